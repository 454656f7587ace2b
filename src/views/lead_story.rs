//! Where a lead came from, and what happened to it since.

use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::{use_language, use_overview, use_words};
use crate::lead::FieldKey;
use crate::words::{Language, fill};
use crate::worker::protocol::{LeadDetail, LeadEvent};
use leptos::prelude::*;

/// The file and its rows.
#[component]
pub fn LeadOrigin(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = &use_words().leads;
    let text = move || {
        detail.with(|detail| {
            let Some(detail) = detail else { return String::new() };
            let rows: Vec<String> = detail.file_rows.iter().map(u32::to_string).collect();
            let pattern = if rows.len() > 1 { words.from_rows } else { words.from_row };
            let comma = use_words().lead.list_comma;
            fill(pattern, &[("file", &detail.file), ("rows", &rows.join(comma))])
        })
    };
    let id = move || detail.with(|detail| detail.as_ref().map(|detail| detail.id.to_string()));
    view! {
        <p data-testid="lead-origin">{live(text)}</p>
        <p class="lead-id faint">
            {words.lead_id} " " <code>{live(id)}</code>
        </p>
    }
}

/// Latest first.
#[component]
pub fn LeadStory(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let events =
        memo(move || detail.with(|detail| detail.as_ref().map(|detail| detail.history.clone()).unwrap_or_default()));
    live(move || {
        let lines = events.get().into_iter().map(|event| view! { <StoryLine event=event /> }).collect_view();
        view! { <ol class="lead-story">{lines}</ol> }
    })
}

#[component]
fn StoryLine(event: LeadEvent) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let custom_names = use_overview().with_untracked(|overview| overview.custom_names.clone());
    let changes = event.changes.iter().map(|(field, before, after)| {
        change_text(language, &words.field_key(*field, &custom_names), *field, before, after)
    });
    let merged = event.merged.iter().map(|(field, row, left)| {
        let name = words.field_key(*field, &custom_names);
        let row = row.to_string();
        match left {
            None => fill(words.leads.merged_taken, &[("field", &name), ("row", &row)]),
            Some(value) => {
                let value = language.value(*field, value);
                fill(words.leads.merged_left, &[("field", &name), ("row", &row), ("value", &value)])
            }
        }
    });
    let of_merged = event.merged_lead.as_ref().map(|name| match name.is_empty() {
        true => words.duplicates.of_merged_unnamed.to_owned(),
        false => fill(words.duplicates.of_merged, &[("name", name)]),
    });
    let rows = event.enquiries.iter().map(u32::to_string).collect::<Vec<String>>().join(words.lead.list_comma);
    let again = (!rows.is_empty()).then(|| fill(words.leads.came_again, &[("rows", &rows)]));
    let lines: Vec<_> = again.into_iter().chain(changes).chain(merged).map(|text| view! { <li>{text}</li> }).collect();
    view! {
        <li data-undone=event.is_undone.to_string()>
            <p>
                <span>{language.entry(&event.kind, &custom_names)}</span>
                {of_merged.map(|text| view! { " " <span class="tag">{text}</span> })}
                {event.is_undone.then(|| view! { <span class="tag">{words.leads.undone}</span> })}
            </p>
            <p class="faint">{language.moment(event.at_millis)}</p>
            <ul>{lines}</ul>
        </li>
    }
}

fn change_text(language: Language, name: &str, field: FieldKey, before: &str, after: &str) -> String {
    let words = &language.words().leads;
    let text = |stored: &str| match stored.is_empty() {
        true => words.blank.to_owned(),
        false => language.value(field, stored),
    };
    fill(words.changed, &[("field", name), ("before", &text(before)), ("after", &text(after))])
}
