//! The first rows of the file, each column under its target, each doubtful cell marked with what is wrong.

use super::import_desk::use_import;
use super::import_mapping::target_name;
use super::kept::RwSignal;
use super::live::{For, effect, live, memo, next_task, view};
use super::use_words;
use crate::lead::IssueKind;
use crate::map::Target;
use leptos::prelude::*;

/// The rows as they stand in the file.
#[component]
pub fn ImportPreview() -> impl IntoView {
    let words = &use_words().import;
    view! {
        <section class="import-preview" aria-label=words.first_rows>
            <div class="import-preview-scroll" tabindex="0">
                <table>
                    <caption>{words.first_rows}</caption>
                    <PreviewHead />
                    <PreviewBody />
                </table>
            </div>
        </section>
    }
}

#[component]
fn PreviewHead() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let headers = memo(move || desk.plan.with(|plan| plan.mapping.headers.clone()));
    let cell = move |(place, header): (usize, String)| {
        let target =
            memo(move || desk.plan.with(|plan| plan.mapping.targets.get(place).copied().unwrap_or(Target::Ignored)));
        view! {
            <th scope="col" data-target=move || target_kind(target.get())>
                <span class="import-preview-header">{header}</span>
                <span class="import-preview-target">{move || target_name(words, target.get())}</span>
            </th>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col" class="number">
                    {words.import.row}
                </th>
                {move || headers.get().into_iter().enumerate().map(cell).collect_view()}
            </tr>
        </thead>
    }
}

/// Rows drawn in one task: a page of all of them would stand still for longer than a key press.
const ROWS_AT_ONCE: usize = 10;

#[component]
fn PreviewBody() -> impl IntoView {
    let desk = use_import();
    let rows = memo(move || desk.head.with(|head| head.as_ref().map(|head| head.rows.clone()).unwrap_or_default()));
    let drawn_count = RwSignal::new(0);
    effect(move |_| {
        rows.with(|_| ());
        drawn_count.set(ROWS_AT_ONCE);
    });
    effect(move |_| {
        let drawn = drawn_count.get();
        if drawn < rows.with_untracked(Vec::len) {
            next_task(move || drawn_count.set(drawn + ROWS_AT_ONCE));
        }
    });
    let drawn = move || {
        let drawn_count = drawn_count.get();
        rows.with_untracked(|rows| rows.iter().take(drawn_count).cloned().enumerate().collect::<Vec<_>>())
    };
    let row = |(place, (number, cells)): (usize, (u32, Vec<String>))| view! { <PreviewRow place number cells /> };
    view! {
        <tbody>
            <For each=drawn key=|(place, row)| (*place, row.clone()) children=row />
        </tbody>
    }
}

#[component]
fn PreviewRow(place: usize, number: u32, cells: Vec<String>) -> impl IntoView {
    let desk = use_import();
    let issues = memo(move || {
        let of_row = |check: &crate::worker::protocol::Check| check.cell_issues.get(place).cloned().unwrap_or_default();
        desk.check.with(|check| check.as_ref().map(of_row).unwrap_or_default())
    });
    // Most rows have nothing wrong, so a row is drawn anew as a whole.
    let drawn = move || {
        issues.with(|issues| cells.iter().enumerate().map(|(column, text)| cell(issues, column, text)).collect_view())
    };
    view! {
        <tr>
            <th scope="row" class="number">
                {number}
            </th>
            {live(drawn)}
        </tr>
    }
}

/// A cell, marked with what is wrong in its column.
fn cell(issues: &[(u32, IssueKind)], column: usize, text: &str) -> AnyView {
    let words = use_words();
    let kinds = issues.iter().filter(|(at, _)| *at as usize == column);
    let reasons: Vec<&str> = kinds.map(|(_, kind)| words.issue(*kind)).collect();
    let reason = (!reasons.is_empty()).then(|| reasons.join(words.lead.list_comma));
    let label = reason.as_ref().map(|reason| format!("{text}: {reason}"));
    view! {
        <td data-issue=reason.is_some().to_string() title=reason aria-label=label>
            {text.to_owned()}
        </td>
    }
}

fn target_kind(target: Target) -> &'static str {
    match target {
        Target::Field(_) | Target::Currency | Target::LeadId => "field",
        Target::Custom => "custom",
        Target::Ignored => "ignored",
    }
}
