//! Records of a backup -> the book they make.

use super::{BackupFault, Manifest, Record};
use crate::book::{Book, Parts};
use crate::store::frame::Fault;
use crate::store::{journal, segment};
use rustc_hash::FxHashMap;

/// A book being read from a backup.
#[derive(Default)]
pub struct Replay {
    book: Book,
    /// Segments whose entry is still to come.
    segments: FxHashMap<u32, Vec<u8>>,
    missing_count: u32,
}

impl Replay {
    /// Takes the next record.
    pub fn take(&mut self, record: Record) -> Result<(), BackupFault> {
        let record = match record {
            Record::Segment(key, segment) => {
                let is_new = self.segments.insert(key, segment).is_none();
                return if is_new { Ok(()) } else { Err(BackupFault::Damaged) };
            }
            Record::Entry(record) => record,
        };
        let entry = journal::decode(&record).map_err(fault)?;
        let mut parts = Parts::default();
        for key in &entry.segments {
            match self.segments.remove(key) {
                Some(segment) => segment::decode(&segment, &mut parts).map_err(fault)?,
                None => self.missing_count += 1,
            }
        }
        self.book.apply(entry, parts);
        Ok(())
    }

    /// The book, when nothing is missing but what was already missing when the backup was made.
    pub fn finish(self, manifest: &Manifest, left_out: u32) -> Result<Book, BackupFault> {
        let is_expected = self.missing_count <= left_out && self.segments.is_empty();
        let is_same = left_out > 0 || self.book.rows().len() as u32 == manifest.lead_count;
        if is_expected && is_same { Ok(self.book) } else { Err(BackupFault::Damaged) }
    }
}

fn fault(fault: Fault) -> BackupFault {
    match fault {
        Fault::Damaged => BackupFault::Damaged,
        Fault::Newer => BackupFault::NewerVersion,
    }
}
