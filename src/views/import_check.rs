//! Step three: what the first rows would give, counted anew with every change of the plan; then the button.

use super::import_desk::use_import;
use super::import_gate::ImportGate;
use super::import_repairs::ImportRepairs;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::words::Language;
use crate::worker::protocol::{Check, RejectReason};
use leptos::prelude::*;

/// Counts and the button that imports.
#[component]
pub fn ImportCheck() -> impl IntoView {
    let words = &use_words().import;
    let language = use_language().get_untracked();
    let desk = use_import();
    let counts = move || match desk.check.get() {
        Some(check) => counts(language, check).into_any(),
        None => view! { <p>{words.checking}</p> },
    };
    view! {
        <section class="card import-check">
            // Above what is counted: it stays in its place when the counts come.
            <header>
                <h2>{words.step_check}</h2>
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="import-run"
                    disabled=move || desk.is_reading.get()
                    on:click=move |_| desk.run()
                >
                    {words.run}
                </button>
            </header>
            <div class="import-check-counts" role="status" aria-live="polite" data-testid="import-check">
                {live(counts)}
            </div>
            <ImportRepairs />
            <ImportGate />
        </section>
    }
}

fn counts(language: Language, check: Check) -> impl IntoView {
    let words = language.words();
    let looked_at = if check.is_whole_file { &words.import.all_rows } else { &words.import.rows_looked_at };
    let is_clean = check.issues.is_empty() && check.rejected_count == 0;
    let line = move |code: &str, name: &'static str, count: u32| {
        view! {
            <li class="tag" data-issue=code.to_owned() data-tone=if count == 0 { "good" } else { "warn" }>
                <span>{name}</span>
                " "
                <strong>{language.number(count)}</strong>
            </li>
        }
    };
    let issues = check.issues.iter().map(|(kind, count)| line(kind.code(), words.issue(*kind), *count)).collect_view();
    let reason = |(reason, count): &(RejectReason, u32)| {
        line(&format!("rejected-{}", reason.code()), words.reason(*reason), *count)
    };
    let reasons = check.reasons.iter().map(reason).collect_view();
    let all_rejected = check.row_count > 0 && check.rejected_count == check.row_count;
    view! {
        <p>{language.counted(looked_at, check.row_count)}</p>
        <ul class="import-check-list">
            {line("rejected", words.import.would_be_rejected, check.rejected_count)} {reasons}
            {(check.known_count > 0).then(|| line("known", words.import.known_leads, check.known_count))}
            {line("duplicates", words.import.would_be_duplicates, check.duplicate_count)} {issues}
        </ul>
        {is_clean.then(|| view! { <p>{words.import.no_issue}</p> })}
        {all_rejected
            .then(|| {
                view! {
                    <p class="callout" data-tone="warn">
                        {words.import.all_rejected}
                    </p>
                }
            })}
    }
}
