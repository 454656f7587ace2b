//! The leads that were lost and won in the stretch of a board, each with what is to be learnt of it.

use super::board_page::BoardDesk;
use super::lead_follow::LessonForm;
use super::live::{For, Show, memo, view};
use super::shown_name::shown_name;
use super::use_words;
use crate::worker::board::{BoardPage as Board, ClosedLead};
use leptos::prelude::*;

/// Failures with reason and lesson, successes with method.
#[component]
pub(super) fn ClosedCards(desk: BoardDesk) -> impl IntoView {
    let words = use_words();
    let board = &words.board;
    view! {
        <div class="board-pair">
            {closed_card(desk, "board-failures", [board.failures, board.no_failures, words.follow.lesson], |board| &board.failures)}
            {closed_card(desk, "board-successes", [board.successes, board.no_successes, words.follow.method], |board| &board.successes)}
        </div>
    }
}

fn closed_card(
    desk: BoardDesk,
    handle: &'static str,
    [title, none, label]: [&'static str; 3],
    of_board: fn(&Board) -> &Vec<ClosedLead>,
) -> AnyView {
    let leads =
        memo(move || desk.board.with(|board| board.as_ref().map(|board| of_board(board).clone()).unwrap_or_default()));
    let is_empty = memo(move || leads.with(Vec::is_empty));
    view! {
        <section class="card board-closed" data-testid=handle data-count=move || leads.with(Vec::len)>
            <h2>{title}</h2>
            <Show when=move || is_empty.get()>
                <p class="soft">{none}</p>
            </Show>
            <ul class="today-lines">
                <For each=move || leads.get() key=|lead| (lead.id, lead.learnt.clone(), lead.name.clone())
                    children=move |lead| view! { <Line lead=lead label=label /> } />
            </ul>
        </section>
    }
}

#[component]
fn Line(lead: ClosedLead, label: &'static str) -> impl IntoView {
    let words = use_words();
    let name = shown_name(&lead.name);
    let company = (lead.company != lead.name).then_some(lead.company);
    let reason = lead.reason.as_ref().map(|reason| words.lost_reason(reason).to_owned());
    view! {
        <li data-testid="board-closed-lead">
            <p>
                <strong>{name}</strong>
                " "
                <span class="soft">{company}</span>
                " "
                {reason.map(|reason| view! { <span class="tag">{reason}</span> })}
            </p>
            <LessonForm id=lead.id label=label learnt=lead.learnt />
        </li>
    }
}
