//! Why a lead has its channel, in its panel.

use super::ledger_cards::{ledger_ask, rule_text};
use super::live::{live, view};
use super::use_answer::use_answer;
use super::use_words;
use crate::lead::{LeadId, PREDICATE_LINES, SourceRule};
use crate::words::{Words, fill};
use crate::worker::ledger_work::{ChannelReason, DecidedBy, LedgerAnswer, LedgerAsk};
use leptos::prelude::*;

/// One line.
#[component]
pub(super) fn LeadChannel(id: LeadId) -> impl IntoView {
    let words = use_words();
    let reason = use_answer(
        move || ledger_ask(LedgerAsk::Reason(id)),
        |answer| match LedgerAnswer::of(&answer)? {
            LedgerAnswer::Reason(reason, rule) => Some((reason, rule)),
            _ => None,
        },
    );
    let text =
        move || reason.with(|reason| reason.as_ref().map(|(reason, rule)| reason_text(words, reason, rule.as_ref())));
    view! {
        <section>
            <h3>{words.ledger.reason}</h3>
            <p class="soft" data-testid="lead-channel-reason">{live(text)}</p>
        </section>
    }
}

fn reason_text(words: &'static Words, reason: &ChannelReason, rule: Option<&SourceRule>) -> String {
    let texts = &words.ledger;
    match reason {
        ChannelReason::Blank => texts.reason_blank.to_owned(),
        ChannelReason::ByHand => texts.reason_by_hand.to_owned(),
        ChannelReason::Given => texts.reason_given.to_owned(),
        ChannelReason::Decided(DecidedBy::Rule(_)) => {
            let rule = rule.map(|rule| rule_text(words, rule)).unwrap_or_default();
            fill(texts.reason_rule, &[("rule", &rule)])
        }
        ChannelReason::Decided(DecidedBy::OwnName) => texts.reason_own_name.to_owned(),
        ChannelReason::Decided(DecidedBy::Predicate(name)) => {
            let place = PREDICATE_LINES.iter().position(|(known, _)| *known == name);
            fill(texts.reason_predicate, &[("rule", place.map_or("", |place| texts.predicates[place]))])
        }
        ChannelReason::Decided(DecidedBy::Word(word)) => fill(texts.reason_word, &[("word", word)]),
        ChannelReason::Decided(DecidedBy::OwnText) => texts.reason_own_text.to_owned(),
    }
}
