//! Erasing people through the worker: afterwards no record of the database, and no backup, holds anything of them.

use crate::first_view::kept;
use crate::raw::{REAL, everything, found, unpacked};
use crate::worker::{ask, ask_with, file, import, lead_at, open, open_empty, picture};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use js_sys::{Function, Promise};
use leadbench::book::Query;
use leadbench::lead::Field;
use leadbench::store::idb::{Rewrite, Store};
use leadbench::store::journal;
use leadbench::worker::protocol::{Answer, Ask, Failure, Rows};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const HEADER: &str = "id,Name,Email,Phone,Company,City,Shoe size\n";
const ANNA: &str = "A-100,Anna Rossi,anna@nordwind.example,+39 347 123 4567,Nordwind,Torino,38½\n";
const FURTHER: &str = "\
A-200,Jan Novák,jan@reka.example,,Řeka s.r.o.,Brno,44
A-100,Anna R.,anna.rossi@home.example,,Nordwind S.r.l.,Ivrea,
,Rossi Anna,,,NORDWIND s.r.l.,,
,Petra Malá,,,Malý,,
";
const AGAIN: &str = "id,Email,Owner,City\nA-100,anna@newjob.example,Tomáš,Asti\nA-200,jan@reka.example,Tomáš,Praha\n";

/// What tells Anna.
const TELLING: [&str; 11] = [
    "A-100",
    "Anna Rossi",
    "Rossi Anna",
    "Anna R.",
    "anna@nordwind.example",
    "anna.rossi@home.example",
    "anna@newjob.example",
    "+393471234567",
    "38½",
    "Ivrea",
    "met in Ivrea",
];
/// What stays.
const OTHERS: [&str; 5] = ["jan@reka.example", "Petra Malá", "Tomáš", "fair.csv", "Shoe size"];

/// A list with Anna in it; a long one goes into segments, a short one into its entry.
async fn fill(is_long: bool) {
    open_empty().await;
    let many: String =
        (0..if is_long { 5_000 } else { 0 }).map(|n| format!("B-{n},B {n},b{n}@reka.example,,,,\n")).collect();
    let summary = import("fair.csv", &format!("{HEADER}{ANNA}{FURTHER}{many}")).await;
    assert_eq!((summary.duplicate_count, summary.rejected_count), (1, 2));
    import("again.csv", AGAIN).await;
    let (anna, jan) = (lead_at(0).await, lead_at(1).await);
    let edit = |field: Field, text: &str| Ask::Edit { id: anna, field: field.into(), text: text.to_owned() };
    ask(edit(Field::Notes, "met in Ivrea")).await;
    ask(Ask::Undo).await;
    ask(edit(Field::City, "Ivrea")).await;
    ask(Ask::Edit { id: jan, field: Field::Notes.into(), text: "a friend".to_owned() }).await;
}

/// All journal records in one pack, as old ones lie.
async fn compact() {
    let store = Store::open(REAL).await.expect("it opens");
    let records = store.journal_after(0).await.expect("the journal");
    let keys: Vec<u32> = records.iter().map(|(key, _)| *key).collect();
    let last_key = *keys.last().expect("a record");
    let decoded = records.iter().flat_map(|(key, record)| journal::decode_all(*key, record).expect("whole"));
    let pack = journal::encode_all(&decoded.collect::<Vec<_>>());
    let rewrite = Rewrite {
        deleted_records: keys,
        put_records: vec![(last_key, pack)],
        is_same_history: true,
        ..Rewrite::default()
    };
    assert_eq!(store.rewrite(last_key, rewrite).await, Ok(last_key));
}

