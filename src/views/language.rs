//! The reader's language: its first texts are a file that the page's start fetched, the later ones come with the rest of the
//! program, those of another language when it is chosen.

use super::{Notice, use_language, use_notice, use_words};
use crate::words::Language;
use js_sys::{Function, Promise, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The language that the page starts in, with its texts.
pub fn first_language() -> Language {
    let window = web_sys::window();
    let root = window.as_ref().and_then(|window| window.document()).and_then(|document| document.document_element());
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let language = Language::of_tag(&tag).unwrap_or_default();
    let file = window.and_then(|window| Reflect::get(&window, &"leadbenchFirstWords".into()).ok());
    language.keep_first(file.and_then(|file| file.as_string()).unwrap_or_default());
    language
}

/// Shows the page in another language once its texts are here; in the one before when they cannot be had.
pub fn choose_language(choice: Language) {
    spawn_local(async move {
        let language = use_language();
        let later = later_words(choice);
        match text_of(words_of(choice, 0)).await {
            Ok(first) => choice.keep_first(first),
            Err(error) => return told(&error),
        }
        match keep_later_words(choice, later).await {
            Ok(()) => language.set(choice),
            Err(error) => told(&error),
        }
    });
}

/// That texts did not come; the choice shows again which language is shown.
fn told(error: &JsValue) {
    web_sys::console::error_1(error);
    let words = &use_words().frame;
    let text = format!("{}. {}", words.rest_failed, words.rest_failed_about);
    use_notice().set(Some(Notice { text, is_failure: true, has_undo: false }));
    use_language().set(use_language().get_untracked());
}

/// Asks for the later texts of a language.
pub fn later_words(language: Language) -> Result<Promise, JsValue> {
    words_of(language, 1)
}

/// Keeps the later texts of a language, whose first ones are here, when they have come.
pub async fn keep_later_words(language: Language, file: Result<Promise, JsValue>) -> Result<(), JsValue> {
    language.keep_later(text_of(file).await?);
    Ok(())
}

async fn text_of(file: Result<Promise, JsValue>) -> Result<String, JsValue> {
    Ok(JsFuture::from(file?).await?.as_string().unwrap_or_default())
}

/// `leadbenchWords(tag, part)` of the page's start.
fn words_of(language: Language, part: u8) -> Result<Promise, JsValue> {
    let window = web_sys::window().map(JsValue::from).unwrap_or_default();
    let ask: Function = Reflect::get(&window, &"leadbenchWords".into())?.dyn_into()?;
    ask.call2(&window, &language.tag().into(), &part.into())?.dyn_into()
}
