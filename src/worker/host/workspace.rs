//! Opening a workspace, catching up with other tabs, erasing.

use super::lock::{Mode, hold};
use super::{Host, Job, backup, enqueue, failure, scope, tell_overview, tell_progress, with};
use crate::book::{Book, Entry, Parts};
use crate::store::frame::Fault;
use crate::store::idb::{Keyed, Store, StoreFault};
use crate::store::{journal, segment};
use crate::worker::desk::Desk;
use crate::worker::protocol::{Answer, Failure, Progress, ProgressStep, Storage, Workspace};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, StorageEstimate};

/// Segments read at once.
const SEGMENTS_AT_ONCE: usize = 16;

/// The database of a workspace. The sample has its own, so it can never touch real leads; the name does not depend on
/// the page's path, so a move of the page loses nothing.
fn database_name(workspace: Workspace) -> &'static str {
    match workspace {
        Workspace::Real => "leadbench",
        Workspace::Sample => "leadbench-sample",
    }
}

/// The lock that a tab shares while it stages segments.
pub fn staging_lock(database: &str) -> String {
    format!("{database}-staging")
}

/// Opens a workspace and reads its book.
pub async fn open(workspace: Workspace, number: u32) -> Result<Answer, Failure> {
    let store = Store::open(database_name(workspace)).await.map_err(failure)?;
    let last_backup = backup::last_backup(&store).await;
    let automatic = backup::Automatic::of(&store).await;
    with(|host| {
        empty(host);
        host.last_backup = last_backup;
        host.automatic = automatic;
        host.device = store.device();
        host.store = Some(store);
        host.workspace = workspace;
        host.file = None;
        if let Some(former) = host.channel.take() {
            former.close();
        }
        host.channel = listen(database_name(workspace));
    });
    read_entries(Some(number)).await.map_err(failure)?;
    backup::book_opened();
    discard_leftovers().await;
    Ok(Answer::Overview(with(|host| host.overview())))
}

/// An empty book, of which nothing was read yet.
fn empty(host: &mut Host) {
    let version = host.desk.version() + 1;
    host.desk = Desk::new(Book::default(), version);
    host.last_key = 0;
    host.book_bytes = 0;
    host.damaged_count = 0;
    host.last_backup = None;
    host.backup = None;
    host.save_failure = None;
}

/// Applies what other tabs wrote since; when one of them erased or replaced everything, opens the book anew.
pub async fn catch_up() -> Result<(), Failure> {
    match read_entries(None).await {
        Ok(false) => return Ok(()),
        Ok(true) => {}
        // Nobody asked, so the progress of the opening goes to no question.
        Err(StoreFault::Replaced) => drop(open(with(|host| host.workspace), 0).await?),
        Err(fault) => return Err(failure(fault)),
    }
    tell_overview();
    Ok(())
}

/// Deletes every record of the open workspace.
pub async fn erase() -> Result<Answer, Failure> {
    let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
    let erased = store.erase().await.map_err(failure);
    with(|host| host.store = Some(store));
    erased?;
    with(empty);
    // What comes next is another book: it must not go over the backups of this one.
    let _ = backup::forget_file().await;
    let _ = backup::note(None).await;
    tell_other_tabs();
    Ok(Answer::Overview(with(|host| host.overview())))
}

/// Storage figures.
pub async fn storage() -> Storage {
    let manager = scope().navigator().storage();
    let estimate = match manager.estimate() {
        Ok(promise) => JsFuture::from(promise).await.ok().map(JsCast::unchecked_into::<StorageEstimate>),
        Err(_) => None,
    };
    let is_persistent = match manager.persisted() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    };
    let figure = |name: &str| {
        let value = estimate.as_ref().and_then(|estimate| Reflect::get(estimate, &name.into()).ok());
        value.and_then(|value| value.as_f64()).unwrap_or(0.0) as u64
    };
    Storage {
        book_bytes: with(|host| host.book_bytes),
        used_bytes: figure("usage"),
        quota_bytes: figure("quota"),
        is_persistent,
    }
}

/// Tells other tabs of this workspace that there is something to read.
pub fn tell_other_tabs() {
    with(|host| {
        if let Some(channel) = &host.channel {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    });
}

fn listen(name: &str) -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(name).ok()?;
    let hear = Closure::<dyn Fn()>::new(|| enqueue(Job::CatchUp));
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    Some(channel)
}

/// Reads the journal records not read yet, with their segments, and applies them. A damaged record is counted and set
/// aside; it never hides the rest.
async fn read_entries(number: Option<u32>) -> Result<bool, StoreFault> {
    let (store, last_key) = with(|host| (host.store.take(), host.last_key));
    let store = store.ok_or_else(|| StoreFault::Other("no database is open".to_owned()))?;
    let result = read_with(&store, last_key, number).await;
    with(|host| host.store = Some(store));
    result
}

async fn read_with(store: &Store, last_key: u32, number: Option<u32>) -> Result<bool, StoreFault> {
    let records: Vec<Keyed> = store.journal_after(last_key).await?;
    let total = records.len() as u64;
    for (place, (key, record)) in records.into_iter().enumerate() {
        match journal::decode_all(key, &record) {
            Ok(entries) => {
                with(|host| host.book_bytes += record.len() as u64);
                // Another tab may have packed entries that this one has.
                for (_, entry) in entries.into_iter().filter(|(key, _)| *key > last_key) {
                    apply(store, entry).await?;
                }
            }
            Err(Fault::Newer) => return Err(StoreFault::Newer),
            Err(Fault::Damaged) => with(|host| host.damaged_count += 1),
        }
        with(|host| host.last_key = key);
        if let Some(number) = number {
            let done = place as u64 + 1;
            let rows = with(|host| host.desk.book.table().len());
            tell_progress(number, Progress { step: ProgressStep::Open, done, total, rows });
        }
    }
    Ok(total > 0)
}

async fn apply(store: &Store, entry: Entry) -> Result<(), StoreFault> {
    let (mut parts, byte_count) = read_parts(store, &entry.segments).await?;
    let inline = segment::decode_inline(&entry.inline, &mut parts);
    with(|host| {
        host.damaged_count += u32::from(inline.is_err());
        host.book_bytes += byte_count as u64;
        host.desk.book.apply(entry, parts);
        host.desk.changed();
    });
    Ok(())
}

async fn read_parts(store: &Store, keys: &[u32]) -> Result<(Parts, usize), StoreFault> {
    let mut parts = Parts::default();
    let mut byte_count = 0;
    for keys in keys.chunks(SEGMENTS_AT_ONCE) {
        for segment in store.segments(keys).await? {
            let record = segment.unwrap_or_default();
            byte_count += record.len();
            match segment::decode(&record, &mut parts) {
                Ok(()) => {}
                Err(Fault::Newer) => return Err(StoreFault::Newer),
                Err(Fault::Damaged) => with(|host| host.damaged_count += 1),
            }
        }
    }
    Ok((parts, byte_count))
}

/// Segments that no entry names are left from an import that did not come to its end. They go, unless another tab is
/// staging right now.
async fn discard_leftovers() {
    let Some(store) = with(|host| host.store.take()) else { return };
    if let Some(_alone) = hold(&staging_lock(store.name()), Mode::AloneIfFree).await {
        let (named, last_key, damaged_count) =
            with(|host| (host.desk.book.segment_keys(), host.last_key, host.damaged_count));
        // What a damaged entry names is not known.
        if damaged_count == 0 {
            let _ = store.discard_all_but(last_key, |key| named.contains(&key)).await;
        }
    }
    with(|host| host.store = Some(store));
}
