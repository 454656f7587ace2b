//! Backups by themselves, into the file that the user chose: after a quiet minute, after many changes, on leaving.
//!
//! The browser writes beside the file and exchanges the two at the end: a crash leaves the former backup. What was
//! written is read again before it counts.
//!
//! Why one file and no generations: the user gives leave for one file, not for the folder around it. So neither an
//! empty book nor a damaged one goes over the backup that is there.

use super::save::file_of_book;
use super::unpacking::{first_line, walk};
use crate::store::idb::Store;
use crate::worker::host::by_name::{get, object, wait};
use crate::worker::host::file::{LocalFile, words_of};
use crate::worker::host::{Job, Now, enqueue, failure, scope, tell_overview, today, with, workspace};
use crate::worker::lock::{Mode, hold};
use crate::worker::protocol::{Answer, BackupFault, BackupFile, Failure, LastBackup};
use js_sys::{Array, Date, Function};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Key in `meta`: the file's handle, when it was last written, and with how many journal entries.
const BACKUP_FILE: &str = "backup-file";
/// How long nothing changed before a backup is made.
const QUIET_MILLIS: i32 = 60_000;
/// After so many changes it is made at once.
const CHANGES_MAX: u32 = 20;

/// Backups into a chosen file.
#[derive(Default)]
pub struct Automatic {
    /// The browser's handle of the file.
    handle: Option<JsValue>,
    saved_millis: Option<i64>,
    saved_entries: Option<u32>,
    /// Changes since then, as far as this tab knows.
    change_count: u32,
    timer: Option<i32>,
    /// Why the file could not be written the last time.
    pub failure: Option<Failure>,
}

impl Automatic {
    /// As noted in a database that was just opened.
    pub async fn of(store: &Store) -> Automatic {
        let note = store.note(BACKUP_FILE).await.ok().flatten();
        let Some(note) = note.map(|note| Array::from(&note)) else { return Automatic::default() };
        let saved_millis = note.get(1).as_f64().map(|millis| millis as i64);
        let saved_entries = note.get(2).as_f64().map(|count| count as u32);
        Automatic { handle: Some(note.get(0)), saved_millis, saved_entries, ..Automatic::default() }
    }
}

/// The chosen file; its handle goes to the page, which alone may ask the user to allow writing.
pub async fn file(beside: &mut JsValue) -> Result<Answer, Failure> {
    let Some(handle) = with(|host| host.automatic.handle.clone()) else { return Ok(Answer::BackupFile(None)) };
    let is_allowed = is_allowed(&handle).await;
    let name = get(&handle, "name").as_string().unwrap_or_default();
    *beside = handle;
    let (saved_millis, failure) = with(|host| (host.automatic.saved_millis, host.automatic.failure.clone()));
    Ok(Answer::BackupFile(Some(BackupFile { name, is_allowed, saved_millis, failure })))
}

/// Backs up into this file from now on, and right away; without a handle no more.
pub async fn set_file(attached: JsValue, beside: &mut JsValue) -> Result<Answer, Failure> {
    let handle = Some(attached).filter(JsValue::is_object);
    with(|host| host.automatic = Automatic { handle, change_count: 1, ..Automatic::default() });
    note().await?;
    back_up().await;
    file(beside).await
}

/// No file any more.
pub async fn forget_file() -> Result<(), Failure> {
    with(|host| host.automatic = Automatic::default());
    note().await
}

/// Backs up if there is something new, or if it failed the last time.
pub async fn back_up_now(beside: &mut JsValue) -> Result<Answer, Failure> {
    with(|host| host.automatic.change_count += u32::from(host.automatic.failure.is_some()));
    back_up().await;
    file(beside).await
}

/// The book was read: what the file has not is on its way there.
pub fn book_opened() {
    if with(|host| host.automatic.saved_entries != Some(host.desk.book.entry_count())) {
        book_changed();
    }
}

/// The book changed: a backup will follow.
pub fn book_changed() {
    if with(|host| host.automatic.handle.is_none()) {
        return;
    }
    let change_count = with(|host| {
        host.automatic.change_count += 1;
        host.automatic.change_count
    });
    if change_count.is_multiple_of(CHANGES_MAX) { enqueue(Job::BackUp) } else { later() }
}

/// In a quiet minute.
fn later() {
    if let Some(timer) = with(|host| host.automatic.timer.take()) {
        scope().clear_timeout_with_handle(timer);
    }
    let timer = SOON.with_borrow(|soon| {
        let soon: &Function = soon.as_ref().unchecked_ref();
        scope().set_timeout_with_callback_and_timeout_and_arguments_0(soon, QUIET_MILLIS)
    });
    with(|host| host.automatic.timer = timer.ok());
}

