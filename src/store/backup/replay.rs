//! Records of a backup -> the book they make.

use super::{BackupFault, Manifest, Record};
use crate::book::{Book, Entry, Parts};
use crate::store::frame::Fault;
use crate::store::{journal, segment};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// A book being read from a backup. Segments become columns as they come, so none of them waits in memory.
#[derive(Default)]
pub struct Replay {
    book: Book,
    /// Entries that were read and whose segments are on their way.
    awaiting: VecDeque<Awaiting>,
    /// Segments that came before their entry: all of them, in version 1.
    early: FxHashMap<u32, Vec<u8>>,
    missing_count: u32,
}

/// An entry, and what of its parts has come.
struct Awaiting {
    entry: Entry,
    parts: Parts,
    /// Keys of the segments still to come, in order.
    keys: VecDeque<u32>,
}

impl Replay {
    /// Takes the next record.
    pub fn take(&mut self, record: Record) -> Result<(), BackupFault> {
        match record {
            Record::Segment(key, segment) => self.take_segment(key, segment),
            Record::Entry(record) => {
                self.apply_all();
                for (_, entry) in journal::decode_all(0, &record).map_err(fault)? {
                    self.await_parts(entry)?;
                }
                Ok(())
            }
        }
    }

    /// The book, when nothing is missing but what was already missing when the backup was made.
    pub fn finish(mut self, manifest: &Manifest, left_out: u32) -> Result<Book, BackupFault> {
        self.apply_all();
        let is_expected = self.missing_count <= left_out && self.early.is_empty();
        let is_same = left_out > 0 || self.book.rows().len() as u32 == manifest.lead_count;
        if is_expected && is_same { Ok(self.book) } else { Err(BackupFault::Damaged) }
    }

    fn take_segment(&mut self, key: u32, segment: Vec<u8>) -> Result<(), BackupFault> {
        // Entries before the one that names it get no more: what they still wait for was left out.
        while let Some(first) = self.awaiting.front_mut() {
            if let Some(place) = first.keys.iter().position(|wanted| *wanted == key) {
                self.missing_count += place as u32;
                first.keys.drain(..=place);
                return segment::decode(&segment, &mut first.parts).map_err(fault);
            }
            self.apply_first();
        }
        let is_new = self.early.insert(key, segment).is_none();
        if is_new { Ok(()) } else { Err(BackupFault::Damaged) }
    }

    fn await_parts(&mut self, entry: Entry) -> Result<(), BackupFault> {
        let mut parts = Parts::default();
        segment::decode_inline(&entry.inline, &mut parts).map_err(fault)?;
        let mut keys = VecDeque::with_capacity(entry.segments.len());
        for key in &entry.segments {
            match self.early.remove(key) {
                Some(segment) => segment::decode(&segment, &mut parts).map_err(fault)?,
                None => keys.push_back(*key),
            }
        }
        self.awaiting.push_back(Awaiting { entry, parts, keys });
        Ok(())
    }

    fn apply_first(&mut self) {
        if let Some(Awaiting { entry, parts, keys }) = self.awaiting.pop_front() {
            self.missing_count += keys.len() as u32;
            self.book.apply(entry, parts);
        }
    }

    fn apply_all(&mut self) {
        while !self.awaiting.is_empty() {
            self.apply_first();
        }
    }
}

fn fault(fault: Fault) -> BackupFault {
    match fault {
        Fault::Damaged => BackupFault::Damaged,
        Fault::Newer => BackupFault::NewerVersion,
    }
}
