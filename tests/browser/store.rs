//! Segments and journal in a real IndexedDB. Each test has a database of its own.

use idb::Factory;
use leadbench::store::idb::{Heard, Keyed, Store, StoreFault};
use wasm_bindgen_test::wasm_bindgen_test;

/// Opens a database, made when it is new.
pub async fn open(name: &str) -> Store {
    Store::open(name).await.expect("the database opens")
}

/// The whole journal.
pub async fn journal(store: &Store) -> Vec<Keyed> {
    store.journal_after(0).await.expect("the journal can be read")
}

/// Every segment with its key.
pub async fn segments(store: &Store) -> Vec<Keyed> {
    let keys = store.segment_keys().await.expect("the keys can be read");
    let segments = store.segments(&keys).await.expect("the segments can be read");
    keys.into_iter().zip(segments.into_iter().map(|segment| segment.expect("a key has its segment"))).collect()
}

/// Puts segments and records into a new database, each of one byte; gives the keys of the segments.
pub async fn fill(store: &Store, segments: &[u8], records: &[u8]) -> Vec<u32> {
    let staged = segments.iter().map(|byte| vec![*byte]).collect();
    let keys = store.stage(staged).await.expect("there is room");
    for (last_key, byte) in (0..).zip(records) {
        assert_eq!(store.commit(last_key, &[*byte]).await, Ok(last_key + 1));
    }
    keys
}

#[wasm_bindgen_test]
async fn a_database_is_made_and_found_again_with_what_was_saved() {
    let name = "made-and-found-again";
    let store = open(name).await;
    assert_eq!((store.name(), store.ended()), (name, None));
    assert_eq!((journal(&store).await, segments(&store).await), (vec![], vec![]), "a new one is empty");
    let keys = fill(&store, &[7, 8], &[1]).await;
    drop(store);
    let store = open(name).await;
    assert_eq!(journal(&store).await, [(1, vec![1])]);
    assert_eq!(segments(&store).await, [(keys[0], vec![7]), (keys[1], vec![8])]);
}

#[wasm_bindgen_test]
async fn databases_of_two_names_hold_nothing_of_each_other() {
    let (real, sample) = (open("two-names").await, open("two-names-sample").await);
    fill(&sample, &[7], &[1]).await;
    assert_eq!((journal(&real).await, segments(&real).await), (vec![], vec![]));
}

#[wasm_bindgen_test]
async fn staged_segments_come_back_in_the_order_asked_for_and_a_missing_one_is_none() {
    let store = open("staged").await;
    let large: Vec<u8> = (0..1_500_000_u32).map(|place| (place % 251) as u8).collect();
    let keys = store.stage(vec![vec![0, 255], large.clone(), vec![]]).await.expect("there is room");
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    let more = store.stage(vec![vec![4]]).await.expect("there is room");
    assert!(more[0] > keys[2], "a key is never given twice");
    let asked = [more[0], keys[2], 4_000_000_000, keys[1], keys[0]];
    let found = store.segments(&asked).await.expect("they can be read");
    assert!(found == [Some(vec![4]), Some(vec![]), None, Some(large), Some(vec![0, 255])]);
    assert_eq!(store.segments(&[]).await, Ok(vec![]));
    assert_eq!(store.stage(vec![]).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn commit_appends_and_gives_rising_keys() {
    let store = open("commit").await;
    for key in 1..=12_u32 {
        assert_eq!(store.commit(key - 1, &[key as u8]).await, Ok(key));
    }
    assert_eq!(journal(&store).await, (1..=12).map(|key| (key, vec![key as u8])).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn commit_behind_another_tab_says_so_and_writes_nothing() {
    let (here, there) = (open("two-tabs").await, open("two-tabs").await);
    fill(&here, &[], &[1, 2]).await;
    for last_key in [0, 1] {
        assert_eq!(there.commit(last_key, &[99]).await, Err(StoreFault::Behind));
    }
    assert_eq!(journal(&there).await, [(1, vec![1]), (2, vec![2])]);
    assert_eq!(there.commit(2, &[3]).await, Ok(3), "what was read, can be built upon");
    assert_eq!(here.commit(2, &[99]).await, Err(StoreFault::Behind));
    assert_eq!(here.journal_after(2).await, Ok(vec![(3, vec![3])]));
}

#[wasm_bindgen_test]
async fn journal_after_gives_only_later_records_in_order() {
    let store = open("journal-after").await;
    fill(&store, &[], &(1..=12).collect::<Vec<u8>>()).await;
    let after = |first: u32| (first..=12).map(|key| (key, vec![key as u8])).collect::<Vec<_>>();
    for key in [0, 1, 8, 9, 11, 12, 13] {
        assert_eq!(store.journal_after(key).await, Ok(after(key + 1)), "after {key}");
    }
}

#[wasm_bindgen_test]
async fn discard_removes_the_segments_named_and_no_other() {
    let store = open("discard").await;
    let keys = fill(&store, &[7, 8, 9], &[1]).await;
    assert_eq!(store.discard(&[keys[2], keys[0], 4_000_000_000]).await, Ok(()));
    assert_eq!(segments(&store).await, [(keys[1], vec![8])]);
    assert_eq!(store.discard(&[]).await, Ok(()));
    assert_eq!(journal(&store).await, [(1, vec![1])]);
}

#[wasm_bindgen_test]
async fn erase_empties_and_the_journal_begins_anew() {
    let store = open("erase").await;
    fill(&store, &[7, 8], &[1, 2, 3]).await;
    assert_eq!(store.erase().await, Ok(()));
    assert_eq!((journal(&store).await, segments(&store).await), (vec![], vec![]));
    assert_eq!(store.commit(0, &[5]).await, Ok(1));
    assert_eq!(journal(&store).await, [(1, vec![5])]);
}

#[wasm_bindgen_test]
async fn a_database_steps_aside_for_a_newer_version_and_does_not_open_it() {
    let name = "newer";
    let store = open(name).await;
    let request = Factory::new().expect("IndexedDB").open(name, Some(2)).expect("a request");
    let newer = request.await.expect("the older connection closes, so the upgrade does not wait");
    assert_eq!(store.ended(), Some(Heard::Outdated));
    assert_eq!(Store::open(name).await.err(), Some(StoreFault::Newer));
    newer.close();
}
