//! A change goes to disk, then into the book: all of it or nothing.

use super::lock::{Mode, hold};
use super::{Now, backup, failure, tell_overview, tell_progress, with, workspace};
use crate::book::{Book, Change, Entry, Parts};
use crate::lead::EntryId;
use crate::store::idb::{Store, StoreFault, random};
use crate::store::{journal, segment};
use crate::worker::protocol::{Failure, Progress, ProgressStep};

/// Segments written in one transaction.
const SEGMENTS_AT_ONCE: usize = 8;

/// Saves a change and applies it. When another tab was first, its entries are read and the change is planned anew, on
/// the book as it now is. `plan` gives `None` when there is nothing to change.
pub async fn save(
    now: Now,
    number: Option<u32>,
    mut plan: impl AsyncFnMut() -> Result<Option<(Change, Parts)>, Failure>,
) -> Result<Option<EntryId>, Failure> {
    loop {
        let Some((change, parts)) = plan().await? else { return Ok(None) };
        with(|host| host.pending_count = 1);
        tell_overview();
        let saved = write(now, number, change, parts).await;
        with(|host| host.pending_count = 0);
        match saved {
            Ok(id) => {
                with(|host| host.save_failure = None);
                tell_overview();
                workspace::tell_other_tabs();
                backup::book_changed();
                return Ok(Some(id));
            }
            Err(StoreFault::Behind | StoreFault::Replaced) => workspace::catch_up().await?,
            Err(fault) => {
                let failure = failure(fault);
                with(|host| host.save_failure = Some(failure.clone()));
                tell_overview();
                return Err(failure);
            }
        }
    }
}

async fn write(now: Now, number: Option<u32>, change: Change, parts: Parts) -> Result<EntryId, StoreFault> {
    let (store, last_key, origin) = with(|host| (host.store.take(), host.last_key, host.origin()));
    let store = store.ok_or_else(|| StoreFault::Other("no database is open".to_owned()))?;
    let mut entry = Entry {
        id: EntryId::new(now.millis, random()),
        at_millis: now.millis,
        origin,
        change,
        segments: Vec::new(),
        inline: Vec::new(),
    };
    let written = match segment::encode_inline(&parts) {
        Some(inline) => {
            entry.inline = inline;
            commit(&store, last_key, &entry).await
        }
        None => stage_and_commit(&store, last_key, number, &mut entry, &parts).await,
    };
    with(|host| host.store = Some(store));
    let (key, byte_count) = written?;
    let id = entry.id;
    with(|host| {
        host.last_key = key;
        host.book_bytes += byte_count as u64;
        host.desk.book.apply(entry, parts);
        host.desk.changed();
    });
    Ok(id)
}

/// Appends the entry's record; gives its key and its size.
async fn commit(store: &Store, last_key: u32, entry: &Entry) -> Result<(u32, usize), StoreFault> {
    let record = journal::encode(entry);
    Ok((store.commit(last_key, &record).await?, record.len()))
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
    if committed.is_err() && !entry.segments.is_empty() {
        let _ = store.discard(&entry.segments).await;
    }
    committed
}

async fn stage(store: &Store, number: Option<u32>, entry: &mut Entry, parts: &Parts) -> Result<usize, StoreFault> {
    let mut byte_count = 0;
    let total = segment::count(parts) as u64;
    let mut segments = segment::encode(parts).peekable();
    while segments.peek().is_some() {
        let batch: Vec<Vec<u8>> = segments.by_ref().take(SEGMENTS_AT_ONCE).collect();
        byte_count += batch.iter().map(Vec::len).sum::<usize>();
        entry.segments.extend(store.stage(batch).await?);
        if let Some(number) = number {
            let done = entry.segments.len() as u64;
            tell_progress(number, Progress { step: ProgressStep::Save, done, total, rows: parts.leads.len() });
        }
    }
    Ok(byte_count)
}

/// Something asked of the book that gives a change.
pub fn of_book<T>(work: impl FnOnce(&Book) -> T) -> T {
    with(|host| work(&host.desk.book))
}
