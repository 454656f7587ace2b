//! The rest of the worker's program, which comes once a book was opened and shown, or is needed: what waits for it.
//!
//! Until it is here only the code of the first part may run: `src/bin/xtask/split/names.rs` says which that is. So a question is
//! answered before only when it is one of those with which a book is opened and shown.

use super::scope;
use crate::book::Query;
use crate::worker::protocol::Ask;
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether a question can be answered now.
pub fn is_ready_for(ask: &Ask) -> bool {
    let is_plain = |query: &Query| !query.is_of_definitions() && !query.is_of_outlook() && !query.is_of_passages();
    let is_of_first = match ask {
        Ask::Open(_) | Ask::Overview | Ask::Cancel(_) | Ask::Facets => true,
        Ask::Window { query, has_outlook, .. } => !has_outlook && is_plain(query),
        _ => false,
    };
    is_of_first || IS_HERE.get()
}

/// Asks for the rest and waits for it. A program without one is whole; one whose rest cannot be had ends with an error of the worker,
/// which the page hears.
pub async fn arrival() {
    if IS_HERE.get() {
        return;
    }
    let ask = Reflect::get(&scope(), &"leadbenchRest".into()).unwrap_or_default().dyn_into::<Function>();
    if let Ok(Ok(promise)) = ask.map(|ask| ask.call0(&scope()).and_then(|rest| rest.dyn_into::<Promise>())) {
        let _ = JsFuture::from(promise).await;
    }
    IS_HERE.set(true);
}
