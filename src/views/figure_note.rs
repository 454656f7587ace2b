//! A figure that tells more on hover and focus: a rate its counts, a dash its reason.

use super::live::view;
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
