//! The menu of what leads may be filtered by, each with its number of leads in the book.

use super::kept::RwSignal;
use super::lead_filter::{FilterChoice, answer_name, last_call_text, reason_text, value_text, verdict_text};
use super::live::{effect, memo, view};
use super::outlook_lines::{standing_text, talk_grade_text};
use super::{Icon, Shape, use_language, use_overview, use_query, use_words};
use crate::book::AnswerFacet;
use crate::lead::{Field, Verdict};
use crate::qualify::{Overlap, Standing};
use crate::score::Grade;
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
            <div>{move || facets.with(|facets| facets.as_ref().map(sections))}</div>
        </details>
    }
}

/// None as yet: nothing is drawn twice.
fn ask_facets() -> RwSignal<Option<Facets>> {
    let facets = RwSignal::new(None);
    let overview = use_overview();
    let version = memo(move || overview.with(|overview| (overview.workspace, overview.version)));
    effect(move |_| {
        let asked = version.get();
        spawn_local(async move {
            let answer = client::ask(Ask::Facets).await;
            if let (Ok(Answer::Facets(found)), Some(true)) = (answer, version.try_get_untracked().map(|v| v == asked)) {
                facets.set(Some(found));
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
    let calls = facets
        .calls
        .iter()
        .map(|(last, count)| (FilterChoice::LastCall(*last), last_call_text(*last).to_owned(), *count));
    let chances = facets.chances.iter().map(|(band, count)| {
        (FilterChoice::Chance(*band), words.forecast.chance.bands[*band as usize].to_owned(), *count)
    });
    let lost = facets.lost.iter().map(|(reason, count)| {
        (FilterChoice::LostFor(reason.clone()), reason_text(reason.as_ref()).to_owned(), *count)
    });
    let overlaps = Overlap::ALL
        .map(|overlap| (FilterChoice::Overlap(overlap), words.definitions.overlaps[overlap as usize].to_owned(), None));
    let talks = Grade::ALL.into_iter().map(Some).chain([None]);
    let talks = talks.map(|grade| (FilterChoice::TalkGrade(grade), talk_grade_text(grade).to_owned(), None));
    let standings = Standing::ALL.into_iter().map(Some).chain([None]);
    let standings =
        standings.map(|standing| (FilterChoice::Standing(standing), standing_text(standing).to_owned(), None));
    let lists = [
        (words.field(Field::Stage).to_owned(), stages.collect()),
        (words.lead.grade.to_owned(), grades.collect()),
        (words.forecast.chance.name.to_owned(), chances.collect()),
        (words.field(Field::Channel).to_owned(), of_values(Field::Channel, &facets.channels)),
        (words.lead.issue.to_owned(), clean.into_iter().chain(issues).collect()),
        (words.calls.filter.to_owned(), calls.collect()),
        (words.qualify.lost_for.to_owned(), lost.collect()),
        (words.field(Field::Owner).to_owned(), of_values(Field::Owner, &facets.owners)),
    ];
    let answers = facets.answers.iter().map(|AnswerFacet { criterion, counts }| {
        let choice = |(verdict, count): &(Option<Verdict>, u32)| {
            (FilterChoice::Answer(criterion.clone(), *verdict), verdict_text(*verdict).to_owned(), *count)
        };
        (answer_name(criterion), counts.iter().map(choice).collect())
    });
    let counted = |(name, choices): (String, Vec<(FilterChoice, String, u32)>)| {
        let choices: Vec<_> = choices.into_iter().map(|(choice, text, count)| (choice, text, Some(count))).collect();
        (name, choices)
    };
    // How many they take would be counted with every change of the book.
    let uncounted = [
        (words.outlook.talk_grade.to_owned(), talks.collect()),
        (words.outlook.standing.to_owned(), standings.collect()),
        (words.definitions.filter.to_owned(), overlaps.to_vec()),
    ];
    let lists = lists.into_iter().chain(answers).map(counted).chain(uncounted);
    let shown = lists.filter(|(_, choices): &(String, Vec<_>)| !choices.is_empty());
    shown.map(|(name, choices)| view! { <FilterSection name=name choices=choices /> }).collect_view()
}

#[component]
fn FilterSection(name: String, choices: Vec<(FilterChoice, String, Option<u32>)>) -> impl IntoView {
    let query = use_query();
    let language = use_language().get_untracked();
    let line = move |(choice, text, count): (FilterChoice, String, Option<u32>)| {
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
                <span class="faint">{count.map(|count| language.number(count))}</span>
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
