//! Exports as files beside an answer.

use super::with;
use crate::book::Query;
use crate::lead::{Day, EntryId};
use crate::worker::export::{self, Csv};
use crate::worker::protocol::{Answer, ExportForm};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// CSV of a view.
pub fn leads(query: &Query, form: ExportForm, today: Day, beside: &mut JsValue) -> Answer {
    let csv = with(|host| {
        let rows = host.desk.rows_of(query, today).to_vec();
        let scores = host.desk.scores(today).to_vec();
        export::leads(&host.desk.book, &rows, &scores, form)
    });
    file("leads.csv", &csv, beside)
}

/// CSV of the rejected rows of one import, or of all.
pub fn rejected(entry: Option<EntryId>, beside: &mut JsValue) -> Answer {
    let csv = with(|host| export::rejected(&host.desk.book, entry));
    file("rejected.csv", &csv, beside)
}

fn file(name: &str, csv: &Csv, beside: &mut JsValue) -> Answer {
    *beside = Uint8Array::from(&csv.bytes[..]).buffer().into();
    let media_type = "text/csv;charset=utf-8".to_owned();
    Answer::File { name: name.to_owned(), media_type, guarded_count: csv.guarded_count }
}
