//! The rejected rows: those of every import in effect that were not brought back since.

mod came_from;

pub use came_from::rejected_from;

use super::{Book, Change, Record};
use crate::intake::{RejectReason, Rejection, WayIn};
use crate::lead::EntryId;
use crate::table::sort_by_rank;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A rejected row with where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Rejected<'a> {
    /// The entry that rejected it.
    pub entry: EntryId,
    /// Its file.
    pub file: &'a str,
    /// The column names of the file.
    pub headers: &'a [String],
    /// The row and the reason.
    pub rejection: &'a Rejection,
}

/// Rejected rows of one file for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedGroup {
    /// The entry that rejected them.
    pub entry: EntryId,
    /// Its file.
    pub file: String,
    /// Why.
    pub reason: RejectReason,
    /// How many.
    pub count: u32,
}

impl Book {
    /// Rejected rows of one import, or of all in effect, with the headers of their file.
    pub fn rejections(&self, entry: Option<EntryId>) -> impl Iterator<Item = (&[String], &Rejection)> {
        self.rejected(entry).map(|rejected| (rejected.headers, rejected.rejection))
    }

    /// Rejected rows of one import, or of all in effect, in the order of the journal.
    pub fn rejected(&self, entry: Option<EntryId>) -> impl Iterator<Item = Rejected<'_>> {
        let is_wanted = move |record: &&Record| match entry {
            Some(id) => record.entry.id == id,
            None => !record.is_undone,
        };
        let taken = Rc::new(self.rows_brought_back());
        let records = self.journal.iter().filter(|record| !record.rejections.is_empty()).filter(is_wanted);
        records.flat_map(move |record| {
            let (file, headers) = match record.entry.change.imported() {
                Some(imported) => (&*imported.file, &*imported.headers),
                None => ("", [].as_slice()),
            };
            let entry = record.entry.id;
            let taken = taken.clone();
            let left = record.rejections.iter().filter(move |rejection| !taken.contains(&(entry, rejection.row)));
            left.map(move |rejection| Rejected { entry, file, headers, rejection })
        })
    }

    /// The rejected rows by file and reason, in the order of the journal and of the reasons.
    pub fn rejected_groups(&self) -> Vec<RejectedGroup> {
        let mut groups: Vec<RejectedGroup> = Vec::new();
        for Rejected { entry, file, rejection, .. } in self.rejected(None) {
            let is_of = |group: &&mut RejectedGroup| group.entry == entry && group.reason == rejection.reason;
            match groups.iter_mut().rev().find(is_of) {
                Some(group) => group.count += 1,
                None => groups.push(RejectedGroup { entry, file: file.to_owned(), reason: rejection.reason, count: 1 }),
            }
        }
        groups
    }

    /// So many rejected rows drawn by lot, in the order of the journal (F8). The same seed draws the same rows of the same
    /// book, so that two people can check the same.
    pub fn rejected_sample(&self, seed: u32, count: usize) -> Vec<Rejected<'_>> {
        let mut rows: Vec<(u64, usize, Rejected<'_>)> = self
            .rejected(None)
            .enumerate()
            .map(|(place, rejected)| {
                let entry = rejected.entry.0;
                let row = entry as u64 ^ (entry >> 64) as u64 ^ u64::from(rejected.rejection.row);
                (lot(row ^ lot(u64::from(seed))), place, rejected)
            })
            .collect();
        sort_by_rank(&mut rows, |(lot, ..)| *lot);
        rows.truncate(count);
        sort_by_rank(&mut rows, |(_, place, _)| *place as u64);
        rows.into_iter().map(|(.., rejected)| rejected).collect()
    }

    /// How the rows of an import were read, where it was kept.
    pub(super) fn way_in_of(&self, entry: EntryId) -> Option<&WayIn> {
        self.journal[self.place_of(entry)?].way_in.as_deref()
    }

    fn rows_brought_back(&self) -> FxHashSet<(EntryId, u32)> {
        let in_effect = self.journal.iter().filter(|record| !record.is_undone);
        let taken = in_effect.filter_map(|record| match &record.entry.change {
            Change::BroughtBack { entry, rows, .. } => Some(rows.iter().map(move |row| (*entry, *row))),
            _ => None,
        });
        taken.flatten().collect()
    }
}

/// A number that looks like drawn: the step of SplitMix64 (Steele, Lea and Flood, 2014).
fn lot(number: u64) -> u64 {
    let word = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ word >> 31
}
