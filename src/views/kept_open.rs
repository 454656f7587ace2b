//! What was opened stays open when the page is drawn anew: because a file was read again, or a channel got another name.

use leptos::ev::Event;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::Element;

thread_local! {
    static OPEN: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Whether the `<details>` of a handle was left open.
pub(super) fn is_open(handle: &str) -> bool {
    OPEN.with_borrow(|open| open.contains(&handle))
}

/// Remembers whether it is open.
pub(super) fn keep_open(handle: &'static str, event: &Event) {
    let is_open = event_target::<Element>(event).has_attribute("open");
    OPEN.with_borrow_mut(|open| {
        open.retain(|known| *known != handle);
        open.extend(is_open.then_some(handle));
    });
}
