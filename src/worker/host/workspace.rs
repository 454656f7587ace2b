//! Opening a workspace, catching up with other tabs, erasing.

use super::save::shown;
use super::{Host, Job, backup, damage, enqueue, failure, scope, tell_overview, tell_progress, with};
use crate::book::{Book, Change, Entry};
use crate::store::frame::Fault;
use crate::store::idb::{Heard, Keyed, Store, StoreFault};
use crate::store::journal;
use crate::worker::desk::Desk;
use crate::worker::lock::{Mode, hold};
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
    let store = Store::open_hearing(database_name(workspace), hear).await;
    with(|host| host.closed = None);
    let store = store.map_err(failure)?;
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
    reserve_rows().await;
    backup::book_opened();
    discard_leftovers().await;
    Ok(Answer::Overview(with(|host| host.overview())))
}

/// What happens to the database without a question: the page says so at once.
fn hear(heard: Heard) {
    let closed = match heard {
        Heard::Blocked => Failure::Blocked,
        Heard::Outdated => Failure::Outdated,
        // The next change connects again.
        Heard::Lost => return,
    };
    with(|host| host.closed = Some(closed));
    tell_overview();
}

/// Another connection to the database of the open workspace, in place of one that broke.
async fn open_again() -> Result<(), StoreFault> {
    let store = with(|host| host.store.take()).ok_or_else(no_database)?;
    let again = store.open_again().await;
    let (store, outcome) = match again {
        Ok(again) => (again, Ok(())),
        Err(fault) => (store, Err(fault)),
    };
    with(|host| host.store = Some(store));
    outcome
}

fn no_database() -> StoreFault {
    StoreFault::Other("no database is open".to_owned())
}

/// An empty book, of which nothing was read yet.
fn empty(host: &mut Host) {
    let version = host.desk.version() + 1;
    host.desk = Desk::new(Book::default(), version);
    host.last_key = 0;
    host.book_bytes = 0;
    host.damages.clear();
    host.erasing.clear();
    host.repair = None;
    host.last_backup = None;
    host.backup = None;
    host.save_failure = None;
}

/// Applies what other tabs wrote since; when one of them erased or replaced everything, opens the book anew.
pub async fn catch_up() -> Result<(), Failure> {
    let mut news = read_entries(None).await;
    if let Err(StoreFault::Lost(_)) = news {
        news = match open_again().await {
            Ok(()) => read_entries(None).await,
            Err(fault) => Err(fault),
        };
    }
    match news {
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
    let erased = shown(async { store.erase().await.map_err(failure) }).await;
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
    let store = store.ok_or_else(no_database)?;
    let result = read_with(&store, last_key, number).await;
    with(|host| host.store = Some(store));
    result
}

async fn read_with(store: &Store, last_key: u32, number: Option<u32>) -> Result<bool, StoreFault> {
    let records: Vec<Keyed> = store.journal_after(last_key).await?;
    let total = records.len() as u64;
    for (place, (key, record)) in records.into_iter().enumerate() {
        let last_key = with(|host| host.last_key);
        match journal::decode_all(key, &record) {
            Ok(entries) => {
                damage::note_gap(last_key, damage::first_key(key, &entries));
                with(|host| host.book_bytes += record.len() as u64);
                // Another tab may have packed entries that this one has.
                for (_, entry) in entries.into_iter().filter(|(key, _)| *key > last_key) {
                    apply(store, entry, number.is_some()).await?;
                }
            }
            Err(Fault::Newer) => return Err(StoreFault::Newer),
            Err(Fault::Damaged) => damage::note_gap(last_key, key + 1),
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

async fn apply(store: &Store, entry: Entry, is_opening: bool) -> Result<(), StoreFault> {
    // Rows that this tab kept free for a damaged import were not kept by the other: only reading all anew sorts it out.
    let end = with(|host| host.desk.book.table().len());
    if !is_opening && matches!(&entry.change, Change::Imported(imported) if imported.first_row < end) {
        return Err(StoreFault::Replaced);
    }
    let segments = read_segments(store, &entry.segments).await?;
    let byte_count: usize = segments.iter().flatten().map(Vec::len).sum();
    let parts = damage::parts_of(&entry, &segments)?;
    with(|host| {
        host.book_bytes += byte_count as u64;
        host.desk.book.apply(entry, parts);
        host.desk.changed();
    });
    Ok(())
}

async fn read_segments(store: &Store, keys: &[u32]) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
    let mut segments = Vec::with_capacity(keys.len());
    for keys in keys.chunks(SEGMENTS_AT_ONCE) {
        segments.extend(store.segments(keys).await?);
    }
    Ok(segments)
}

/// Keeps free what lost entries may have brought, before anything new can take its place.
async fn reserve_rows() {
    let Some(store) = with(|host| host.store.take()) else { return };
    // Without the orphans it only keeps less free.
    let _ = damage::reserve_rows(&store).await;
    with(|host| host.store = Some(store));
}

/// Segments that no entry names are left from an import that did not come to its end. They go, unless another tab is
/// staging right now, or wrote what was not read here yet.
async fn discard_leftovers() {
    let Some(store) = with(|host| host.store.take()) else { return };
    if let Some(_alone) = hold(&staging_lock(store.name()), Mode::AloneIfFree).await {
        let (named, last_key, is_damaged) =
            with(|host| (host.desk.book.segment_keys(), host.last_key, !host.damages.is_empty()));
        // What a damaged entry names is not known.
        if !is_damaged {
            let _ = store.discard_all_but(last_key, |key| named.contains(&key)).await;
        }
    }
    with(|host| host.store = Some(store));
}
