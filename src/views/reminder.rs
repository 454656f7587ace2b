//! Tells by the browser's own notices how many next steps are due, while the page is open and the reader wants it (U6).

use super::kept::RwSignal;
use super::live::{Show, view};
use super::period::{beginning, today};
use super::preferences::{load_is_reminded, save_is_reminded};
use super::{use_language, use_words};
use crate::lead::Day;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask};
use crate::worker::today::{TodayAnswer, TodayAsk};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationPermission};

/// Between two looks at what is due.
const EVERY: Duration = Duration::from_secs(600);

thread_local! {
    /// The day of the last notice, and how many were due.
    static TOLD: Cell<Option<(Day, u32)>> = const { Cell::new(None) };
}

/// Called once at the root.
pub(super) fn provide_reminder() {
    let _ = set_interval_with_handle(remind, EVERY);
}

fn is_there() -> bool {
    js_sys::Reflect::has(&window(), &"Notification".into()).unwrap_or(false)
}

fn is_allowed() -> bool {
    is_there() && Notification::permission() == NotificationPermission::Granted
}

/// Tells what is due, when more is than was told today.
fn remind() {
    if !load_is_reminded() || !is_allowed() {
        return;
    }
    let (today, language) = (today(), use_language().get_untracked());
    let ask = TodayAsk::Page { day_began_millis: beginning(today), count: 0, called: None };
    spawn_local(async move {
        let Ok(Answer::Today(answer)) = client::ask(Ask::Today(ask)).await else { return };
        let TodayAnswer::Page(page) = *answer else { return };
        let is_news = TOLD.get().is_none_or(|(day, count)| day != today || page.due_count > count);
        if page.due_count > 0 && is_news {
            TOLD.set(Some((today, page.due_count)));
            // Where notices are for service workers only there is none.
            let _ = Notification::new(&language.counted(&language.words().today.due, page.due_count));
        }
    });
}

/// A button that asks the browser for its notices, and ends them; nothing where it has none.
#[component]
pub(super) fn ReminderButton() -> impl IntoView {
    let words = &use_words().follow;
    let is_on = RwSignal::new(load_is_reminded() && is_allowed());
    let is_denied = RwSignal::new(false);
    let set = move |wanted: bool| {
        save_is_reminded(wanted);
        is_on.set(wanted);
        TOLD.set(None);
        remind();
    };
    let toggle = move |_| {
        if is_on.get_untracked() {
            return set(false);
        }
        spawn_local(async move {
            if let Ok(asked) = Notification::request_permission() {
                let _ = JsFuture::from(asked).await;
            }
            is_denied.set(!is_allowed());
            if is_allowed() {
                set(true);
            }
        });
    };
    is_there().then(|| {
        view! {
            <button type="button" data-testid="remind" aria-pressed=move || is_on.get().to_string()
                title=words.remind_about on:click=toggle>
                {words.remind}
            </button>
            <Show when=move || is_denied.get()>
                <p class="soft" role="status">{words.remind_denied}</p>
            </Show>
        }
    })
}
