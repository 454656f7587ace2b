//! Every criterion with what was answered, how and when; each can be asked again.

use super::live::{For, view};
use super::qualify_card::Qualifying;
use super::{use_language, use_words};
use crate::lead::{Answered, Criterion};
use crate::words::fill;
use leptos::prelude::*;

/// The list, in the order of asking.
#[component]
pub(super) fn QualifyAnswers(qualifying: Qualifying) -> impl IntoView {
    let lines =
        move || qualifying.card.with(|card| card.as_ref().map(|card| card.criteria.clone()).unwrap_or_default());
    view! {
        <ul class="qualify-answers" aria-label=use_words().qualify.answers data-testid="qualify-answers">
            <For
                each=lines
                key=|line| line.clone()
                children=move |(criterion, answered)| line(qualifying, criterion, answered)
            />
        </ul>
    }
}

fn line(qualifying: Qualifying, criterion: Criterion, answered: Option<Answered>) -> AnyView {
    let words = use_words();
    let language = use_language().get_untracked();
    let name = words.criterion(&criterion).to_owned();
    let code = answered.as_ref().map_or("none", |answered| answered.verdict.code());
    let verdict = answered.as_ref().map_or(words.qualify.not_asked, |answered| words.verdict(answered.verdict));
    let how = answered.as_ref().map(|answered| {
        let learnt = words.learnt(answered.learnt).to_owned();
        let told = [answered.value.clone(), learnt, language.day(answered.day)];
        told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let tone = answered.as_ref().map(|answered| tone(&criterion, answered));
    let handle = fill(words.qualify.ask, &[("criterion", &name)]);
    let code_of_criterion = criterion.code().to_owned();
    let is_asked = {
        let criterion = criterion.clone();
        move || qualifying.asked.with(|asked| asked.as_ref() == Some(&criterion)).then_some("true")
    };
    view! {
        <li data-verdict=code data-criterion=code_of_criterion>
            <button
                type="button"
                data-kind="quiet"
                aria-current=is_asked
                aria-label=handle
                on:click=move |_| qualifying.ask(&criterion)
            >
                {name}
            </button>
            <span class="tag" data-tone=tone>{verdict}</span>
            <span class="faint">{how}</span>
        </li>
    }
}

/// Good, bad or neither, for the seller.
fn tone(criterion: &Criterion, answered: &Answered) -> &'static str {
    use crate::lead::Verdict::{No, Unknown, Yes};
    match (answered.verdict, criterion) {
        (Unknown, _) => "none",
        (Yes, Criterion::AlreadyOwns) => "bad",
        (No, Criterion::AlreadyOwns) => "good",
        (Yes, _) => "good",
        (No, _) => "bad",
    }
}
