//! The board of a morning or an evening: figures by owner against the stretch before, what is to be learnt, what is planned,
//! the report, the leads by stage (S5, S5b, N9).

use super::board_closed::ClosedCards;
use super::board_figures::FiguresCard;
use super::board_report::ReportCard;
use super::coverage_card::CoverageCard;
use super::kanban_board::KanbanBoard;
use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::nothing_yet::NothingYet;
use super::period::{beginning, today};
use super::use_answer::use_answer;
use super::{Page, go, use_language, use_overview, use_words};
use crate::lead::Day;
use crate::worker::board::{BoardAnswer, BoardAsk, BoardPage as Board, Span};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Closed leads listed at most, of each kind.
const CLOSED: u32 = 50;

/// A stretch of time that a board is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BoardPeriod {
    /// Since midnight.
    Today,
    /// The day before.
    Yesterday,
    /// Since Monday.
    ThisWeek,
    /// The week before.
    LastWeek,
    /// Since the first day of the month.
    ThisMonth,
}

impl BoardPeriod {
    /// Every one, in the order of the choice and of its words.
    pub(super) const ALL: [BoardPeriod; 5] = [
        BoardPeriod::Today,
        BoardPeriod::Yesterday,
        BoardPeriod::ThisWeek,
        BoardPeriod::LastWeek,
        BoardPeriod::ThisMonth,
    ];

    /// The stable name: what the choice holds.
    fn code(self) -> &'static str {
        match self {
            BoardPeriod::Today => "today",
            BoardPeriod::Yesterday => "yesterday",
            BoardPeriod::ThisWeek => "this_week",
            BoardPeriod::LastWeek => "last_week",
            BoardPeriod::ThisMonth => "this_month",
        }
    }

    /// The first day of the stretch before, of the stretch, and the first after it.
    pub(super) fn days(self) -> [Day; 3] {
        let today = today();
        let ago = |day: Day, days: i32| Day(day.0 - days);
        // The day 0 was a Thursday.
        let monday = ago(today, (today.0 + 3).rem_euclid(7));
        let (year, month, _) = today.ymd();
        let first_of = |months: u32| {
            let months = year * 12 + month as i32 - 2 + months as i32;
            Day::from_ymd(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1).unwrap_or(today)
        };
        match self {
            BoardPeriod::Today => [ago(today, 1), today, ago(today, -1)],
            BoardPeriod::Yesterday => [ago(today, 2), ago(today, 1), today],
            BoardPeriod::ThisWeek => [ago(monday, 7), monday, ago(monday, -7)],
            BoardPeriod::LastWeek => [ago(monday, 14), ago(monday, 7), monday],
            BoardPeriod::ThisMonth => [0, 1, 2].map(first_of),
        }
    }
}

/// The stretch that was chosen, and what happened in it.
#[derive(Clone, Copy)]
pub(super) struct BoardDesk {
    pub(super) period: RwSignal<BoardPeriod>,
    pub(super) board: RwSignal<Option<Board>>,
}

impl BoardDesk {
    fn new() -> BoardDesk {
        let period = RwSignal::new(BoardPeriod::Today);
        let ask = move || {
            let moments_millis = period.get().days().map(beginning);
            BoardAsk::Page(Span { moments_millis, day_began_millis: beginning(today()), count: CLOSED })
        };
        BoardDesk { period, board: use_answer(move || Ask::Board(ask()), board_of) }
    }
}

fn board_of(answer: Answer) -> Option<Board> {
    match answer {
        Answer::Board(answer) => match *answer {
            BoardAnswer::Page(page) => Some(*page),
            BoardAnswer::Kanban(_) => None,
        },
        _ => None,
    }
}

/// The page.
#[component]
pub fn BoardPage() -> impl IntoView {
    let words = &use_words().board;
    let desk = BoardDesk::new();
    let has_leads = memo(move || use_overview().with(|overview| overview.lead_count > 0));
    let none = move || view! { <NothingYet title=words.title text=words.no_leads action=use_words().import.title /> };
    let coverage =
        memo(move || desk.board.with(|board| board.as_ref().map(|board| board.coverage.clone()).unwrap_or_default()));
    view! {
        <section class="page board-page" data-testid="board-page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
            </header>
            <Show when=move || has_leads.get() fallback=none>
                <PeriodChoice desk=desk />
                <FiguresCard desk=desk />
                <div class="board-pair">
                    <PlanCard desk=desk />
                    <ReportCard desk=desk />
                </div>
                <ClosedCards desk=desk />
                <KanbanBoard />
                <CoverageCard coverage=coverage />
            </Show>
        </section>
    }
}

#[component]
fn PeriodChoice(desk: BoardDesk) -> impl IntoView {
    let words = &use_words().board;
    let option = move |(period, label): (BoardPeriod, &'static str)| {
        view! {
            <button
                type="button"
                data-testid=format!("board-{}", period.code())
                aria-pressed=move || (desk.period.get() == period).to_string()
                on:click=move |_| desk.period.set(period)
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="toolbar board-periods" role="group" aria-label=words.period>
            {BoardPeriod::ALL.into_iter().zip(words.periods).map(option).collect_view()}
        </div>
    }
}

/// What is planned for the reader's own day and week.
#[component]
fn PlanCard(desk: BoardDesk) -> impl IntoView {
    let words = &use_words().board;
    let language = use_language().get_untracked();
    let lines = move || {
        desk.board.with(|board| {
            board.as_ref().map(|board| {
                let lines = [(&words.plan_due, board.due_count), (&words.plan_week, board.week_count)];
                let lines = lines.map(|(plural, count)| view! { <li>{language.counted(plural, count)}</li> });
                view! {
                    <ul class="today-lines" data-testid="board-plan" data-due=board.due_count data-week=board.week_count>
                        {lines.into_iter().collect_view()}
                    </ul>
                }
            })
        })
    };
    view! {
        <section class="card">
            <h2>{words.plan}</h2>
            {live(lines)}
            <button type="button" data-testid="board-open-today" on:click=|_| go(Page::Today)>
                {words.plan_open}
            </button>
        </section>
    }
}
