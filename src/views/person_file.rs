//! All that is kept of one person, as a file to be handed out.

use super::kept::RwSignal;
use super::lead_follow::ask_follow;
use super::live::view;
use super::{Icon, Shape, save_file, tell_unsaved, use_language, use_overview, use_words};
use crate::lead::LeadId;
use crate::report::Json;
use crate::words::{Language, fill};
use crate::worker::follow_work::LeadFollow;
use crate::worker::protocol::{LeadDetail, LeadEvent};
use leptos::prelude::*;

/// A button.
#[component]
pub(super) fn PersonFile(id: LeadId, detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let follow = ask_follow(id);
    let save = move |_| {
        let language = use_language().get_untracked();
        let custom_names = use_overview().with_untracked(|overview| overview.custom_names.clone());
        let follow = follow.get_untracked();
        let Some(file) =
            detail.with_untracked(|detail| detail.as_ref().map(|it| person(language, it, follow, &custom_names)))
        else {
            return;
        };
        let name = format!("person-{id}.json");
        tell_unsaved(save_file(&name, "application/json", &file.to_string().into()));
    };
    view! {
        <button type="button" data-kind="quiet" data-testid="person-file" on:click=save>
            <Icon shape=Shape::Download />
            {use_words().follow.person_file}
        </button>
    }
}

fn text(text: impl Into<String>) -> Json {
    Json::Text(text.into())
}

fn object<const N: usize>(values: [(&str, Json); N]) -> Json {
    Json::Object(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The names of the parts are fixed, for programs; what is in them is in the reader's words.
fn person(language: Language, lead: &LeadDetail, follow: Option<LeadFollow>, custom_names: &[String]) -> Json {
    let words = language.words();
    let fields = lead.values.iter().filter(|(_, value)| !value.is_empty());
    let fields = fields.map(|(key, value)| (words.field_key(*key, custom_names), text(language.value(*key, value))));
    let rows = lead.file_rows.iter().map(|row| Json::Number(i64::from(*row))).collect();
    let permission = follow.as_ref().map(|follow| language.permission(&follow.permission)).unwrap_or_default();
    let lesson = follow.and_then(|follow| follow.lesson).map(|lesson| lesson.text).unwrap_or_default();
    let story = lead.history.iter().map(|event| told(language, event, custom_names));
    object([
        ("lead_id", text(lead.id.to_string())),
        ("fields", Json::Object(fields.collect())),
        ("file", text(lead.file.clone())),
        ("file_rows", Json::List(rows)),
        ("score", Json::Number(i64::from(lead.score))),
        ("grade", text(lead.grade.letter())),
        ("calls", text(language.calls(lead.calls.as_ref()))),
        ("next_step", text(lead.next.as_ref().map(|next| format!("{} {}", next.day, next.note)).unwrap_or_default())),
        ("permission", text(permission)),
        ("learnt", text(lesson)),
        ("story", Json::List(story.collect())),
    ])
}

fn told(language: Language, event: &LeadEvent, custom_names: &[String]) -> Json {
    let words = &language.words().leads;
    let name = |key| language.words().field_key(key, custom_names);
    let value = |key, stored: &str| language.value(key, stored);
    let changes = event.changes.iter().map(|(key, before, after)| {
        let values = [("field", &*name(*key)), ("before", &*value(*key, before)), ("after", &*value(*key, after))];
        text(fill(words.changed, &values))
    });
    let merged = event.merged.iter().map(|(key, row, left)| {
        let left = left.as_deref().map(|left| value(*key, left)).unwrap_or_default();
        let values = [("field", &*name(*key)), ("row", &*row.to_string()), ("value", &*left)];
        text(fill(if left.is_empty() { words.merged_taken } else { words.merged_left }, &values))
    });
    let details = changes.chain(merged).collect();
    object([
        ("when", text(language.moment(event.at_millis))),
        ("what", text(language.entry(&event.kind, custom_names))),
        ("is_undone", text(event.is_undone.to_string())),
        ("details", Json::List(details)),
    ])
}
