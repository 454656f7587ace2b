//! Bytes -> a file in the reader's downloads.

use super::{Notice, say, show_failure, use_language};
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Failure};
use gloo_timers::callback::Timeout;
use js_sys::Array;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Long enough for a browser to have begun the download, even behind a question where to put it.
const URL_LIFE_MILLIS: u32 = 60_000;

/// Asks for a file and offers it as a download. What cannot be done is told.
pub fn download(ask: Ask) {
    let (_, reply) = client::ask_for_file(ask, None, |_| {});
    spawn_local(async move {
        match reply.await {
            Ok((answer, file)) => offer(answer, &file),
            Err(failure) => show_failure(&failure),
        }
    });
}

/// Offers what came beside an answer as a download.
pub fn offer(answer: Answer, file: &JsValue) {
    let Answer::File { name, media_type, guarded_count } = answer else { return };
    let saved = save_file(&name, &media_type, file);
    if saved.is_ok() {
        say_saved(&name, guarded_count);
    }
    tell_unsaved(saved);
}

/// Tells what could not be saved.
pub fn tell_unsaved(saved: Result<(), JsValue>) {
    if let Err(error) = saved {
        show_failure(&Failure::Storage(format!("{error:?}")));
    }
}

/// Offers bytes, or a file that lies with the browser, as a download.
pub fn save_file(name: &str, media_type: &str, bytes: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_blob_sequence_and_options(&Array::of1(bytes), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.set_hidden(true);
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    Timeout::new(URL_LIFE_MILLIS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

fn say_saved(name: &str, guarded_count: u32) {
    let language = use_language().get_untracked();
    let words = &language.words().leads;
    let mut text = fill(words.file_saved, &[("file", name)]);
    if guarded_count > 0 {
        text = [text, language.counted(&words.cells_guarded, guarded_count)].join(" ");
    }
    say(Notice { text, is_failure: false, has_undo: false });
}
