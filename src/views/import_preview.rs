//! The first rows of the file, each column under its target, each doubtful cell marked with what is wrong.

use super::import_desk::use_import;
use super::import_mapping::target_name;
use super::live::{memo, view};
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

#[component]
fn PreviewBody() -> impl IntoView {
    let desk = use_import();
    let rows = memo(move || desk.head.with(|head| head.as_ref().map(|head| head.rows.clone()).unwrap_or_default()));
    let row = |(place, (number, cells)): (usize, (u32, Vec<String>))| view! { <PreviewRow place number cells /> };
    view! { <tbody>{move || rows.get().into_iter().enumerate().map(row).collect_view()}</tbody> }
}

#[component]
fn PreviewRow(place: usize, number: u32, cells: Vec<String>) -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let issues = memo(move || {
        let of_row = |check: &crate::worker::protocol::Check| check.cell_issues.get(place).cloned().unwrap_or_default();
        desk.check.with(|check| check.as_ref().map(of_row).unwrap_or_default())
    });
    let cell = move |(column, text): (usize, String)| {
        let reason = memo(move || {
            let issues = issues.get();
            let kinds = issues.iter().filter(|(at, _)| *at as usize == column);
            let texts: Vec<&str> = kinds.map(|(_, kind): &(u32, IssueKind)| words.issue(*kind)).collect();
            (!texts.is_empty()).then(|| texts.join(words.lead.list_comma))
        });
        let label = text.clone();
        view! {
            <td
                data-issue=move || reason.with(Option::is_some).to_string()
                title=move || reason.get()
                aria-label=move || reason.get().map(|reason| format!("{label}: {reason}"))
            >
                {text}
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row" class="number">
                {number}
            </th>
            {cells.into_iter().enumerate().map(cell).collect_view()}
        </tr>
    }
}

fn target_kind(target: Target) -> &'static str {
    match target {
        Target::Field(_) | Target::Currency | Target::LeadId => "field",
        Target::Custom => "custom",
        Target::Ignored => "ignored",
    }
}
