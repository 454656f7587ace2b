//! The figures of a board as a table: a line in all, then a line an owner; under each figure that of the stretch before.

use super::board_page::BoardDesk;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::board::{BoardPage as Board, Figures, OwnerFigures};
use leptos::prelude::*;

/// Stable names of the figures, in the order of their words.
const CODES: [&str; 10] =
    ["new", "contacted", "attempts", "reached", "moved-up", "won", "lost", "planned", "overdue", "response"];

/// The figures in the order of their words; `None` where there is nothing to tell.
pub(super) fn figures_of(figures: &Figures) -> [Option<u32>; 10] {
    [
        Some(figures.new_count),
        Some(figures.contacted_count),
        Some(figures.attempt_count),
        Some(figures.reached_count),
        Some(figures.moved_up_count),
        Some(figures.won_count),
        Some(figures.lost_count),
        Some(figures.planned_count),
        Some(figures.overdue_count),
        figures.response_days,
    ]
}

/// The lines: in all, then by owner; each with what it is called.
pub(super) fn figure_lines(board: &Board) -> Vec<(String, OwnerFigures)> {
    let words = &use_words().board;
    let name = |owner: &str| if owner.is_empty() { words.nobody.to_owned() } else { owner.to_owned() };
    let total = (words.everybody.to_owned(), board.total.clone());
    let owners = board.owners.iter().map(|owner| (name(&owner.owner), owner.clone()));
    [total].into_iter().chain(owners).collect()
}

/// The table.
#[component]
pub(super) fn FiguresCard(desk: BoardDesk) -> impl IntoView {
    let words = &use_words().board;
    let head = words.figures.map(|name| view! { <th scope="col">{name}</th> });
    let lines = move || {
        let lines = desk.board.with(|board| board.as_ref().map(figure_lines)).unwrap_or_default();
        lines.into_iter().enumerate().map(|(place, (name, line))| figure_line(place, name, &line)).collect_view()
    };
    view! {
        <section class="card board-figures" aria-labelledby="board-figures-title">
            <h2 id="board-figures-title">{words.figures_title}</h2>
            <div class="table-scroll" tabindex="0">
                <table data-testid="board-figures">
                    <thead>
                        <tr>
                            <td></td>
                            {head.into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{live(lines)}</tbody>
                </table>
            </div>
            <p class="faint">{words.figures_note}</p>
        </section>
    }
}

fn figure_line(place: usize, name: String, line: &OwnerFigures) -> AnyView {
    let words = &use_words().board;
    let language = use_language().get_untracked();
    let told = move |figure: Option<u32>| figure.map_or("\u{2013}".to_owned(), |figure| language.number(figure));
    let pairs = figures_of(&line.now).into_iter().zip(figures_of(&line.before)).zip(CODES);
    let cell = move |((now, before), code): ((Option<u32>, Option<u32>), &'static str)| {
        view! {
            <td data-figure=code data-now=now.map(|now| now.to_string()) data-before=before.map(|before| before.to_string())>
                <strong>{told(now)}</strong>
                <span class="faint">{fill(words.before, &[("n", &told(before))])}</span>
            </td>
        }
    };
    let owner = if place == 0 { None } else { Some(line.owner.clone()) };
    view! {
        <tr data-testid=if place == 0 { "board-total" } else { "board-owner" } data-owner=owner>
            <th scope="row">{name}</th>
            {pairs.map(cell).collect_view()}
        </tr>
    }
}
