//! The browser's promise not to clear what the page stores: asked for once by itself, and by a button.

use super::live::{effect, memo};
use super::preferences::{has_asked_to_keep, save_asked_to_keep};
use super::use_overview;
use crate::words::BrowserFamily;
use crate::worker::protocol::Workspace;
use gloo_events::EventListener;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Asks for the promise; whether it was given. Firefox asks the user, who may take any time: nothing may wait for it.
pub(super) async fn ask_to_keep() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(promise) = window.navigator().storage().persist() else { return false };
    JsFuture::from(promise).await.is_ok_and(|granted| granted.is_truthy())
}

/// Asks once by itself: at the first click after the user's own leads were first saved. Not for a page opened as a
/// file, where a promise is worth nothing.
pub(super) fn ask_to_keep_once() {
    if is_file() || has_asked_to_keep() {
        return;
    }
    let overview = use_overview();
    let has_saved = memo(move || {
        overview.with(|overview| {
            overview.workspace == Workspace::Real && overview.lead_count > 0 && overview.pending_count == 0
        })
    });
    effect(move |_| {
        let Some(window) = web_sys::window().filter(|_| has_saved.get()) else { return };
        EventListener::once(&window, "click", |_| {
            if !has_asked_to_keep() {
                save_asked_to_keep();
                spawn_local(async {
                    let _ = ask_to_keep().await;
                });
            }
        })
        .forget();
    });
}

/// Whether the page is a file on the reader's disk.
pub(super) fn is_file() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// The family of this browser.
pub(super) fn browser_family() -> BrowserFamily {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    BrowserFamily::of_agent(&agent.unwrap_or_default())
}
