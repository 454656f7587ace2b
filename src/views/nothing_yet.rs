//! An empty page says what would fill it and offers the next step.

use super::live::view;
use super::{Page, go};
use leptos::prelude::*;

/// The empty state of a page of figures: it leads to the import.
#[component]
pub(super) fn NothingYet(title: &'static str, text: &'static str, action: &'static str) -> impl IntoView {
    view! {
        <section class="empty-state">
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="toolbar">
                <button type="button" data-kind="primary" on:click=move |_| go(Page::Import)>
                    {action}
                </button>
            </div>
        </section>
    }
}
