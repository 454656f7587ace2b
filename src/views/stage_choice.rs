//! A stage to be chosen, and why the lead was lost when it is that one.

use super::bulk_edit::StageSelect;
use super::glossary_card::vocabulary_of;
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::use_answer::use_answer;
use super::use_words;
use crate::lead::{LostReason, Stage};
use crate::worker::protocol::{Ask, Rows};
use crate::worker::qualify_work::QualifyAsk;
use leptos::prelude::*;

/// The stages, and beside "lost" the reasons that are offered.
#[component]
pub(super) fn StageChoice(text: RwSignal<String>, reason: RwSignal<Option<LostReason>>) -> impl IntoView {
    let is_lost = memo(move || text.with(|text| text == Stage::Lost.code()));
    view! {
        <StageSelect text=text />
        {live(move || is_lost.get().then(|| view! { <ReasonSelect reason=reason /> }))}
    }
}

/// The reasons that are offered.
#[component]
pub(super) fn ReasonSelect(reason: RwSignal<Option<LostReason>>) -> impl IntoView {
    let words = use_words();
    let vocabulary = use_answer(|| Ask::Qualify(QualifyAsk::Vocabulary), vocabulary_of);
    let reasons =
        memo(move || vocabulary.with(|known| known.as_ref().map(|known| known.lost_reasons()).unwrap_or_default()));
    let choose = move |place: String| {
        let chosen = place.parse::<usize>().ok();
        reason.set(chosen.and_then(|place| reasons.with_untracked(|reasons| reasons.get(place).cloned())));
    };
    let options = move || {
        let option = |(place, known): (usize, LostReason)| {
            let is_chosen = reason.with_untracked(|reason| reason.as_ref() == Some(&known));
            view! {
                <option value=place.to_string() selected=is_chosen>
                    {words.lost_reason(&known).to_owned()}
                </option>
            }
        };
        reasons.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <select
            data-testid="lost-reason"
            aria-label=words.qualify.why_lost
            on:change=move |event| choose(event_target_value(&event))
        >
            <option value="">{words.qualify.why_lost}</option>
            {live(options)}
        </select>
    }
}

/// The question that moves leads to a stage by hand.
pub(super) fn move_ask(rows: Rows, stage: Stage, reason: Option<LostReason>) -> Ask {
    Ask::Qualify(QualifyAsk::Move { rows, stage, reason })
}
