//! Opening a workspace, catching up with other tabs, erasing.

use super::first_view::{self, Opening};
use super::reading::{read_entries, read_with};
use super::save::shown;
use super::telling::done;
use super::{Host, Job, backup, damage, enqueue, failure, keep_view, rehearsal, scope, tell_overview, today, with};
use crate::book::Book;
use crate::store::idb::{Heard, Store, StoreFault, together};
use crate::worker::desk::Desk;
use crate::worker::pause::pause_for;
use crate::worker::protocol::{Answer, Failure, Storage, Workspace};
use js_sys::{Date, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, StorageEstimate};

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

/// The workspace of a name that the page's start gave this worker.
pub fn of_name(name: &str) -> Option<Workspace> {
    match name {
        "real" => Some(Workspace::Real),
        "sample" => Some(Workspace::Sample),
        _ => None,
    }
}

/// The page asks for a workspace. Where that is being opened already, with nothing to do before it, it is answered from there.
pub fn asked(workspace: Workspace, number: u32, began: f64) {
    let is_under_way = with(|host| {
        let opening = host.opening.as_mut().filter(|opening| opening.is_what_is_asked(workspace));
        let opening = opening.filter(|_| host.jobs.is_empty());
        opening.map(|opening| opening.asked = Some((number, began))).is_some()
    });
    if is_under_way { first_view::show() } else { enqueue(Job::Open(workspace, number, began)) }
}

/// Opens the workspace that the page asks for, unless it was opened ahead.
pub async fn open_asked(workspace: Workspace, number: u32, began: f64) {
    match with(|host| host.opened_ahead.take().filter(|ahead| *ahead == workspace && host.closed.is_none())) {
        Some(_) => done(number, began, Ok(opened()), &JsValue::UNDEFINED),
        None => open_first(workspace, Some((number, began))).await,
    }
}

/// Opens the workspace that the page asks for, or the one that was open last: the page's program, which will ask for it, is still
/// on its way. What goes wrong before it asks is told when it does.
pub async fn open_first(workspace: Workspace, asked: Option<(u32, f64)>) {
    with(|host| host.opening = Some(Opening::new(workspace, asked)));
    let number = asked.map_or(0, |(number, _)| number);
    let read = read_book(workspace, number).await;
    let Some(opening) = with(|host| host.opening.take()) else { return };
    if read.is_ok() {
        with(|host| host.is_unread = false);
    }
    match (read, opening.asked) {
        (Ok(()), _) if opening.is_shown => {
            first_view::confirm(&opening);
            begin_after_opening();
        }
        (Err(failure), _) if opening.is_shown => first_view::take_back(failure),
        (read, Some((number, began))) => done(number, began, read.map(|()| opened()), &JsValue::UNDEFINED),
        (Ok(()), None) => with(|host| {
            host.opened_ahead = Some(workspace);
            // Not while the page waits already: it draws meanwhile.
            if host.jobs.is_empty() {
                host.desk.look_ahead(today(Date::now() as i64));
            }
        }),
        (Err(_), None) => {}
    }
}

/// Opens a workspace and reads its book.
pub async fn open(workspace: Workspace, number: u32) -> Result<Answer, Failure> {
    read_book(workspace, number).await?;
    Ok(opened())
}

/// By then a book that was opened is shown, most likely: what comes then may keep the processor busy.
const SHOWN_MILLIS: i32 = 200;

/// What begins once the page knows of a book.
fn opened() -> Answer {
    begin_after_opening();
    Answer::Overview(with(|host| host.overview()))
}

fn begin_after_opening() {
    backup::book_opened();
    keep_view::keep_soon();
    spawn_local(async {
        pause_for(SHOWN_MILLIS).await;
        enqueue(Job::Settle);
        rehearsal::begin();
    });
}

async fn read_book(workspace: Workspace, number: u32) -> Result<(), Failure> {
    let store = Store::open_hearing(database_name(workspace), hear).await;
    with(|host| host.closed = None);
    let store = store.map_err(failure)?;
    with(|host| {
        empty(host);
        host.device = store.device();
        host.workspace = workspace;
        host.file = None;
        if let Some(former) = host.channel.take() {
            former.close();
        }
        host.channel = listen(database_name(workspace));
    });
    let notes = together(backup::last_backup(&store), backup::Automatic::of(&store));
    let (_, (last_backup, automatic)) = together(first_view::find(&store), notes).await;
    first_view::shown().await;
    let read = read_with(&store, 0, Some(number)).await;
    with(|host| {
        host.last_backup = last_backup;
        host.automatic = automatic;
        host.store = Some(store);
    });
    match read {
        // Another tab rewrote history under the reading.
        Err(StoreFault::Replaced) => return Box::pin(read_book(workspace, number)).await,
        read => drop(read.map_err(failure)?),
    }
    reserve_rows().await;
    Ok(())
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

pub fn no_database() -> StoreFault {
    StoreFault::Other("no database is open".to_owned())
}

/// An empty book, of which nothing was read yet.
fn empty(host: &mut Host) {
    let version = host.desk.version() + 1;
    host.desk = Desk::new(Book::default(), version);
    host.first_ask = None;
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
    keep_view::keep_soon();
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
    with(|host| host.file = None);
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

/// Keeps free what lost entries may have brought, before anything new can take its place.
async fn reserve_rows() {
    let Some(store) = with(|host| host.store.take()) else { return };
    // Without the orphans it only keeps less free.
    let _ = damage::reserve_rows(&store).await;
    with(|host| host.store = Some(store));
}
