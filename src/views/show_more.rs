//! The button below a list that shows further lines of it.

use super::kept::RwSignal;
use super::live::{Show, view};
use leptos::prelude::*;

/// There only while more is to be shown; each click wants as many again as at first.
#[component]
pub(super) fn ShowMore(
    /// Lines wanted.
    wanted: RwSignal<u32>,
    /// Lines that one click adds.
    step: u32,
    /// Lines in all, as far as known.
    #[prop(into)]
    total: Signal<u32>,
    /// What it says.
    text: &'static str,
    /// Its handle.
    handle: &'static str,
) -> impl IntoView {
    let has_more = move || wanted.get() < total.get();
    view! {
        <Show when=has_more>
            <button
                type="button"
                class="show-more"
                data-testid=handle
                on:click=move |_| wanted.update(|wanted| *wanted += step)
            >
                {text}
            </button>
        </Show>
    }
}
