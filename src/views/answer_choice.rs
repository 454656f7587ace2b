//! What a definition asks of answers: a criterion and a verdict.

use super::glossary_card::vocabulary_of;
use super::kept::Memo;
use super::live::{live, memo, view};
use super::use_answer::use_answer;
use super::use_words;
use crate::qualify::Clause;
use crate::worker::protocol::Ask;
use crate::worker::qualify_work::{Criterion, QualifyAsk, Verdict};
use leptos::prelude::*;

/// A criterion, built in or the user's own, and what was answered to it.
#[component]
pub(super) fn AnswerChoice(clause: Memo<Clause>, set: Callback<Clause>) -> impl IntoView {
    let words = use_words();
    let vocabulary = use_answer(|| Ask::Qualify(QualifyAsk::Vocabulary), vocabulary_of);
    let now = memo(move || match clause.get() {
        Clause::Answered(criterion, verdict) => (criterion, verdict),
        _ => (Criterion::TargetMarket, Verdict::Yes),
    });
    // One that is the user's own no more is kept in an old definition.
    let criteria = memo(move || {
        let known = vocabulary.get().unwrap_or_default();
        let own = known.criteria().map(|name| Criterion::Own(name.to_owned()));
        let mut criteria: Vec<Criterion> = Criterion::BUILT_IN.into_iter().chain(own).collect();
        let chosen = now.get().0;
        criteria.extend((!criteria.contains(&chosen)).then_some(chosen));
        criteria
    });
    let place = memo(move || criteria.with(|all| all.iter().position(|known| *known == now.get().0).unwrap_or(0)));
    let verdict = memo(move || now.with(|(_, verdict)| *verdict as usize));
    let choose_criterion = Callback::new(move |place: usize| {
        if let Some(criterion) = criteria.with_untracked(|all| all.get(place).cloned()) {
            set.run(Clause::Answered(criterion, now.get_untracked().1));
        }
    });
    let choose_verdict = Callback::new(move |place: usize| {
        set.run(Clause::Answered(now.get_untracked().0, Verdict::ALL[place]));
    });
    let verdicts = Verdict::ALL.map(|verdict| words.verdict(verdict).to_owned()).to_vec();
    let choice = move || {
        let names = criteria.get().iter().map(|criterion| words.criterion(criterion).to_owned()).collect();
        view! { <OneOf label=words.definitions.editor.criterion names=names chosen=place on_edit=choose_criterion /> }
    };
    view! {
        {live(choice)}
        <OneOf label=words.definitions.editor.verdict names=verdicts chosen=verdict on_edit=choose_verdict />
    }
}

/// A choice of one name, by its place.
#[component]
pub(super) fn OneOf(
    label: &'static str,
    names: Vec<String>,
    chosen: Memo<usize>,
    on_edit: Callback<usize>,
) -> impl IntoView {
    let count = names.len();
    let choose = move |event| {
        let place = event_target_value(&event).parse().ok().filter(|place: &usize| *place < count);
        if let Some(place) = place {
            on_edit.run(place);
        }
    };
    let option = |(number, name): (usize, String)| {
        view! { <option value=number.to_string() prop:selected=move || chosen.get() == number>{name}</option> }
    };
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change=choose>{names.into_iter().enumerate().map(option).collect_view()}</select>
        </label>
    }
}
