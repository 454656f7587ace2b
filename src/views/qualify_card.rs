//! Qualifying one lead: the question that comes next, and what was answered so far (P1 to P3).

use super::app::is_typing;
use super::kept::{Memo, RwSignal};
use super::live::{live, memo, view};
use super::page_keys::listen_to_keys;
use super::qualify_answers::QualifyAnswers;
use super::qualify_question::QualifyQuestion;
use super::stage_choice::move_ask;
use super::use_answer::use_answer;
use super::{Icon, Notice, Shape, change, say, use_language, use_words};
use crate::lead::{Criterion, LeadId, LearntBy, Stage, Verdict};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask, Rows};
use crate::worker::qualify_work::{QualifyAnswer, QualifyAsk, QualifyCard};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// One lead that is being qualified.
#[derive(Clone, Copy)]
pub(super) struct Qualifying {
    id: LeadId,
    pub(super) card: RwSignal<Option<QualifyCard>>,
    /// A question chosen from the list, before the next one.
    pub(super) chosen: RwSignal<Option<Criterion>>,
    pub(super) value: RwSignal<String>,
    pub(super) learnt: RwSignal<LearntBy>,
    /// The question at hand.
    pub(super) asked: Memo<Option<Criterion>>,
}

impl Qualifying {
    fn new(id: LeadId) -> Qualifying {
        let card = use_answer(move || Ask::Qualify(QualifyAsk::Card(id)), card_of);
        let chosen = RwSignal::new(None::<Criterion>);
        let asked = memo(move || {
            let next = || card.with(|card| card.as_ref().and_then(|card| card.next.clone()));
            chosen.get().or_else(next)
        });
        let (value, learnt) = (RwSignal::new(String::new()), RwSignal::new(LearntBy::Call));
        Qualifying { id, card, chosen, value, learnt, asked }
    }

    /// Asks another question than the next one.
    pub(super) fn ask(self, criterion: &Criterion) {
        let known = self.card.with_untracked(|card| {
            let criteria = card.iter().flat_map(|card| &card.criteria);
            criteria.into_iter().find(|(known, _)| known == criterion).and_then(|(_, answered)| answered.clone())
        });
        self.value.set(known.as_ref().map(|answered| answered.value.clone()).unwrap_or_default());
        if let Some(answered) = known {
            self.learnt.set(answered.learnt);
        }
        self.chosen.set(Some(criterion.clone()));
    }

    /// Notes the answer to the question at hand, and goes on with the next one.
    pub(super) fn note(self, verdict: Verdict) {
        let Some(criterion) = self.asked.get_untracked() else { return };
        let words = use_words();
        let values = [("criterion", words.criterion(&criterion)), ("verdict", words.verdict(verdict))];
        let text = fill(words.qualify.noted, &values);
        let (value, learnt) = (self.value.get_untracked(), self.learnt.get_untracked());
        let ask = QualifyAsk::Note { id: self.id, criterion, verdict, value, learnt };
        change(Ask::Qualify(ask), move |answer| {
            if let Some(card) = card_of(answer) {
                self.card.set(Some(card));
            }
            self.chosen.set(None);
            self.value.set(String::new());
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    fn hear_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat() || is_typing(event) {
            return;
        }
        let verdict = match event.key().as_str() {
            "y" | "Y" => Verdict::Yes,
            "n" | "N" => Verdict::No,
            "?" => Verdict::Unknown,
            _ => return,
        };
        event.prevent_default();
        self.note(verdict);
    }
}

fn card_of(answer: Answer) -> Option<QualifyCard> {
    match answer {
        Answer::Qualify(answer) => match *answer {
            QualifyAnswer::Card(card) => Some(card),
            _ => None,
        },
        _ => None,
    }
}

/// How far the lead is, the question at hand, the answers.
#[component]
pub(super) fn QualifyPart(id: LeadId) -> impl IntoView {
    let words = &use_words().qualify;
    let qualifying = Qualifying::new(id);
    listen_to_keys(move |event| qualifying.hear_key(event));
    view! {
        <section class="qualify" data-testid="qualify">
            <header>
                <h3>{words.title}</h3>
                <Met qualifying=qualifying />
            </header>
            <Outcome qualifying=qualifying />
            <WhyLost qualifying=qualifying />
            <QualifyQuestion qualifying=qualifying />
            <QualifyAnswers qualifying=qualifying />
        </section>
    }
}

/// How many criteria are met.
#[component]
fn Met(qualifying: Qualifying) -> impl IntoView {
    let language = use_language().get_untracked();
    let met = memo(move || {
        qualifying.card.with(|card| card.as_ref().map_or((0, 0), |card| (card.met_count, card.all_count)))
    });
    let text = move || {
        let (met, all) = met.get();
        let numbers = [("met", &*language.number(met)), ("all", &*language.number(all))];
        (all > 0).then(|| fill(language.words().qualify.met, &numbers))
    };
    view! {
        <span class="soft" data-testid="qualify-met" data-met=move || met.get().0.to_string() data-all=move || met.get().1.to_string()>
            {live(text)}
        </span>
    }
}

/// What the answers come to: ruled out for now, or a prospect, which is proposed and never done by itself.
#[component]
fn Outcome(qualifying: Qualifying) -> impl IntoView {
    let words = use_words();
    let outcome = memo(move || {
        qualifying.card.with(|card| {
            card.as_ref().map(|card| (card.ruled_out_by.clone(), card.proposes_prospect)).unwrap_or_default()
        })
    });
    let prospect = words.stage(Stage::Prospect);
    let id = qualifying.id;
    let move_there = move |_| change(move_ask(Rows::These(vec![id]), Stage::Prospect, None), |_| {});
    live(move || match outcome.get() {
        (Some(criterion), _) => view! {
            <p class="callout" data-tone="warn" data-testid="qualify-ruled-out" data-criterion=criterion.code().to_owned()>
                <Icon shape=Shape::Warning />
                <span>{words.ruled_out(&criterion)}</span>
            </p>
        },
        (None, true) => view! {
            <div class="callout" data-tone="good" data-testid="qualify-proposal">
                <span>{fill(words.qualify.is_prospect, &[("prospect", prospect)])}</span>
                <button type="button" data-kind="primary" data-testid="qualify-prospect" on:click=move_there>
                    {fill(words.qualify.make_prospect, &[("stage", prospect)])}
                </button>
            </div>
        },
        (None, false) => ().into_any(),
    })
}

/// Why the lead was lost, if it was and somebody said.
#[component]
fn WhyLost(qualifying: Qualifying) -> impl IntoView {
    let words = use_words();
    let reason = memo(move || qualifying.card.with(|card| card.as_ref().and_then(|card| card.lost_reason.clone())));
    live(move || {
        reason.get().map(|reason| {
            let name = words.lost_reason(&reason).to_owned();
            let values = [("stage", words.stage(Stage::Lost)), ("reason", name.as_str())];
            view! {
                <p class="callout" data-testid="qualify-lost" data-reason=reason.code().to_owned()>
                    {fill(words.qualify.is_lost, &values)}
                </p>
            }
        })
    })
}
