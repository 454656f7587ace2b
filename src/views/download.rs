//! Saves a file that the worker made: a `Blob` and a link that is clicked for the user.

use super::context::{Notice, say, show_failure, use_language};
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask};
use js_sys::{Array, Uint8Array};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Asks the worker for a file and gives it to the browser to save.
pub fn download(ask: Ask) {
    spawn_local(async move {
        match client::ask_for_bytes(ask).await {
            Ok((Answer::File { name, media_type, guarded_count }, Some(bytes))) => {
                save_file(&name, &media_type, &bytes);
                say_saved(&name, guarded_count);
            }
            Ok(_) => {}
            Err(failure) => show_failure(&failure),
        }
    });
}

/// Gives bytes to the browser to save under a name.
pub fn save_file(name: &str, media_type: &str, bytes: &Uint8Array) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options);
    let url = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let (Ok(url), Some(link), Some(body)) = (url, link, document.body()) else { return };
    link.set_href(&url);
    link.set_download(name);
    link.set_hidden(true);
    let _ = body.append_child(&link);
    link.click();
    link.remove();
    // The browser reads the blob after the click; a minute is more than it takes.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

fn say_saved(name: &str, guarded_count: u32) {
    let language = use_language();
    let language = leptos::prelude::GetUntracked::get_untracked(&language);
    let words = &language.words().leads;
    let mut text = fill(words.file_saved, &[("file", name)]);
    if guarded_count > 0 {
        text = [text, language.counted(&words.cells_guarded, guarded_count)].join(" ");
    }
    say(Notice { text, is_failure: false, has_undo: false });
}
