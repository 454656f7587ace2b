//! Which database this is: a random number, made once.

use super::{META, Store, StoreFault, finish, number, other, reason};
use idb::Query;
use js_sys::{Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Key in `meta`: the random number of this database.
const DEVICE: &str = "device";

impl Store {
    /// The number of this database; it gets one when it has none yet.
    pub(super) async fn known_device(&self) -> Result<u32, StoreFault> {
        let transaction = self.transaction(&[META], false)?;
        let meta = transaction.object_store(META).map_err(other)?;
        let known = meta.get(Query::Key(DEVICE.into())).map_err(other)?.await.map_err(other)?;
        match known {
            Some(known) => Ok(number(&known)),
            // Without room for it the database still opens: the number is the next opening's to make.
            None => Ok(self.new_device().await.unwrap_or(0)),
        }
    }

    /// Two tabs may open a new database at once: the first one's number stays.
    async fn new_device(&self) -> Result<u32, StoreFault> {
        let transaction = self.transaction(&[META], true)?;
        let made = async {
            let meta = transaction.object_store(META).map_err(other)?;
            if let Some(known) = meta.get(Query::Key(DEVICE.into())).map_err(other)?.await.map_err(other)? {
                return Ok(number(&known));
            }
            let device = (random() as u32).max(1);
            let request = meta.put(&JsValue::from(device), Some(&DEVICE.into())).map_err(other)?;
            request.await.map_err(|error| reason(&transaction, error))?;
            Ok(device)
        };
        let made = made.await;
        finish(transaction, made).await
    }
}

/// Random bits from the browser.
pub fn random() -> u128 {
    let bytes = Uint8Array::new_with_length(16);
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).unwrap_or(JsValue::UNDEFINED);
    let fill = Reflect::get(&crypto, &"getRandomValues".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(fill) = fill {
        let _ = fill.call1(&crypto, &bytes);
    }
    let mut random = [0; 16];
    bytes.copy_to(&mut random);
    u128::from_le_bytes(random)
}
