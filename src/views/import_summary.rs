//! What came of an import, and where to go from there.

use super::download::download;
use super::import_desk::{ImportDesk, use_import};
use super::live::{Show, live, view};
use super::matching::use_matching;
use super::{Page, go, use_language};
use crate::book::{Filter, Query, SortKey};
use crate::lead::IssueKind;
use crate::words::{Language, fill};
use crate::worker::protocol::{Ask, ImportSteps, ImportSummary};
use leptos::prelude::*;

/// Counts that lead on, undo, and the next file.
#[component]
pub fn ImportSummaryCard() -> impl IntoView {
    let language = use_language().get_untracked();
    let desk = use_import();
    live(move || desk.summary.get().map(|summary| card(desk, language, summary)))
}

fn card(desk: ImportDesk, language: Language, summary: ImportSummary) -> impl IntoView {
    let words = &language.words().import;
    let took = fill(words.took, &[("time", &duration(language, summary.millis))]);
    let is_same = summary.entry.is_none() && summary.row_count > 0;
    view! {
        <section
            class="card import-summary"
            data-testid="import-summary"
            data-rows=summary.row_count.to_string()
            data-new=summary.new_count.to_string()
            data-updated=summary.updated_count.to_string()
            data-duplicates=summary.duplicate_count.to_string()
            data-rejected=summary.rejected_count.to_string()
            data-ms=summary.millis.to_string()
            data-steps=steps(summary.steps)
            data-undone=move || desk.is_undone.get().to_string()
        >
            <h2>{fill(words.done, &[("file", &summary.file)])}</h2>
            <p role="status" aria-live="polite">
                {language.counted(&words.rows_read, summary.row_count)}
                " "
                {took}
            </p>
            {is_same.then(|| view! { <p class="callout" data-tone="accent">{words.nothing_new}</p> })}
            <Show when=move || desk.is_undone.get()>
                <p class="callout" data-tone="accent" role="status">
                    {words.undone}
                </p>
            </Show>
            {counts(language, &summary)}
            {issues(desk, language, &summary)}
            {actions(desk, language, &summary)}
        </section>
    }
}

/// `rows = new + updated + duplicates + rejected`, each with what it means.
fn counts(language: Language, summary: &ImportSummary) -> impl IntoView + use<> {
    let words = &language.words().import;
    let parts = [
        ("new", words.new_count, words.new_meaning, summary.new_count),
        ("updated", words.updated_count, words.updated_meaning, summary.updated_count),
        ("duplicates", words.duplicate_count, words.duplicate_meaning, summary.duplicate_count),
        ("rejected", words.rejected_count, words.rejected_meaning, summary.rejected_count),
    ];
    let part = |(code, name, meaning, count): (&'static str, &'static str, &'static str, u32)| {
        view! {
            <div data-kind=code data-zero=(count == 0).to_string()>
                <dt>{name}</dt>
                <dd>{language.number(count)}</dd>
                <dd class="import-summary-meaning">{meaning}</dd>
            </div>
        }
    };
    view! { <dl class="import-summary-counts">{parts.map(part).into_iter().collect_view()}</dl> }
}

/// Leads with issues, by kind: each shows exactly those leads.
fn issues(desk: ImportDesk, language: Language, summary: &ImportSummary) -> impl IntoView + use<> {
    let words = language.words();
    let place = summary.entry.map(|_| summary.place);
    let button = move |(kind, count): (IssueKind, u32)| {
        let filters = place.map(Filter::Entry).into_iter().chain([Filter::Issues(vec![kind])]).collect();
        view! {
            <li>
                <button
                    type="button"
                    data-testid=format!("import-issue-{}", kind.code())
                    on:click=move |_| desk.show(Query { filters: Vec::clone(&filters), ..Query::default() })
                >
                    <span>{words.issue(kind)}</span>
                    " "
                    <strong>{language.number(count)}</strong>
                </button>
            </li>
        }
    };
    let kinds = summary.issues.clone();
    (!kinds.is_empty()).then(|| {
        view! {
            <h3>{words.import.issues_title}</h3>
            <ul class="import-summary-issues">{kinds.into_iter().map(button).collect_view()}</ul>
        }
    })
}

fn actions(desk: ImportDesk, language: Language, summary: &ImportSummary) -> impl IntoView + use<> {
    let words = &language.words().import;
    let ImportSummary { entry, place, rejected_count, .. } = *summary;
    let has_leads = entry.is_some() && summary.new_count + summary.updated_count > 0;
    let duplicates = &language.words().duplicates;
    let find_duplicates = || {
        use_matching().begin();
        go(Page::Clean);
    };
    let leads_of_import = move || Query {
        filters: vec![Filter::Entry(place)],
        sort: SortKey::Arrival,
        is_descending: false,
        ..Query::default()
    };
    let next = move || match desk.waiting.get().first() {
        Some(file) => fill(words.next_file, &[("file", file)]),
        None => words.another_file.to_owned(),
    };
    view! {
        <div class="toolbar">
            <Show when=move || has_leads && !desk.is_undone.get()>
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="import-show"
                    on:click=move |_| desk.show(leads_of_import())
                >
                    {words.show_leads}
                </button>
            </Show>
            <Show when=move || { rejected_count > 0 }>
                <button type="button" data-testid="import-show-rejected" on:click=move |_| go(Page::Clean)>
                    {words.show_rejected}
                </button>
                <button
                    type="button"
                    data-testid="export-rejected"
                    on:click=move |_| download(Ask::ExportRejected(entry))
                >
                    {words.export_rejected}
                </button>
            </Show>
            <Show when=move || has_leads && !desk.is_undone.get()>
                <button type="button" data-testid="import-find-duplicates" on:click=move |_| find_duplicates()>
                    {duplicates.find}
                </button>
            </Show>
            <button type="button" data-testid="import-next" on:click=move |_| desk.next()>
                {live(next)}
            </button>
            <Show when=move || entry.is_some()>
                <button
                    type="button"
                    data-kind="danger"
                    data-testid="import-undo"
                    disabled=move || desk.is_undone.get()
                    on:click=move |_| desk.undo()
                >
                    {words.undo}
                </button>
            </Show>
        </div>
    }
}

/// Read, parse, clean, match, store in milliseconds: for who measures.
fn steps(steps: ImportSteps) -> String {
    let ImportSteps { read, parse, clean, match_up, store } = steps;
    [read, parse, clean, match_up, store].map(|millis| millis.to_string()).join(" ")
}

/// Milliseconds while they are few, then whole seconds.
fn duration(language: Language, millis: u32) -> String {
    let words = &language.words().import;
    match millis {
        0..10_000 => fill(words.millis, &[("n", &language.number(millis))]),
        _ => fill(words.seconds, &[("n", &language.number(millis / 1000))]),
    }
}