thread_local! {
    static SOON: RefCell<Closure<dyn Fn()>> = RefCell::new(Closure::new(|| enqueue(Job::BackUp)));
}

/// Writes the file, if something changed since it was written. What goes wrong is kept for the overview.
pub async fn back_up() {
    if with(|host| host.automatic.change_count == 0) {
        return;
    }
    let Some(_alone) = alone().await else { return later() };
    read_choice().await;
    let (handle, change_count) = with(|host| (host.automatic.handle.clone(), host.automatic.change_count));
    let Some(handle) = handle else { return };
    let written = write(&handle).await;
    with(|host| {
        host.automatic.failure = written.as_ref().err().cloned();
        if let Ok(last) = &written {
            host.automatic.saved_millis = Some(last.at_millis);
            host.automatic.saved_entries = Some(last.entry_count);
            host.automatic.change_count = host.automatic.change_count.saturating_sub(change_count);
        }
    });
    if written.is_ok() {
        let _ = note().await;
    }
    tell_overview();
}

/// The file as chosen now: another tab may have chosen another one, or none.
async fn read_choice() {
    let Some(store) = with(|host| host.store.take()) else { return };
    let stored = Automatic::of(&store).await;
    with(|host| {
        host.store = Some(store);
        let automatic = &mut host.automatic;
        (automatic.handle, automatic.saved_millis, automatic.saved_entries) =
            (stored.handle, stored.saved_millis, stored.saved_entries);
    });
}

/// While it is held, no other tab writes the same file: that one's backup would do as well.
async fn alone() -> Option<crate::worker::lock::Held> {
    let name = with(|host| host.store.as_ref().map(|store| store.name().to_owned()))?;
    hold(&format!("{name}-backup"), Mode::AloneIfFree).await
}

async fn write(handle: &JsValue) -> Result<LastBackup, Failure> {
    if !is_allowed(handle).await {
        return Err(Failure::Backup(BackupFault::NotAllowed));
    }
    workspace::catch_up().await?;
    if with(|host| !host.damages.is_empty()) {
        return Err(Failure::Backup(BackupFault::DamagedBook));
    }
    let is_empty = with(|host| host.desk.book.rows().is_empty());
    if is_empty && first_line(&local_file(handle).await?).await.is_some_and(|former| former.lead_count > 0) {
        return Err(Failure::Backup(BackupFault::EmptyBook));
    }
    let millis = Date::now() as i64;
    let (blob, last, left_out) = file_of_book(Now { millis, today: today(millis) }, None, None).await?;
    if left_out > 0 {
        return Err(Failure::Backup(BackupFault::DamagedBook));
    }
    let writable = wait(handle, "createWritable", &[]).await.map_err(unwritable)?;
    let written = match wait(&writable, "write", &[&blob]).await {
        Ok(_) => wait(&writable, "close", &[]).await,
        Err(error) => {
            let _ = wait(&writable, "abort", &[]).await;
            Err(error)
        }
    };
    written.map_err(unwritable)?;
    walk(&local_file(handle).await?, None, async |_, _| Ok(())).await?;
    super::note(Some(last)).await?;
    Ok(last)
}

async fn is_allowed(handle: &JsValue) -> bool {
    let mode = object(&[("mode", &"readwrite".into())]);
    // A browser that has no such question has nothing to forbid.
    let answer = wait(handle, "queryPermission", &[&mode]).await;
    answer.map_or(get(handle, "queryPermission").is_undefined(), |answer| answer == "granted")
}

async fn local_file(handle: &JsValue) -> Result<LocalFile, Failure> {
    let file = wait(handle, "getFile", &[]).await.map_err(|error| Failure::FileUnreadable(words_of(&error)))?;
    LocalFile::new(String::new(), file).await
}

fn unwritable(error: JsValue) -> Failure {
    match get(&error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => Failure::StorageFull,
        Some("NotAllowedError") => Failure::Backup(BackupFault::NotAllowed),
        _ => Failure::FileUnreadable(words_of(&error)),
    }
}

async fn note() -> Result<(), Failure> {
    let number = |number: Option<f64>| number.map_or(JsValue::UNDEFINED, JsValue::from);
    let note = with(|host| {
        let Automatic { handle, saved_millis, saved_entries, .. } = &host.automatic;
        let (millis, entries) = (saved_millis.map(|millis| millis as f64), saved_entries.map(f64::from));
        handle.as_ref().map(|handle| JsValue::from(Array::of3(handle, &number(millis), &number(entries))))
    });
    let Some(store) = with(|host| host.store.take()) else { return Ok(()) };
    let noted = store.put_note(BACKUP_FILE, &note.unwrap_or(JsValue::UNDEFINED)).await.map_err(failure);
    with(|host| host.store = Some(store));
    noted
}
