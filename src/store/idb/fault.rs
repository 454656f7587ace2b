//! Why IndexedDB could not do it: only the transaction knows, by the name of its error.

use idb::Transaction;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Why the store could not do it. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The disk, or the browser's share of it, is full.
    Full,
    /// The database was made by a newer version.
    Newer,
    /// Another tab wrote entries that were not read yet: read them, then try again.
    Behind,
    /// Another tab erased or replaced everything: open the book anew, then try again.
    Replaced,
    /// The browser's own words.
    Other(String),
}

/// Of a request that failed.
pub(super) fn reason(transaction: &Transaction, error: idb::Error) -> StoreFault {
    match transaction.error() {
        Some(cause) if cause.name() == "QuotaExceededError" => StoreFault::Full,
        _ => other(error),
    }
}

/// Of a transaction that was aborted.
pub(super) fn fault_of(transaction: &JsValue) -> StoreFault {
    let error = Reflect::get(transaction, &"error".into()).unwrap_or(JsValue::NULL);
    let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
    if name == "QuotaExceededError" { StoreFault::Full } else { StoreFault::Other(name) }
}

/// In the words of the crate.
pub(super) fn other(error: idb::Error) -> StoreFault {
    let text = error.to_string();
    if text.contains("QuotaExceeded") { StoreFault::Full } else { StoreFault::Other(text) }
}

/// In the words of the browser.
pub(super) fn js(error: JsValue) -> StoreFault {
    StoreFault::Other(format!("{error:?}"))
}
