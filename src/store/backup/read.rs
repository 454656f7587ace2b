//! Text of a backup, in pieces -> its records, verified.

use super::line::{Line, line_of};
use super::{BackupFault, Manifest, hex};
use sha2::{Digest, Sha256};

/// The first line is short: a longer one is none of ours.
const FIRST_LINE_BYTES_MAX: usize = 4_096;
/// No record is larger, as text.
const LINE_BYTES_MAX: usize = 256 << 20;

/// A record of a backup: its checksum is right, the whole file's is known only at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A segment and its key.
    Segment(u32, Vec<u8>),
    /// A journal record.
    Entry(Vec<u8>),
    /// So many records that follow here could not be read when the backup was made.
    LeftOut(u32),
}

/// A backup being read.
#[derive(Default)]
pub struct Reading {
    hash: Sha256,
    line: Vec<u8>,
    manifest: Option<Manifest>,
    segment_count: u32,
    entry_count: u32,
    left_out: u32,
    is_ended: bool,
}

impl Reading {
    /// Takes the next text of the file, of any length; gives the records that are whole now.
    pub fn push(&mut self, text: &[u8]) -> Result<Vec<Record>, BackupFault> {
        let mut records = Vec::new();
        let mut rest = text;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            self.line.extend_from_slice(&rest[..end]);
            rest = &rest[end + 1..];
            let line = std::mem::take(&mut self.line);
            records.extend(self.take(&line)?);
            // The same memory for the next line.
            self.line = line;
            self.line.clear();
        }
        self.line.extend_from_slice(rest);
        match (&self.manifest, self.line.len()) {
            (None, length) if length > FIRST_LINE_BYTES_MAX => Err(BackupFault::NotABackup),
            (_, length) if length > LINE_BYTES_MAX || self.is_ended && length > 0 => Err(BackupFault::Damaged),
            _ => Ok(records),
        }
    }

    /// The first line, once it was read.
    pub fn manifest(&self) -> Option<&Manifest> {
        self.manifest.as_ref()
    }

    /// Records that could not be read when the backup was made.
    pub fn left_out(&self) -> u32 {
        self.left_out
    }

    /// Whether the last line was read.
    pub fn is_ended(&self) -> bool {
        self.is_ended
    }

    /// The whole file was given: is it all of the backup?
    pub fn end(self) -> Result<Manifest, BackupFault> {
        let manifest = self.manifest.ok_or(BackupFault::NotABackup)?;
        if !self.is_ended {
            return Err(BackupFault::Truncated);
        }
        let sum = |counts: [u32; 3]| counts.into_iter().map(u64::from).sum::<u64>();
        let is_complete = self.segment_count <= manifest.segment_count
            && self.entry_count <= manifest.entry_count
            && sum([self.segment_count, self.entry_count, self.left_out])
                == sum([manifest.segment_count, manifest.entry_count, 0]);
        if is_complete { Ok(manifest) } else { Err(BackupFault::Damaged) }
    }

    fn take(&mut self, line: &[u8]) -> Result<Option<Record>, BackupFault> {
        if self.is_ended {
            return Err(BackupFault::Damaged);
        }
        let mut record = None;
        if self.manifest.is_none() {
            self.manifest = Some(Manifest::of_line(line)?);
        } else {
            match line_of(line)? {
                Line::Segment(key, segment) => {
                    self.segment_count += 1;
                    record = Some(Record::Segment(key, segment));
                }
                Line::Entry(place, entry) => {
                    self.entry_count += 1;
                    if place != self.entry_count {
                        return Err(BackupFault::Damaged);
                    }
                    record = Some(Record::Entry(entry));
                }
                Line::LeftOut(count) => {
                    self.left_out = self.left_out.saturating_add(count);
                    record = Some(Record::LeftOut(count));
                }
                Line::End(sha256) => {
                    self.is_ended = true;
                    let is_whole = sha256 == hex(&std::mem::take(&mut self.hash).finalize());
                    return if is_whole { Ok(None) } else { Err(BackupFault::Damaged) };
                }
            }
        }
        self.hash.update(line);
        self.hash.update(b"\n");
        Ok(record)
    }
}
