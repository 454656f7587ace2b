//! The rules of one axis, each in words with its points.

use super::kept::Memo;
use super::live::{For, Show, live, memo, view};
use super::rule_draft::RuleDraft;
use super::rule_editor::RuleEditor;
use super::{use_language, use_words};
use crate::lead::Field;
use crate::score::{Axis, Condition, Rule, Scoring};
use crate::words::fill;
use leptos::prelude::*;

/// Ends of the sliders; the number beside goes further.
const SLIDER: (i16, i16) = (-50, 50);

/// The rules of an axis, and a new one.
#[component]
pub(super) fn ScoreRules(draft: RuleDraft, axis: Axis) -> impl IntoView {
    let words = &use_words().scoring;
    let (heading, hint, add) = match axis {
        Axis::Fit => (words.axis_fit, words.axis_fit_hint, words.rule_add_fit),
        Axis::Engagement => (words.axis_engagement, words.axis_engagement_hint, words.rule_add_engagement),
    };
    let places = memo(move || {
        draft.rules.with(|rules| {
            let of_axis = rules.rules.iter().enumerate().filter(|(_, rule)| rule.axis == axis);
            of_axis.map(|(place, _)| place).collect::<Vec<usize>>()
        })
    });
    // Until the rules have come nobody knows whether there are none.
    let is_empty = memo(move || places.with(Vec::is_empty) && draft.tried.with(Option::is_some));
    let new_condition = match axis {
        Axis::Fit => Condition::Known(Field::Company),
        Axis::Engagement => Condition::WithinDays(Field::LastActivity, 30),
    };
    let add_rule = move |_| {
        let condition = new_condition.clone();
        draft.add_rule(Rule { axis, condition, points: 5, is_on: true });
    };
    view! {
        <section class="score-rules card">
            <header>
                <h2>{heading}</h2>
                <p class="soft">{hint}</p>
            </header>
            <Show when=move || is_empty.get()>
                <p class="soft">{words.axis_empty}</p>
            </Show>
            <ul>
                <For each=move || places.get() key=|place| *place let:place>
                    <ScoreRule draft=draft place=place />
                </For>
            </ul>
            <button type="button" on:click=add_rule>{add}</button>
        </section>
    }
}

/// A rule: its switch, its condition, how many leads it applies to, its points, and its editor.
#[component]
fn ScoreRule(draft: RuleDraft, place: usize) -> impl IntoView {
    let words = &use_words().scoring;
    let language = use_language().get_untracked();
    // The rule of a place that was just removed is `None` until its line is gone.
    let rule = memo(move || draft.rules.with(|rules| rules.rules.get(place).cloned()));
    let text =
        memo(move || rule.with(|rule| rule.as_ref().map_or(String::new(), |rule| language.condition(&rule.condition))));
    let is_on = memo(move || rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.is_on)));
    let is_editing = memo(move || draft.editing.get() == Some(place));
    let labelled = move |label: &'static str| move || fill(label, &[("rule", &text.get())]);
    let applies = move || {
        let count = draft.tried.with(|tried| tried.as_ref().and_then(|tried| count_of(tried, place, &rule.get()?)));
        match (is_on.get(), count) {
            (false, _) => words.rule_off.to_owned(),
            (true, Some(count)) => language.counted(&words.rule_applies, count),
            (true, None) => String::new(),
        }
    };
    view! {
        <li class="score-rule" data-on=move || is_on.get().to_string()>
            <input
                type="checkbox"
                role="switch"
                aria-label=labelled(words.rule_use)
                prop:checked=move || is_on.get()
                on:change=move |event| draft.edit_rule(place, |rule| rule.is_on = event_target_checked(&event))
            />
            <p class="condition">
                {move || text.get()}
                <small class="soft">{live(applies)}</small>
            </p>
            <RulePoints draft=draft place=place rule=rule label=Signal::derive(labelled(words.rule_points)) />
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="quiet"
                    aria-label=labelled(words.rule_edit_label)
                    aria-expanded=move || is_editing.get().to_string()
                    on:click=move |_| draft.editing.set((!is_editing.get_untracked()).then_some(place))
                >
                    {words.rule_edit}
                </button>
                <button
                    type="button"
                    data-kind="quiet"
                    aria-label=labelled(words.rule_remove_label)
                    on:click=move |_| draft.remove_rule(place)
                >
                    {words.rule_remove}
                </button>
            </div>
            <Show when=move || is_editing.get()>
                <RuleEditor draft=draft place=place />
            </Show>
        </li>
    }
}

/// Leads a rule applies to, if what was tried had this rule at this place: not so for a moment after a removal.
fn count_of(tried: &Scoring, place: usize, rule: &Rule) -> Option<u32> {
    let is_same = tried.rules.rules.get(place).is_some_and(|tried| tried.condition == rule.condition);
    tried.rule_counts.get(place).copied().filter(|_| is_same)
}

#[component]
fn RulePoints(draft: RuleDraft, place: usize, rule: Memo<Option<Rule>>, label: Signal<String>) -> impl IntoView {
    let points = memo(move || rule.with(|rule| rule.as_ref().map_or(0, |rule| rule.points)));
    let set = move |event| {
        if let Ok(points) = event_target_value(&event).parse() {
            draft.edit_rule(place, |rule| rule.points = points);
        }
    };
    view! {
        <div class="rule-points">
            <input
                type="range"
                min=SLIDER.0.to_string()
                max=SLIDER.1.to_string()
                step="1"
                aria-label=move || label.get()
                prop:value=move || points.get().to_string()
                on:input=set
            />
            <input
                type="number"
                class="number"
                step="1"
                aria-label=move || label.get()
                prop:value=move || points.get().to_string()
                on:input=set
            />
        </div>
    }
}
