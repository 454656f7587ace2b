//! Leads and rejected rows as files to save.

use super::with;
use crate::book::Query;
use crate::lead::{Day, EntryId};
use crate::worker::export;
use crate::worker::protocol::{Answer, ExportForm};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// The leads of a view.
pub fn leads(query: &Query, form: ExportForm, today: Day, beside: &mut JsValue) -> Answer {
    let csv = with(|host| {
        let rows = host.desk.rows_of(query, today).to_vec();
        let scores = host.desk.scores(today).clone();
        export::leads(&host.desk.book, &rows, &scores, form)
    });
    *beside = Uint8Array::from(&csv.bytes[..]).buffer().into();
    Answer::File { name: "leads.csv".to_owned(), media_type: CSV.to_owned(), guarded_count: csv.guarded_count }
}

/// The rejected rows of an import, or of all.
pub fn rejected(entry: Option<EntryId>, beside: &mut JsValue) -> Answer {
    let csv = with(|host| export::rejected(&host.desk.book, entry));
    *beside = Uint8Array::from(&csv.bytes[..]).buffer().into();
    Answer::File { name: "rejected.csv".to_owned(), media_type: CSV.to_owned(), guarded_count: csv.guarded_count }
}

const CSV: &str = "text/csv;charset=utf-8";
