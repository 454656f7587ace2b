//! A change goes to disk, then into the book: all of it or nothing.

use super::patience::patiently;
use super::{Now, backup, failure, keep_view, tell_overview, tell_progress, with, workspace};
use crate::book::{Book, Change, Entry, Parts};
use crate::lead::EntryId;
use crate::store::idb::{Staging, Store, StoreFault, random};
use crate::store::{journal, segment};
use crate::worker::lock::{Mode, hold};
use crate::worker::protocol::{Failure, Progress, ProgressStep};

/// Segments written in one transaction.
const SEGMENTS_AT_ONCE: usize = 8;

/// Saves a change and applies it. When another tab was first, its entries are read and the change is planned anew, on
/// the book as it now is. `plan` gives `None` when there is nothing to change.
pub async fn save(
    now: Now,
    number: Option<u32>,
    plan: impl AsyncFnMut() -> Result<Option<(Change, Parts)>, Failure>,
) -> Result<Option<EntryId>, Failure> {
    let saved = save_planned(now, number, plan).await;
    if with(|host| std::mem::take(&mut host.pending_count)) > 0 {
        tell_overview();
    }
    if let Ok(Some(_)) = saved {
        workspace::tell_other_tabs();
        backup::book_changed();
        keep_view::keep_soon();
    }
    saved
}

/// Shows a write that is no entry as what it is: under way, then done or failed and why.
pub async fn shown<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    with(|host| host.pending_count = 1);
    tell_overview();
    let outcome = work.await;
    let is_of_disk = |failure: &&Failure| {
        matches!(failure, Failure::StorageFull | Failure::Storage(_) | Failure::Outdated | Failure::Vanished)
    };
    with(|host| {
        host.pending_count = 0;
        host.save_failure = outcome.as_ref().err().filter(is_of_disk).cloned();
    });
    tell_overview();
    outcome
}

async fn save_planned(
    now: Now,
    number: Option<u32>,
    mut plan: impl AsyncFnMut() -> Result<Option<(Change, Parts)>, Failure>,
) -> Result<Option<EntryId>, Failure> {
    let mut was_lost = false;
    loop {
        let Some((change, parts)) = plan().await? else { return Ok(None) };
        let id = EntryId::new(now.millis, random());
        with(|host| host.pending_count = 1);
        tell_overview();
        let written = write(id, now, number, change, parts).await;
        let is_lost = matches!(written, Err(StoreFault::Lost(_)));
        let outcome = match written {
            Ok(()) => Ok(Some(id)),
            Err(StoreFault::Behind | StoreFault::Replaced) => workspace::catch_up().await.map(|()| None),
            Err(StoreFault::Lost(_)) if !was_lost => workspace::catch_up().await.map(|()| None),
            Err(fault) => Err(failure(fault)),
        };
        was_lost |= is_lost;
        with(|host| host.save_failure = outcome.clone().err());
        if let Some(id) = outcome? {
            return Ok(Some(id));
        }
        // A connection that broke during the commit does not tell whether it came to its end: the journal does.
        if is_lost && of_book(|book| book.has_entry(id)) {
            return Ok(Some(id));
        }
    }
}

async fn write(id: EntryId, now: Now, number: Option<u32>, change: Change, parts: Parts) -> Result<(), StoreFault> {
    let (store, last_key, origin) = with(|host| (host.store.take(), host.last_key, host.origin()));
    let store = store.ok_or_else(|| StoreFault::Other("no database is open".to_owned()))?;
    let mut entry = Entry { id, at_millis: now.millis, origin, change, segments: Vec::new(), inline: Vec::new() };
    let written = match segment::encode_inline(&parts) {
        Some(inline) => {
            entry.inline = inline;
            commit(&store, last_key, &entry).await
        }
        None => stage_and_commit(&store, last_key, number, &mut entry, &parts).await,
    };
    with(|host| host.store = Some(store));
    let (key, byte_count) = written?;
    with(|host| {
        host.last_key = key;
        host.book_bytes += byte_count as u64;
        host.desk.book.apply(entry, parts);
        host.desk.changed();
        // It was held against the book as it was before.
        host.taking = None;
    });
    Ok(())
}

/// Appends the entry's record; gives its key and its size.
async fn commit(store: &Store, last_key: u32, entry: &Entry) -> Result<(u32, usize), StoreFault> {
    let record = journal::encode(entry);
    Ok((patiently(store.commit(last_key, &record)).await?, record.len()))
}

/// Writes the parts as segments, then the record that names them; gives its key, and the size of all.
async fn stage_and_commit(
    store: &Store,
    last_key: u32,
    number: Option<u32>,
    entry: &mut Entry,
    parts: &Parts,
) -> Result<(u32, usize), StoreFault> {
    // While it is held, no other tab takes the staged segments for leftovers.
    let _staging = hold(&workspace::staging_lock(store.name()), Mode::Shared).await;
    let staged = stage(store, number, entry, parts).await;
    let committed = match staged {
        Ok(byte_count) => commit(store, last_key, entry).await.map(|(key, bytes)| (key, byte_count + bytes)),
        Err(fault) => Err(fault),
    };
    if committed.as_ref().err().is_some_and(StoreFault::is_refusal) && !entry.segments.is_empty() {
        let _ = patiently(store.discard(&entry.segments)).await;
    }
    committed
}

async fn stage(store: &Store, number: Option<u32>, entry: &mut Entry, parts: &Parts) -> Result<usize, StoreFault> {
    let mut byte_count = 0;
    let total = segment::count(parts) as u64;
    let mut segments = segment::encode(parts);
    let mut under_way: Option<Staging> = None;
    loop {
        // While it is put together, the batch before is being written.
        let batch: Vec<Vec<u8>> = segments.by_ref().take(SEGMENTS_AT_ONCE).collect();
        if let Some(former) = under_way.take() {
            entry.segments.extend(patiently(former.staged()).await?);
            if let Some(number) = number {
                let done = entry.segments.len() as u64;
                tell_progress(number, Progress { step: ProgressStep::Save, done, total, rows: parts.leads.len() });
            }
        }
        if batch.is_empty() {
            return Ok(byte_count);
        }
        byte_count += batch.iter().map(Vec::len).sum::<usize>();
        under_way = Some(store.begin_stage(batch)?);
    }
}

/// Something asked of the book that gives a change.
pub fn of_book<T>(work: impl FnOnce(&Book) -> T) -> T {
    with(|host| work(&host.desk.book))
}
