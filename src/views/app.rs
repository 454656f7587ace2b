//! The whole page: asks for the rest of the program, listens to the window, and draws the frame in the reader's language.

use super::context::{LocalFile, Page, give_files, provide_page, use_language, use_page, use_words};
use super::frame::Frame;
use super::kept::RwSignal;
use super::live::{effect, live, view};
use super::pasted::pasted;
use super::preferences::{Theme, load_theme, save_language, save_theme};
use super::rest::{provide_rest, wait_for_rest};
use super::window_drop;
use super::workspace::provide_workspace;
use crate::words::fill;
use gloo_events::EventListener;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, Element, HtmlElement};

/// The reader's theme.
#[derive(Clone, Copy)]
struct ChosenTheme(RwSignal<Theme>);

/// The theme, to read and to choose.
pub fn use_theme() -> RwSignal<Theme> {
    expect_context::<ChosenTheme>().0
}

/// The root.
#[component]
pub fn App() -> impl IntoView {
    provide_page(super::language::first_language());
    provide_context(ChosenTheme(RwSignal::new(load_theme())));
    provide_workspace();
    provide_rest();
    let is_dragging = window_drop::listen();
    provide_context(is_dragging);
    listen_to_address();
    listen_to_paste();
    show_on_document();
    wait_for_rest();
    let language = use_language();
    live(move || {
        language.track();
        view! { <Frame /> }
    })
}

/// The page shown follows the address, so that back and forward work.
fn listen_to_address() {
    let page = use_page();
    let Some(window) = web_sys::window() else { return };
    let read = {
        let window = window.clone();
        move || Page::of_hash(&window.location().hash().unwrap_or_default())
    };
    page.set(read());
    let listener = EventListener::new(&window, "hashchange", move |_| {
        let next = read();
        if next != page.get_untracked() {
            page.set(next);
        }
    });
    listener.forget();
}

/// Text or files pasted anywhere but in an input are a list to import.
fn listen_to_paste() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = EventListener::new(&document, "paste", |event| {
        let Some(event) = wasm_bindgen::JsCast::dyn_ref::<ClipboardEvent>(event) else { return };
        let Some(data) = event.clipboard_data().filter(|_| !is_typing(event)) else { return };
        let files = window_drop::files_of(data.files());
        match pasted(&data) {
            // Spreadsheets put a picture of the cells beside them.
            Some(table @ LocalFile::Table { .. }) => give_files(vec![table]),
            _ if !files.is_empty() => give_files(files),
            // One line is a word for a search, not a list.
            Some(LocalFile::Text(text)) if text.trim().contains('\n') => give_files(vec![LocalFile::Text(text)]),
            _ => (),
        }
    });
    listener.forget();
}

/// Whether an event happens where the user types.
pub fn is_typing(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || wasm_bindgen::JsCast::dyn_ref::<HtmlElement>(&element).is_some_and(|html| html.is_content_editable())
    })
}

/// Whether an event happens where text is typed; ticks and buttons have no use for letters and arrows.
pub fn is_text_input(event: &web_sys::Event) -> bool {
    let target =
        event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlInputElement>(target).ok());
    match target {
        Some(input) => !matches!(input.type_().as_str(), "checkbox" | "radio"),
        None => is_typing(event),
    }
}

/// Title, language and theme of the document.
fn show_on_document() {
    let language = use_language();
    let page = use_page();
    let theme = use_theme();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let root = document.document_element();
    effect({
        let root = root.clone();
        move |is_first| {
            let language = language.get();
            let _ = root.as_ref().map(|root| root.set_attribute("lang", language.tag()));
            if !is_first {
                save_language(language);
            }
        }
    });
    effect(move |_| {
        language.track();
        let words = use_words();
        document.set_title(&fill(words.frame.title_of_page, &[("page", words.page(page.get()))]));
    });
    effect(move |is_first| {
        let theme = theme.get();
        if let Some(root) = &root {
            let _ = match theme {
                Theme::System => root.remove_attribute("data-theme"),
                Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.code()),
            };
        }
        if !is_first {
            save_theme(theme);
        }
    });
}
