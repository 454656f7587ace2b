//! What a book shows first is kept beside it, answered before it is read, and gone with its history.

use crate::raw::REAL;
use crate::store::{fill, journal, open as open_store};
use crate::worker::{ask, ask_raw, ask_with, import, lead_at, open, open_empty, picture};
use leadbench::lead::Field;
use leadbench::store::frame::FORMAT;
use leadbench::store::idb::{Rewrite, Store, StoreFault};
use leadbench::worker::first_view::FirstView;
use leadbench::worker::protocol::{Answer, Ask, Failure, Workspace};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Waits until what the worker's book shows first is kept as it is now.
pub async fn kept() -> FirstView {
    let store = Store::open(REAL).await.expect("it opens");
    let journal = store.journal_after(0).await.expect("the journal");
    let last_key = journal.last().expect("a record").0;
    for _ in 0..8_000 {
        let read = |record: &[u8]| FirstView::unpack(record, "").map(|view| (view.clone(), view.last_key));
        if let Some((view, true)) = store.first_view(read).await
            && view.last_key == last_key
        {
            return view;
        }
        crate::worker::pause().await;
    }
    panic!("it is not kept");
}

async fn found(store: &Store) -> Option<(u8, bool)> {
    store.first_view(|record| Some((record[0], 2))).await
}

#[wasm_bindgen_test]
async fn it_holds_until_the_journal_goes_on_and_goes_with_the_history() {
    let store = open_store("first-view").await;
    assert_eq!(found(&store).await, None);
    fill(&store, &[], &[1, 2]).await;
    assert_eq!(store.keep_first_view(1, &[9]).await, Err(StoreFault::Behind), "of a book that is no more");
    assert_eq!(store.keep_first_view(2, &[9]).await, Ok(()));
    assert_eq!(found(&store).await, Some((9, true)));
    let packed = Rewrite {
        deleted_records: vec![1],
        put_records: vec![(2, vec![12])],
        is_same_history: true,
        ..Rewrite::default()
    };
    assert_eq!(store.rewrite(2, packed).await, Ok(2));
    assert_eq!(found(&store).await, Some((9, true)), "the same history, lying otherwise");
    assert_eq!(store.commit(2, &[3]).await, Ok(3));
    assert_eq!(found(&store).await, Some((9, false)));
    let there = open_store("first-view").await;
    journal(&there).await;
    assert_eq!(there.rewrite(3, Rewrite { put_records: vec![(3, vec![33])], ..Rewrite::default() }).await, Ok(3));
    assert_eq!(found(&there).await, None);
    assert_eq!(
        store.keep_first_view(3, &[9]).await,
        Err(StoreFault::Replaced),
        "not by a tab that has the old history"
    );
    assert_eq!(found(&there).await, None);
    assert_eq!(there.keep_first_view(3, &[9]).await, Ok(()));
    assert_eq!(there.erase().await, Ok(()));
    assert_eq!(found(&there).await, None);
}

#[wasm_bindgen_test]
async fn a_book_is_shown_before_it_is_read_and_only_as_it_is() {
    open_empty().await;
    import("fair.csv", "Name,Email\nAnna,anna@nordwind.example\nJan,jan@reka.example\n").await;
    let anna = lead_at(0).await;
    let before = picture().await;
    kept().await;
    let Answer::Kept(glance) = ask_raw(Ask::Open(Workspace::Real)).await else { panic!("it is shown ahead") };
    let Ok(Answer::Overview(glance)) = postcard::from_bytes(&glance) else { panic!("the book at a glance") };
    assert_eq!((glance.lead_count, glance.version), (2, 0));
    assert_eq!(picture().await, before, "what is asked of it meanwhile waits until it is read");
    let Answer::Overview(whole) = ask(Ask::Overview).await else { panic!("the book at a glance") };
    assert_eq!((whole.lead_count, whole.version), (2, 0), "nothing is to be asked anew");
    ask(Ask::Edit { id: anna, field: Field::Name.into(), text: "Anna Rossi".to_owned() }).await;
    let changed = ask_raw(Ask::Open(Workspace::Real)).await;
    assert!(matches!(changed, Answer::Overview(_)), "the journal went on: {changed:?}");
    assert_eq!(open().await.lead_count, 2);
    let Answer::Lead(lead) = ask(Ask::Lead(anna)).await else { panic!("a lead") };
    assert!(lead.values.contains(&(Field::Name.into(), "Anna Rossi".to_owned())));
}

#[wasm_bindgen_test]
async fn a_view_that_is_not_what_the_book_shows_is_asked_anew() {
    open_empty().await;
    import("fair.csv", "Name,Email\nAnna,anna@nordwind.example\n").await;
    lead_at(0).await;
    let view = kept().await;
    let store = Store::open(REAL).await.expect("it opens");
    let Ok(Answer::Overview(mut other)) = postcard::from_bytes(&view.overview) else { panic!("the book at a glance") };
    other.lead_count = 5;
    let overview = postcard::to_stdvec(&Answer::Overview(other)).expect("plain data");
    let other = FirstView { overview, ..view };
    assert_eq!(store.keep_first_view(other.last_key, &other.pack()).await, Ok(()));
    assert!(matches!(ask_raw(Ask::Open(Workspace::Real)).await, Answer::Kept(_)));
    ask(Ask::Settings).await;
    let Answer::Overview(whole) = ask(Ask::Overview).await else { panic!("the book at a glance") };
    assert_eq!((whole.lead_count, whole.version), (1, 1), "another version than that of what was shown");
}

#[wasm_bindgen_test]
async fn a_book_that_cannot_be_read_after_all_is_shown_no_more() {
    open_empty().await;
    import("fair.csv", "Name,Email\nAnna,anna@nordwind.example\n").await;
    lead_at(0).await;
    let last_key = kept().await.last_key;
    let store = Store::open(REAL).await.expect("it opens");
    let whole = store.journal_after(last_key - 1).await.expect("the journal")[0].1.clone();
    // As a newer version would write it.
    let mut newer = whole.clone();
    newer[2] = FORMAT + 1;
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&newer[..4]);
    hasher.update(&newer[8..]);
    newer[4..8].copy_from_slice(&hasher.finalize().to_le_bytes());
    let put = |record: Vec<u8>| Rewrite {
        put_records: vec![(last_key, record)],
        is_same_history: true,
        ..Rewrite::default()
    };
    store.journal_after(0).await.expect("the journal");
    assert_eq!(store.rewrite(last_key, put(newer)).await, Ok(last_key));
    assert!(matches!(ask_raw(Ask::Open(Workspace::Real)).await, Answer::Kept(_)));
    let refused = ask_with(Ask::Settings, &JsValue::UNDEFINED).await.0;
    assert!(matches!(refused, Err(Failure::NewerVersion)), "{refused:?}");
    let refused = ask_with(Ask::Open(Workspace::Real), &JsValue::UNDEFINED).await.0;
    assert!(matches!(refused, Err(Failure::NewerVersion)), "nothing is shown ahead any more: {refused:?}");
    store.journal_after(0).await.expect("the journal");
    assert_eq!(store.rewrite(last_key, put(whole)).await, Ok(last_key));
    assert_eq!(open().await.lead_count, 1);
}
