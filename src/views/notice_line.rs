//! One line at the foot of the page that tells what came of something.

use super::context::{Notice, use_notice};
use super::live::{effect, view};
use super::{Icon, Shape, shortcuts, use_words};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How long good news stays.
const GOOD_NEWS_MILLIS: u32 = 7000;

/// Failures stay until dismissed.
#[component]
pub fn NoticeLine() -> impl IntoView {
    let notice = use_notice();
    let timer = StoredValue::new_local(None::<Timeout>);
    effect(move |_| {
        let goes_by_itself = notice.with(|notice| notice.as_ref().is_some_and(|notice| !notice.is_failure));
        let wait = goes_by_itself.then(|| Timeout::new(GOOD_NEWS_MILLIS, move || notice.set(None)));
        timer.set_value(wait);
    });
    view! {
        <div class="notice-place" aria-live="polite">
            {move || notice.get().map(|told| view! { <NoticeCard told=told /> })}
        </div>
    }
}

#[component]
fn NoticeCard(told: Notice) -> impl IntoView {
    let words = &use_words().frame;
    let notice = use_notice();
    let shape = if told.is_failure { Shape::Warning } else { Shape::Check };
    let undo = move |_| {
        notice.set(None);
        shortcuts::undo();
    };
    view! {
        <div
            class="notice"
            data-tone=if told.is_failure { "bad" } else { "good" }
            role=told.is_failure.then_some("alert")
            data-testid="notice"
        >
            <Icon shape=shape />
            <p>{told.text}</p>
            {told.has_undo.then(|| view! { <button on:click=undo>{words.undo_short}</button> })}
            <button
                data-kind="quiet"
                data-shape="square"
                aria-label=words.dismiss
                title=words.dismiss
                on:click=move |_| notice.set(None)
            >
                <Icon shape=Shape::Close />
            </button>
        </div>
    }
}
