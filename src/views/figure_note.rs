//! A figure that tells more on hover and focus: a rate its counts, a dash its reason.

use super::live::view;
use super::{use_language, use_words};
use leptos::prelude::*;

/// What is shown, and the note that appears on hover and focus; a screen reader reads both.
#[component]
pub(super) fn FigureNote(#[prop(into)] shown: String, #[prop(into)] note: String) -> impl IntoView {
    view! {
        <span class="figure-note" tabindex="0">
            <span>{shown}</span>
            <span class="note">{note}</span>
        </span>
    }
}

/// A rate with its counts; a dash and the reason where there is nothing to divide by.
#[component]
pub(super) fn RateNote(rate: Option<f64>, part: u32, whole: u32, why_none: &'static str) -> impl IntoView {
    let language = use_language().get_untracked();
    match rate {
        Some(rate) => {
            let counts = [("part", &*language.number(part)), ("whole", &*language.number(whole))];
            let note = crate::words::fill(use_words().funnel.counts, &counts);
            view! { <FigureNote shown=language.percent(rate) note=note /> }
        }
        None => view! { <FigureNote shown="—" note=why_none /> },
    }
}
