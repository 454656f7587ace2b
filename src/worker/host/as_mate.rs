//! The second worker's own side: rows come, what became of them goes.

use super::mate::{buffers, bytes_of};
use super::scope;
use crate::intake::{RowRules, RowTaker};
use crate::parse::RawTable;
use crate::worker::rehearsal::rehearse;
use js_sys::{Array, Uint8Array, Uint32Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

/// Rehearses what is done once, listens, and says so. Its program must be whole.
pub fn listen() {
    rehearse(0);
    let taker = RefCell::new(None);
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hear(&event.data(), &taker));
    scope().set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    let _ = scope().post_message(&Array::new());
}

/// The rules come first. Whatever is not as it was sent ends this worker, of which the first hears.
fn hear(data: &JsValue, taker: &RefCell<Option<RowTaker>>) {
    let mut taker = taker.borrow_mut();
    match (&mut *taker, data.dyn_ref::<Uint8Array>()) {
        (taker, Some(rules)) => {
            let rules: RowRules = postcard::from_bytes(&rules.to_vec()).expect("rules that were sent can be read");
            *taker = Some(RowTaker::of_rules(rules));
        }
        (Some(taker), None) => {
            let arrays = taker.take_all(&rows_of(data)).into_parts().map(|part| Uint8Array::from(&part[..]));
            let parts: Array = arrays.into_iter().collect();
            let _ = scope().post_message_with_transfer(&parts, &buffers(&parts));
        }
        (None, None) => (),
    }
}

fn rows_of(data: &JsValue) -> RawTable {
    let parts = Array::from(data);
    let [cells_there, rows_there] = [1, 2].map(|place| parts.get(place).unchecked_into::<Uint32Array>());
    let mut cells = vec![[0; 2]; cells_there.length() as usize / 2];
    cells_there.copy_to(cells.as_flattened_mut());
    let text = String::from_utf8(bytes_of(parts.get(0))).expect("text stays text");
    RawTable::of_parts(text, cells, &rows_there.to_vec())
}
