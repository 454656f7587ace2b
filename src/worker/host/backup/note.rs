//! When the book was last backed up: noted in its database, told in the overview.

use crate::store::idb::Store;
use crate::worker::host::keep_view::keep_anew;
use crate::worker::host::{failure, tell_overview, with};
use crate::worker::protocol::{Failure, LastBackup};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Key in `meta`.
const LAST_BACKUP: &str = "last-backup";

/// Reads the note of a database that was just opened.
pub async fn read(store: &Store) -> Option<LastBackup> {
    let note = Array::from(&store.note(LAST_BACKUP).await.ok()??);
    let at_millis = note.get(0).as_f64()? as i64;
    Some(LastBackup { at_millis, entry_count: note.get(1).as_f64()? as u32, is_automatic: note.get(2).is_truthy() })
}

/// Notes a backup, or that there is none any more. Without the note nothing is lost but the reminder's memory.
pub async fn write(last: Option<LastBackup>) -> Result<(), Failure> {
    let Some(store) = with(|host| host.store.take()) else { return Ok(()) };
    let note = last.map_or(JsValue::UNDEFINED, |last| {
        let LastBackup { at_millis, entry_count, is_automatic } = last;
        Array::of3(&JsValue::from(at_millis as f64), &entry_count.into(), &is_automatic.into()).into()
    });
    let noted = store.put_note(LAST_BACKUP, &note).await.map_err(failure);
    with(|host| {
        host.store = Some(store);
        host.last_backup = last;
    });
    tell_overview();
    keep_anew();
    noted
}
