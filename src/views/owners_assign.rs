//! Leads without owner: who would get how many, which have two claimants, and the click that assigns them.

use super::live::{Show, live, memo, view};
use super::owners_draft::{OwnersDraft, owners_ask};
use super::owners_rules::rule_text;
use super::shown_name::shown_name;
use super::{Notice, change, say, show_leads, use_language, use_words};
use crate::book::Query;
use crate::lead::Field;
use crate::words::fill;
use crate::worker::owners_work::{Conflict, OwnersWhat};
use leptos::prelude::*;

/// The card.
#[component]
pub(super) fn AssignCard(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let unowned = memo(move || draft.read(|page| page.unowned_count));
    let decided = memo(move || draft.read(|page| page.owner_counts.iter().sum::<u32>()));
    let is_edited = memo(move || draft.is_edited());
    let state = move || match unowned.get() {
        0 => words.assign.none.to_owned(),
        count => language.counted(&words.assign.unowned, count),
    };
    let undecided = move || {
        let count = unowned.get().saturating_sub(decided.get());
        (count > 0).then(|| language.counted(&words.assign.undecided, count))
    };
    let assign = move |_| {
        let text = language.counted(&words.assign.done, decided.get_untracked());
        change(owners_ask(OwnersWhat::Assign), move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    let show = move |_| show_leads(Query::of_value(Field::Owner, ""));
    view! {
        <section class="card assign-card" data-testid="assign" data-unowned=move || unowned.get().to_string()
            data-decided=move || decided.get().to_string()>
            <h2>{words.assign.title}</h2>
            <p>
                <button type="button" data-kind="quiet" class="row-name" data-testid="assign-show"
                    disabled=move || unowned.get() == 0 on:click=show>
                    {live(state)}
                </button>
                " "
                <span class="soft">{live(undecided)}</span>
            </p>
            <Show when=move || decided.get() != 0>
                <Shares draft=draft />
            </Show>
            <div class="toolbar">
                <button type="button" data-kind="primary" data-testid="assign-run"
                    disabled=move || is_edited.get() || decided.get() == 0 on:click=assign>
                    {live(move || language.counted(&words.assign.button, decided.get()))}
                </button>
                <Show when=move || is_edited.get()>
                    <span class="soft">{words.save_first}</span>
                </Show>
            </div>
            <Conflicts draft=draft />
        </section>
    }
}

/// How many leads each owner would get, as a table with bars.
#[component]
fn Shares(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners;
    let language = use_language().get_untracked();
    let lines = memo(move || {
        draft.read(|page| {
            let names = page.team.owners.iter().map(|owner| owner.name.clone());
            names.zip(page.owner_counts.iter().copied()).collect::<Vec<(String, u32)>>()
        })
    });
    let rows = move || {
        let lines = lines.get();
        let most = lines.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let row = |(name, count): (String, u32)| {
            let share = f64::from(count) / f64::from(most) * 100.0;
            view! {
                <tr data-testid="assign-owner" data-count=count.to_string()>
                    <th scope="row">{name}</th>
                    <td class="number">{language.number(count)}</td>
                    <td class="assign-bar">
                        <i class="team-bar" aria-hidden="true">
                            <i style:inline-size=format!("{share:.1}%")></i>
                        </i>
                    </td>
                </tr>
            }
        };
        lines.into_iter().map(row).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table">
                <thead>
                    <tr>
                        <th scope="col">{words.places.owner}</th>
                        <th scope="col" class="number">{words.assign.would_get}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

/// Leads that two rules give to different owners.
#[component]
fn Conflicts(draft: OwnersDraft) -> impl IntoView {
    let words = &use_words().owners.assign;
    let language = use_language().get_untracked();
    let count = memo(move || draft.read(|page| page.conflict_count));
    let conflicts = memo(move || draft.read(|page| page.conflicts.clone()));
    let owner = move |(name, rule): &(String, u32)| {
        let rule = draft.read(|page| page.team.rules.get(*rule as usize).map(|rule| rule_text(&rule.kind)));
        fill(words.owner_by, &[("name", name), ("rule", &rule.unwrap_or_default())])
    };
    let row = move |conflict: Conflict| {
        let lead = shown_name(&conflict.lead.name);
        view! {
            <tr data-testid="conflict">
                <th scope="row">{lead}</th>
                <td>{owner(&conflict.owner)}</td>
                <td>{owner(&conflict.runner_up)}</td>
            </tr>
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <details data-testid="conflicts" data-count=move || count.get().to_string()>
                <summary>{live(move || language.counted(&words.conflicts, count.get()))}</summary>
                <div class="table-scroll">
                    <table class="figure-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.lead}</th>
                                <th scope="col">{words.decided}</th>
                                <th scope="col">{words.runner_up}</th>
                            </tr>
                        </thead>
                        <tbody>{live(move || conflicts.get().into_iter().map(row).collect_view())}</tbody>
                    </table>
                </div>
            </details>
        </Show>
    }
}
