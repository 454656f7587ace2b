//! Repair from a backup: which damaged records it holds first, then those in the place of the damaged ones.
//!
//! All of it is one strict transaction. Whoever was erased since the backup was made is taken out of what comes back.

use super::backup::{self, Records};
use super::save::of_book;
use super::{damage, failure, tell_overview, with, workspace};
use crate::book::{Change, Entry, Erasure};
use crate::store::damage::{Damage, Held};
use crate::store::idb::{Rewrite, Store, StoreFault};
use crate::store::repair::{Remedy, remedies};
use crate::store::{erase, journal};
use crate::worker::lock::{Mode, hold};
use crate::worker::protocol::{Answer, Failure, RepairPlan};

/// Segments written in one transaction.
const SEGMENTS_AT_ONCE: usize = 8;

/// What a backup has for the damaged records.
pub struct Repair {
    /// The backup's entries.
    entries: Vec<Entry>,
    remedies: Vec<Option<Remedy>>,
    records: Records,
    /// What it still has of people who were erased after it was made.
    erasure: Option<Erasure>,
}

/// Which damaged records the backup that was read holds.
pub async fn plan(number: u32) -> Result<Answer, Failure> {
    let (at_millis, entries) = backup::entries()?;
    let mut remedies = with(|host| {
        let own: Vec<&Entry> = host.desk.book.entries().collect();
        remedies(&own, &host.damages, &entries)
    });
    let (mut wanted_entries, mut wanted_segments) = (Vec::new(), Vec::new());
    for remedy in remedies.iter().flatten() {
        match remedy {
            Remedy::Segment(key) => wanted_segments.push(*key),
            Remedy::Entries(places) => {
                let wanted = &entries[places.start as usize..places.end as usize];
                wanted_entries.extend(wanted.iter().map(|entry| entry.id));
                wanted_segments.extend(wanted.iter().flat_map(|entry| &entry.segments));
            }
        }
    }
    let wanted_entries = wanted_entries.into_iter().collect();
    let records = backup::records(&wanted_entries, &wanted_segments.into_iter().collect(), number).await?;
    for remedy in &mut remedies {
        // What was damaged when the backup was made was left out of it.
        if remedy.as_ref().is_some_and(|remedy| !is_whole(remedy, &entries, &records)) {
            *remedy = None;
        }
    }
    let line = |damage: &Damage| with(|host| damage::line(&host.desk.book, damage));
    let damages = with(|host| host.damages.clone());
    let lines = damages.iter().zip(&remedies).map(|(damage, remedy)| (line(damage), remedy.is_some())).collect();
    let erasure = erasure_since(&entries);
    with(|host| host.repair = Some(Repair { entries, remedies, records, erasure }));
    Ok(Answer::Repair(RepairPlan { at_millis, lines }))
}

/// Puts the records of the backup in the place of the damaged ones, and opens the book anew.
pub async fn repair(number: u32) -> Result<Answer, Failure> {
    // When another tab replaced the book, it is open anew, and there is no plan any more.
    workspace::catch_up().await?;
    let repair = with(|host| host.repair.take()).ok_or(Failure::NoFile)?;
    let (store, last_key, damages) = with(|host| (host.store.take(), host.last_key, host.damages.clone()));
    let store = store.ok_or(Failure::Storage(String::new()))?;
    let mended = mend(&store, last_key, &damages, &repair).await.map_err(failure);
    with(|host| host.store = Some(store));
    mended?;
    let opened = workspace::open(with(|host| host.workspace), number).await;
    tell_overview();
    workspace::tell_other_tabs();
    opened
}

fn is_whole(remedy: &Remedy, entries: &[Entry], records: &Records) -> bool {
    let has = |key: &u32| records.segments.contains_key(key);
    match remedy {
        Remedy::Segment(key) => has(key),
        Remedy::Entries(places) => places.clone().all(|place| {
            let entry = &entries[place as usize];
            records.entries.contains_key(&entry.id) && entry.segments.iter().all(has)
        }),
    }
}

