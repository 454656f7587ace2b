//! Step two: which column is which field.

use super::import_desk::{ImportDesk, use_import};
use super::live::{live, memo, view};
use super::use_words;
use crate::map::Target;
use crate::words::{Words, fill};
use crate::worker::protocol::target_names;
use leptos::prelude::*;

/// The targets most lists have, in the order they are asked for; the others follow.
const COMMON: [&str; 12] = [
    "name",
    "email",
    "phone",
    "company",
    "external_id",
    "source",
    "stage",
    "value",
    "currency",
    "first_contact",
    "last_activity",
    "won_on",
];

/// One select a target. Drawn anew when the file's columns change, because the options are the columns.
#[component]
pub fn ImportMapping() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let headers = memo(move || desk.plan.with(|plan| plan.mapping.headers.clone()));
    let selects = move |is_common: bool| {
        move || {
            let headers = headers.get();
            let targets: Vec<_> = match is_common {
                true => COMMON.iter().filter_map(|common| target_names().find(|(name, _)| name == common)).collect(),
                false => target_names().filter(|(name, _)| !COMMON.contains(name)).collect(),
            };
            let each = |(name, target)| view! { <TargetSelect name target headers=headers.clone() /> };
            targets.into_iter().map(each).collect_view()
        }
    };
    view! {
        <section class="card import-mapping">
            <h2>{words.import.step_map}</h2>
            <p>{words.import.map_hint}</p>
            <div class="import-targets">{live(selects(true))}</div>
            <h3>{words.import.more_fields}</h3>
            <div class="import-targets" data-size="compact">
                {live(selects(false))}
            </div>
            <ColumnsLeft />
        </section>
    }
}

#[component]
fn TargetSelect(name: &'static str, target: Target, headers: Vec<String>) -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let column = memo(move || desk.plan.with(|plan| plan.mapping.column_of(target)));
    let options = headers.into_iter().enumerate().map(|(place, header)| {
        let value = header.clone();
        view! {
            <option value=value prop:selected=move || column.get() == Some(place)>
                {header}
            </option>
        }
    });
    let choose = move |header: String| {
        desk.change_plan(|plan| {
            let column = plan.mapping.headers.iter().position(|known| *known == header);
            plan.mapping.set(target, column);
        });
    };
    view! {
        <label class="field" data-mapped=move || column.get().is_some().to_string()>
            <span>{target_name(words, target)}</span>
            <select data-testid=format!("map-{name}") on:change:target=move |event| choose(event.target().value())>
                <option value="" prop:selected=move || column.get().is_none()>
                    {words.import.not_in_file}
                </option>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// What becomes of the columns that no field got.
#[component]
fn ColumnsLeft() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let line = move |target: Target, text: &'static str| {
        move || {
            let names = columns_with(desk, target).join(use_words().lead.list_comma);
            let text = fill(text, &[("columns", &names)]);
            (!names.is_empty()).then(|| view! { <p class="import-columns-left">{text}</p> })
        }
    };
    (line(Target::Custom, words.kept_columns), line(Target::Ignored, words.ignored_columns))
}

fn columns_with(desk: ImportDesk, target: Target) -> Vec<String> {
    desk.plan.with(|plan| {
        let columns = plan.mapping.headers.iter().zip(&plan.mapping.targets);
        columns.filter(|(_, known)| **known == target).map(|(header, _)| header.clone()).collect()
    })
}

/// A target in the reader's words.
pub fn target_name(words: &'static Words, target: Target) -> &'static str {
    match target {
        Target::Field(field) => words.field(field),
        Target::Currency => words.import.target_currency,
        Target::LeadId => words.import.target_lead_id,
        Target::Custom => words.import.target_custom,
        Target::Ignored => words.import.target_ignored,
    }
}
