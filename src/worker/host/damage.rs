//! Records that cannot be read: noted as the book is opened, told by name.

use super::{failure, with};
use crate::book::{Book, Entry, Parts};
use crate::store::damage::{Damage, Held, decode_or_fill, reserve};
use crate::store::idb::{Store, StoreFault};
use crate::store::segment;
use crate::worker::protocol::{DamageLine, EntryLine, Failure, Lost};

/// The damaged records, as the user is told of them.
pub fn lines() -> Vec<DamageLine> {
    with(|host| host.damages.iter().map(|damage| line(&host.desk.book, damage)).collect())
}

/// Notes entries that are missing before a journal record, or in it when it cannot be read. `last_key` is the key of the
/// entry before, `next_key` that of the next one which is whole.
pub fn note_gap(last_key: u32, next_key: u32) {
    let count = next_key.saturating_sub(last_key + 1);
    if count > 0 {
        with(|host| {
            let place = host.desk.book.entry_count();
            host.damages.push(Damage { key: next_key - 1, place, held: Held::Entries { count } });
        });
    }
}

/// The parts that came inside an entry.
pub fn inline_parts_of(entry: &Entry) -> Parts {
    let mut parts = Parts::default();
    // The entry's own checksum was right, so this is whole.
    let _ = segment::decode_inline(&entry.inline, &mut parts);
    parts
}

/// Adds an entry's segment of a place to its parts, as far as it can be read; what cannot is noted.
pub fn add_segment(entry: &Entry, place: usize, record: Option<&[u8]>, parts: &mut Parts) -> Result<(), StoreFault> {
    let held = decode_or_fill(entry, place as u32, record, parts).map_err(|_| StoreFault::Newer)?;
    if let Some(held) = held {
        with(|host| {
            let damage = Damage { key: entry.segments[place], place: host.desk.book.entry_count(), held };
            host.damages.push(damage);
        });
    }
    Ok(())
}

/// Keeps free what lost entries behind the last import may have brought.
pub async fn reserve_rows(store: &Store) -> Result<(), Failure> {
    if !with(|host| host.damages.iter().any(|damage| matches!(damage.held, Held::Entries { .. }))) {
        return Ok(());
    }
    let named = with(|host| host.desk.book.segment_keys());
    let mut orphans = store.segment_keys().await.map_err(failure)?;
    orphans.retain(|key| !named.contains(key));
    let orphans = store.segments(&orphans).await.map_err(failure)?;
    with(|host| reserve(&mut host.desk.book, &host.damages, orphans.iter().flatten().map(|segment| &segment[..])));
    Ok(())
}

/// A damage in the words of the protocol.
pub fn line(book: &Book, damage: &Damage) -> DamageLine {
    let at = |place: u32| -> Option<EntryLine> { book.line(place) };
    let (lost, is_entry) = match &damage.held {
        Held::Entries { count } => (Lost::Entries(*count), true),
        Held::Leads { segment, count, .. } => {
            let first = segment::first_lead(*segment) + 1;
            (Lost::Leads { first, last: first + count - 1 }, false)
        }
        Held::Values { .. } => (Lost::Values, false),
    };
    match is_entry {
        true => {
            let before = damage.place.checked_sub(1).and_then(at);
            DamageLine { lost, entry: None, before, after: at(damage.place) }
        }
        false => DamageLine { lost, entry: at(damage.place), before: None, after: None },
    }
}
