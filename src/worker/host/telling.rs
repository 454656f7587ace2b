//! What goes to the page: answers, progress, the book at a glance.

use super::{clock, scope, with};
use crate::worker::protocol::{Answer, Failure, Message, Progress};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;

/// Answers a question that may have been cancelled meanwhile.
pub fn done(number: u32, began: f64, result: Result<Answer, Failure>, beside: &JsValue) {
    with(|host| host.cancelled.remove(&number));
    answer(number, began, result, beside);
}

/// Answers a question; `began` is when it was heard.
pub fn answer(number: u32, began: f64, result: Result<Answer, Failure>, beside: &JsValue) {
    let micros = ((clock() - began) * 1000.0) as u32;
    post(&Message::Answer { number, micros, result }, beside);
}

/// Tells how far a long question is.
pub fn tell_progress(number: u32, progress: Progress) {
    post(&Message::Progress { number, progress }, &JsValue::UNDEFINED);
}

/// Tells the page that the book or the save state changed.
pub fn tell_overview() {
    let overview = with(|host| host.overview());
    post(&Message::Overview(overview), &JsValue::UNDEFINED);
}

/// Sends a message, and what goes beside it: bytes are given away, a file or a handle is shared.
pub fn post(message: &Message, beside: &JsValue) {
    // Encoding into memory cannot fail: every message is plain data.
    let encoded = Uint8Array::from(&postcard::to_stdvec(message).unwrap_or_default()[..]);
    let transfer = Array::of1(&encoded.buffer());
    if beside.is_instance_of::<ArrayBuffer>() {
        transfer.push(beside);
    }
    let _ = scope().post_message_with_transfer(&Array::of2(&encoded, beside), &transfer);
}
