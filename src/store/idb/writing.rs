//! What is written as changes happen: segments ahead, then the record that makes them count.

use super::{
    JOURNAL, META, SEGMENTS, Store, StoreFault, begin_another_history, between, finish, number, other, reason, runs,
};
use idb::Transaction;
use idb::request::futures::AddStoreRequestFuture;
use js_sys::Uint8Array;
use std::future::IntoFuture;
use wasm_bindgen::JsValue;

/// Segments on their way to the disk.
pub struct Staging {
    transaction: Transaction,
    requests: Result<Vec<AddStoreRequestFuture>, StoreFault>,
}

impl Store {
    /// Writes segments ahead of the entry that will name them; gives their keys.
    pub async fn stage(&self, segments: Vec<Vec<u8>>) -> Result<Vec<u32>, StoreFault> {
        self.begin_stage(segments)?.staged().await
    }

    /// Hands segments over and does not wait until they are written.
    pub fn begin_stage(&self, segments: Vec<Vec<u8>>) -> Result<Staging, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], true)?;
        let requests = add_all(&transaction, &segments);
        let raw = JsValue::from(transaction);
        if requests.is_ok() {
            // Nothing more comes: it need not hear from us to go on to the disk. Where it cannot be told, it goes later.
            let _ = Transaction::try_from(raw.clone()).map_err(other)?.commit();
        }
        Ok(Staging { transaction: Transaction::try_from(raw).map_err(other)?, requests })
    }

    /// Appends a journal record behind the last one read: this is the moment a change is saved. `Behind` when another
    /// tab was first, `Replaced` when it replaced everything.
    pub async fn commit(&self, last_key: u32, record: &[u8]) -> Result<u32, StoreFault> {
        let transaction = self.transaction(&[JOURNAL, META], true)?;
        let appended = async {
            self.check_read(&transaction, last_key).await?;
            let journal = transaction.object_store(JOURNAL).map_err(other)?;
            let key = last_key + 1;
            let request = journal.add(&Uint8Array::from(record), Some(&JsValue::from(key))).map_err(other)?;
            request.await.map_err(|error| reason(&transaction, error))?;
            Ok(key)
        };
        let appended = appended.await;
        finish(transaction, appended).await
    }

    /// Deletes segments that were staged and are not needed after all.
    pub async fn discard(&self, keys: &[u32]) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], true)?;
        let discarded = delete_segments(&transaction, keys).await;
        finish(transaction, discarded).await
    }

    /// Deletes every segment but those named: what a cancelled or crashed import left. Nothing goes when the journal has
    /// more than was read, or lies otherwise: an entry may name what looks left over.
    pub async fn discard_all_but(&self, last_key: u32, is_named: impl Fn(u32) -> bool) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let discarded = async {
            self.check_read(&transaction, last_key).await?;
            self.check_layout(&transaction).await?;
            let keys = stored_segments(&transaction).await?;
            let leftovers: Vec<u32> = keys.into_iter().filter(|key| !is_named(*key)).collect();
            delete_segments(&transaction, &leftovers).await
        };
        let discarded = discarded.await;
        finish(transaction, discarded).await
    }

    /// Deletes every record.
    pub async fn erase(&self) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let erased = async {
            for store in [SEGMENTS, JOURNAL] {
                transaction.object_store(store).map_err(other)?.clear().map_err(other)?.await.map_err(other)?;
            }
            begin_another_history(&transaction).await
        };
        let erased = erased.await;
        self.generation.set(finish(transaction, erased).await?);
        Ok(())
    }
}

impl Staging {
    /// The keys, once all of them are written.
    pub async fn staged(self) -> Result<Vec<u32>, StoreFault> {
        let Staging { transaction, requests } = self;
        let staged = async {
            let requests = requests?;
            let mut keys = Vec::with_capacity(requests.len());
            for request in requests {
                keys.push(number(&request.await.map_err(|error| reason(&transaction, error))?));
            }
            Ok(keys)
        };
        let staged = staged.await;
        finish(transaction, staged).await
    }
}

fn add_all(transaction: &Transaction, segments: &[Vec<u8>]) -> Result<Vec<AddStoreRequestFuture>, StoreFault> {
    let store = transaction.object_store(SEGMENTS).map_err(other)?;
    let add = |segment: &Vec<u8>| {
        let value = Uint8Array::from(&segment[..]);
        let request = store.add(&value, None).map(IntoFuture::into_future);
        // The database has a copy of its own: the memory of this one goes back at once where the browser can do that.
        let _ = value.buffer().transfer_with_length(0);
        request
    };
    segments.iter().map(add).collect::<Result<_, _>>().map_err(other)
}

/// Keys of all segments, ascending.
pub(super) async fn stored_segments(transaction: &Transaction) -> Result<Vec<u32>, StoreFault> {
    let store = transaction.object_store(SEGMENTS).map_err(other)?;
    let keys = store.get_all_keys(None, None).map_err(other)?.await.map_err(other)?;
    Ok(keys.iter().map(number).collect())
}

/// Deletes segments, those that follow one another in one request.
pub(super) async fn delete_segments(transaction: &Transaction, keys: &[u32]) -> Result<(), StoreFault> {
    let store = transaction.object_store(SEGMENTS).map_err(other)?;
    for run in runs(keys) {
        store.delete(between(run)?).map_err(other)?.await.map_err(other)?;
    }
    Ok(())
}
