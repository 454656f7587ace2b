//! Everything in one file: gzip of lines of JSON, the manifest first and a hash last.
//!
//! Why lines of JSON: the file can be read in twenty years without us. Why the hash last: a file that was cut off is seen.
//!
//! ```text
//! {"format":"leadbench-backup","version":1,"at_millis":...,"lead_count":...,"segment_count":...,"entry_count":...}
//! {"segment":7,"bytes":"<base64 of the stored record>"}
//! {"entry":1,"bytes":"..."}
//! {"sha256":"<hex, over all bytes before this line>"}
//! ```

use super::frame::{Fault, RecordKind, unwrap};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};

/// The newest version we write and read.
const VERSION: u32 = 1;
const FORMAT: &str = "leadbench-backup";
/// A backup that unpacks to more than this is no backup of ours.
const UNPACKED_BYTES_MAX: u64 = 2 << 30;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: u32,
    /// When it was made, in milliseconds since 1970.
    pub at_millis: i64,
    /// Leads in effect.
    pub lead_count: u32,
    /// Segments that follow.
    pub segment_count: u32,
    /// Journal entries that follow.
    pub entry_count: u32,
}

/// What a backup holds: the stored records as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The first line.
    pub manifest: Manifest,
    /// Segments by key.
    pub segments: Vec<(u32, Vec<u8>)>,
    /// Journal records, in order.
    pub journal: Vec<Vec<u8>>,
}

/// What is wrong with a backup file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BackupFault {
    /// Not a backup of Leadbench.
    NotABackup,
    /// Ends before its end.
    Truncated,
    /// A checksum is wrong.
    Damaged,
    /// Made by a newer version.
    NewerVersion,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Segment { segment: u32, bytes: String },
    Entry { entry: u32, bytes: String },
    End { sha256: String },
}

impl Backup {
    /// A backup of these records.
    pub fn new(at_millis: i64, lead_count: u32, segments: Vec<(u32, Vec<u8>)>, journal: Vec<Vec<u8>>) -> Backup {
        let (segment_count, entry_count) = (segments.len() as u32, journal.len() as u32);
        let format = FORMAT.to_owned();
        let manifest = Manifest { format, version: VERSION, at_millis, lead_count, segment_count, entry_count };
        Backup { manifest, segments, journal }
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut file = HashedGzip { gzip: GzEncoder::new(Vec::new(), Compression::default()), hash: Sha256::new() };
        file.line(&self.manifest);
        for (key, record) in &self.segments {
            file.line(&Line::Segment { segment: *key, bytes: BASE64_STANDARD.encode(record) });
        }
        for (place, record) in self.journal.iter().enumerate() {
            file.line(&Line::Entry { entry: place as u32 + 1, bytes: BASE64_STANDARD.encode(record) });
        }
        let sha256 = hex(&file.hash.clone().finalize());
        file.line(&Line::End { sha256 });
        // Writing into memory cannot fail.
        file.gzip.finish().unwrap_or_default()
    }

    /// Reads and verifies a whole file: the hash, the counts, and the checksum of every record.
    pub fn from_bytes(file: &[u8]) -> Result<Backup, BackupFault> {
        let text = unpack(file)?;
        let (first, mut rest) = text.split_once('\n').ok_or(BackupFault::NotABackup)?;
        let manifest: Manifest = serde_json::from_str(first).map_err(|_| BackupFault::NotABackup)?;
        if manifest.format != FORMAT {
            return Err(BackupFault::NotABackup);
        }
        if manifest.version > VERSION {
            return Err(BackupFault::NewerVersion);
        }
        let mut backup = Backup { manifest, segments: Vec::new(), journal: Vec::new() };
        loop {
            let before = text.len() - rest.len();
            let (line, after) = rest.split_once('\n').ok_or(BackupFault::Truncated)?;
            rest = after;
            match serde_json::from_str(line).map_err(|_| BackupFault::Damaged)? {
                Line::Segment { segment, bytes } => {
                    backup.segments.push((segment, record_of(RecordKind::Segment, &bytes)?));
                }
                Line::Entry { bytes, .. } => backup.journal.push(journal_record_of(&bytes)?),
                Line::End { sha256 } => {
                    let is_whole = sha256 == hex(&Sha256::digest(&text.as_bytes()[..before]));
                    return if is_whole { backup.counted() } else { Err(BackupFault::Damaged) };
                }
            }
        }
    }

    fn counted(self) -> Result<Backup, BackupFault> {
        let counts = (self.segments.len() as u32, self.journal.len() as u32);
        let is_complete = counts == (self.manifest.segment_count, self.manifest.entry_count);
        if is_complete { Ok(self) } else { Err(BackupFault::Damaged) }
    }
}

fn unpack(file: &[u8]) -> Result<String, BackupFault> {
    if !file.starts_with(&[0x1f, 0x8b]) {
        return Err(BackupFault::NotABackup);
    }
    let mut text = String::new();
    match GzDecoder::new(file).take(UNPACKED_BYTES_MAX).read_to_string(&mut text) {
        Ok(_) => Ok(text),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(BackupFault::Truncated),
        Err(_) => Err(BackupFault::Damaged),
    }
}

fn journal_record_of(base64: &str) -> Result<Vec<u8>, BackupFault> {
    record_of(RecordKind::Entry, base64).or_else(|fault| record_of(RecordKind::Pack, base64).map_err(|_| fault))
}

fn record_of(kind: RecordKind, base64: &str) -> Result<Vec<u8>, BackupFault> {
    let record = BASE64_STANDARD.decode(base64).map_err(|_| BackupFault::Damaged)?;
    match unwrap(kind, &record) {
        Ok(_) => Ok(record),
        Err(Fault::Newer) => Err(BackupFault::NewerVersion),
        Err(Fault::Damaged) => Err(BackupFault::Damaged),
    }
}

struct HashedGzip {
    gzip: GzEncoder<Vec<u8>>,
    hash: Sha256,
}

impl HashedGzip {
    fn line(&mut self, line: &impl Serialize) {
        let mut text = serde_json::to_vec(line).unwrap_or_default();
        text.push(b'\n');
        self.hash.update(&text);
        // Writing into memory cannot fail.
        let _ = self.gzip.write_all(&text);
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
