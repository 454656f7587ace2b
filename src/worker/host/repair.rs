//! Repair from a backup: which damaged records it holds first, then those in the place of the damaged ones.
//!
//! All of it is one strict transaction. Whoever was erased since the backup was made is taken out of what comes back.

use super::backup::Records;
use super::lock::{Mode, hold};
use super::save::of_book;
use super::{backup, damage, failure, tell_overview, with, workspace};
use crate::book::{Book, Change, Entry, Erasure, Parts};
use crate::store::damage::{Damage, Held};
use crate::store::idb::{Rewrite, Store, StoreFault};
use crate::store::repair::{Remedy, remedies};
use crate::store::{erase as erasing, journal, segment};
use crate::worker::protocol::{Answer, Failure, RepairPlan};

/// Segments written in one transaction.
const SEGMENTS_AT_ONCE: usize = 8;

/// Which damaged records the backup that was read holds.
pub async fn plan(number: u32) -> Result<Answer, Failure> {
    let records = backup::records(number).await?;
    let remedies = remedies_in(&records);
    let lines = with(|host| {
        let line = |(damage, remedy): (&Damage, &Option<Remedy>)| {
            (damage::line(&host.desk.book, damage), remedy.as_ref().is_some_and(|remedy| is_whole(remedy, &records)))
        };
        host.damages.iter().zip(&remedies).map(line).collect()
    });
    Ok(Answer::Repair(RepairPlan { at_millis: records.at_millis, lines }))
}

/// Puts the records of the backup in the place of the damaged ones, and opens the book anew.
pub async fn repair(number: u32) -> Result<Answer, Failure> {
    let records = backup::records(number).await?;
    workspace::catch_up().await?;
    let (damages, remedies) = (with(|host| host.damages.clone()), remedies_in(&records));
    let (store, last_key) = with(|host| (host.store.take(), host.last_key));
    let store = store.ok_or(Failure::Storage(String::new()))?;
    let mended = mend(&store, last_key, &damages, &remedies, &records).await.map_err(failure);
    with(|host| host.store = Some(store));
    mended?;
    with(|host| host.backup = None);
    let workspace = with(|host| host.workspace);
    let opened = workspace::open(workspace, number).await;
    tell_overview();
    workspace::tell_other_tabs();
    opened
}

fn remedies_in(records: &Records) -> Vec<Option<Remedy>> {
    with(|host| {
        let own: Vec<&Entry> = host.desk.book.entries().collect();
        remedies(&own, &host.damages, &records.entries)
    })
}

/// Whether the backup has every segment of a remedy; its own damage was left out of it.
fn is_whole(remedy: &Remedy, records: &Records) -> bool {
    let has = |key: &u32| records.segments.contains_key(key);
    match remedy {
        Remedy::Segment(key) => has(key),
        Remedy::Entries(places) => places.clone().all(|place| records.entries[place as usize].segments.iter().all(has)),
    }
}

async fn mend(
    store: &Store,
    last_key: u32,
    damages: &[Damage],
    remedies: &[Option<Remedy>],
    records: &Records,
) -> Result<(), StoreFault> {
    // While it is held, no other tab takes the staged segments for leftovers.
    let _staging = hold(&workspace::staging_lock(store.name()), Mode::Shared).await;
    let erasure = erasure_since(records);
    let mut rewrite = Rewrite::default();
    let mut staged = Vec::new();
    for (damage, remedy) in damages.iter().zip(remedies) {
        let Some(remedy) = remedy.as_ref().filter(|remedy| is_whole(remedy, records)) else { continue };
        match remedy {
            Remedy::Segment(key) => {
                let segment = segment_of(records, damage, *key, erasure.as_ref());
                rewrite.put_segments.push((damage.key, segment));
            }
            Remedy::Entries(places) => {
                let Held::Entries { count } = damage.held else { continue };
                let mut entries = Vec::new();
                for (key, place) in (damage.key + 1 - count..).zip(places.clone()) {
                    entries.push((key, entry_of(store, records, place, erasure.as_ref(), &mut staged).await?));
                }
                if let Some((key, _)) = entries.last() {
                    rewrite.put_records.push((*key, journal::encode_all(&entries)));
                }
            }
        }
    }
    let mended = store.rewrite(last_key, rewrite).await;
    if mended.is_err() {
        let _ = store.discard(&staged).await;
    }
    mended.map(drop)
}

/// A segment of the backup, without whoever was erased since.
fn segment_of(records: &Records, damage: &Damage, key: u32, erasure: Option<&Erasure>) -> Vec<u8> {
    let record = records.segments.get(&key).cloned().unwrap_or_default();
    let cleaned = of_book(|book| {
        let entry = book.entries().nth(damage.place as usize)?;
        let place = match damage.held {
            Held::Leads { segment, .. } | Held::Values { segment, .. } => segment,
            Held::Entries { .. } => return None,
        };
        erasing::clean_segment(entry, place, &record, erasure?)
    });
    cleaned.unwrap_or(record)
}

/// An entry of the backup, its segments staged under new keys, without whoever was erased since.
async fn entry_of(
    store: &Store,
    records: &Records,
    place: u32,
    erasure: Option<&Erasure>,
    staged: &mut Vec<u32>,
) -> Result<Entry, StoreFault> {
    let mut entry = records.entries[place as usize].clone();
    if let Some(erasure) = erasure {
        erasing::clean_inline(&mut entry, erasure);
    }
    let clean = |(place, key): (usize, &u32)| {
        let record = records.segments.get(key).cloned().unwrap_or_default();
        let cleaned = erasure.and_then(|erasure| erasing::clean_segment(&entry, place as u32, &record, erasure));
        cleaned.unwrap_or(record)
    };
    let segments: Vec<Vec<u8>> = entry.segments.iter().enumerate().map(clean).collect();
    let mut keys = Vec::with_capacity(segments.len());
    for batch in segments.chunks(SEGMENTS_AT_ONCE) {
        keys.extend(store.stage(batch.to_vec()).await?);
    }
    staged.extend(&keys);
    entry.segments = keys;
    Ok(entry)
}

/// What the backup still has of people who were erased after it was made.
fn erasure_since(records: &Records) -> Option<Erasure> {
    let is_known = |entry: &Entry| records.entries.iter().any(|known| known.id == entry.id);
    let rows = of_book(|book| {
        let later = book.entries().filter(|entry| !is_known(entry)).filter_map(|entry| match &entry.change {
            Change::Erased { rows, .. } => Some(rows.clone()),
            _ => None,
        });
        later.flatten().collect::<Vec<_>>()
    });
    if rows.is_empty() {
        return None;
    }
    let mut book = Book::default();
    for entry in &records.entries {
        let mut parts = Parts::default();
        let _ = segment::decode_inline(&entry.inline, &mut parts);
        for key in &entry.segments {
            let _ = segment::decode(records.segments.get(key).map_or(&[], |record| record), &mut parts);
        }
        book.apply(entry.clone(), parts);
    }
    Some(book.erasure_of(rows))
}
