//! Everything in the store, replaced by other records: all of it or nothing.

use crate::store::{fill, journal, open, segments};
use js_sys::Function;
use leadbench::book::{Change, Entry, Origin};
use leadbench::lead::EntryId;
use leadbench::store::idb::{Replacement, Store, StoreFault};
use leadbench::store::journal::{decode, encode};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// An entry that names segments.
pub fn entry(number: u32, segments: &[u32]) -> Entry {
    let change = Change::Undone { target: EntryId(7) };
    let id = EntryId::new(number.into(), 7);
    let origin = Origin { device: 1, tab: number };
    Entry { id, at_millis: number.into(), origin, change, segments: segments.to_vec(), inline: vec![number as u8] }
}

/// Two segments and two records: what a backup brings.
async fn replace(store: &Store) -> bool {
    let mut replacement = Replacement::begin(store);
    let mut is_written = true;
    for (key, byte) in [(20, 21), (5, 22)] {
        is_written &= replacement.segment(key, vec![byte]).await.is_ok();
    }
    for entry in [entry(1, &[5, 20]), entry(2, &[20, 99])] {
        is_written &= replacement.entry(&encode(&entry)).await.is_ok();
    }
    if is_written {
        return replacement.commit().await.is_ok();
    }
    replacement.abandon().await;
    false
}

#[wasm_bindgen_test]
async fn a_replacement_leaves_only_the_new_records() {
    let store = open("replace-all").await;
    let old = fill(&store, &[7, 8, 9], &[1, 2, 3]).await;
    assert!(replace(&store).await);
    let (new, records) = (segments(&store).await, journal(&store).await);
    let key_of = |byte: u8| new.iter().find(|(_, segment)| *segment == [byte]).expect("it was brought").0;
    assert_eq!(new.len(), 3);
    let blank = new.iter().find(|(_, segment)| segment.is_empty()).expect("in place of what the backup had not").0;
    assert!(new.iter().all(|(key, _)| !old.contains(key)), "a key is never given twice: {new:?}");
    let read: Vec<_> = records.iter().map(|(key, record)| (*key, decode(record).expect("whole"))).collect();
    let expected = [(1, entry(1, &[key_of(22), key_of(21)])), (2, entry(2, &[key_of(21), blank]))];
    assert_eq!(read, expected);
}

#[wasm_bindgen_test]
async fn what_is_saved_after_a_replacement_takes_none_of_its_keys() {
    let store = open("replace-then-save").await;
    assert!(replace(&store).await);
    let before = segments(&store).await;
    let keys = store.stage(vec![vec![23]]).await.expect("there is room");
    assert!(before.iter().all(|(key, _)| *key < keys[0]), "{keys:?}");
    assert_eq!(store.commit(2, &[33]).await, Ok(3));
    assert_eq!(segments(&store).await, [&before[..], &[(keys[0], vec![23])]].concat());
}

#[wasm_bindgen_test]
async fn replacing_by_nothing_empties() {
    let store = open("replace-by-nothing").await;
    fill(&store, &[7], &[1]).await;
    assert_eq!(Replacement::begin(&store).commit().await, Ok(()));
    assert_eq!((journal(&store).await, segments(&store).await), (vec![], vec![]));
}

#[wasm_bindgen_test]
async fn a_replacement_that_fails_on_its_way_changes_nothing() {
    let faults = [
        ("refused", "throw new DOMException('refused', 'DataError');"),
        ("aborted", "const request = put.apply(this, given); this.transaction.abort(); return request;"),
    ];
    for (word, fault) in faults {
        for (method, place) in [("add", 1), ("add", 2), ("put", 1), ("put", 2), ("put", 3)] {
            let store = open(&format!("replace-{word}-{method}-{place}")).await;
            let keys = fill(&store, &[7, 8], &[1, 2]).await;
            let mend = break_put(method, place, fault);
            let is_replaced = replace(&store).await;
            mend.call0(&JsValue::NULL).expect("it is put back");
            assert!(!is_replaced, "{method} {place} {word}");
            let (kept_segments, kept_journal) = (segments(&store).await, journal(&store).await);
            assert_eq!(kept_segments, [(keys[0], vec![7]), (keys[1], vec![8])], "{method} {place} {word}");
            assert_eq!(kept_journal, [(1, vec![1]), (2, vec![2])], "{method} {place} {word}");
            assert_eq!(store.commit(2, &[3]).await, Ok(3), "the store goes on after {method} {place} {word}");
        }
    }
}

/// Lets the browser's n-th `put` or `add` fail, as a full disk or a damaged profile would; gives what puts it right again.
fn break_put(method: &str, place: u32, fault: &str) -> Function {
    let code = format!(
        "const put = IDBObjectStore.prototype.{method};
         let count = 0;
         IDBObjectStore.prototype.{method} = function (...given) {{
             count += 1;
             if (count === {place}) {{ {fault} }}
             return put.apply(this, given);
         }};
         return () => {{ IDBObjectStore.prototype.{method} = put; }};"
    );
    Function::new_no_args(&code).call0(&JsValue::NULL).expect("it is replaced").into()
}

#[wasm_bindgen_test]
async fn another_tab_hears_that_everything_was_replaced_before_it_writes() {
    let (here, there) = (open("replace-under-a-tab").await, Store::open("replace-under-a-tab").await.expect("a name"));
    fill(&here, &[7], &[1, 2, 3]).await;
    for is_erase in [true, false] {
        if is_erase {
            assert_eq!(here.erase().await, Ok(()));
        } else {
            assert!(replace(&here).await);
        }
        assert_eq!(there.commit(3, &[9]).await, Err(StoreFault::Replaced));
        assert_eq!(there.journal_after(3).await, Err(StoreFault::Replaced));
        assert!(here.journal_after(0).await.is_ok(), "who replaced knows");
    }
    let there = Store::open("replace-under-a-tab").await.expect("a name");
    assert_eq!(there.commit(2, &[9]).await, Ok(3));
}
