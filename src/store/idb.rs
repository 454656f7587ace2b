//! Segments and journal in IndexedDB. Nothing above knows which crate this is.
//!
//! What saved means here: the transaction reported `complete` under strict durability. An aborted transaction (a full
//! disk) is a `StoreFault`, never a success; the requests inside it do not tell, only the transaction does.

pub use super::connection::Heard;
pub use super::fault::StoreFault;

use super::connection::Connection;
use super::fault::{fault_of, other, reason};
use idb::{KeyRange, Query, Transaction, TransactionResult};
use js_sys::Uint8Array;
use std::cell::Cell;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;

const SEGMENTS: &str = "segments";
const JOURNAL: &str = "journal";
pub(super) const META: &str = "meta";
/// Key in `meta`: how often everything was erased or replaced. Without it another tab would append behind its own old book.
const GENERATION: &str = "generation";
/// Raised when an object store is added.
const VERSION: u32 = 1;
/// Each object store, and whether it counts its keys itself.
const STORES: [(&str, bool); 3] = [(SEGMENTS, true), (JOURNAL, false), (META, false)];

/// A record and its key.
pub type Keyed = (u32, Vec<u8>);

/// An open database.
pub struct Store {
    connection: Connection,
    name: String,
    heard: fn(Heard),
    generation: Cell<u32>,
}

impl Store {
    /// Opens a database, made when it is new. The name does not depend on the path of the page.
    pub async fn open(name: &str) -> Result<Store, StoreFault> {
        Store::open_hearing(name, |_| {}).await
    }

    /// The same; `heard` is called when another tab stands in the way, and when the connection ends.
    pub async fn open_hearing(name: &str, heard: fn(Heard)) -> Result<Store, StoreFault> {
        let connection = Connection::open(name, VERSION, &STORES, heard).await?;
        let store = Store { connection, name: name.to_owned(), heard, generation: Cell::default() };
        store.generation.set(store.stored_generation(&store.transaction(&[META], false)?).await?);
        Ok(store)
    }

    /// Another connection to the same book: what was read of it counts on, so a book that was replaced in between is seen.
    pub async fn open_again(&self) -> Result<Store, StoreFault> {
        let store = Store::open_hearing(&self.name, self.heard).await?;
        store.generation.set(self.generation.get());
        Ok(store)
    }

    /// Why the connection is no longer open, if so.
    pub fn ended(&self) -> Option<Heard> {
        self.connection.ended()
    }

    /// Journal records after a key, in order.
    pub async fn journal_after(&self, key: u32) -> Result<Vec<Keyed>, StoreFault> {
        let transaction = self.transaction(&[JOURNAL, META], false)?;
        self.check_generation(&transaction).await?;
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        let keys = journal.get_all_keys(Some(after(key)?), None).map_err(other)?.await.map_err(other)?;
        let records = journal.get_all(Some(after(key)?), None).map_err(other)?.await.map_err(other)?;
        Ok(keys.iter().map(number).zip(records.iter().map(bytes)).collect())
    }

