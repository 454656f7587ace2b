//! The leads by stage: columns with the best cards, moved by drag, by keys and by buttons.
//!
//! Why pointers and not the drag and drop of browsers: that one has no touch, and its picture cannot be styled. With a finger
//! a card is moved by its buttons, so that the page can be scrolled over the cards.

use super::confirm_dialog::ConfirmDialog;
use super::kanban_card::Card;
use super::kept::RwSignal;
use super::live::{For, live, memo, view};
use super::stage_choice::{ReasonSelect, move_ask};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::lead::{LeadId, LostReason, Stage};
use crate::words::fill;
use crate::worker::board::{BoardAnswer, BoardAsk};
use crate::worker::kanban::{Kanban, KanbanAsk, KanbanColumn};
use crate::worker::protocol::{Answer, Ask, Rows};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Cards of a column at most.
const CARDS: u32 = 20;
/// A pointer that goes less far has not dragged anything.
const DRAG_PIXELS: i32 = 6;

/// What the columns share.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    kanban: RwSignal<Option<Kanban>>,
    /// Only the leads of this owner; `None` for all.
    owner: RwSignal<Option<String>>,
    /// The card under way: which, where it was taken, where from.
    pub(super) drag: RwSignal<Option<Drag>>,
    /// The column that it is over.
    over: RwSignal<Option<Stage>>,
    /// The lead that was moved by a key: its card has the focus wherever it goes.
    pub(super) moved: RwSignal<Option<LeadId>>,
    /// Whether it is asked why a lead is lost, which one, and what was answered.
    is_losing: RwSignal<bool>,
    lost: RwSignal<Option<(LeadId, String)>>,
    reason: RwSignal<Option<LostReason>>,
}

/// A card under way.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Drag {
    pub(super) id: LeadId,
    from: Stage,
    began: (i32, i32),
    /// Whether it was drawn far enough to be no click.
    pub(super) is_far: bool,
}

impl Columns {
    fn new() -> Columns {
        let owner = RwSignal::new(None::<String>);
        let ask = move || Ask::Board(BoardAsk::Kanban(KanbanAsk { owner: owner.get(), count: CARDS }));
        Columns {
            kanban: use_answer(ask, kanban_of),
            owner,
            drag: RwSignal::new(None),
            over: RwSignal::new(None),
            moved: RwSignal::new(None),
            is_losing: RwSignal::new(false),
            lost: RwSignal::new(None),
            reason: RwSignal::new(None),
        }
    }

    pub(super) fn column(self, stage: Stage) -> Option<KanbanColumn> {
        let of_stage = |kanban: &Kanban| kanban.columns.iter().find(|column| column.stage == stage).cloned();
        self.kanban.with(|kanban| kanban.as_ref().and_then(of_stage))
    }

    /// Moves a lead to another stage; why it is lost is asked first.
    pub(super) fn move_to(self, id: LeadId, name: &str, from: Stage, to: Stage) {
        if from == to {
            return;
        }
        if to == Stage::Lost {
            self.lost.set(Some((id, name.to_owned())));
            self.reason.set(None);
            self.is_losing.set(true);
            return;
        }
        self.put(id, name, to, None);
    }

    /// Puts a lead into a stage, and says so.
    fn put(self, id: LeadId, name: &str, to: Stage, reason: Option<LostReason>) {
        self.moved.set(Some(id));
        let words = use_words();
        let text = fill(words.board.moved, &[("name", name), ("stage", words.stage(to))]);
        change(move_ask(Rows::These(vec![id]), to, reason), move |_| {
            say(Notice { text, is_failure: false, has_undo: true });
        });
    }

    /// The stage beside another one, in the order of the columns.
    pub(super) fn beside(stage: Stage, by: i32) -> Option<Stage> {
        usize::try_from(stage as i32 + by).ok().and_then(|place| Stage::ALL.get(place)).copied()
    }

    /// A card is taken by the pointer, which is the card's from now on wherever it goes; a button of it is pressed only.
    pub(super) fn take(self, event: &PointerEvent, id: LeadId, from: Stage) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_of_button = target.is_some_and(|target| target.closest("button").is_ok_and(|button| button.is_some()));
        if event.button() != 0 || event.pointer_type() == "touch" || is_of_button {
            return;
        }
        self.drag.set(Some(Drag { id, from, began: (event.client_x(), event.client_y()), is_far: false }));
        let card = event.current_target().and_then(|card| card.dyn_into::<Element>().ok());
        let _ = card.map(|card| card.set_pointer_capture(event.pointer_id()));
    }

    pub(super) fn drag(self, event: &PointerEvent) {
        let Some(mut drag) = self.drag.get_untracked() else { return };
        let (x, y) = (event.client_x(), event.client_y());
        if !drag.is_far && (x - drag.began.0).abs().max((y - drag.began.1).abs()) >= DRAG_PIXELS {
            drag.is_far = true;
            self.drag.set(Some(drag));
        }
        let over = stage_at(x, y).filter(|_| drag.is_far);
        if self.over.get_untracked() != over {
            self.over.set(over);
        }
    }

    pub(super) fn drop_card(self, event: &PointerEvent, name: &str) {
        let drag = self.drag.get_untracked().filter(|drag| drag.is_far);
        self.put_down();
        if let (Some(drag), Some(to)) = (drag, stage_at(event.client_x(), event.client_y())) {
            self.move_to(drag.id, name, drag.from, to);
        }
    }

    pub(super) fn put_down(self) {
        self.drag.set(None);
        self.over.set(None);
    }
}