async fn mend(store: &Store, last_key: u32, damages: &[Damage], repair: &Repair) -> Result<(), StoreFault> {
    // While it is held, no other tab takes the staged segments for leftovers.
    let _staging = hold(&workspace::staging_lock(store.name()), Mode::Shared).await;
    let mut staged = Vec::new();
    let mended = match rewrite(store, damages, repair, &mut staged).await {
        Ok(rewrite) => store.rewrite(last_key, rewrite).await,
        Err(fault) => Err(fault),
    };
    if mended.as_ref().err().is_some_and(StoreFault::is_refusal) {
        let _ = store.discard(&staged).await;
    }
    mended.map(drop)
}

async fn rewrite(
    store: &Store,
    damages: &[Damage],
    repair: &Repair,
    staged: &mut Vec<u32>,
) -> Result<Rewrite, StoreFault> {
    let mut rewrite = Rewrite::default();
    for (damage, remedy) in damages.iter().zip(&repair.remedies) {
        match (remedy, &damage.held) {
            (Some(Remedy::Segment(key)), Held::Leads { segment, .. } | Held::Values { segment, .. }) => {
                let entry = of_book(|book| book.entries().nth(damage.place as usize).cloned());
                let record = entry.map(|entry| repair.segment(&entry, *segment, *key));
                rewrite.put_segments.extend(record.map(|record| (damage.key, record)));
            }
            (Some(Remedy::Entries(places)), Held::Entries { count }) => {
                let mut entries = Vec::new();
                for (key, place) in (damage.key + 1 - count..).zip(places.clone()) {
                    entries.push((key, repair.entry(store, place, staged).await?));
                }
                let key = entries.last().map(|(key, _)| *key);
                rewrite.put_records.extend(key.map(|key| (key, journal::encode_all(&entries))));
            }
            _ => {}
        }
    }
    Ok(rewrite)
}

impl Repair {
    /// The n-th segment of an entry, which has this key in the backup; without whoever was erased since.
    fn segment(&self, entry: &Entry, place: u32, key: u32) -> Vec<u8> {
        let record = self.records.segments.get(&key).cloned().unwrap_or_default();
        let cleaned = self.erasure.as_ref().and_then(|erasure| erase::clean_segment(entry, place, &record, erasure));
        cleaned.unwrap_or(record)
    }

    /// An entry, with its segments staged under new keys; without whoever was erased since.
    async fn entry(&self, store: &Store, place: u32, staged: &mut Vec<u32>) -> Result<Entry, StoreFault> {
        let known = &self.entries[place as usize];
        let mut entry = self.records.entries.get(&known.id).unwrap_or(known).clone();
        if let Some(erasure) = &self.erasure {
            erase::clean_inline(&mut entry, erasure);
        }
        let keys: Vec<(u32, u32)> = (0..).zip(entry.segments.iter().copied()).collect();
        let first = staged.len();
        for keys in keys.chunks(SEGMENTS_AT_ONCE) {
            let segments = keys.iter().map(|(place, key)| self.segment(&entry, *place, *key)).collect();
            staged.extend(store.stage(segments).await?);
        }
        entry.segments = staged[first..].to_vec();
        Ok(entry)
    }
}

/// What the backup that was read still has of people who were erased after it was made.
fn erasure_since(backup: &[Entry]) -> Option<Erasure> {
    let rows = of_book(|book| {
        let is_later = |entry: &Entry| !backup.iter().any(|known| known.id == entry.id);
        let rows = book.entries().filter_map(|entry| match &entry.change {
            Change::Erased { rows, .. } if is_later(entry) => Some(rows),
            _ => None,
        });
        rows.flatten().copied().collect::<Vec<_>>()
    });
    if rows.is_empty() { None } else { backup::erasure_of(rows) }
}
