//! Text -> the clipboard.

use super::{Notice, say, show_failure, use_words};
use crate::worker::protocol::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and says so.
pub(super) fn copy_text(text: String) {
    let Some(window) = web_sys::window() else { return };
    let written = JsFuture::from(window.navigator().clipboard().write_text(&text));
    let owner = Owner::current();
    spawn_local(async move {
        let outcome = written.await;
        let tell = move || match outcome {
            Ok(_) => {
                let text = use_words().board.copied.to_owned();
                say(Notice { text, is_failure: false, has_undo: false });
            }
            Err(error) => show_failure(&Failure::Storage(format!("{error:?}"))),
        };
        owner.inspect(|owner| owner.with(tell));
    });
}
