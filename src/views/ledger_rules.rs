//! Which source is which channel: the user's own rules in their order, and the built-in ones after them.

use super::kept::RwSignal;
use super::ledger_cards::{ChannelSelect, KnownLedger, edited, ledger_ask, rule_text, set_taxonomy};
use super::live::{Show, live, memo, view};
use super::use_answer::use_answer;
use super::{Icon, Shape, use_language, use_words};
use crate::lead::{PREDICATE_LINES, RulePart, SourceRule};
use crate::words::fill;
use crate::worker::ledger_work::{LedgerAnswer, LedgerAsk};
use crate::worker::protocol::Ask;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The rules, and the form for another one.
#[component]
pub(super) fn RuleCard(page: KnownLedger) -> impl IntoView {
    let words = use_words();
    let rules =
        memo(move || page.with(|page| page.as_ref().map(|page| page.taxonomy.rules.clone())).unwrap_or_default());
    let is_none = memo(move || rules.with(Vec::is_empty));
    let lines = move || {
        let line = |(place, rule)| view! { <RuleLine page=page place=place rule=rule /> };
        rules.get().into_iter().enumerate().map(line).collect_view()
    };
    let predicates = PREDICATE_LINES.into_iter().zip(words.ledger.predicates);
    let built_in = predicates.map(|((name, channel), text)| {
        view! { <li data-predicate=name>{text} ": " <strong>{words.channel(channel)}</strong></li> }
    });
    view! {
        <p class="soft">{words.ledger.rules_intro}</p>
        <h3>{words.ledger.own_rules}</h3>
        <Show when=move || is_none.get()>
            <p class="soft">{words.ledger.own_rules_none}</p>
        </Show>
        <ol class="source-rules" data-testid="source-rules">{live(lines)}</ol>
        <RuleForm page=page />
        <details>
            <summary>{words.ledger.built_in}</summary>
            <ol class="source-rules">{built_in.collect_view()}</ol>
        </details>
    }
}

#[component]
fn RuleLine(page: KnownLedger, place: usize, rule: SourceRule) -> impl IntoView {
    let words = use_words();
    let text = rule_text(words, &rule);
    let up_label = fill(words.ledger.rule_up, &[("line", &text)]);
    let remove_label = fill(words.ledger.remove_label, &[("line", &text)]);
    let told = || words.ledger.rules_changed.to_owned();
    let up = move |_| {
        set_taxonomy(page, told(), |taxonomy| {
            if place > 0 && place < taxonomy.rules.len() {
                taxonomy.rules.swap(place - 1, place);
            }
        });
    };
    let remove = move |_| {
        let rule = rule.clone();
        set_taxonomy(page, told(), move |taxonomy| taxonomy.rules.retain(|known| *known != rule));
    };
    view! {
        <li data-testid="source-rule">
            <span>{text}</span>
            <div class="toolbar">
                <button type="button" data-kind="quiet" data-shape="square" aria-label=up_label disabled=place == 0 on:click=up>"↑"</button>
                <button type="button" data-kind="quiet" data-shape="square" aria-label=remove_label on:click=remove>
                    <Icon shape=Shape::Delete />
                </button>
            </div>
        </li>
    }
}

/// A new rule goes before the others: it is the most particular one. What it would do is told before it is added.
#[component]
fn RuleForm(page: KnownLedger) -> impl IntoView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let (part, is_within) = (RwSignal::new(0_usize), RwSignal::new(true));
    let [text, channel] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let rule = memo(move || {
        let part = RulePart::ALL.get(part.get()).copied().unwrap_or_default();
        let rule = SourceRule { part, is_within: is_within.get(), text: text.get(), channel: channel.get() };
        (!rule.text.trim().is_empty() && !rule.channel.is_empty()).then_some(rule)
    });
    let ask = move || {
        let tried = rule.get().and_then(|rule| edited(page, |taxonomy| taxonomy.rules.insert(0, rule)));
        tried.map_or(Ask::Overview, |(_, taxonomy)| ledger_ask(LedgerAsk::Try(Box::new(taxonomy))))
    };
    let moves = use_answer(ask, |answer| match LedgerAnswer::of(&answer)? {
        LedgerAnswer::Moves(moves) => Some(moves),
        _ => None,
    });
    let told = move || {
        rule.with(Option::is_some).then(|| moves.get()).flatten().map(|[moved, stays]| {
            let moved = language.counted(&words.would_move, moved);
            let stays = (stays > 0).then(|| language.counted(&words.would_stay, stays));
            moved + &stays.map(|stays| format!("; {stays}")).unwrap_or_default()
        })
    };
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(rule) = rule.get_untracked() else { return };
        set_taxonomy(page, words.rules_changed.to_owned(), move |taxonomy| taxonomy.rules.insert(0, rule));
        text.set(String::new());
    };
    let option = |(place, name): (usize, &'static str)| view! { <option value=place.to_string()>{name}</option> };
    view! {
        <form class="spend-form" data-testid="rule-form" on:submit=add>
            <label class="field">
                <span>{words.rule_part}</span>
                <select on:change=move |event| part.set(event_target_value(&event).parse().unwrap_or(0))>
                    {words.parts.into_iter().enumerate().map(option).collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{words.rule_test}</span>
                <select on:change=move |event| is_within.set(event_target_value(&event) == "contains")>
                    <option value="contains">{words.contains}</option>
                    <option value="is">{words.is}</option>
                </select>
            </label>
            <label class="field">
                <span>{words.rule_text}</span>
                <input type="text" name="text" required autocomplete="off" prop:value=move || text.get() on:input:target=move |event| text.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{all_words.channels.spend_channel}</span>
                <ChannelSelect value=channel label=all_words.channels.spend_channel.to_owned() handle="rule-channel" />
            </label>
            <button type="submit" data-kind="primary">{words.rule_add}</button>
            <p class="soft" role="status" data-testid="rule-would">{live(told)}</p>
        </form>
    }
}