/// The column at a place of the window.
fn stage_at(x: i32, y: i32) -> Option<Stage> {
    let document = web_sys::window()?.document()?;
    let column = document.element_from_point(x as f32, y as f32)?.closest("[data-column]").ok()??;
    Stage::from_code(&column.get_attribute("data-column")?)
}

fn kanban_of(answer: Answer) -> Option<Kanban> {
    match answer {
        Answer::Board(answer) => match *answer {
            BoardAnswer::Kanban(kanban) => Some(*kanban),
            BoardAnswer::Page(_) => None,
        },
        _ => None,
    }
}

/// The columns, and whose leads are in them.
#[component]
pub(super) fn KanbanBoard() -> impl IntoView {
    let words = &use_words().board;
    let columns = Columns::new();
    let column = move |stage: Stage| view! { <Column columns=columns stage=stage /> };
    view! {
        <section class="card" aria-labelledby="kanban-title">
            <h2 id="kanban-title">{words.columns}</h2>
            <p class="soft">{words.columns_about}</p>
            <OwnerChoice columns=columns />
            <div class="kanban" data-testid="kanban" tabindex="-1">
                {Stage::ALL.map(column).into_iter().collect_view()}
            </div>
            <LostDialog columns=columns />
        </section>
    }
}

/// Why a lead is lost: it may be left open.
#[component]
fn LostDialog(columns: Columns) -> impl IntoView {
    let words = use_words();
    let lose = Callback::new(move |()| {
        if let Some((id, name)) = columns.lost.get_untracked() {
            columns.put(id, &name, Stage::Lost, columns.reason.get_untracked());
        }
    });
    let lost = move || {
        let (_, name) = columns.lost.get()?;
        let text = fill(words.board.moved, &[("name", &name), ("stage", words.stage(Stage::Lost))]);
        Some(view! {
            <p>{text}</p>
            <ReasonSelect reason=columns.reason />
        })
    };
    view! {
        <ConfirmDialog
            is_open=columns.is_losing
            title=words.qualify.why_lost
            confirm=words.stage(Stage::Lost)
            handle="kanban-lose"
            on_confirm=lose
        >
            {live(lost)}
        </ConfirmDialog>
    }
}

#[component]
fn OwnerChoice(columns: Columns) -> impl IntoView {
    let words = &use_words().board;
    let owners =
        memo(move || columns.kanban.with(|kanban| kanban.as_ref().map(|it| it.owners.clone()).unwrap_or_default()));
    let choose = move |place: String| {
        let place = place.parse::<usize>().ok();
        columns.owner.set(place.and_then(|place| owners.with_untracked(|owners| owners.get(place).cloned())));
    };
    let options = move || {
        let chosen = columns.owner.get_untracked();
        let option = |(place, owner): (usize, String)| {
            let label = if owner.is_empty() { words.nobody.to_owned() } else { owner.clone() };
            view! { <option value=place.to_string() selected=chosen.as_ref() == Some(&owner)>{label}</option> }
        };
        owners.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <select
            data-testid="kanban-owner"
            aria-label=use_words().field(crate::lead::Field::Owner)
            on:change=move |event| choose(event_target_value(&event))
        >
            <option value="">{words.everybody}</option>
            {live(options)}
        </select>
    }
}

#[component]
fn Column(columns: Columns, stage: Stage) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let head = memo(move || columns.column(stage).map(|column| (column.total, column.value)).unwrap_or_default());
    let cards = move || columns.column(stage).map(|column| column.cards).unwrap_or_default();
    let value = move || head.get().1.into_iter().map(|money| language.money(money)).collect::<Vec<_>>().join(" + ");
    let more = move || {
        let more = head.get().0.saturating_sub(CARDS);
        (more > 0).then(|| language.counted(&words.board.more, more))
    };
    view! {
        <section
            class="kanban-column"
            aria-label=words.stage(stage)
            data-testid="kanban-column"
            data-column=stage.code()
            data-count=move || head.get().0
            data-over=move || (columns.over.get() == Some(stage)).then_some("true")
        >
            <h3>
                {words.stage(stage)} " " <span class="soft">{live(move || language.number(head.get().0))}</span>
            </h3>
            <p class="faint">{live(value)}</p>
            <ul>
                <For each=cards key=|card| card.clone()
                    children=move |card| view! { <Card columns=columns stage=stage card=card /> } />
            </ul>
            <p class="faint">{live(more)}</p>
        </section>
    }
}
