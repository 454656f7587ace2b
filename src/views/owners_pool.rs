//! The pool: how many leads wait in it, who may take them, and the click that does.

use super::clause_editor::ClauseEditor;
use super::kept::{Memo, RwSignal};
use super::live::{For, Show, live, memo, view};
use super::owners_draft::{Edited, OwnersDraft, owners_ask};
use super::owners_rules::new_term;
use super::owners_team::OwnerSelect;
use super::shown_name::shown_name;
use super::use_answer::use_answer;
use super::{Icon, Notice, Shape, change, say, use_language, use_words};
use crate::words::fill;
use crate::worker::owners_work::{Claims, OwnersAnswer, OwnersWhat, Pool, PoolLine, Refusal};
use leptos::prelude::*;

/// Leads of a pool that are listed.
const LISTED: u32 = 10;

/// The card.
#[component]
pub(super) fn PoolCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.pool;
    let count = memo(move || draft.team.with(|team| team.pools.len()));
    let shown = RwSignal::new(None::<usize>);
    let add = move |_| {
        draft.editing.set(Some(Edited::Pool(count.get_untracked())));
        draft.edit(|team| team.pools.push(Pool { name: String::new(), term: new_term() }));
    };
    view! {
        <section class="card" data-testid="pools">
            <h2>{words.title}</h2>
            <p class="soft">{words.about}</p>
            <Limits draft=draft />
            <ul class="pool-list">
                <For each=move || (0..=count.get()).collect() key=|place| *place let:place>
                    <PoolPart draft=draft place=place count=count shown=shown />
                </For>
            </ul>
            <button type="button" data-testid="pool-add" on:click=add>
                <Icon shape=Shape::Add />
                {words.add}
            </button>
            <Show when=move || shown.get().is_some()>
                <PoolLeads draft=draft shown=shown />
            </Show>
        </section>
    }
}

/// How many leads an owner takes in a day, and when a lead that they lost again.
#[component]
fn Limits(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.pool;
    let claims = memo(move || draft.team.with(|team| team.claims));
    let input = move |label: &'static str, handle: &'static str, read: fn(&mut Claims) -> &mut u32| {
        let value = move || read(&mut claims.get()).to_string();
        let set = move |event| {
            if let Ok(typed) = event_target_value(&event).parse() {
                draft.edit(|team| *read(&mut team.claims) = typed);
            }
        };
        view! {
            <label class="field">
                <span>{label}</span>
                <input type="number" class="number" min="0" max="10000" data-testid=handle prop:value=value on:change=set />
            </label>
        }
    };
    view! {
        <div class="toolbar">
            {input(words.daily_cap, "claims-cap", |claims| &mut claims.daily_cap)}
            {input(words.cool_down, "claims-cool-down", |claims| &mut claims.cool_down_days)}
        </div>
    }
}

/// One pool; the last one is that of all others.
#[component]
fn PoolPart(draft: OwnersDraft, place: usize, count: Memo<usize>, shown: RwSignal<Option<usize>>) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let pool = memo(move || draft.team.with(|team| team.pools.get(place).cloned()));
    let lead_count = memo(move || draft.read(|page| page.pool_counts.get(place).copied().unwrap_or_default()));
    let is_common = memo(move || place == count.get());
    let text = memo(move || {
        let named = pool.get().map(|pool| (pool.name, language.term(&pool.term)));
        named.map_or(words.pool.common.to_owned(), |(name, condition)| match name.trim() {
            "" => condition,
            name => fill(words.rules.condition, &[("condition", name), ("name", &condition)]),
        })
    });
    let labelled = move |label: &'static str| move || fill(label, &[("rule", &text.get()), ("name", &text.get())]);
    let is_editing = memo(move || !is_common.get() && draft.editing.get() == Some(Edited::Pool(place)));
    let is_shown = memo(move || shown.get() == Some(place));
    let remove = move |_| {
        draft.editing.set(None);
        draft.edit(|team| {
            if place < team.pools.len() {
                team.pools.remove(place);
            }
        });
    };
    view! {
        <li class="ownership-rule" data-testid=format!("pool-{place}") data-count=move || lead_count.get().to_string()>
            <span>{live(move || text.get())}</span>
            <button type="button" data-testid=format!("pool-show-{place}") aria-label=labelled(words.pool.show)
                aria-expanded=move || is_shown.get().to_string() disabled=move || lead_count.get() == 0
                on:click=move |_| shown.set((!is_shown.get_untracked()).then_some(place))>
                {live(move || language.counted(&words.members.open, lead_count.get()))}
            </button>
            <div class="toolbar">
                <Show when=move || !is_common.get()>
                    <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("pool-edit-{place}")
                        aria-label=labelled(words.rules.edit) aria-expanded=move || is_editing.get().to_string()
                        on:click=move |_| draft.editing.set((!is_editing.get_untracked()).then_some(Edited::Pool(place)))>
                        <Icon shape=Shape::Edit />
                    </button>
                    <button type="button" data-kind="quiet" data-shape="square" data-testid=format!("pool-remove-{place}")
                        aria-label=labelled(words.rules.remove) on:click=remove>
                        <Icon shape=Shape::Delete />
                    </button>
                </Show>
            </div>
            <Show when=move || is_editing.get()>
                <PoolEditor draft=draft place=place pool=pool />
            </Show>
        </li>
    }
}

