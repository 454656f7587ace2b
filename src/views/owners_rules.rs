//! The rules of ownership in their order, each with how many leads it decides now.

use super::clause_editor::ClauseEditor;
use super::kept::Memo;
use super::live::{For, Show, live, memo, view};
use super::owners_draft::{Edited, OwnersDraft};
use super::owners_team::OwnerSelect;
use super::{Icon, Shape, use_language, use_words};
use crate::lead::Field;
use crate::qualify::{Clause, Term};
use crate::score::Condition;
use crate::words::fill;
use crate::worker::owners_work::{OwnershipRule, RuleKind, Team};
use leptos::prelude::*;

/// A rule in words.
pub(super) fn rule_text(kind: &RuleKind) -> String {
    let words = &use_words().owners.rules;
    match kind {
        RuleKind::Condition { term, owner } => {
            let language = use_language().get_untracked();
            fill(words.condition, &[("condition", &language.term(term)), ("name", owner)])
        }
        _ => words.names[kind.owned_by() as usize].to_owned(),
    }
}

/// What a new condition asks until it is edited.
pub(super) fn new_term() -> Term {
    Clause::Fact(Condition::Known(Field::Company)).into()
}

/// The card.
#[component]
pub(super) fn RulesCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.rules;
    let count = memo(move || draft.team.with(|team| team.rules.len()));
    let add = move |_| {
        let place = draft.team.with_untracked(|team| team.rules.len());
        draft.editing.set(Some(Edited::Rule(place)));
        draft.edit(|team| {
            let owner = team.owners.first().map(|owner| owner.name.clone()).unwrap_or_default();
            team.rules.push(OwnershipRule { kind: RuleKind::Condition { term: new_term(), owner }, is_on: true });
        });
    };
    view! {
        <section class="card" data-testid="ownership-rules">
            <h2>{words.title}</h2>
            <p class="soft">{words.about}</p>
            <ol class="ownership-rules">
                <For each=move || (0..count.get()).collect() key=|place| *place let:place>
                    <RuleLine draft=draft place=place count=count />
                </For>
            </ol>
            <button type="button" data-testid="rule-add" on:click=add>
                <Icon shape=Shape::Add />
                {words.add}
            </button>
        </section>
    }
}

#[component]
fn RuleLine(draft: OwnersDraft, place: usize, count: Memo<usize>) -> impl IntoView {
    let words = &use_words().owners.rules;
    let language = use_language().get_untracked();
    // One that was just removed is `None` until its line is gone.
    let rule = memo(move || draft.team.with(|team| team.rules.get(place).cloned()));
    let text = memo(move || rule.with(|rule| rule.as_ref().map(|rule| rule_text(&rule.kind)).unwrap_or_default()));
    let is_on = memo(move || rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.is_on)));
    let decides = memo(move || draft.read(|page| page.rule_counts.get(place).copied().unwrap_or_default()));
    let code = move || rule.with(|rule| rule.as_ref().map_or("", |rule| rule.kind.owned_by().code()));
    let labelled = move |label: &'static str| move || fill(label, &[("rule", &text.get())]);
    let is_condition = memo(move || {
        rule.with(|rule| rule.as_ref().is_some_and(|rule| matches!(rule.kind, RuleKind::Condition { .. })))
    });
    let is_editing = memo(move || is_condition.get() && draft.editing.get() == Some(Edited::Rule(place)));
    let is_last = memo(move || place + 1 >= count.get());
    let set_on = move |event| {
        let is_on = event_target_checked(&event);
        draft.edit(|team| team.rules.get_mut(place).into_iter().for_each(|rule| rule.is_on = is_on));
    };
    view! {
        <li class="ownership-rule" data-testid=format!("rule-{place}") data-rule=code data-on=move || is_on.get().to_string()
            data-decides=move || decides.get().to_string()>
            <label class="check">
                <input type="checkbox" aria-label=labelled(words.is_on) prop:checked=move || is_on.get() on:change=set_on />
                <span>{live(move || text.get())}</span>
            </label>
            <small class="soft">{live(move || is_on.get().then(|| language.counted(&words.decides, decides.get())))}</small>
            <div class="toolbar">
                <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("rule-up-{place}")
                    aria-label=labelled(words.up) disabled=place == 0 on:click=move |_| shift(draft, place, place.wrapping_sub(1))>
                    "↑"
                </button>
                <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("rule-down-{place}")
                    aria-label=labelled(words.down) disabled=move || is_last.get()
                    on:click=move |_| shift(draft, place, place + 1)>
                    "↓"
                </button>
                <Show when=move || is_condition.get()>
                    <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("rule-edit-{place}")
                        aria-label=labelled(words.edit) aria-expanded=move || is_editing.get().to_string()
                        on:click=move |_| draft.editing.set((!is_editing.get_untracked()).then_some(Edited::Rule(place)))>
                        <Icon shape=Shape::Edit />
                    </button>
                    <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("rule-remove-{place}")
                        aria-label=labelled(words.remove) on:click=move |_| remove(draft, place)>
                        <Icon shape=Shape::Delete />
                    </button>
                </Show>
            </div>
            <Show when=move || is_editing.get()>
                <ConditionOf draft=draft place=place rule=rule />
            </Show>
        </li>
    }
}

/// Places change, so no editor stays open.
fn shift(draft: OwnersDraft, place: usize, to: usize) {
    draft.editing.set(None);
    draft.edit(|team| {
        if place < team.rules.len() && to < team.rules.len() {
            team.rules.swap(place, to);
        }
    });
}

fn remove(draft: OwnersDraft, place: usize) {
    draft.editing.set(None);
    draft.edit(|team| {
        if place < team.rules.len() {
            team.rules.remove(place);
        }
    });
}

/// The condition of a rule, and who gets the leads that meet it.
#[component]
fn ConditionOf(draft: OwnersDraft, place: usize, rule: Memo<Option<OwnershipRule>>) -> impl IntoView {
    let words = &use_words().owners.places;
    let condition = move || match rule.get().map(|rule| rule.kind) {
        Some(RuleKind::Condition { term, owner }) => Some((term, owner)),
        _ => None,
    };
    let term = memo(move || condition().map(|(term, _)| term));
    let owner = memo(move || condition().map(|(_, owner)| owner).unwrap_or_default());
    let edit = move |edit: &dyn Fn(&mut Term, &mut String)| {
        draft.edit(|team: &mut Team| {
            if let Some(RuleKind::Condition { term, owner }) = team.rules.get_mut(place).map(|rule| &mut rule.kind) {
                edit(term, owner);
            }
        });
    };
    let set_term = Callback::new(move |edited: Term| edit(&|term, _| term.clone_from(&edited)));
    let set_owner = Callback::new(move |chosen: String| edit(&|_, owner| owner.clone_from(&chosen)));
    view! {
        <div class="ownership-condition">
            <label class="field">
                <span>{words.owner}</span>
                <OwnerSelect draft=draft chosen=owner blank="" handle="rule-owner" on_choose=set_owner />
            </label>
            <ClauseEditor term=term on_edit=set_term on_close=Callback::new(move |()| draft.editing.set(None)) />
        </div>
    }
}
