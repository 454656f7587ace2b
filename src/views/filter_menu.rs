//! The menu of what leads may be filtered by, each with its number of leads in the book.

use super::kept::RwSignal;
use super::lead_filter::{FilterChoice, value_text};
use super::live::{effect, memo, view};
use super::{Icon, Shape, use_language, use_overview, use_query, use_words};
use crate::lead::Field;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Facets};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Stages, grades, channels, issues, owners.
#[component]
pub fn FilterMenu() -> impl IntoView {
    let words = use_words();
    let query = use_query();
    let facets = ask_facets();
    let count = move || query.with(|query| query.filters.len());
    view! {
        <details class="menu filter-menu" data-align="start" data-testid="filters">
            <summary class="button">
                <Icon shape=Shape::Filter />
                {words.leads.filters}
                {move || (count() > 0).then(|| view! { <span class="tag" data-tone="accent">{count()}</span> })}
            </summary>
            <div>{move || sections(&facets.get())}</div>
        </details>
    }
}

fn ask_facets() -> RwSignal<Facets> {
    let facets = RwSignal::new(Facets::default());
    let overview = use_overview();
    let version = memo(move || overview.with(|overview| (overview.workspace, overview.version)));
    effect(move |_| {
        let asked = version.get();
        spawn_local(async move {
            let answer = client::ask(Ask::Facets).await;
            if let (Ok(Answer::Facets(found)), Some(true)) = (answer, version.try_get_untracked().map(|v| v == asked)) {
                facets.set(found);
            }
        });
    });
    facets
}

fn sections(facets: &Facets) -> impl IntoView + use<> {
    let words = use_words();
    let of_values = |field: Field, values: &[(String, u32)]| {
        let choice = |(value, count): &(String, u32)| {
            (FilterChoice::Value(field, value.clone()), value_text(words, Some(field), value), *count)
        };
        values.iter().map(choice).collect::<Vec<_>>()
    };
    let stages = facets.stages.iter().map(|(stage, count)| {
        (FilterChoice::Value(Field::Stage, stage.code().to_owned()), words.stage(*stage).to_owned(), *count)
    });
    let grades =
        facets.grades.iter().map(|(grade, count)| (FilterChoice::Grade(*grade), grade.letter().to_owned(), *count));
    let issues = facets
        .issues
        .iter()
        .map(|(issue, count)| (FilterChoice::Issue(*issue), words.issue(*issue).to_owned(), *count));
    let clean = [(FilterChoice::NoIssue, words.leads.no_issue.to_owned(), facets.clean_count)];
    let lists = [
        (words.field(Field::Stage), stages.collect()),
        (words.lead.grade, grades.collect()),
        (words.field(Field::Channel), of_values(Field::Channel, &facets.channels)),
        (words.lead.issue, clean.into_iter().chain(issues).collect()),
        (words.field(Field::Owner), of_values(Field::Owner, &facets.owners)),
    ];
    let shown = lists.into_iter().filter(|(_, choices): &(&str, Vec<_>)| !choices.is_empty());
    shown.map(|(name, choices)| view! { <FilterSection name=name choices=choices /> }).collect_view()
}

#[component]
fn FilterSection(name: &'static str, choices: Vec<(FilterChoice, String, u32)>) -> impl IntoView {
    let query = use_query();
    let language = use_language().get_untracked();
    let line = move |(choice, text, count): (FilterChoice, String, u32)| {
        let is_on = {
            let choice = choice.clone();
            move || query.with(|query| choice.is_in(query))
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_on
                    on:change=move |_| query.update(|query| choice.toggle(query))
                />
                <span>{text}</span>
                <span class="faint">{language.number(count)}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{name}</legend>
            {choices.into_iter().map(line).collect_view()}
        </fieldset>
    }
}
