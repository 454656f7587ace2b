//! The import under way: which step, how far, and cancel.

use super::import_desk::use_import;
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::protocol::ProgressStep;
use leptos::prelude::*;

/// Bar, step, rows, cancel.
#[component]
pub fn ImportProgress() -> impl IntoView {
    let words = &use_words().import;
    let language = use_language().get_untracked();
    let desk = use_import();
    let is_cancelled = RwSignal::new(false);
    let step = memo(move || desk.progress.get().map_or(ProgressStep::Read, |progress| progress.step));
    let step_text = move || match step.get() {
        ProgressStep::Read => words.progress_read,
        ProgressStep::Match => words.progress_match,
        ProgressStep::Save => words.progress_save,
        ProgressStep::Open => words.progress_open,
    };
    let rows = move || language.counted(&words.rows_read, desk.progress.get().map_or(0, |progress| progress.rows));
    let share = move || {
        let progress = desk.progress.get().filter(|progress| progress.total > 0);
        progress.map(|progress| progress.done.min(progress.total) as f64 / progress.total as f64)
    };
    let share_text = move || share().map(|share| fill(words.step_share, &[("share", &language.percent(share))]));
    view! {
        <section class="card import-progress" data-testid="import-progress">
            <h2>{words.running}</h2>
            <p role="status" aria-live="polite">
                {live(step_text)}
            </p>
            // A bar without a value runs to and fro: that is right while the total is unknown.
            <progress aria-label=words.running max="1" value=move || share().map(|share| share.to_string())></progress>
            <p class="import-progress-figures">
                <span>{live(rows)}</span>
                <span>{live(share_text)}</span>
            </p>
            <button
                type="button"
                data-testid="import-cancel"
                disabled=move || is_cancelled.get()
                on:click=move |_| {
                    is_cancelled.set(true);
                    desk.cancel();
                }
            >
                {words.cancel}
            </button>
        </section>
    }
}