    /// Segments of these keys, in their order; `None` for one that is not there.
    pub async fn segments(&self, keys: &[u32]) -> Result<Vec<Option<Vec<u8>>>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], false)?;
        let store = transaction.object_store(SEGMENTS).map_err(other)?;
        let requests: Result<Vec<_>, _> = keys.iter().map(|key| store.get(Query::Key(JsValue::from(*key)))).collect();
        let mut segments = Vec::with_capacity(keys.len());
        for request in requests.map_err(other)? {
            segments.push(request.await.map_err(other)?.map(|value| bytes(&value)));
        }
        Ok(segments)
    }

    /// Writes segments ahead of the entry that will name them; gives their keys. `Replaced` when another tab replaced
    /// everything since: then what was staged before is gone, and its keys may be those of other segments.
    pub async fn stage(&self, segments: Vec<Vec<u8>>) -> Result<Vec<u32>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, META], true)?;
        let staged = async {
            self.check_generation(&transaction).await?;
            let store = transaction.object_store(SEGMENTS).map_err(other)?;
            let requests: Result<Vec<_>, _> =
                segments.iter().map(|segment| store.add(&Uint8Array::from(&segment[..]), None)).collect();
            let mut keys = Vec::with_capacity(segments.len());
            for request in requests.map_err(other)? {
                keys.push(number(&request.await.map_err(|error| reason(&transaction, error))?));
            }
            Ok(keys)
        };
        let staged = staged.await;
        finish(transaction, staged).await
    }

    /// Appends a journal record behind the last one read: this is the moment a change is saved. `Behind` when another
    /// tab was first, `Replaced` when it replaced everything.
    pub async fn commit(&self, last_key: u32, record: &[u8]) -> Result<u32, StoreFault> {
        let transaction = self.transaction(&[JOURNAL, META], true)?;
        let appended = async {
            self.check_generation(&transaction).await?;
            self.check_last_key(&transaction, last_key).await?;
            let journal = transaction.object_store(JOURNAL).map_err(other)?;
            let key = last_key + 1;
            let request = journal.add(&Uint8Array::from(record), Some(&JsValue::from(key))).map_err(other)?;
            request.await.map_err(|error| reason(&transaction, error))?;
            Ok(key)
        };
        let appended = appended.await;
        finish(transaction, appended).await
    }

    /// Keys of all segments.
    pub async fn segment_keys(&self) -> Result<Vec<u32>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], false)?;
        segment_keys(&transaction).await
    }

    /// Deletes segments that were staged and not committed, unless another tab replaced everything: they are gone then,
    /// and others may have their keys.
    pub async fn discard(&self, keys: &[u32]) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, META], true)?;
        let discarded = async {
            self.check_generation(&transaction).await?;
            delete(&transaction, keys).await
        };
        let discarded = discarded.await;
        finish(transaction, discarded).await
    }

    /// Deletes the segments that `is_named` does not know: what a crashed import left. `Behind` when another tab wrote
    /// since `last_key`: its segments are not known either. Nobody may be staging meanwhile.
    pub async fn discard_unnamed(&self, last_key: u32, is_named: impl Fn(u32) -> bool) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let discarded = async {
            self.check_generation(&transaction).await?;
            self.check_last_key(&transaction, last_key).await?;
            let unnamed: Vec<u32> =
                segment_keys(&transaction).await?.into_iter().filter(|key| !is_named(*key)).collect();
            delete(&transaction, &unnamed).await
        };
        let discarded = discarded.await;
        finish(transaction, discarded).await
    }

    /// Replaces everything by other records, in one transaction. Journal records get the keys 1, 2, ...
    pub async fn replace_all(&self, segments: &[Keyed], journal: &[Vec<u8>]) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let replaced = async {
            let generation = self.next_generation(&transaction).await?;
            let segment_store = transaction.object_store(SEGMENTS).map_err(other)?;
            let journal_store = transaction.object_store(JOURNAL).map_err(other)?;
            segment_store.clear().map_err(other)?;
            journal_store.clear().map_err(other)?;
            let mut last = None;
            for (key, segment) in segments {
                let request = segment_store.put(&Uint8Array::from(&segment[..]), Some(&JsValue::from(*key)));
                last = Some(request.map_err(other)?);
            }
            for (place, record) in journal.iter().enumerate() {
                let key = JsValue::from(place as u32 + 1);
                last = Some(journal_store.put(&Uint8Array::from(&record[..]), Some(&key)).map_err(other)?);
            }
            if let Some(last) = last {
                last.await.map_err(|error| reason(&transaction, error))?;
            }
            Ok(generation)
        };
        let replaced = replaced.await;
        self.generation.set(finish(transaction, replaced).await?);
        Ok(())
    }

    /// Deletes every record.
    pub async fn erase(&self) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let erased = async {
            for store in [SEGMENTS, JOURNAL] {
                transaction.object_store(store).map_err(other)?.clear().map_err(other)?.await.map_err(other)?;
            }
            self.next_generation(&transaction).await
        };
        let erased = erased.await;
        self.generation.set(finish(transaction, erased).await?);
        Ok(())
    }

    async fn stored_generation(&self, transaction: &Transaction) -> Result<u32, StoreFault> {
        let meta = transaction.object_store(META).map_err(other)?;
        let stored = meta.get(Query::Key(GENERATION.into())).map_err(other)?.await.map_err(other)?;
        Ok(stored.map_or(0, |stored| number(&stored)))
    }

    async fn check_generation(&self, transaction: &Transaction) -> Result<(), StoreFault> {
        match self.stored_generation(transaction).await?.cmp(&self.generation.get()) {
            Ordering::Equal => Ok(()),
            Ordering::Greater => Err(StoreFault::Replaced),
            // It only ever grows: this is another database, made after the browser deleted ours.
            Ordering::Less => Err(StoreFault::Vanished),
        }
    }

    /// The last record read must still be the last: another may have come, or the browser may have deleted it all.
    async fn check_last_key(&self, transaction: &Transaction, last_key: u32) -> Result<(), StoreFault> {
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        let known = journal.get_all_keys(Some(after(last_key.saturating_sub(1))?), Some(2)).map_err(other)?;
        let known: Vec<u32> = known.await.map_err(other)?.iter().map(number).collect();
        match known[..] {
            [] if last_key > 0 => Err(StoreFault::Vanished),
            [] => Ok(()),
            [last] if last == last_key => Ok(()),
            _ => Err(StoreFault::Behind),
        }
    }

    async fn next_generation(&self, transaction: &Transaction) -> Result<u32, StoreFault> {
        let next = self.stored_generation(transaction).await? + 1;
        let meta = transaction.object_store(META).map_err(other)?;
        let request = meta.put(&JsValue::from(next), Some(&GENERATION.into())).map_err(other)?;
        request.await.map_err(|error| reason(transaction, error))?;
        Ok(next)
    }

    /// The database's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn transaction(&self, stores: &[&str], is_write: bool) -> Result<Transaction, StoreFault> {
        self.connection.transaction(stores, is_write)
    }
}

