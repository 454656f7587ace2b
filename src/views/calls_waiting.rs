//! On the clean page: how many leads are to be called, and the way there.

use super::live::{live, view};
use super::use_answer::use_answer;
use super::{Page, go, use_language, use_words};
use crate::worker::gate_work::{CallChoice, GateAnswer, GateAsk};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// A card.
#[component]
pub(super) fn CallsWaiting() -> impl IntoView {
    let words = &use_words().calls;
    let language = use_language().get_untracked();
    let waiting = use_answer(
        || Ask::Gate(GateAsk::Calls { choice: CallChoice::ToCall, count: 0 }),
        |answer| match answer {
            Answer::Gate(answer) => match *answer {
                GateAnswer::Calls(page) => Some(page.total),
                _ => None,
            },
            _ => None,
        },
    );
    let text = move || match waiting.get() {
        None => use_words().clean.loading.to_owned(),
        Some(0) => words.none_waiting.to_owned(),
        Some(count) => language.counted(&words.waiting, count),
    };
    view! {
        <section class="card calls-waiting" aria-labelledby="calls-title">
            <h2 id="calls-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            <div class="toolbar">
                <button type="button" data-testid="calls-open" on:click=move |_| go(Page::Calls)>
                    {words.open}
                </button>
                <span data-testid="calls-waiting" data-count=move || waiting.get().map(|count| count.to_string())>
                    {live(text)}
                </span>
            </div>
        </section>
    }
}
