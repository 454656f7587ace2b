//! Changes through the worker while another tab puts another book in this one's place.

use crate::raw::REAL;
use crate::worker::{ask_with, import, lead_at, open, open_empty, picture};
use leadbench::lead::Field;
use leadbench::store::idb::{Replacement, Store};
use leadbench::worker::protocol::{Answer, Ask, Failure, Rows};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_waiting_change_never_goes_to_another_person() {
    open_empty().await;
    import("others.csv", "Name,Email\nPetra,petra@reka.example\n").await;
    let others = picture().await;
    let records = Store::open(REAL).await.expect("it opens").journal_after(0).await.expect("the journal");
    for case in 0..3 {
        open_empty().await;
        import("fair.csv", "Name,Email\nAnna,anna@nordwind.example\n").await;
        let (anna, field, text) = (lead_at(0).await, Field::City.into(), "Torino".to_owned());
        let there = Store::open(REAL).await.expect("it opens");
        let mut replacement = Replacement::begin(&there);
        for (_, record) in &records {
            replacement.entry(record).await.expect("there is room");
        }
        replacement.commit().await.expect("there is room");
        let (asked, is_refused) = match case {
            0 => (Ask::Edit { id: anna, field, text }, Some(Failure::LeadGone)),
            1 => (Ask::EditMany { rows: Rows::These(vec![anna]), field, text }, None),
            _ => (Ask::Undo, Some(Failure::NothingToUndo)),
        };
        let answer = ask_with(asked, &JsValue::UNDEFINED).await.0;
        assert_eq!(answer.as_ref().err(), is_refused.as_ref(), "{case}");
        assert!(is_refused.is_some() || matches!(answer, Ok(Answer::Changed(_))), "{case}");
        open().await;
        assert_eq!(picture().await, others, "{case}");
    }
}
