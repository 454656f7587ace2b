//! Below the figures: spend that nobody answers for, sources that fit no channel, cost lines, exchange rates, channels and
//! rules. Each card is shut until it is wanted; its head says how much is in it.

use super::kept::{Memo, RwSignal};
use super::kept_open::{is_open, keep_open};
use super::ledger_channels::ChannelList;
use super::ledger_line_form::LineForm;
use super::ledger_lines::LineList;
use super::ledger_rates::RateCard;
use super::ledger_rules::RuleCard;
use super::ledger_unassigned::UnassignedList;
use super::ledger_unknown::UnknownList;
use super::live::{Show, live, memo, view};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::{RulePart, SourceRule};
use crate::words::{Words, fill};
use crate::worker::ledger_work::{LedgerAnswer, LedgerAsk, LedgerPage, Taxonomy};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// What the book says of channels and costs; `None` until it is known.
pub(super) type KnownLedger = RwSignal<Option<LedgerPage>>;

/// A question about channels and costs.
pub(super) fn ledger_ask(what: LedgerAsk) -> Ask {
    Ask::Ledger(what.pack())
}

/// The cards.
#[component]
pub(super) fn LedgerCards() -> impl IntoView {
    let words = &use_words().ledger;
    let page = use_answer(
        || ledger_ask(LedgerAsk::Page),
        |answer| match LedgerAnswer::of(&answer)? {
            LedgerAnswer::Page(page) => Some(*page),
            _ => None,
        },
    );
    let count = move |of: fn(&LedgerPage) -> usize| memo(move || page.with(|page| page.as_ref().map_or(0, of)));
    let lines = view! { <LineForm page=page /> <LineList page=page /> };
    let rules = view! { <RuleCard page=page /> <ChannelList page=page /> };
    let unassigned = count(|page| page.unassigned.len());
    view! {
        <Show when=move || unassigned.get() != 0>
            {card("ledger-unassigned", words.unassigned_title, unassigned, view! { <UnassignedList page=page /> })}
        </Show>
        {card("ledger-unknown", words.unknown_title, count(|page| page.unknown.len()), view! { <UnknownList page=page /> })}
        {card("ledger-lines", words.lines_title, count(|page| page.lines.len()), lines)}
        {card("ledger-rates", words.rates_title, count(|page| page.rates.len()), view! { <RateCard page=page /> })}
        {card("ledger-rules", words.rules_title, count(|page| page.taxonomy.rules.len()), rules)}
    }
}

fn card(handle: &'static str, title: &'static str, count: Memo<usize>, content: AnyView) -> AnyView {
    let language = use_language().get_untracked();
    let shown = move || (count.get() > 0).then(|| language.number(count.get() as i64));
    view! {
        <details class="ledger-card card" data-testid=handle data-count=move || count.get().to_string() open=is_open(handle)
            on:toggle=move |event| keep_open(handle, &event)>
            <summary>
                <h2>{title}</h2>
                <span class="soft">{live(shown)}</span>
            </summary>
            <div class="ledger-card-content">{content}</div>
        </details>
    }
}

/// A rule in words.
pub(super) fn rule_text(words: &'static Words, rule: &SourceRule) -> String {
    let text = if rule.is_within { words.ledger.rule_contains } else { words.ledger.rule_is };
    let part = words.ledger.parts[rule.part as usize];
    fill(text, &[("part", part), ("text", &rule.text), ("channel", words.channel(&rule.channel))])
}

/// The rule that leads of an unknown source are of a channel.
pub(super) fn rule_of_source(source: &str, channel: &str) -> SourceRule {
    let (text, channel) = (source.to_owned(), channel.to_owned());
    SourceRule { part: RulePart::Source, is_within: false, text, channel }
}

/// The channels and rules in force, edited.
pub(super) fn edited(page: KnownLedger, edit: impl FnOnce(&mut Taxonomy)) -> Option<(Taxonomy, Taxonomy)> {
    let base = page.with_untracked(|page| page.as_ref().map(|page| page.taxonomy.clone()))?;
    let mut taxonomy = base.clone();
    edit(&mut taxonomy);
    Some((base, taxonomy))
}

/// Puts in force what an edit makes of channels and rules, and tells so.
pub(super) fn set_taxonomy(page: KnownLedger, told: String, edit: impl FnOnce(&mut Taxonomy)) {
    let Some((base, taxonomy)) = edited(page, edit) else { return };
    let ask = ledger_ask(LedgerAsk::Set { base: Box::new(base), taxonomy: Box::new(taxonomy) });
    change(ask, move |_| say(Notice { text: told, is_failure: false, has_undo: true }));
}

/// The channels offered, and nothing until one is chosen.
#[component]
pub(super) fn ChannelSelect(value: RwSignal<String>, label: String, handle: &'static str) -> impl IntoView {
    let words = use_words();
    let option = |(code, name): (&'static str, &'static str)| view! { <option value=code>{name}</option> };
    view! {
        <select data-testid=handle aria-label=label prop:value=move || value.get() on:change=move |event| value.set(event_target_value(&event))>
            <option value="">{words.ledger.assign_choose}</option>
            {words.channel_choices().into_iter().map(option).collect_view()}
        </select>
    }
}

/// A choice of a channel and the button that makes it so.
pub(super) fn assign_choice(source: &str, assign: Callback<String>) -> AnyView {
    let words = &use_words().ledger;
    let channel = RwSignal::new(String::new());
    let is_none = memo(move || channel.with(String::is_empty));
    let label = fill(words.assign_label, &[("source", source)]);
    view! {
        <div class="assign-choice">
            <ChannelSelect value=channel label=label handle="assign-channel" />
            <button type="button" data-testid="assign" disabled=move || is_none.get() on:click=move |_| assign.run(channel.get_untracked())>
                {words.assign}
            </button>
        </div>
    }
}
