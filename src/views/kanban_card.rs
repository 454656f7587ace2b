//! One lead as a card in the column of its stage.

use super::activity_form::focus;
use super::kanban_board::Columns;
use super::live::{next_task, view};
use super::shown_name::shown_name;
use super::{show_leads, use_language, use_words};
use crate::book::Query;
use crate::lead::{LeadId, Stage};
use crate::words::fill;
use crate::worker::kanban::KanbanCard;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// A card: draggable, moved by keys and by buttons.
#[component]
pub(super) fn Card(columns: Columns, stage: Stage, card: KanbanCard) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let id = card.id;
    let name = shown_name(&card.name);
    let company = (card.company != card.name).then_some(card.company);
    let value = card.value.map(|money| language.money(money));
    let (of_key, of_drop, search) = (name.clone(), name.clone(), card.name);
    let hear_key = move |event: KeyboardEvent| hear_card_key(columns, &event, id, &of_key, stage);
    if columns.moved.get_untracked() == Some(id) {
        columns.moved.set(None);
        // The card is in the page once this is drawn.
        next_task(move || focus(&format!("[data-lead=\"{id}\"]")));
    }
    let button = {
        let name = name.clone();
        move |by: i32, sign: &'static str| {
            let name = name.clone();
            Columns::beside(stage, by).map(|to| {
                let label = fill(words.board.moved, &[("name", &name), ("stage", words.stage(to))]);
                view! {
                    <button type="button" data-kind="quiet" tabindex="-1" aria-label=label.clone() title=label
                        data-testid=if by < 0 { "kanban-back" } else { "kanban-on" }
                        on:click=move |_| columns.move_to(id, &name, stage, to)>
                        {sign}
                    </button>
                }
            })
        }
    };
    view! {
        <li
            class="kanban-card"
            tabindex="0"
            data-testid="kanban-card"
            data-lead=id.to_string()
            data-dragged=move || (columns.drag.get().is_some_and(|drag| drag.is_far && drag.id == id)).then_some("true")
            on:keydown=hear_key
            on:pointerdown=move |event| columns.take(&event, id, stage)
            on:pointermove=move |event| columns.drag(&event)
            on:pointerup=move |event| columns.drop_card(&event, &of_drop)
            on:pointercancel=move |_| columns.put_down()
        >
            <p>
                <span class="grade" data-grade=card.grade.letter()>
                    {card.grade.letter()}
                </span>
                " "
                <strong>{name}</strong>
            </p>
            <p class="soft">{company}</p>
            <p class="faint">{card.owner} " " {value}</p>
            <div class="kanban-card-buttons">
                {button(-1, "\u{2190}")}
                <button type="button" data-kind="quiet" tabindex="-1" title=words.today.show_due
                    on:click=move |_| show_leads(Query { search: search.clone(), ..Query::default() })>
                    {language.number(card.score)}
                </button>
                {button(1, "\u{2192}")}
            </div>
        </li>
    }
}

/// Arrows go to the cards beside, with the shift key they take the lead along.
fn hear_card_key(columns: Columns, event: &KeyboardEvent, id: LeadId, name: &str, stage: Stage) {
    let key = event.key();
    let by = match key.as_str() {
        "ArrowLeft" => -1,
        "ArrowRight" => 1,
        _ => 0,
    };
    match (by, key.as_str()) {
        (-1 | 1, _) if event.shift_key() => {
            let to = Columns::beside(stage, by).filter(|_| !event.repeat());
            to.into_iter().for_each(|to| columns.move_to(id, name, stage, to));
        }
        (-1 | 1, _) => focus_beside(columns, stage, by),
        (_, "ArrowDown" | "ArrowUp") => {
            let cards = columns.column(stage).map(|column| column.cards).unwrap_or_default();
            let place = cards.iter().position(|card| card.id == id).map_or(0, |place| place as i32);
            let place = place + if key == "ArrowDown" { 1 } else { -1 };
            let next = usize::try_from(place).ok().and_then(|place| cards.get(place));
            next.into_iter().for_each(|card| focus(&format!("[data-lead=\"{}\"]", card.id)));
        }
        _ => return,
    }
    event.prevent_default();
}

/// To the first card of the next column that has one.
fn focus_beside(columns: Columns, stage: Stage, by: i32) {
    let mut at = Columns::beside(stage, by);
    while let Some(stage) = at {
        let first = columns.column(stage).and_then(|column| column.cards.first().map(|card| card.id));
        match first {
            Some(id) => return focus(&format!("[data-lead=\"{id}\"]")),
            None => at = Columns::beside(stage, by),
        }
    }
}
