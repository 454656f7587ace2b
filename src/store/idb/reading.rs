//! What lies in the database, in few large requests.

use super::{
    JOURNAL, Keyed, LAYOUT, META, SEGMENTS, Store, StoreFault, after, between, bytes, count_of, number, other, runs,
    together,
};
use idb::Query;
use idb::request::futures::GetAllStoreRequestFuture;
use std::future::IntoFuture;
use wasm_bindgen::JsValue;

/// Segments that were asked for and are on their way while something else is done.
pub struct Coming<'a> {
    store: &'a Store,
    keys: Vec<u32>,
    requests: Vec<GetAllStoreRequestFuture>,
}

impl Store {
    /// Journal records after a key, in order. A pack that began before the key is among them: see `journal::decode_all`.
    pub async fn journal_after(&self, key: u32) -> Result<Vec<Keyed>, StoreFault> {
        let transaction = self.transaction(&[JOURNAL, META], false)?;
        // The long answers are on their way while the short ones are looked at.
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        let keys = journal.get_all_keys(Some(after(key)?), None).map_err(other)?.into_future();
        let records = journal.get_all(Some(after(key)?), None).map_err(other)?.into_future();
        let (checked, layout) = together(self.check_generation(&transaction), count_of(&transaction, LAYOUT)).await;
        checked?;
        self.layout.set(layout?);
        let keys = keys.await.map_err(other)?;
        let records = records.await.map_err(other)?;
        Ok(keys.iter().map(number).zip(records.iter().map(bytes)).collect())
    }

    /// Segments of these keys, in their order; `None` for one that is not there.
    pub async fn segments(&self, keys: &[u32]) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
        self.request_segments(keys)?.arrived().await
    }

    /// Asks for segments and does not wait for them.
    pub fn request_segments(&self, keys: &[u32]) -> Result<Coming<'_>, StoreFault> {
        let mut requests = Vec::new();
        if !keys.is_empty() {
            let transaction = self.transaction(&[SEGMENTS], false)?;
            let store = transaction.object_store(SEGMENTS).map_err(other)?;
            for run in runs(keys) {
                requests.push(store.get_all(Some(between(run)?), None).map_err(other)?.into_future());
            }
        }
        Ok(Coming { store: self, keys: keys.to_vec(), requests })
    }

    /// Keys of all segments.
    pub async fn segment_keys(&self) -> Result<Vec<u32>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], false)?;
        let store = transaction.object_store(SEGMENTS).map_err(other)?;
        let keys = store.get_all_keys(None, None).map_err(other)?.await.map_err(other)?;
        Ok(keys.iter().map(number).collect())
    }

    /// That nobody replaced or rewrote history since it was read.
    pub async fn check_history(&self) -> Result<(), StoreFault> {
        self.check_generation(&self.transaction(&[META], false)?).await
    }

    async fn segments_one_by_one(&self, keys: &[u32]) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], false)?;
        let store = transaction.object_store(SEGMENTS).map_err(other)?;
        let mut segments = Vec::with_capacity(keys.len());
        for key in keys {
            let found = store.get(Query::Key(JsValue::from(*key))).map_err(other)?.await.map_err(other)?;
            segments.push(found.map(|value| bytes(&value)));
        }
        Ok(segments)
    }
}

impl Coming<'_> {
    /// The segments, in the order of their keys as asked for; `None` for one that is not there.
    pub async fn arrived(self) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
        let mut segments = Vec::with_capacity(self.keys.len());
        for request in self.requests {
            segments.extend(request.await.map_err(other)?.iter().map(|value| Some(bytes(value))));
        }
        // Values come without their keys: when one is missing, only asking for each tells which.
        if segments.len() == self.keys.len() { Ok(segments) } else { self.store.segments_one_by_one(&self.keys).await }
    }
}
