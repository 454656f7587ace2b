//! Everything in the store, replaced by other records: all of it or nothing.

use crate::store::{fill, journal, open, segments};
use js_sys::Function;
use leadbench::store::idb::{Store, StoreFault};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Two segments and two records: what a backup brings.
async fn replace(store: &Store) -> bool {
    let segments = [(20, vec![21]), (5, vec![22])];
    store.replace_all(&segments, &[vec![31], vec![32]]).await.is_ok()
}

#[wasm_bindgen_test]
async fn replace_all_leaves_only_the_new_records() {
    let store = open("replace-all").await;
    fill(&store, &[7, 8, 9], &[1, 2, 3]).await;
    assert!(replace(&store).await);
    assert_eq!(segments(&store).await, [(5, vec![22]), (20, vec![21])]);
    assert_eq!(journal(&store).await, [(1, vec![31]), (2, vec![32])]);
}

#[wasm_bindgen_test]
async fn what_is_saved_after_a_replacement_takes_none_of_its_keys() {
    let store = open("replace-then-save").await;
    assert!(replace(&store).await);
    let keys = store.stage(vec![vec![23]]).await.expect("there is room");
    assert!(keys[0] > 20, "{keys:?}");
    assert_eq!(store.commit(2, &[33]).await, Ok(3));
    assert_eq!(segments(&store).await, [(5, vec![22]), (20, vec![21]), (keys[0], vec![23])]);
}

#[wasm_bindgen_test]
async fn replacing_by_nothing_empties() {
    let store = open("replace-by-nothing").await;
    fill(&store, &[7], &[1]).await;
    assert_eq!(store.replace_all(&[], &[]).await, Ok(()));
    assert_eq!((journal(&store).await, segments(&store).await), (vec![], vec![]));
}

#[wasm_bindgen_test]
async fn a_replacement_that_fails_on_its_way_changes_nothing() {
    let faults = [
        ("refused", "throw new DOMException('refused', 'DataError');"),
        ("aborted", "const request = put.apply(this, given); this.transaction.abort(); return request;"),
    ];
    for (word, fault) in faults {
        for place in 1..=4 {
            let store = open(&format!("replace-{word}-{place}")).await;
            let keys = fill(&store, &[7, 8], &[1, 2]).await;
            let mend = break_put(place, fault);
            let is_replaced = replace(&store).await;
            mend.call0(&JsValue::NULL).expect("it is put back");
            assert!(!is_replaced, "record {place} {word}");
            let (kept_segments, kept_journal) = (segments(&store).await, journal(&store).await);
            assert_eq!(kept_segments, [(keys[0], vec![7]), (keys[1], vec![8])], "record {place} {word}");
            assert_eq!(kept_journal, [(1, vec![1]), (2, vec![2])], "record {place} {word}");
            assert_eq!(store.commit(2, &[3]).await, Ok(3), "the store goes on after record {place} {word}");
        }
    }
}

/// Lets the browser's n-th `put` fail, as a full disk or a damaged profile would; gives what puts it right again.
fn break_put(place: u32, fault: &str) -> Function {
    let code = format!(
        "const put = IDBObjectStore.prototype.put;
         let count = 0;
         IDBObjectStore.prototype.put = function (...given) {{
             count += 1;
             if (count === {place}) {{ {fault} }}
             return put.apply(this, given);
         }};
         return () => {{ IDBObjectStore.prototype.put = put; }};"
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
