//! A file may be dropped anywhere on the page.

use super::context::{LocalFile, give_files};
use super::kept::RwSignal;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, FileList};

/// Whether a file is held above the page.
#[derive(Clone, Copy)]
pub struct IsDragging(pub RwSignal<bool>);

/// Listens on the window.
pub fn listen() -> IsDragging {
    let is_dragging = RwSignal::new(false);
    on_window("dragover", move |event| {
        event.prevent_default();
        if has_files(event) && !is_dragging.get_untracked() {
            is_dragging.set(true);
        }
    });
    on_window("dragleave", move |event| {
        // Without a related target the pointer left the window, not only one element of it.
        if event.related_target().is_none() {
            is_dragging.set(false);
        }
    });
    on_window("drop", move |event| {
        is_dragging.set(false);
        // A place on the page that takes the drop for itself has already said so.
        if !event.default_prevented() {
            event.prevent_default();
            give_files(files_of(event.data_transfer().and_then(|data| data.files())));
        }
    });
    IsDragging(is_dragging)
}

/// The files of a drop, a paste or an input.
pub fn files_of(list: Option<FileList>) -> Vec<LocalFile> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|place| list.get(place)).map(LocalFile::File).collect()
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn on_window(name: &'static str, handle: impl Fn(&DragEvent) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, name, options, move |event: &Event| {
        if let Some(event) = event.dyn_ref::<DragEvent>() {
            handle(event);
        }
    });
    listener.forget();
}
