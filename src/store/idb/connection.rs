//! A connection to a database: how it is opened, what may happen to it, transactions.
//!
//! Why a connection can end before the page does: another tab with a newer version upgrades the database, so the old one
//! must step aside or the other would wait for ever; or the browser drops it (data cleared, its storage process gone).

use super::fault::{StoreFault, cause, of_refusal, other};
use idb::event::VersionChangeEvent;
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Transaction};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// What is heard of a connection without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It cannot be opened before another tab lets go of the database; it goes on by itself then.
    Blocked,
    /// It was closed: another tab upgrades the database, so this program is out of date.
    Outdated,
    /// The browser dropped it.
    Lost,
}

/// An open connection; closed when dropped.
pub(super) struct Connection {
    database: JsValue,
    ended: Rc<Cell<Option<Heard>>>,
}

impl Connection {
    /// Opens a database of this version with these object stores: name, and whether it counts its keys itself.
    pub async fn open(
        name: &str,
        version: u32,
        stores: &'static [(&'static str, bool)],
        heard: fn(Heard),
    ) -> Result<Connection, StoreFault> {
        let factory = Factory::new().map_err(other)?;
        let mut request = factory.open(name, Some(version)).map_err(other)?;
        request.on_upgrade_needed(move |event| make(&event, stores));
        request.on_blocked(move |_| heard(Heard::Blocked));
        let mut database: Database = request.await.map_err(|error| match cause(error) {
            Ok(error) if error.name() == "VersionError" => StoreFault::Newer,
            Ok(error) => other(idb::Error::DomException(error)),
            Err(error) => other(error),
        })?;
        let ended = Rc::new(Cell::new(None));
        let end = ended.clone();
        database.on_version_change(move |event| {
            end.set(Some(Heard::Outdated));
            if let Some(Ok(database)) = event.target().map(Database::try_from) {
                database.close();
            }
            heard(Heard::Outdated);
        });
        let end = ended.clone();
        database.on_close(move |_| {
            end.set(Some(Heard::Lost));
            heard(Heard::Lost);
        });
        database.forget_callbacks();
        Ok(Connection { database: database.into(), ended })
    }

    /// Why it is no longer open.
    pub fn ended(&self) -> Option<Heard> {
        self.ended.get()
    }

    /// `idb` has no durability option, so the transaction is opened by hand.
    pub fn transaction(&self, stores: &[&str], is_write: bool) -> Result<Transaction, StoreFault> {
        if self.ended() == Some(Heard::Outdated) {
            return Err(StoreFault::Outdated);
        }
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let names: Array = stores.iter().map(|name| JsValue::from(*name)).collect();
        let mode = JsValue::from(if is_write { "readwrite" } else { "readonly" });
        let open = Reflect::get(&self.database, &"transaction".into()).map_err(|error| of_refusal(&error))?;
        let open: Function = open.dyn_into().map_err(|error| of_refusal(&error))?;
        let transaction = open.call3(&self.database, &names, &mode, &options).map_err(|error| of_refusal(&error))?;
        Transaction::try_from(transaction).map_err(other)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Ok(database) = Database::try_from(self.database.clone()) {
            database.close();
        }
    }
}

/// Makes the object stores that are not there yet.
fn make(event: &VersionChangeEvent, stores: &[(&str, bool)]) {
    let Ok(database) = event.database() else { return };
    let known = database.store_names();
    for (store, counts) in stores {
        let mut params = ObjectStoreParams::new();
        params.auto_increment(*counts);
        if !known.iter().any(|name| name == store) {
            let _ = database.create_object_store(store, params);
        }
    }
}
