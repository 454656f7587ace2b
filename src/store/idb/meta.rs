//! What a database says about itself, beside the leads: the last backup, and the file that automatic ones go to.

use super::{META, Store, StoreFault, finish, other, reason};
use idb::Query;
use wasm_bindgen::JsValue;

impl Store {
    /// What stands under a key in `meta`: any value that the browser can copy, a file's handle too.
    pub async fn note(&self, key: &str) -> Result<Option<JsValue>, StoreFault> {
        let transaction = self.transaction(&[META], false)?;
        let meta = transaction.object_store(META).map_err(other)?;
        meta.get(Query::Key(key.into())).map_err(other)?.await.map_err(other)
    }

    /// Puts a value under a key in `meta`; `undefined` takes away what stands there.
    pub async fn put_note(&self, key: &str, value: &JsValue) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[META], true)?;
        let put = async {
            let meta = transaction.object_store(META).map_err(other)?;
            if value.is_undefined() {
                let request = meta.delete(Query::Key(key.into())).map_err(other)?;
                return request.await.map_err(|error| reason(&transaction, error));
            }
            let request = meta.put(value, Some(&key.into())).map_err(other)?;
            request.await.map(drop).map_err(|error| reason(&transaction, error))
        };
        let put = put.await;
        finish(transaction, put).await
    }
}
