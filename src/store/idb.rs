//! Segments and journal in IndexedDB. Nothing above knows which crate this is.
//!
//! What saved means here: the transaction reported `complete` under strict durability. An aborted transaction (a full
//! disk) is a `StoreFault`, never a success; the requests inside it do not tell, only the transaction does.

pub use super::fault::StoreFault;

use super::fault::{fault_of, js, other, reason};
use idb::{Database, DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionResult};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

const SEGMENTS: &str = "segments";
const JOURNAL: &str = "journal";
pub(super) const META: &str = "meta";
/// Key in `meta`: how often everything was erased or replaced. Without it another tab would append behind its own old book.
const GENERATION: &str = "generation";
const VERSION: u32 = 1;

/// A record and its key.
pub type Keyed = (u32, Vec<u8>);

/// An open database.
pub struct Store {
    database: JsValue,
    name: String,
    is_closed: Rc<Cell<bool>>,
    generation: Cell<u32>,
}

impl Store {
    /// Opens a database, made when it is new. The name does not depend on the path of the page.
    pub async fn open(name: &str) -> Result<Store, StoreFault> {
        let factory = Factory::new().map_err(other)?;
        let mut request = factory.open(name, Some(VERSION)).map_err(other)?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            let known = database.store_names();
            for (store, counts) in [(SEGMENTS, true), (JOURNAL, false), (META, false)] {
                let mut params = ObjectStoreParams::new();
                params.auto_increment(counts);
                if !known.iter().any(|name| name == store) {
                    let _ = database.create_object_store(store, params);
                }
            }
        });
        let mut database: Database = request.await.map_err(|error| match error {
            idb::Error::DomException(error) if error.name() == "VersionError" => StoreFault::Newer,
            error => other(error),
        })?;
        let is_closed = Rc::new(Cell::new(false));
        let closed = is_closed.clone();
        // A newer version in another tab wants to upgrade: step aside, or it would wait for ever.
        database.on_version_change(move |event| {
            closed.set(true);
            if let Some(Ok(database)) = event.target().map(Database::try_from) {
                database.close();
            }
        });
        database.forget_callbacks();
        let generation = Cell::default();
        let store = Store { database: database.into(), name: name.to_owned(), is_closed, generation };
        store.generation.set(store.stored_generation(&store.transaction(&[META], false)?).await?);
        Ok(store)
    }

    /// Whether the database was closed because another tab upgrades it.
    pub fn is_closed(&self) -> bool {
        self.is_closed.get()
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

    /// Writes segments ahead of the entry that will name them; gives their keys.
    pub async fn stage(&self, segments: Vec<Vec<u8>>) -> Result<Vec<u32>, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], true)?;
        let staged = async {
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
            let journal = transaction.object_store(JOURNAL).map_err(other)?;
            let newer = journal.get_all_keys(Some(after(last_key)?), Some(1)).map_err(other)?;
            if !newer.await.map_err(other)?.is_empty() {
                return Err(StoreFault::Behind);
            }
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
        let store = transaction.object_store(SEGMENTS).map_err(other)?;
        let keys = store.get_all_keys(None, None).map_err(other)?.await.map_err(other)?;
        Ok(keys.iter().map(number).collect())
    }

    /// Deletes segments that no entry names: what a cancelled or crashed import left.
    pub async fn discard(&self, keys: &[u32]) -> Result<(), StoreFault> {
        let transaction = self.transaction(&[SEGMENTS], true)?;
        let discarded = async {
            let store = transaction.object_store(SEGMENTS).map_err(other)?;
            for key in keys {
                store.delete(Query::Key(JsValue::from(*key))).map_err(other)?.await.map_err(other)?;
            }
            Ok(())
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
        let is_ours = self.stored_generation(transaction).await? == self.generation.get();
        if is_ours { Ok(()) } else { Err(StoreFault::Replaced) }
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

    /// `idb` has no durability option, so the transaction is opened by hand.
    pub(super) fn transaction(&self, stores: &[&str], is_write: bool) -> Result<Transaction, StoreFault> {
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
        let mode = JsValue::from(if is_write { "readwrite" } else { "readonly" });
        let open = Reflect::get(&self.database, &"transaction".into()).map_err(js)?;
        let open: Function = open.dyn_into().map_err(js)?;
        let transaction = open.call3(&self.database, &names, &mode, &options).map_err(js)?;
        Transaction::try_from(transaction).map_err(other)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Ok(database) = Database::try_from(self.database.clone()) {
            database.close();
        }
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

fn after(key: u32) -> Result<Query, StoreFault> {
    KeyRange::lower_bound(&JsValue::from(key), Some(true)).map(Query::KeyRange).map_err(other)
}

fn number(key: &JsValue) -> u32 {
    key.as_f64().unwrap_or(0.0) as u32
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}
