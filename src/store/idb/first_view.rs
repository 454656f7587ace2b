//! What a book shows first, kept beside it: it holds for one journal record as the last one, and goes with its history.

use super::{JOURNAL, META, Store, StoreFault, bytes, finish, other, reason};
use idb::{Query, Transaction};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// Key in `meta`.
const FIRST_VIEW: &str = "first-view";

impl Store {
    /// What was kept, and whether the journal still ends where it did then; `read` says of the record what it is and which
    /// journal record was the last one.
    pub async fn first_view<T>(&self, read: impl FnOnce(&[u8]) -> Option<(T, u32)>) -> Option<(T, bool)> {
        let transaction = self.transaction(&[JOURNAL, META], false).ok()?;
        let meta = transaction.object_store(META).ok()?;
        let record = meta.get(Query::Key(FIRST_VIEW.into())).ok()?.await.ok()??;
        let (view, last_key) = read(&bytes(&record))?;
        Some((view, self.check_read(&transaction, last_key).await.is_ok()))
    }

    /// Keeps what is shown first of the book as it is with this journal record as the last one.
    pub async fn keep_first_view(&self, last_key: u32, record: &[u8]) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[JOURNAL, META], true)?;
        let kept = async {
            self.check_read(&transaction, last_key).await?;
            let meta = transaction.object_store(META).map_err(other)?;
            let request = meta.put(&Uint8Array::from(record), Some(&FIRST_VIEW.into())).map_err(other)?;
            request.await.map(drop).map_err(|error| reason(&transaction, error))
        };
        let kept = kept.await;
        finish(transaction, kept).await
    }
}

/// Deletes what was kept.
pub(super) async fn forget(transaction: &Transaction) -> Result<(), StoreFault> {
    let meta = transaction.object_store(META).map_err(other)?;
    let request = meta.delete(Query::Key(JsValue::from(FIRST_VIEW))).map_err(other)?;
    request.await.map_err(|error| reason(transaction, error))
}
