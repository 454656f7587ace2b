//! Saved, saving, or NOT SAVED and why: always in sight.

use super::live::{Show, live, memo, view};
use super::{Icon, Shape, use_language, use_overview, use_words};
use crate::words::fill;
use leptos::prelude::*;

/// `data-pending` is the number of entries not yet on disk.
#[component]
pub fn SaveState() -> impl IntoView {
    let words = &use_words().frame;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let pending = memo(move || overview.with(|overview| overview.pending_count));
    let failure = memo(move || overview.with(|overview| overview.save_failure.clone()));
    let state = move || match (failure.with(Option::is_some), pending.get()) {
        (true, _) => "failed",
        (false, 0) => "saved",
        _ => "saving",
    };
    let text = move || match state() {
        "failed" => words.not_saved.to_owned(),
        "saving" => words.saving.to_owned(),
        _ => words.saved.to_owned(),
    };
    let reason = move || match failure.get() {
        Some(failure) => fill(words.not_saved_why, &[("why", &language.failure(&failure))]),
        None => words.saved_where.to_owned(),
    };
    view! {
        <span
            class="save-state"
            role="status"
            data-testid="saved"
            data-pending=move || pending.get().to_string()
            data-state=state
            title=reason
        >
            {move || {
                let shape = if state() == "failed" { Shape::Warning } else { Shape::Check };
                view! { <Icon shape=shape /> }
            }}
            <span class="save-state-text">{live(text)}</span>
            <Show when=move || state() == "failed">
                <span class="save-state-why">{live(reason)}</span>
            </Show>
        </span>
    }
}
