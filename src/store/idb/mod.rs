//! Segments and journal in IndexedDB. Nothing above knows which crate this is.
//!
//! What saved means here: the transaction reported `complete` under strict durability. An aborted transaction (a full
//! disk) is a `StoreFault`, never a success; the requests inside it do not tell, only the transaction does.

mod connection;
mod fault;
mod first_view;
mod identity;
mod meta;
mod reading;
mod replacement;
mod rewriting;
mod together;
mod writing;

pub use connection::Heard;
pub use fault::{StoreFault, of_refusal};
pub use identity::random;
pub use reading::Coming;
pub use replacement::Replacement;
pub use rewriting::Rewrite;
pub use together::together;
pub use writing::Staging;

use connection::Connection;
use fault::{fault_of, other, reason};
use idb::{KeyRange, Query, Transaction, TransactionResult};
use js_sys::Uint8Array;
use std::cell::Cell;
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

const SEGMENTS: &str = "segments";
const JOURNAL: &str = "journal";
const META: &str = "meta";
/// Key in `meta`: how often history was replaced or rewritten. Without it another tab would append behind its own old book.
const GENERATION: &str = "generation";
/// Key in `meta`: how often records were put in other places. Without it a rewrite planned on the old places would mix both.
const LAYOUT: &str = "layout";
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
    /// As it was when the journal was last read.
    layout: Cell<u32>,
    device: u32,
}

impl Store {
    /// Opens a database, made when it is new. The name does not depend on the path of the page.
    pub async fn open(name: &str) -> Result<Store, StoreFault> {
        Store::open_hearing(name, |_| {}).await
    }

    /// The same; `heard` is called when another tab stands in the way, and when the connection ends.
    pub async fn open_hearing(name: &str, heard: fn(Heard)) -> Result<Store, StoreFault> {
        let connection = Connection::open(name, VERSION, &STORES, heard).await?;
        let (name, generation, layout) = (name.to_owned(), Cell::default(), Cell::default());
        let mut store = Store { connection, name, heard, generation, layout, device: 0 };
        let meta = store.transaction(&[META], false)?;
        let (generation, device) = together(count_of(&meta, GENERATION), store.known_device()).await;
        store.generation.set(generation?);
        store.device = device?;
        Ok(store)
    }

    /// Another connection to the same book: what was read of it counts on, so a book that was replaced meanwhile is seen.
    pub async fn open_again(&self) -> Result<Store, StoreFault> {
        let store = Store::open_hearing(&self.name, self.heard).await?;
        // Another database of the same name, made after the browser deleted ours.
        if self.device != 0 && store.device != 0 && store.device != self.device {
            return Err(StoreFault::Vanished);
        }
        store.generation.set(self.generation.get());
        Ok(store)
    }

    /// Why the connection is no longer open, if so.
    pub fn ended(&self) -> Option<Heard> {
        self.connection.ended()
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
        match count_of(transaction, GENERATION).await?.cmp(&self.generation.get()) {
            Ordering::Equal => Ok(()),
            Ordering::Greater => Err(StoreFault::Replaced),
            // It only ever grows: this is another database, made after the browser deleted ours.
            Ordering::Less => Err(StoreFault::Vanished),
        }
    }

    /// That all was read: the same history, the last key still its last.
    async fn check_read(&self, transaction: &Transaction, last_key: u32) -> Result<(), StoreFault> {
        self.check_generation(transaction).await?;
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

    /// That the same records lie where they lay when the journal was last read.
    async fn check_layout(&self, transaction: &Transaction) -> Result<(), StoreFault> {
        match count_of(transaction, LAYOUT).await? == self.layout.get() {
            true => Ok(()),
            false => Err(StoreFault::Behind),
        }
    }

    fn transaction(&self, stores: &[&str], is_write: bool) -> Result<Transaction, StoreFault> {
        self.connection.transaction(stores, is_write)
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

/// History is another one from now on: other tabs read it anew, and what was kept of the old one to be shown first goes.
async fn begin_another_history(transaction: &Transaction) -> Result<u32, StoreFault> {
    first_view::forget(transaction).await?;
    raise(transaction, GENERATION).await
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
    // `new` would copy what is to be copied anyway.
    value.dyn_ref().map_or_else(|| Uint8Array::new(value).to_vec(), Uint8Array::to_vec)
}