/// Waits until the transaction is on disk, or takes all of it back: a request that could not even be made does not
/// abort the others by itself.
pub(super) async fn finish<T>(transaction: Transaction, work: Result<T, StoreFault>) -> Result<T, StoreFault> {
    if work.is_err() {
        let _ = transaction.abort();
        return work;
    }
    let raw = JsValue::from(transaction);
    let waiting = Transaction::try_from(raw.clone()).map_err(other)?;
    match waiting.await {
        Ok(TransactionResult::Committed) => work,
        Ok(TransactionResult::Aborted) => Err(fault_of(&raw)),
        Err(error) => Err(other(error)),
    }
}

async fn segment_keys(transaction: &Transaction) -> Result<Vec<u32>, StoreFault> {
    let store = transaction.object_store(SEGMENTS).map_err(other)?;
    let keys = store.get_all_keys(None, None).map_err(other)?.await.map_err(other)?;
    Ok(keys.iter().map(number).collect())
}

async fn delete(transaction: &Transaction, segments: &[u32]) -> Result<(), StoreFault> {
    let store = transaction.object_store(SEGMENTS).map_err(other)?;
    for key in segments {
        store.delete(Query::Key(JsValue::from(*key))).map_err(other)?.await.map_err(other)?;
    }
    Ok(())
}

fn after(key: u32) -> Result<Query, StoreFault> {
    KeyRange::lower_bound(&JsValue::from(key), Some(true)).map(Query::KeyRange).map_err(other)
}

fn number(key: &JsValue) -> u32 {
    key.as_f64().unwrap_or(0.0) as u32
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}
