//! The search box: what is typed goes to the book's view.

use super::kept::RwSignal;
use super::live::{effect, view};
use super::shortcuts::SEARCH_ID;
use super::{Icon, Page, Shape, go, use_page, use_query, use_words};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// A search is asked for once the user pauses this long.
const PAUSE_MILLIS: u32 = 160;

/// Ctrl+K, Cmd+K and `/` lead here; Enter searches at once, Escape clears.
#[component]
pub fn SearchBox() -> impl IntoView {
    let words = &use_words().frame;
    let query = use_query();
    let page = use_page();
    let typed = RwSignal::new(query.with_untracked(|query| query.search.clone()));
    let pause = StoredValue::new_local(None::<Timeout>);
    // A view that is shown from elsewhere brings its own search.
    effect(move |_| {
        let search = query.with(|query| query.search.clone());
        if typed.with_untracked(|typed| typed.trim() != search) && pause.with_value(Option::is_none) {
            typed.set(search);
        }
    });
    let search = move || {
        pause.set_value(None);
        let wanted = typed.with_untracked(|typed| typed.trim().to_owned());
        if query.with_untracked(|query| query.search != wanted) {
            query.update(|query| query.search = wanted);
        }
        if page.get_untracked() != Page::Leads {
            go(Page::Leads);
        }
    };
    let hear = move |event| {
        typed.set(event_target_value(&event));
        pause.set_value(Some(Timeout::new(PAUSE_MILLIS, search)));
    };
    let hear_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => search(),
        "Escape" => {
            typed.set(String::new());
            search();
        }
        _ => {}
    };
    view! {
        <label class="search-box">
            <span class="unseen">{words.search}</span>
            <Icon shape=Shape::Search />
            <input
                id=SEARCH_ID
                type="search"
                data-testid="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=words.search
                prop:value=move || typed.get()
                on:input=hear
                on:keydown=hear_key
            />
            <kbd aria-hidden="true">"/"</kbd>
        </label>
    }
}
