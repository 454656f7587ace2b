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
    /// Records that may be missing, because they could not be read when the backup was made.
    left_out: u32,
    has_left_out: bool,
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
                self.apply_all()?;
                for (_, entry) in journal::decode_all(0, &record).map_err(fault)? {
                    self.await_parts(entry)?;
                }
                Ok(())
            }
            Record::LeftOut(count) => {
                self.left_out = self.left_out.saturating_add(count);
                self.has_left_out = true;
                Ok(())
            }
        }
    }

    /// The book, when nothing is missing but what was already missing when the backup was made.
    pub fn finish(mut self, manifest: &Manifest) -> Result<Book, BackupFault> {
        self.apply_all()?;
        let is_same = self.has_left_out || self.book.rows().len() as u32 == manifest.lead_count;
        if is_same && self.early.is_empty() { Ok(self.book) } else { Err(BackupFault::Damaged) }
    }

    fn take_segment(&mut self, key: u32, segment: Vec<u8>) -> Result<(), BackupFault> {
        // Entries before the one that names it get no more: what they still wait for was left out.
        while let Some(first) = self.awaiting.front_mut() {
            if let Some(place) = first.keys.iter().position(|wanted| *wanted == key) {
                first.keys.drain(..=place);
                segment::decode(&segment, &mut first.parts).map_err(fault)?;
                return self.miss(place);
            }
            self.apply_first()?;
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

    fn apply_first(&mut self) -> Result<(), BackupFault> {
        let Some(Awaiting { entry, parts, keys }) = self.awaiting.pop_front() else { return Ok(()) };
        self.miss(keys.len())?;
        self.book.apply(entry, parts);
        Ok(())
    }

    fn apply_all(&mut self) -> Result<(), BackupFault> {
        while !self.awaiting.is_empty() {
            self.apply_first()?;
        }
        Ok(())
    }

    /// So many segments are missing: what was not said to be left out has gone from the file since.
    fn miss(&mut self, count: usize) -> Result<(), BackupFault> {
        self.left_out = self.left_out.checked_sub(count as u32).ok_or(BackupFault::Damaged)?;
        Ok(())
    }
}

fn fault(fault: Fault) -> BackupFault {
    match fault {
        Fault::Damaged => BackupFault::Damaged,
        Fault::Newer => BackupFault::NewerVersion,
    }
}
