//! As long as the worker lives it holds a lock: the page hears of its end, however that comes.

use super::{post, with};
use crate::worker::lock::{Mode, hold};
use crate::worker::protocol::Message;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Says that the worker listens, and which lock it holds.
pub fn tell() {
    let alive_lock = format!("leadbench-worker-{}", (js_sys::Math::random() * 1e15) as u64);
    post(&Message::Ready { alive_lock: alive_lock.clone() }, &JsValue::UNDEFINED);
    spawn_local(async move {
        let held = hold(&alive_lock, Mode::Alone).await;
        with(|host| host.alive = held);
    });
}
