//! Ways to wait in a program that works in one go.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel};

/// Lets other messages be heard. By a message of its own: a timer of 0 ms waits for four, once some were set in a row.
pub async fn pause() {
    let Ok(channel) = MessageChannel::new() else { return };
    let heard = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::UNDEFINED).is_ok() {
        let _ = JsFuture::from(heard).await;
    }
    channel.port1().close();
}

/// Does nothing for a while.
pub async fn pause_for(millis: i32) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let soon = Promise::new(&mut |resolve, _| {
        let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
    });
    let _ = JsFuture::from(soon).await;
}
