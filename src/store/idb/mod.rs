//! Segments and journal in IndexedDB. Nothing above knows which crate this is.
//!
//! What saved means here: the transaction reported `complete` under strict durability. An aborted transaction (a full
//! disk) is a `StoreFault`, never a success; the requests inside it do not tell, only the transaction does.

mod fault;
mod identity;
mod meta;
mod reading;
mod replacement;
mod rewriting;
mod writing;

pub use fault::StoreFault;
pub use identity::random;
pub use reading::Coming;
pub use replacement::Replacement;
pub use rewriting::Rewrite;

use fault::{fault_of, js, other, reason};
use idb::{Database, DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionResult};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

const SEGMENTS: &str = "segments";
const JOURNAL: &str = "journal";
const META: &str = "meta";
/// Key in `meta`: how often history was replaced or rewritten. Without it another tab would append behind its own old book.
const GENERATION: &str = "generation";
/// Key in `meta`: how often records were put in other places. Without it a rewrite planned on the old places would mix both.
const LAYOUT: &str = "layout";
const VERSION: u32 = 1;

/// A record and its key.
pub type Keyed = (u32, Vec<u8>);

/// An open database.
pub struct Store {
    database: JsValue,
    name: String,
    is_closed: Rc<Cell<bool>>,
    generation: Cell<u32>,
    /// As it was when the journal was last read.
    layout: Cell<u32>,
    device: u32,
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
        let (generation, layout) = Default::default();
        let database = database.into();
        let mut store = Store { database, name: name.to_owned(), is_closed, generation, layout, device: 0 };
        store.generation.set(count_of(&store.transaction(&[META], false)?, GENERATION).await?);
        store.device = store.known_device().await?;
        Ok(store)
    }

    /// Whether the database was closed because another tab upgrades it.
    pub fn is_closed(&self) -> bool {
        self.is_closed.get()
    }

    /// The database's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The random number that this database got when it was made.
    pub fn device(&self) -> u32 {
        self.device
    }

    async fn check_generation(&self, transaction: &Transaction) -> Result<(), StoreFault> {
        let is_ours = count_of(transaction, GENERATION).await? == self.generation.get();
        if is_ours { Ok(()) } else { Err(StoreFault::Replaced) }
    }

    /// That all was read: the same history, and nothing behind the last key.
    async fn check_read(&self, transaction: &Transaction, last_key: u32) -> Result<(), StoreFault> {
        self.check_generation(transaction).await?;
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        let newer = journal.get_all_keys(Some(after(last_key)?), Some(1)).map_err(other)?;
        if newer.await.map_err(other)?.is_empty() { Ok(()) } else { Err(StoreFault::Behind) }
    }

    /// `idb` has no durability option, so the transaction is opened by hand.
    fn transaction(&self, stores: &[&str], is_write: bool) -> Result<Transaction, StoreFault> {
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

/// How often something was done, as `meta` says.
async fn count_of(transaction: &Transaction, key: &str) -> Result<u32, StoreFault> {
    let meta = transaction.object_store(META).map_err(other)?;
    let stored = meta.get(Query::Key(key.into())).map_err(other)?.await.map_err(other)?;
    Ok(stored.map_or(0, |stored| number(&stored)))
}

/// Counts once more.
async fn raise(transaction: &Transaction, key: &str) -> Result<u32, StoreFault> {
    let next = count_of(transaction, key).await? + 1;
    let meta = transaction.object_store(META).map_err(other)?;
    let request = meta.put(&JsValue::from(next), Some(&key.into())).map_err(other)?;
    request.await.map_err(|error| reason(transaction, error))?;
    Ok(next)
}

/// Waits until the transaction is on disk, or takes all of it back: a request that could not even be made does not
/// abort the others by itself.
async fn finish<T>(transaction: Transaction, work: Result<T, StoreFault>) -> Result<T, StoreFault> {
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

/// From a key to another, both included.
fn between((first, last): (u32, u32)) -> Result<Query, StoreFault> {
    let range = KeyRange::bound(&JsValue::from(first), &JsValue::from(last), None, None);
    range.map(Query::KeyRange).map_err(other)
}

/// Keys that follow one another, as first and last: one request each.
fn runs(keys: &[u32]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for key in keys {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*key) => *last = *key,
            _ => runs.push((*key, *key)),
        }
    }
    runs
}

fn number(key: &JsValue) -> u32 {
    key.as_f64().unwrap_or(0.0) as u32
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}
