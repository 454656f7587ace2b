//! Long work: tells how far it is, hears whether it is still wanted.

use super::{tell_progress, with};
use crate::worker::protocol::{Failure, Progress, ProgressStep};
use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Between two messages; a message more often would be work for nobody.
const MILLIS_BETWEEN: f64 = 60.0;

/// Tells progress some ten times a second, not more.
pub struct Teller {
    /// The question's.
    pub number: u32,
    last: f64,
}

impl Teller {
    /// Of a question.
    pub fn new(number: u32) -> Teller {
        Teller { number, last: 0.0 }
    }

    /// Tells how far a step is.
    pub fn tell(&mut self, step: ProgressStep, done: u64, total: u64, rows: u32) {
        let now = Date::now();
        if now - self.last >= MILLIS_BETWEEN {
            self.last = now;
            tell_progress(self.number, Progress { step, done, total, rows });
        }
    }
}

/// Ends what the user gave up.
pub fn stop_if_cancelled(number: u32) -> Result<(), Failure> {
    if with(|host| host.is_cancelled(number)) { Err(Failure::Cancelled) } else { Ok(()) }
}

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
    let soon = Promise::new(&mut |resolve, _| {
        let _ = super::scope().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
    });
    let _ = JsFuture::from(soon).await;
}
