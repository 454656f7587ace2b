//! Why IndexedDB could not do it: told apart by the name of the error, and by its number of old.

use idb::Transaction;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the store could not do it. Nothing was written; only after `Lost` nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The disk, or the browser's share of it, is full.
    Full,
    /// The database was made by a newer version.
    Newer,
    /// Another tab wrote entries that were not read yet: read them, then try again.
    Behind,
    /// Another tab replaced or rewrote history: open the book anew, then try again.
    Replaced,
    /// Another tab upgrades the database: this program is out of date and writes no more.
    Outdated,
    /// What was saved before is no longer there: the browser deleted it.
    Vanished,
    /// The connection broke, so a commit under way may be on disk or not: connect again, look, then try again. The
    /// browser's own words.
    Lost(String),
    /// The browser's own words.
    Other(String),
}

impl StoreFault {
    /// Whether a commit that ended so surely wrote nothing, and what was staged for it may go. After another fault it may
    /// have come to its end all the same; what it left, if not, goes when the book is next opened.
    pub fn is_refusal(&self) -> bool {
        matches!(self, StoreFault::Behind | StoreFault::Replaced | StoreFault::Full | StoreFault::Vanished)
    }
}

/// Of a request that failed.
pub(super) fn reason(transaction: &Transaction, error: idb::Error) -> StoreFault {
    match transaction.error() {
        Some(cause) => of_exception(&cause),
        None => other(error),
    }
}

/// Of a transaction that was aborted, and not by us: by a full disk, or because the connection is gone.
pub(super) fn fault_of(transaction: &JsValue) -> StoreFault {
    let error = js_sys::Reflect::get(transaction, &"error".into()).unwrap_or(JsValue::NULL);
    match error.dyn_into::<DomException>() {
        Ok(error) => of_exception(&error),
        Err(_) => StoreFault::Lost(String::new()),
    }
}

/// In the words of the crate.
pub(super) fn other(error: idb::Error) -> StoreFault {
    match cause(error) {
        Ok(error) => of_exception(&error),
        Err(error) => StoreFault::Other(error.to_string()),
    }
}

/// In the words of the browser.
pub fn of_refusal(error: &JsValue) -> StoreFault {
    match error.dyn_ref::<DomException>() {
        Some(error) => of_exception(error),
        None => StoreFault::Other(format!("{error:?}")),
    }
}

/// The browser's error inside the crate's.
pub(super) fn cause(error: idb::Error) -> Result<DomException, idb::Error> {
    use idb::Error::{
        AddFailed, ClearFailed, DeleteFailed, DomException as Exception, GetAllFailed, GetAllKeysFailed, GetFailed,
        IndexedDbOpenFailed, ObjectStoreNotFound, TransactionOpenFailed, UpdateFailed,
    };
    match error {
        Exception(error) => Ok(error),
        AddFailed(ref inner)
        | ClearFailed(ref inner)
        | DeleteFailed(ref inner)
        | GetAllFailed(ref inner)
        | GetAllKeysFailed(ref inner)
        | GetFailed(ref inner)
        | IndexedDbOpenFailed(ref inner)
        | ObjectStoreNotFound(ref inner)
        | TransactionOpenFailed(ref inner)
        | UpdateFailed(ref inner) => inner.clone().dyn_into().map_err(|_| error),
        error => Err(error),
    }
}

/// Old Firefox had a name and a number of its own for a full disk; a connection that is gone has no name of its own.
fn of_exception(error: &DomException) -> StoreFault {
    let (name, code) = (error.name(), error.code());
    let text = || [name.clone(), error.message()].join(": ");
    match (name.as_str(), code) {
        ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED", _) | (_, 22 | 1014) => StoreFault::Full,
        ("AbortError" | "InvalidStateError" | "UnknownError", _) => StoreFault::Lost(text()),
        _ => StoreFault::Other(text()),
    }
}
