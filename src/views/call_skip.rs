//! A lead of the call list that is passed over: never without a reason (V5).

use super::calls_page::CallDesk;
use super::kept::RwSignal;
use super::live::view;
use super::use_words;
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// The reason and the button.
#[component]
pub(super) fn CallSkip(desk: CallDesk) -> impl IntoView {
    let words = &use_words().reach;
    let reason = RwSignal::new(String::new());
    let is_blank = move || reason.with(|reason| reason.trim().is_empty());
    let skip = move |event: SubmitEvent| {
        event.prevent_default();
        let text = reason.get_untracked().trim().to_owned();
        if !text.is_empty() {
            reason.set(String::new());
            desk.skip(text);
        }
    };
    view! {
        <form class="call-skip" on:submit=skip>
            <input
                type="text"
                autocomplete="off"
                maxlength="120"
                aria-label=words.skip_reason
                placeholder=words.skip_reason
                data-testid="call-skip-reason"
                prop:value=move || reason.get()
                on:input:target=move |event| reason.set(event.target().value())
            />
            <button type="submit" data-testid="call-skip" disabled=is_blank>
                {words.skip}
            </button>
        </form>
    }
}
