//! A record that cannot be read: where it lies and what it held, as far as its neighbours tell.
//!
//! Row numbers must hold for every other entry, so blank rows take the place of missing leads: those of a segment at
//! once, those of a whole import as soon as the next one says where it begins.

use super::frame::Fault;
use super::segment;
use crate::book::{Book, Entry, Parts};
use crate::lead::EntryId;
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// A damaged record. It stays where it is, as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Damage {
    /// Its key.
    pub key: u32,
    /// The place in the journal of the entry it belongs to; for a journal record, how many readable ones are before it.
    pub place: u32,
    /// What it held.
    pub held: Held,
}

/// What a damaged record held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    /// Journal entries: nobody knows what they said. Their keys end with the record's.
    Entries {
        /// How many.
        count: u32,
    },
    /// Leads of an import.
    Leads {
        /// The import.
        entry: EntryId,
        /// Which of its segments.
        segment: u32,
        /// The first of them in the book.
        first_row: Row,
        /// How many.
        count: u32,
    },
    /// Changed, merged or rejected values.
    Values {
        /// The entry.
        entry: EntryId,
        /// Which of its segments.
        segment: u32,
    },
}

/// Adds the n-th segment of an entry to its parts. When it is damaged or missing, blank rows take the place of its leads.
pub fn decode_or_fill(
    entry: &Entry,
    place: u32,
    record: Option<&[u8]>,
    parts: &mut Parts,
) -> Result<Option<Held>, Fault> {
    match segment::decode(record.unwrap_or_default(), parts) {
        Ok(()) => return Ok(None),
        Err(Fault::Newer) => return Err(Fault::Newer),
        Err(Fault::Damaged) => {}
    }
    let (id, segment) = (entry.id, place);
    if let Some(imported) = entry.change.imported()
        && let Some(rows) = segment::lead_range(imported.new_count, place)
    {
        let (first_row, count) = (imported.first_row + rows.start, rows.end - rows.start);
        parts.leads.push_tombstones(rows.end.saturating_sub(parts.leads.len()));
        return Ok(Some(Held::Leads { entry: id, segment, first_row, count }));
    }
    Ok(Some(Held::Values { entry: id, segment }))
}

/// Keeps free behind the last import what a lost one may have filled, so that a new import takes none of its rows and
/// custom fields. `orphans` are the segments that no readable entry names.
pub fn reserve<'a>(book: &mut Book, damages: &[Damage], orphans: impl Iterator<Item = &'a [u8]>) {
    let imports = book.entries().enumerate().filter(|(_, entry)| entry.change.imported().is_some());
    let end = imports.last().map_or(0, |(place, _)| place as u32 + 1);
    let counts = damages.iter().map(|damage| match damage.held {
        Held::Entries { count } if damage.place >= end => count,
        _ => 0,
    });
    let count: u32 = counts.sum();
    if count > 0 {
        let mut lost = Parts::default();
        for segment in orphans {
            // One that is damaged too tells nothing.
            let _ = segment::decode(segment, &mut lost);
        }
        book.reserve(count * segment::INLINE_LINES_MAX as u32 + lost.leads.len(), lost.leads.custom_names());
    }
}
