//! Two books side by side: which leads and which entries each has that the other has not.

use super::{Book, Change, Record};
use crate::lead::{FieldKey, LeadId, Spend};
use crate::table::Row;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// How a book differs from another. Leads are the same when the same import brought them at the same place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Leads only here.
    pub only_here: u32,
    /// Leads only there.
    pub only_there: u32,
    /// Leads in both with other values.
    pub different: u32,
    /// Leads in both with the same values.
    pub same: u32,
    /// What the journals share.
    pub journals: SharedJournal,
}

/// What two journals share: they begin alike when one book is an earlier state of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedJournal {
    /// Entries that both begin with.
    pub shared: u32,
    /// Entries after those, here.
    pub only_here: u32,
    /// Entries after those, there.
    pub only_there: u32,
}

/// Compares two books.
pub fn compare(here: &Book, there: &Book) -> Difference {
    let keys = keys_of_both(here, there);
    let (mut different, mut same) = (0, 0);
    for (row, other) in rows_of_both(here, there) {
        let is_same = keys.iter().all(|(key, other_key)| text(here, row, *key) == text(there, other, *other_key));
        if is_same { same += 1 } else { different += 1 }
    }
    let both = different + same;
    Difference {
        only_here: here.rows.len() as u32 - both,
        only_there: there.rows.len() as u32 - both,
        different,
        same,
        journals: journals(here, there),
    }
}

impl Book {
    /// Whether a lead was here and was erased: then it must not come back out of a backup.
    pub fn has_erased(&self, id: LeadId) -> bool {
        let imported = self.place_of(id.entry).and_then(|place| self.journal[place].entry.change.imported());
        let Some(imported) = imported else { return false };
        let row = imported.first_row + id.ordinal;
        self.journal.iter().any(|record| match &record.entry.change {
            Change::Erased { rows, .. } => rows.binary_search(&row).is_ok(),
            _ => false,
        })
    }

    /// Spend in effect in another book that this one has not: neither by the same entry, nor an equal record.
    pub fn spends_missing(&self, other: &Book) -> Vec<Spend> {
        let mut held: Vec<Spend> = self.spend_records().into_iter().map(|record| record.spend).collect();
        let mut missing = Vec::new();
        for record in other.spend_records() {
            if self.place_of(record.entry).is_some() {
                continue;
            }
            match held.iter().position(|spend| *spend == record.spend) {
                // Each record stands for one of the others only: the same amount twice is two.
                Some(place) => drop(held.swap_remove(place)),
                None => missing.push(record.spend),
            }
        }
        missing
    }
}

fn journals(here: &Book, there: &Book) -> SharedJournal {
    let pairs = here.journal.iter().zip(&there.journal);
    let shared = pairs.take_while(|(here, there)| here.entry.id == there.entry.id).count() as u32;
    SharedJournal { shared, only_here: here.entry_count() - shared, only_there: there.entry_count() - shared }
}

/// Rows of the leads that are in effect in both.
fn rows_of_both<'a>(here: &'a Book, there: &'a Book) -> impl Iterator<Item = (Row, Row)> + 'a {
    let imported = |record: &'a Record| Some((record.entry.id, record.entry.change.imported()?));
    let imports: FxHashMap<_, _> = there.journal.iter().filter_map(imported).collect();
    here.journal
        .iter()
        .filter_map(move |record| Some((record.entry.change.imported()?, *imports.get(&record.entry.id)?)))
        .flat_map(|(imported, other)| {
            let count = imported.new_count.min(other.new_count);
            (0..count).map(|place| (imported.first_row + place, other.first_row + place))
        })
        .filter(|(row, other)| here.has(*row) && there.has(*other))
}

/// Every field of either book, as each of them calls it; own fields meet by name.
fn keys_of_both(here: &Book, there: &Book) -> Vec<(Option<FieldKey>, Option<FieldKey>)> {
    let place = |book: &Book, name: &str| book.table.custom_named(name);
    let standard = crate::lead::Field::ALL.map(|field| (Some(field.into()), Some(field.into())));
    let named = here.table.custom_names().map(|name| (place(here, name), place(there, name)));
    let only_there = there.table.custom_names().filter(|name| place(here, name).is_none());
    let only_there = only_there.map(|name| (None, place(there, name)));
    standard.into_iter().chain(named).chain(only_there).collect()
}

fn text(book: &Book, row: Row, key: Option<FieldKey>) -> std::borrow::Cow<'_, str> {
    key.map_or("".into(), |key| book.table.text(row, key))
}
