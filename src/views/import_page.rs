//! A file's way in: drop zone, then read, map and check on one page with the rows visible all the time, then a summary.

use super::import_check::ImportCheck;
use super::import_desk::{ImportPhase, use_import};
use super::import_drop::ImportDrop;
use super::import_mapping::ImportMapping;
use super::import_matching::ImportMatching;
use super::import_preview::ImportPreview;
use super::import_progress::ImportProgress;
use super::import_read::ImportRead;
use super::import_summary::ImportSummaryCard;
use super::live::{Later, Show, live, view};
use super::{use_language, use_words};
use leptos::prelude::*;

/// The import page.
#[component]
pub fn ImportPage() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    view! {
        <section class="page import-page" data-phase=move || phase_code(desk.phase.get())>
            <header class="page-header">
                <h1>{words.import.title}</h1>
            </header>
            <ImportDrop />
            <ImportFailure />
            {move || match desk.phase.get() {
                ImportPhase::Choose => ImportPromise().into_any(),
                ImportPhase::Map => ImportSteps().into_any(),
                ImportPhase::Run => ImportProgress().into_any(),
                ImportPhase::Done => ImportSummaryCard().into_any(),
            }}
        </section>
    }
}

/// What happens to a file, before there is one; or that it is being read.
#[component]
fn ImportPromise() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let text = move || match (desk.is_reading.get(), desk.is_unpacking.get()) {
        (_, true) => words.import.reading_sheets,
        (true, false) => words.import.reading,
        (false, false) => words.import.promise,
    };
    view! {
        <p class="import-promise" role="status" aria-live="polite">
            {live(text)}
        </p>
        <Show when=move || desk.is_unpacking.get()>
            <div class="import-unpacking toolbar">
                <progress aria-label=words.import.reading_sheets></progress>
                <button type="button" data-testid="import-unpack-cancel" on:click=move |_| desk.next()>
                    {words.import.cancel}
                </button>
            </div>
        </Show>
    }
}

/// Read, map, check; beside them the rows.
#[component]
fn ImportSteps() -> impl IntoView {
    let desk = use_import();
    view! {
        <div class="import-steps" aria-busy=move || desk.is_reading.get().to_string()>
            <div class="import-choices">
                <ImportRead />
                <Later>
                    <ImportMapping />
                    <ImportMatching />
                </Later>
            </div>
            <div class="import-rows">
                <ImportCheck />
                <Later>
                    <ImportPreview />
                </Later>
            </div>
        </div>
    }
}

/// What could not be done, and the way out.
#[component]
fn ImportFailure() -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let desk = use_import();
    let can_read_again = move || desk.phase.get() == ImportPhase::Map;
    live(move || {
        desk.failure.get().map(|failure| {
            view! {
                <div class="callout import-failure" role="alert" data-tone="bad" data-testid="import-failure">
                    <p>{language.failure(&failure)}</p>
                    <div class="toolbar">
                        <Show when=can_read_again>
                            <button type="button" on:click=move |_| desk.read()>
                                {words.import.read_again}
                            </button>
                        </Show>
                        <button type="button" on:click=move |_| desk.failure.set(None)>
                            {words.import.dismiss}
                        </button>
                    </div>
                </div>
            }
        })
    })
}

fn phase_code(phase: ImportPhase) -> &'static str {
    match phase {
        ImportPhase::Choose => "choose",
        ImportPhase::Map => "map",
        ImportPhase::Run => "run",
        ImportPhase::Done => "done",
    }
}
