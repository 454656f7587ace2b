//! Ten thousand small changes: packed, they open quickly, and they are the same book.

use crate::book::{Desk, FAIR, picture, read};
use crate::store::open;
use js_sys::Date;
use leadbench::book::{Change, Entry, Origin, Parts};
use leadbench::lead::{EntryId, Field};
use leadbench::store::frame::RecordKind;
use leadbench::store::idb::{Rewrite, StoreFault};
use leadbench::store::{journal, segment};
use leadbench::table::Edits;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

const EDITS: u32 = 10_000;

/// An edit as the worker saves it.
fn edit(desk: &mut Desk, key: u32) -> (u32, Vec<u8>) {
    let row = key % 3;
    let mut edits = Edits::default();
    let (before, after) = (desk.book.table().text(row, Field::City).into_owned(), format!("City {}", key % 500));
    edits.push(row, Field::City.into(), &before, &after);
    let parts = Parts { edits, ..Parts::default() };
    let inline = segment::encode_inline(&parts).expect("it is small");
    let (id, change) = (EntryId::new(key.into(), key.into()), Change::Edited { field: Field::City.into() });
    let origin = Origin { device: 1, tab: 2 };
    let entry = Entry { id, at_millis: key.into(), origin, change, segments: vec![], inline };
    let record = journal::encode(&entry);
    desk.book.apply(entry, parts);
    (key, record)
}

#[wasm_bindgen_test]
async fn ten_thousand_edits_are_packed_and_give_the_same_book() {
    let mut desk = Desk::new("ten-thousand").await;
    desk.import("fair.csv", FAIR).await;
    let put_records: Vec<_> = (2..2 + EDITS).map(|key| edit(&mut desk, key)).collect();
    let rewrite = Rewrite { put_records, is_same_history: true, ..Rewrite::default() };
    assert_eq!(desk.store.rewrite(1, rewrite).await, Ok(1));
    let last_key = EDITS + 1;
    let shown = picture(&desk.book);

    let there = open("ten-thousand").await;
    let (loose, loose_millis) = timed(&there).await;
    assert!(loose == shown, "as it was written");
    let began = Date::now();
    let mut packed = 0;
    while let Ok(count @ 1..) = desk.store.compact(last_key).await {
        packed += count;
    }
    let compact_millis = Date::now() - began;
    let (again, packed_millis) = timed(&there).await;
    console_log!(
        "10,000 edits: read loose in {loose_millis} ms, packed in {compact_millis} ms, read packed in {packed_millis} ms"
    );
    assert!(again == shown, "the same book");
    let records = there.journal_after(0).await.expect("the journal can be read");
    let is_pack = |(_, record): &&(u32, Vec<u8>)| RecordKind::of(record) == Some(RecordKind::Pack);
    assert_eq!((records.iter().filter(is_pack).count(), packed), (39, 39 * 256));
    assert_eq!(records.len() as u32, EDITS + 1 - 39 * 255);

    // A tab that had read half of it goes on where it was, and nobody needs to read anew.
    let rest = there.journal_after(last_key - 1).await.expect("it is the same history");
    assert_eq!(rest.len(), 1);
    let half = there.journal_after(5_000).await.expect("it is the same history");
    let entries = half.iter().flat_map(|(key, record)| journal::decode_all(*key, record).expect("whole"));
    let keys: Vec<u32> = entries.map(|(key, _)| key).filter(|key| *key > 5_000).collect();
    assert!(keys.into_iter().eq(5_001..=last_key));
    assert_eq!(there.commit(last_key, &[1]).await, Ok(last_key + 1));
}

async fn timed(store: &leadbench::store::idb::Store) -> (Vec<String>, f64) {
    let began = Date::now();
    let book = read(store).await;
    let millis = Date::now() - began;
    (picture(&book), millis)
}

#[wasm_bindgen_test]
async fn a_rewrite_planned_before_records_were_packed_is_planned_anew() {
    let mut desk = Desk::new("packed-under-a-plan").await;
    desk.import("fair.csv", FAIR).await;
    let put_records: Vec<_> = (2..302).map(|key| edit(&mut desk, key)).collect();
    let rewrite = Rewrite { put_records, is_same_history: true, ..Rewrite::default() };
    assert_eq!(desk.store.rewrite(1, rewrite).await, Ok(1));
    let there = open("packed-under-a-plan").await;
    let planned = there.journal_after(0).await.expect("the journal can be read");
    assert_eq!(desk.store.compact(301).await, Ok(256));
    let rewrite = Rewrite { put_records: vec![planned[4].clone()], ..Rewrite::default() };
    assert_eq!(there.rewrite(301, rewrite.clone()).await, Err(StoreFault::Behind), "that record lies in a pack now");
    let records = there.journal_after(0).await.expect("the journal can be read");
    assert_eq!(records.len(), 1 + 301 - 256);
    assert_eq!(desk.store.compact(300).await, Ok(0), "few are left");
}
