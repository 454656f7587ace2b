//! Damaged records -> the same records in a backup.
//!
//! Keys may differ there, so an entry is found by its id and a segment by its place in its entry. A journal record that
//! cannot be read has no id any more: the entries before and after it tell, for a journal is only ever appended.

use super::damage::{Damage, Held};
use crate::book::Entry;
use crate::intake::Imported;
use crate::lead::EntryId;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Where a damaged record is whole, in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// The segment of this key.
    Segment(u32),
    /// The entries of these places, with all their segments; fewer than are damaged when the backup is older.
    Entries(Range<u32>),
}

/// For each damage its remedy, when the backup has it. `own` are the readable entries, in order.
pub fn remedies(own: &[&Entry], damages: &[Damage], backup: &[Entry]) -> Vec<Option<Remedy>> {
    let places = backup.iter().enumerate().map(|(place, entry)| (entry.id, place)).collect();
    let known = Known { own, backup, places };
    let remedy = |(at, damage): (usize, &Damage)| match &damage.held {
        Held::Entries { count } => known.entries(damages, at, *count),
        Held::Leads { entry, segment, .. } | Held::Values { entry, segment } => known.segment(*entry, *segment),
    };
    damages.iter().enumerate().map(remedy).collect()
}

struct Known<'a> {
    own: &'a [&'a Entry],
    backup: &'a [Entry],
    places: FxHashMap<EntryId, usize>,
}

impl Known<'_> {
    fn segment(&self, entry: EntryId, segment: u32) -> Option<Remedy> {
        let keys = &self.backup[*self.places.get(&entry)?].segments;
        keys.get(segment as usize).copied().map(Remedy::Segment)
    }

    fn entries(&self, damages: &[Damage], at: usize, count: u32) -> Option<Remedy> {
        let place = damages[at].place;
        let count_of = |damage: &Damage| match damage.held {
            Held::Entries { count } if damage.place == place => count as usize,
            _ => 0,
        };
        let beside: usize = damages.iter().map(count_of).sum();
        let earlier: usize = damages[..at].iter().map(count_of).sum();
        let before = place.checked_sub(1).map(|before| self.own.get(before as usize).map(|entry| entry.id));
        let first = match before {
            Some(before) => self.places.get(&before?)? + 1,
            None => 0,
        };
        // Something else lies between its neighbours there: nobody can tell which is which.
        let after = self.own.get(place as usize).and_then(|entry| self.places.get(&entry.id));
        if after.is_some_and(|after| *after != first + beside) {
            return None;
        }
        let end = self.backup.len().min(first + earlier + count as usize);
        let found = self.backup.get(first + earlier..end).filter(|found| !found.is_empty())?;
        let is_all = found.iter().all(|entry| self.fits(entry));
        is_all.then(|| Remedy::Entries((first + earlier) as u32..end as u32))
    }

    /// Whether an entry can come back among ours: what was saved in its absence must not have taken its rows, nor the
    /// places of its custom fields.
    fn fits(&self, found: &Entry) -> bool {
        let Some(back) = found.change.imported() else { return self.own.iter().all(|entry| entry.id != found.id) };
        self.own.iter().all(|entry| match entry.change.imported() {
            Some(other) => {
                let is_apart = end(back) <= other.first_row || end(other) <= back.first_row;
                let is_older = self.places.contains_key(&entry.id) || other.first_row < back.first_row;
                let knows = || back.custom_names.iter().all(|name| other.custom_names.contains(name));
                entry.id != found.id && is_apart && (is_older || knows())
            }
            None => entry.id != found.id,
        })
    }
}

fn end(imported: &Imported) -> u32 {
    imported.first_row + imported.new_count
}
