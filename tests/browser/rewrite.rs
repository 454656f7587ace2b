//! History rewritten in one transaction: by one tab, with the others hearing of it.

use crate::store::{fill, journal, open, segments};
use leadbench::store::idb::{Rewrite, Store, StoreFault};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_rewrite_puts_deletes_and_appends_all_at_once() {
    let store = open("rewrite").await;
    let keys = fill(&store, &[7, 8, 9], &[1, 2, 3, 4]).await;
    let rewrite = Rewrite {
        put_segments: vec![(keys[1], vec![88])],
        deleted_segments: vec![keys[0]],
        put_records: vec![(3, vec![33])],
        deleted_records: vec![1, 2, 3],
        appended: Some(vec![5]),
        is_same_history: false,
    };
    assert_eq!(store.rewrite(4, rewrite).await, Ok(5));
    assert_eq!(segments(&store).await, [(keys[1], vec![88]), (keys[2], vec![9])]);
    assert_eq!(journal(&store).await, [(3, vec![33]), (4, vec![4]), (5, vec![5])]);
    assert_eq!(store.commit(5, &[6]).await, Ok(6));
}

#[wasm_bindgen_test]
async fn a_rewrite_behind_another_tab_says_so_and_changes_nothing() {
    let (here, there) = (open("rewrite-behind").await, open("rewrite-behind").await);
    let keys = fill(&here, &[7], &[1, 2]).await;
    let rewrite = || Rewrite { deleted_segments: keys.clone(), deleted_records: vec![1], ..Rewrite::default() };
    assert_eq!(there.rewrite(1, rewrite()).await, Err(StoreFault::Behind));
    assert_eq!((journal(&here).await.len(), segments(&here).await.len()), (2, 1));
    assert_eq!(here.rewrite(2, rewrite()).await, Ok(2));
    assert_eq!(there.rewrite(2, rewrite()).await, Err(StoreFault::Replaced));
    assert_eq!(there.commit(2, &[9]).await, Err(StoreFault::Replaced));
    assert_eq!(there.check_history().await, Err(StoreFault::Replaced));
    assert_eq!(here.commit(2, &[3]).await, Ok(3));
}

#[wasm_bindgen_test]
async fn records_that_only_lie_otherwise_need_not_be_read_again() {
    let (here, there) = (open("rewrite-same").await, open("rewrite-same").await);
    fill(&here, &[], &[1, 2, 3]).await;
    let put_records = vec![(2, vec![12])];
    let rewrite = Rewrite { deleted_records: vec![1, 2], put_records, is_same_history: true, ..Rewrite::default() };
    assert_eq!(here.rewrite(3, rewrite).await, Ok(3));
    assert_eq!(there.journal_after(3).await, Ok(vec![]));
    assert_eq!(there.commit(3, &[4]).await, Ok(4));
    assert_eq!(journal(&here).await, [(2, vec![12]), (3, vec![3]), (4, vec![4])]);
}

#[wasm_bindgen_test]
async fn leftovers_go_only_when_all_was_read() {
    let (here, there) = (open("leftovers").await, open("leftovers").await);
    let keys = fill(&here, &[7, 8, 9], &[1]).await;
    let more = there.stage(vec![vec![10]]).await.expect("there is room");
    assert_eq!(there.commit(1, &[2]).await, Ok(2));
    let is_named = |key| key == keys[1];
    assert_eq!(here.discard_all_but(1, is_named).await, Err(StoreFault::Behind), "a later entry may name the last one");
    assert_eq!(segments(&here).await.len(), 4);
    assert_eq!(here.discard_all_but(2, |key| is_named(key) || key == more[0]).await, Ok(()));
    assert_eq!(segments(&here).await, [(keys[1], vec![8]), (more[0], vec![10])]);
}

#[wasm_bindgen_test]
async fn leftovers_stay_when_records_lie_otherwise_since_they_were_read() {
    let (here, there) = (open("leftovers-layout").await, open("leftovers-layout").await);
    let keys = fill(&here, &[7], &[1, 2]).await;
    assert_eq!(there.journal_after(0).await.map(|records| records.len()), Ok(2));
    // The first entry names another segment from now on; generation and last key are as they were.
    let new = here.stage(vec![vec![77]]).await.expect("there is room");
    let (deleted_segments, put_records) = (keys.clone(), vec![(1, vec![11])]);
    let rewrite = Rewrite { deleted_segments, put_records, is_same_history: true, ..Rewrite::default() };
    assert_eq!(here.rewrite(2, rewrite).await, Ok(2));
    assert_eq!(there.discard_all_but(2, |key| keys.contains(&key)).await, Err(StoreFault::Behind));
    assert_eq!(segments(&there).await, [(new[0], vec![77])], "it stays");
    assert_eq!(here.discard_all_but(2, |key| key == new[0]).await, Ok(()), "who rewrote it knows");
    assert_eq!(journal(&there).await, [(1, vec![11]), (2, vec![2])]);
    assert_eq!(there.discard_all_but(2, |key| key == new[0]).await, Ok(()), "and who has read it since");
    assert_eq!(segments(&here).await, [(new[0], vec![77])]);
}

#[wasm_bindgen_test]
async fn a_database_has_one_number_and_another_has_another() {
    let (here, there) = (open("device").await, open("device").await);
    assert_ne!(here.device(), 0);
    assert_eq!(here.device(), there.device());
    assert_eq!(here.erase().await, Ok(()));
    let device = here.device();
    drop((here, there));
    assert_eq!(open("device").await.device(), device);
    assert_ne!(Store::open("device-2").await.map(|store| store.device()).ok(), Some(device));
}
