//! The records of a database as they lie there, unpacked: what a search of the raw store finds.

use idb::{Database, Factory, TransactionMode};
use js_sys::{JSON, Uint8Array};
use leadbench::store::frame::{RecordKind, unwrap};
use wasm_bindgen::{JsCast, JsValue};

/// The worker's own database.
pub const REAL: &str = "leadbench";

/// Every value of every object store, as bytes; what is packed is unpacked.
pub async fn everything(name: &str) -> Vec<Vec<u8>> {
    let database: Database =
        Factory::new().expect("IndexedDB").open(name, None).expect("a request").await.expect("open");
    let names = database.store_names();
    let mut values = Vec::new();
    for name in &names {
        let transaction = database.transaction(&[name], TransactionMode::ReadOnly).expect("a transaction");
        let store = transaction.object_store(name).expect("a store");
        let all = store.get_all(None, None).expect("a request").await.expect("all of it");
        values.extend(all.iter().map(bytes_of));
    }
    database.close();
    assert!(!values.is_empty(), "there is something to search");
    values
}

/// Those of some texts that stand in any of these records.
pub fn found<'a>(records: &[Vec<u8>], texts: &[&'a str]) -> Vec<&'a str> {
    let is_in = |text: &str| records.iter().any(|record| record.windows(text.len()).any(|it| it == text.as_bytes()));
    texts.iter().copied().filter(|text| is_in(text)).collect()
}

/// A record's content: of a segment or a pack what it holds once unpacked.
pub fn unpacked(record: &[u8]) -> Vec<u8> {
    for kind in [RecordKind::Segment, RecordKind::Pack] {
        if let Ok(payload) = unwrap(kind, record) {
            return lz4_flex::block::decompress_size_prepended(payload.bytes).expect("packed");
        }
    }
    record.to_vec()
}

fn bytes_of(value: &JsValue) -> Vec<u8> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => unpacked(&bytes.to_vec()),
        None => JSON::stringify(value).map(|text| String::from(text).into_bytes()).unwrap_or_default(),
    }
}
