//! Who changes grade under the edited rules: how many from which grade to which, the first of them by name, a link to all.

use super::live::{Show, live, memo, view};
use super::rule_draft::RuleDraft;
use super::shown_name::shown_name;
use super::{show_leads, use_language, use_words};
use crate::book::{Filter, Query, SortKey};
use crate::score::{Grade, Regraded, Scoring};
use crate::words::fill;
use leptos::prelude::*;

/// Nothing while no grade changes.
#[component]
pub(super) fn ScoreMoves(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().what_if;
    let language = use_language().get_untracked();
    let count = memo(move || draft.tried.with(|tried| tried.as_ref().map_or(0, |tried| tried.changed_count)));
    let is_shown = move || count.get() > 0 && draft.is_edited();
    let names = move || {
        let regraded = draft.tried.with(|tried| tried.as_ref().map(|it| it.regraded.clone()).unwrap_or_default());
        regraded.into_iter().map(|lead| view! { <Mover lead=lead /> }).collect_view()
    };
    let show_all = move |_| {
        let rules = Box::new(draft.rules.get_untracked());
        show_leads(Query { filters: vec![Filter::Regraded(rules)], ..Query::default() });
    };
    view! {
        <Show when=is_shown>
            <section class="card score-moves" data-testid="score-moves" data-count=move || count.get().to_string()>
                <h2>{words.moves_title}</h2>
                <p class="soft">{words.moves_about}</p>
                <Moves draft=draft />
                <ul class="mover-list">{live(names)}</ul>
                <button type="button" data-testid="score-moves-all" on:click=show_all>
                    {live(move || language.counted(&words.show_all, count.get()))}
                </button>
            </section>
        </Show>
    }
}

/// Grades in force by row, edited ones by column.
#[component]
fn Moves(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().what_if;
    let language = use_language().get_untracked();
    let moves =
        memo(move || draft.tried.with(|tried| tried.as_ref().map(|tried: &Scoring| tried.moves).unwrap_or_default()));
    let row = move |from: Grade| {
        let cell = move |to: Grade| {
            let count = moves.get()[from as usize][to as usize];
            let is_move = from != to && count > 0;
            view! { <td class="number" data-move=is_move.to_string()>{language.number(count)}</td> }
        };
        view! {
            <tr>
                <th scope="row">{words.now} " " {from.letter()}</th>
                {Grade::ALL.map(cell).into_iter().collect_view()}
            </tr>
        }
    };
    let head = |to: Grade| view! { <th scope="col" class="number">{words.then} " " {to.letter()}</th> };
    view! {
        <table class="figure-table" data-testid="score-moves-table">
            <thead>
                <tr>
                    <td></td>
                    {Grade::ALL.map(head).into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{live(move || Grade::ALL.map(row).into_iter().collect_view())}</tbody>
        </table>
    }
}

#[component]
fn Mover(lead: Regraded) -> impl IntoView {
    let all_words = use_words();
    let name = shown_name(&lead.name);
    let from_to = fill(all_words.what_if.from_to, &[("from", lead.from.letter()), ("to", lead.to.letter())]);
    let show = move |_| {
        show_leads(Query {
            search: lead.name.clone(),
            sort: SortKey::Arrival,
            is_descending: false,
            ..Query::default()
        });
    };
    view! {
        <li>
            <button type="button" data-kind="quiet" on:click=show>{name}</button>
            <span class="soft">{from_to}</span>
        </li>
    }
}