#[wasm_bindgen_test]
async fn no_record_of_the_database_holds_anything_of_an_erased_person() {
    for (is_long, is_packed) in [(false, false), (true, false), (false, true), (true, true)] {
        fill(is_long).await;
        if is_packed {
            compact().await;
        }
        let lead_count = open().await.lead_count;
        // What the book shows first, once it is kept, holds them as well.
        let fields = vec![Field::Name.into(), Field::Email.into()];
        ask(Ask::Window { query: Query::default(), from: 0, count: 100, fields, has_outlook: false }).await;
        if !is_packed {
            let shown = kept().await.pack();
            assert!(is_long || found(&[shown], &TELLING).contains(&"Anna Rossi"), "she is in sight");
        }
        assert_eq!(found(&everything(REAL).await, &TELLING), TELLING, "all of it is there before");
        let before = picture().await;
        let Answer::ErasePlan(plan) = ask(Ask::PlanErase(Rows::These(vec![lead_at(0).await]))).await else {
            panic!("a plan")
        };
        assert_eq!((plan.lead_count, plan.entry_count, plan.rejected_count), (1, 5, 1));
        assert_eq!(plan.names, ["Anna Rossi"]);
        assert_eq!(found(&everything(REAL).await, &TELLING).len(), TELLING.len(), "a plan changes nothing");
        let Answer::Changed(overview) = ask(Ask::EraseLeads).await else { panic!("a change") };
        assert_eq!((overview.lead_count, overview.rejected_count), (lead_count - 1, 1));
        let records = everything(REAL).await;
        assert_eq!(found(&records, &TELLING), [] as [&str; 0], "long {is_long}, packed {is_packed}");
        assert_eq!(found(&records, &OTHERS), OTHERS);
        let after = picture().await;
        let others: Vec<_> = before[0].lines().filter(|line| !line.contains("anna@newjob")).collect();
        assert!(after[0].lines().collect::<Vec<_>>() == others, "everybody else is as before");
        open().await;
        assert!(picture().await == after, "and after a new start too");
        assert_eq!(found(&backup().await, &TELLING), [] as [&str; 0]);
    }
}

/// Every record of a new backup, unpacked.
async fn backup() -> Vec<Vec<u8>> {
    let blob = file(Ask::SaveBackup(None)).await;
    let code = "return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()";
    let text = Function::new_with_args("file", code).call1(&JsValue::NULL, &blob).expect("a promise");
    let text = JsFuture::from(text.unchecked_into::<Promise>()).await.expect("gzip").as_string().expect("text");
    let values = text.split('"').filter_map(|part| BASE64_STANDARD.decode(part).ok());
    values.map(|record| unpacked(&record)).chain([text.clone().into_bytes()]).collect()
}

#[wasm_bindgen_test]
async fn what_was_done_to_others_is_undone_and_redone_around_an_erasure() {
    fill(false).await;
    ask(Ask::PlanErase(Rows::These(vec![lead_at(0).await]))).await;
    ask(Ask::EraseLeads).await;
    let erased = picture().await[0].clone();
    let mut count = 0;
    while ask_with(Ask::Undo, &JsValue::UNDEFINED).await.0.is_ok() {
        count += 1;
        assert_eq!(found(&everything(REAL).await, &TELLING), [] as [&str; 0]);
    }
    assert_eq!((count, open().await.lead_count), (4, 0), "two imports, and an edit of each of them");
    while ask_with(Ask::Redo, &JsValue::UNDEFINED).await.0.is_ok() {}
    assert_eq!(picture().await[0], erased);
}

#[wasm_bindgen_test]
async fn nobody_is_erased_who_was_not_shown() {
    fill(false).await;
    let refused = ask_with(Ask::EraseLeads, &JsValue::UNDEFINED).await.0;
    assert!(matches!(refused, Err(Failure::Storage(_))), "{refused:?}");
    let there = Store::open(REAL).await.expect("it opens");
    ask(Ask::PlanErase(Rows::These(vec![lead_at(0).await]))).await;
    // Another tab erases everything: row 0 would be somebody else by now.
    assert_eq!(there.erase().await, Ok(()));
    let refused = ask_with(Ask::EraseLeads, &JsValue::UNDEFINED).await.0;
    assert!(matches!(refused, Err(Failure::Storage(_))), "{refused:?}");
}
