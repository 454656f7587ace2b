//! Keys that work everywhere: search, undo, redo.

use super::app::is_typing;
use super::context::change;
use crate::worker::protocol::Ask;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent, Node};

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
    listen_for_open_menus();
}

/// A click elsewhere, or Escape, closes an open menu.
fn listen_for_open_menus() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let close = move |event: &web_sys::Event| {
        let menus = document.query_selector_all("details.menu[open]").ok();
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        for menu in menus.iter().flat_map(|menus| (0..menus.length()).filter_map(|place| menus.get(place))) {
            if is_escape || event.type_() == "pointerdown" && !menu.contains(target.as_ref()) {
                let _ = menu.dyn_into::<Element>().map(|menu| menu.remove_attribute("open"));
            }
        }
    };
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "pointerdown", close.clone()).forget();
    EventListener::new(&window, "keydown", close).forget();
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