#[component]
fn PoolEditor(draft: OwnersDraft, place: usize, pool: Memo<Option<Pool>>) -> impl IntoView {
    let words = &use_words().owners.members;
    let term = memo(move || pool.with(|pool| pool.as_ref().map(|pool| pool.term.clone())));
    let name = move || pool.with(|pool| pool.as_ref().map(|pool| pool.name.clone()).unwrap_or_default());
    let edit = move |edit: &dyn Fn(&mut Pool)| {
        draft.edit(|team| team.pools.get_mut(place).into_iter().for_each(edit));
    };
    let set_name = move |event| {
        let typed = event_target_value(&event);
        edit(&|pool| pool.name.clone_from(&typed));
    };
    let set_term = Callback::new(move |edited| edit(&|pool| Clone::clone_from(&mut pool.term, &edited)));
    view! {
        <div class="ownership-condition">
            <label class="field">
                <span>{words.name}</span>
                <input type="text" autocomplete="off" maxlength="80" data-testid="pool-name" prop:value=name on:change=set_name />
            </label>
            <ClauseEditor term=term on_edit=set_term on_close=Callback::new(move |()| draft.editing.set(None)) />
        </div>
    }
}

/// The best leads of a pool, each to be taken by a click.
#[component]
fn PoolLeads(draft: OwnersDraft, shown: RwSignal<Option<usize>>) -> impl IntoView {
    let words = &use_words().owners.pool;
    let names = memo(move || draft.team.with(|team| team.names().into_iter().map(str::to_owned).collect::<Vec<_>>()));
    let taker = RwSignal::new(draft.team.with_untracked(|team| team.acting.clone()));
    let chosen = memo(move || {
        let taker = taker.get();
        names.with(|names| names.iter().find(|name| **name == taker).or(names.first()).cloned().unwrap_or_default())
    });
    let ask = move || owners_ask(OwnersWhat::Pool { place: shown.get().unwrap_or_default() as u32, count: LISTED });
    let lines = use_answer(ask, |answer| match OwnersAnswer::of(&answer)? {
        OwnersAnswer::Pool(lines) => Some(lines),
        _ => None,
    });
    let is_empty = move || lines.with(|lines| lines.as_ref().is_some_and(Vec::is_empty));
    let line = move |line: PoolLine| view! { <PoolLead line=line taker=chosen /> };
    let choose = Callback::new(move |name| taker.set(name));
    view! {
        <div class="pool-leads" data-testid="pool-leads">
            <label class="field">
                <span>{words.claim_for}</span>
                <OwnerSelect draft=draft chosen=chosen blank="" handle="claim-owner" on_choose=choose />
            </label>
            <Show when=is_empty>
                <p class="soft">{words.empty}</p>
            </Show>
            <ol>{live(move || lines.get().unwrap_or_default().into_iter().map(line).collect_view())}</ol>
        </div>
    }
}

#[component]
fn PoolLead(line: PoolLine, taker: Memo<String>) -> impl IntoView {
    let words = &use_words().owners.pool;
    let language = use_language().get_untracked();
    let lead = shown_name(&line.lead.name);
    let company = (line.lead.company != line.lead.name).then_some(line.lead.company);
    let (id, name) = (line.lead.id, lead.clone());
    let label = move || fill(words.claim_of, &[("name", &taker.get()), ("lead", &name)]);
    let claimed = lead.clone();
    let claim = move |_| {
        let (owner, claimed) = (taker.get_untracked(), claimed.clone());
        change(owners_ask(OwnersWhat::Claim { id, owner: owner.clone() }), move |answer| {
            let refusal = match OwnersAnswer::of(&answer) {
                Some(OwnersAnswer::Refused(refusal)) => Some(refusal_text(&refusal, &owner)),
                _ => None,
            };
            let is_failure = refusal.is_some();
            let text = refusal.unwrap_or_else(|| fill(words.claimed, &[("lead", &claimed), ("name", &owner)]));
            say(Notice { text, is_failure, has_undo: !is_failure });
        });
    };
    view! {
        <li data-testid="pool-lead">
            <span>{lead}</span>
            <span class="soft">{company}</span>
            <span class="number">{language.number(line.score)}</span>
            <button type="button" data-testid="pool-claim" aria-label=label on:click=claim>{words.claim}</button>
        </li>
    }
}

fn refusal_text(refusal: &Refusal, name: &str) -> String {
    let words = &use_words().owners.pool;
    let language = use_language().get_untracked();
    let counted = |text: &str, count: u32| fill(text, &[("name", name), ("count", &language.number(count))]);
    match refusal {
        Refusal::Unknown => words.unknown.to_owned(),
        Refusal::Owned { owner } => fill(words.owned, &[("name", owner)]),
        Refusal::Away => fill(words.is_away, &[("name", name)]),
        Refusal::Full { capacity } => counted(words.full, *capacity),
        Refusal::DailyCap { cap } => counted(words.cap, *cap),
        Refusal::CoolDown { from } => fill(words.cooling, &[("name", name), ("day", &language.day(*from))]),
    }
}
