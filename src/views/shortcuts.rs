//! Keys that work everywhere: search, undo, redo.

use super::app::is_typing;
use super::context::change;
use crate::worker::protocol::Ask;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// The id of the search box.
pub const SEARCH_ID: &str = "search-box";

/// Listens on the window.
pub fn listen() {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, "keydown", options, |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_command = event.ctrl_key() || event.meta_key();
        let is_typing = is_typing(event);
        match (event.key().as_str(), is_command) {
            ("k" | "K", true) => act(event, focus_search),
            ("/", false) if !is_typing => act(event, focus_search),
            ("z" | "Z", true) if event.shift_key() && !is_typing => act(event, redo),
            ("z" | "Z", true) if !is_typing => act(event, undo),
            ("y" | "Y", true) if !is_typing => act(event, redo),
            _ => {}
        }
    });
    listener.forget();
}

/// Undoes the latest change in effect.
pub fn undo() {
    change(Ask::Undo, |_| {});
}

/// Redoes the latest undone change.
pub fn redo() {
    change(Ask::Redo, |_| {});
}

fn act(event: &KeyboardEvent, what: fn()) {
    event.prevent_default();
    what();
}

fn focus_search() {
    let document = web_sys::window().and_then(|window| window.document());
    let search = document.and_then(|document| document.get_element_by_id(SEARCH_ID));
    if let Some(search) = search.and_then(|search| search.dyn_into::<HtmlInputElement>().ok()) {
        let _ = search.focus();
        search.select();
    }
}
