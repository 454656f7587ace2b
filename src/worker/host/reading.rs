//! The journal and its segments -> the book: at the opening all of them, later what other tabs wrote.

use super::ahead::Ahead;
use super::teller::Teller;
use super::workspace::no_database;
use super::{damage, with};
use crate::book::{Entry, Parts};
use crate::store::frame::Fault;
use crate::store::idb::{Keyed, Store, StoreFault};
use crate::store::journal;
use crate::worker::protocol::ProgressStep;

/// Reads the journal records not read yet, with their segments, and applies them. A damaged record is counted and set
/// aside; it never hides the rest.
pub async fn read_entries(number: Option<u32>) -> Result<bool, StoreFault> {
    let (store, last_key) = with(|host| (host.store.take(), host.last_key));
    let store = store.ok_or_else(no_database)?;
    let result = read_with(&store, last_key, number).await;
    with(|host| host.store = Some(store));
    result
}

/// The same, from a database that is in hand.
pub async fn read_with(store: &Store, last_key: u32, number: Option<u32>) -> Result<bool, StoreFault> {
    let records: Vec<Keyed> = store.journal_after(last_key).await?;
    let has_news = !records.is_empty();
    let mut entries = Vec::with_capacity(records.len());
    for (key, record) in records {
        match journal::decode_all(key, &record) {
            Ok(all) => {
                with(|host| host.book_bytes += record.len() as u64);
                // Another tab may have packed entries that this one has.
                entries
                    .extend(all.into_iter().filter(|(key, _)| *key > last_key).map(|(key, entry)| (key, Some(entry))));
            }
            Err(Fault::Newer) => return Err(StoreFault::Newer),
            Err(Fault::Damaged) => entries.push((key, None)),
        }
    }
    let keys: Vec<u32> =
        entries.iter().flat_map(|(_, entry)| entry).flat_map(|entry| entry.segments.iter().copied()).collect();
    let mut ahead = Ahead::new(store, &keys)?;
    let mut teller = number.map(Teller::new);
    let total = entries.len() as u64;
    for (place, (key, entry)) in entries.into_iter().enumerate() {
        damage::note_gap(with(|host| host.last_key), key + u32::from(entry.is_none()));
        if let Some(entry) = entry {
            apply(store, &mut ahead, entry, number.is_some()).await?;
        }
        with(|host| host.last_key = key);
        if let Some(teller) = &mut teller {
            let rows = with(|host| host.desk.book.table().len());
            teller.tell(ProgressStep::Open, place as u64 + 1, total, rows);
        }
    }
    Ok(has_news)
}

async fn apply(store: &Store, ahead: &mut Ahead<'_>, entry: Entry, is_opening: bool) -> Result<(), StoreFault> {
    // Rows that this tab kept free for a damaged import were not kept by the other: only reading all anew sorts it out.
    let end = with(|host| host.desk.book.table().len());
    if !is_opening && entry.change.imported().is_some_and(|imported| imported.first_row < end) {
        return Err(StoreFault::Replaced);
    }
    let (parts, byte_count) = read_parts(store, ahead, &entry).await?;
    with(|host| {
        host.book_bytes += byte_count as u64;
        host.desk.book.apply(entry, parts);
        host.desk.changed();
    });
    Ok(())
}

/// The parts of an entry as far as they can be read, from its segments as they come; what cannot is noted.
async fn read_parts(store: &Store, ahead: &mut Ahead<'_>, entry: &Entry) -> Result<(Parts, usize), StoreFault> {
    let mut parts = damage::inline_parts_of(entry);
    let mut byte_count = 0;
    for place in 0..entry.segments.len() {
        let segment = ahead.next().await?;
        if segment.is_none() {
            // Another tab may have rewritten history since the journal was read.
            store.check_history().await?;
        }
        byte_count += segment.as_ref().map_or(0, Vec::len);
        damage::add_segment(entry, place, segment.as_deref(), &mut parts)?;
    }
    Ok((parts, byte_count))
}
