//! Step two: which column is which field.

use super::import_desk::{ImportDesk, use_import};
use super::import_splits::ImportSplits;
use super::kept::RwSignal;
use super::live::{live, memo, next_task, view};
use super::use_words;
use crate::map::{Confidence, Target};
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
    // First the page without its selects, then those that most lists need, then the others: each in a task of its own.
    let selects = move |is_common: bool| {
        let is_due = RwSignal::new(false);
        next_task(move || is_due.set(true));
        let targets = move || -> Vec<_> {
            match is_common {
                true => COMMON.iter().filter_map(|common| target_names().find(|(name, _)| name == common)).collect(),
                false => target_names().filter(|(name, _)| !COMMON.contains(name)).collect(),
            }
        };
        move || {
            let headers = if is_due.get() { headers.get() } else { return None };
            let each = |(name, target)| view! { <TargetSelect name target headers=headers.clone() /> };
            Some(targets().into_iter().map(each).collect_view())
        }
    };
    view! {
        <section class="card import-mapping">
            <h2>{words.import.step_map}</h2>
            <p>{words.import.map_hint}</p>
            <KnownLayout />
            <div class="import-targets">{live(selects(true))}</div>
            <ImportSplits />
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
    // One part a select that is drawn anew, not one an option: a list of 20 columns has 600 options.
    let options = move || {
        let chosen = column.get();
        let option = |value: String, text: String, is_chosen: bool| {
            view! {
                <option value=value prop:selected=is_chosen>
                    {text}
                </option>
            }
        };
        let none = option(String::new(), words.import.not_in_file.to_owned(), chosen.is_none());
        let columns = headers.iter().enumerate();
        let columns = columns.map(|(place, header)| option(header.clone(), header.clone(), chosen == Some(place)));
        std::iter::once(none).chain(columns).collect_view()
    };
    let choose = move |header: String| {
        desk.change_plan(|plan| {
            let column = plan.mapping.headers.iter().position(|known| *known == header);
            plan.mapping.set(target, column);
        });
    };
    // The user's own choice and a known name need no second look.
    let is_guess = move || {
        let sure = column.get().and_then(|place| desk.plan.with(|plan| plan.mapping.confidences.get(place).copied()));
        sure == Some(Confidence::Guess)
    };
    view! {
        <label
            class="field"
            data-mapped=move || column.get().is_some().to_string()
            data-guess=move || is_guess().to_string()
        >
            <span>
                {target_name(words, target)}
                {live(move || is_guess().then(|| view! { <em class="import-guess">{words.import.guessed}</em> }))}
            </span>
            <select data-testid=format!("map-{name}") on:change:target=move |event| choose(event.target().value())>
                {live(options)}
            </select>
        </label>
    }
}

/// That the columns were mapped as in an earlier import, and the way back to the guess.
#[component]
fn KnownLayout() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    live(move || {
        desk.known_layout.get().map(|file| {
            let text = fill(words.known_layout, &[("file", &file)]);
            view! {
                <p class="import-known" role="status" data-testid="known-layout">
                    {text} " "
                    <button type="button" data-kind="quiet" data-testid="guess-anew" on:click=move |_| desk.guess_anew()>
                        {words.guess_anew}
                    </button>
                </p>
            }
        })
    })
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
