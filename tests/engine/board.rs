//! The board against a count of its own: every figure is counted anew from the lines of a random journal, the slow way (S5, S5b).

use crate::book::Desk;
use leadbench::book::{Change, Entry, Parts};
use leadbench::lead::{Activity, CallResult, Contact, Day, Field, LostReason, NextStep, Stage};
use leadbench::table::{Edits, Row};
use leadbench::worker::board::{self, BoardAnswer, BoardAsk, BoardPage, Figures, Span};
use leadbench::worker::desk;
use leadbench::worker::kanban::{Kanban, KanbanAsk};
use leadbench::worker::protocol::Answer;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Day = Day(20_000);
const DAY: i64 = 86_400_000;
const LIST: &str = "\
Name,E-mail,Stage,Owner,Value
Anna,anna@nordwind.example,lead,Petra,100 EUR
Bela,bela@reka.example,prospect,Petra,20 EUR
Cyril,cyril@reka.example,lead,,
Dana,dana@sever.example,opportunity,Karel,5 USD
";
const OWNERS: [&str; 3] = ["Petra", "Karel", ""];

fn asked(desk: &Desk, ask: &BoardAsk) -> BoardAnswer {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let Answer::Board(found) = board::answer(&mut worker, ask, TODAY) else { panic!("the board") };
    *found
}

fn page(desk: &Desk, span: Span) -> BoardPage {
    let BoardAnswer::Page(page) = asked(desk, &BoardAsk::Page(span)) else { panic!("the page") };
    *page
}

fn kanban(desk: &Desk, owner: Option<&str>, count: u32) -> Kanban {
    let ask = KanbanAsk { owner: owner.map(str::to_owned), count };
    let BoardAnswer::Kanban(kanban) = asked(desk, &BoardAsk::Kanban(ask)) else { panic!("the columns") };
    *kanban
}

fn apply(desk: &mut Desk, planned: Option<(Change, Parts)>) {
    if let Some((change, parts)) = planned {
        desk.change(change, parts);
    }
}

/// One step of a random day: a lead, what is done with it, and how.
fn step(desk: &mut Desk, row: Row, kind: u8, how: usize) {
    let log = |contact| Activity { contact, note: String::new(), question: "why?".to_owned() };
    let planned = match kind {
        0 => desk.book.plan_called(&[row], CallResult::ALL[how % 6]),
        1 => desk.book.plan_contacted(&[row], log(Contact::Message { is_answered: how.is_multiple_of(2) })),
        2 => desk
            .book
            .plan_contacted(&[row, (row + 1) % 4], log(Contact::Meeting { is_answered: how.is_multiple_of(2) })),
        3 => desk.book.plan_contacted(&[row], log(Contact::Presentation { called_to_action: true, is_closed: false })),
        4 => desk.book.plan_contacted(&[row], log(Contact::Note)),
        5 => desk.book.plan_moved(&[row], Stage::ALL[how % 7], (how % 2 == 1).then_some(LostReason::NoNeed)),
        6 => {
            let next = NextStep { day: Day(TODAY.0 - 6 + how as i32 % 9), note: String::new() };
            desk.book.plan_next_step(&[row], Some(next).filter(|_| how % 5 != 4))
        }
        7 => {
            let mut edits = Edits::default();
            let before = desk.book.table().text(row, Field::Owner).into_owned();
            edits.push(row, Field::Owner.into(), &before, OWNERS[how % 3]);
            Some((Change::Edited { field: Field::Owner.into() }, Parts { edits, ..Parts::default() }))
        }
        _ => {
            let undo =
                desk.book.undo_line().filter(|line| line.place > 0).and_then(|line| desk.book.plan_undo(line.id));
            undo.map(|undo| (undo.change, undo.parts))
        }
    };
    apply(desk, planned);
}

/// Who came further, was won, was lost by an entry: what it wrote is in the story of each lead.
fn note_moves(desk: &Desk, place: usize, is_theirs: &dyn Fn(Row) -> bool, sets: &mut [BTreeSet<Row>; 4]) {
    for row in (0..4).filter(|row| is_theirs(*row)) {
        let story = desk.book.events_of(row);
        let wrote = story.iter().find(|event| event.line.place == place as u32);
        let changes = wrote.iter().flat_map(|event| &event.changes);
        for (_, before, after) in changes.filter(|(key, ..)| *key == Field::Stage.into()) {
            let [before, after] =
                [before, after].map(|code| Stage::ALL.iter().position(|it| it.code() == code).unwrap_or(1));
            let is_customer = |place: usize| place == 4 || place == 5;
            let kinds =
                [before < after && after != 6, is_customer(after) && !is_customer(before), after == 6 && before != 6];
            (1..4).filter(|kind| kinds[kind - 1]).for_each(|kind| sets[kind].extend([row]));
        }
    }
}

/// Counts one owner's figures from the journal, entry by entry; `None` for all owners.
fn counted(desk: &Desk, owner: Option<&str>, from: i64, to: i64) -> Figures {
    let book = &desk.book;
    let is_theirs = |row: Row| owner.is_none_or(|owner| book.table().text(row, Field::Owner) == owner);
    let in_effect: Vec<(&Entry, usize)> = book
        .entries()
        .enumerate()
        .filter(|(place, entry)| {
            let is_undone = book.line(*place as u32).expect("a line").is_undone;
            !is_undone && !matches!(entry.change, Change::Undone { .. })
        })
        .map(|(place, entry)| (entry, place))
        .collect();
    let mut figures = Figures::default();
    let mut sets = [const { BTreeSet::new() }; 4];
    let mut steps: BTreeMap<Row, Day> = BTreeMap::new();
    let mut first: BTreeMap<Row, i64> = BTreeMap::new();
    for (entry, place) in &in_effect {
        let at = entry.at_millis;
        let is_within = from <= at && at < to;
        if let (Some(imported), true) = (entry.change.imported(), is_within) {
            figures.new_count += (0..imported.new_count).filter(|row| is_theirs(*row)).count() as u32;
        }
        let (rows, attempt, answered, meant) = match &entry.change {
            Change::Called { rows, result } => {
                (rows, 1, matches!(result, CallResult::Reached | CallResult::Incomplete), true)
            }
            Change::Contacted { rows, activity } => match activity.contact {
                Contact::Message { is_answered } | Contact::Meeting { is_answered } => (rows, 1, is_answered, true),
                Contact::Presentation { .. } => (rows, 0, false, true),
                _ => (rows, 0, false, false),
            },
            _ => (&Vec::new(), 0, false, false),
        };
        for row in rows.iter().filter(|row| is_theirs(**row)) {
            if attempt == 1 {
                first.entry(*row).or_insert(at);
            }
            if is_within && meant {
                sets[0].insert(*row);
                figures.attempt_count += attempt;
                figures.reached_count += u32::from(answered);
            }
        }
        if let Change::Planned { rows, next } = &entry.change {
            for row in rows.iter().filter(|row| is_theirs(**row)) {
                figures.planned_count += u32::from(is_within && next.is_some());
                if let (Some(next), true) = (next, at < to) {
                    steps.insert(*row, next.day);
                } else if at < to {
                    steps.remove(row);
                }
            }
        }
        if is_within {
            note_moves(desk, *place, &is_theirs, &mut sets);
        }
    }
    // One day lasts from one midnight to the next; the day of the question begins at `TODAY_BEGAN`.
    let day_of = |at: i64| TODAY.0 + ((at - TODAY_BEGAN).div_euclid(DAY) as i32).min(0);
    figures.overdue_count = steps.values().filter(|day| day.0 < day_of(to - 1)).count() as u32;
    let mut days: Vec<i32> =
        first.values().filter(|at| from <= **at && **at < to).map(|at| day_of(*at) - day_of(0)).collect();
    days.sort_unstable();
    figures.response_days = (!days.is_empty()).then(|| days[(days.len() - 1) / 2] as u32);
    [figures.contacted_count, figures.moved_up_count, figures.won_count, figures.lost_count] =
        sets.map(|rows| rows.len() as u32);
    figures
}

/// Entries come eight hours apart, the import first; the day of the question is the tenth.
const PAUSE: i64 = DAY / 3;
const TODAY_BEGAN: i64 = 9 * DAY;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn the_board_counts_what_the_journal_says(
        steps in proptest::collection::vec((0_u32..4, 0_u8..9, 0_usize..60), 0..28),
        from_days in 0_i64..9,
        day_count in 1_i64..4,
    ) {
        let mut desk = Desk { pause_millis: PAUSE - 1, has_inline: true, ..Desk::default() };
        desk.import("list.csv", LIST);
        steps.into_iter().for_each(|(row, kind, how)| step(&mut desk, row, kind, how));
        let moments_millis = [from_days - day_count, from_days, from_days + day_count].map(|days| days * DAY);
        let board = page(&desk, Span { moments_millis, day_began_millis: TODAY_BEGAN, count: 10 });
        let [before, from, to] = moments_millis;
        prop_assert_eq!(board.total.now, counted(&desk, None, from, to));
        prop_assert_eq!(board.total.before, counted(&desk, None, before, from));
        for figures in &board.owners {
            let owner = Some(figures.owner.as_str());
            prop_assert_eq!(figures.now, counted(&desk, owner, from, to), "{}", figures.owner);
            prop_assert_eq!(figures.before, counted(&desk, owner, before, from), "{}", figures.owner);
        }
        let missing = OWNERS.into_iter().filter(|owner| board.owners.iter().all(|it| it.owner != *owner));
        for owner in missing {
            prop_assert_eq!(counted(&desk, Some(owner), from, to), Figures::default(), "{}", owner);
        }
        let mut columns = kanban(&desk, None, 9).columns.into_iter();
        prop_assert!(columns.all(|column| column.total == column.cards.len() as u32));
    }
}

#[test]
fn failures_have_their_reason_and_lesson_and_successes_their_method() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", LIST);
    let lost = desk.book.plan_moved(&[0, 2], Stage::Lost, Some(LostReason::NotNow));
    apply(&mut desk, lost);
    let won = desk.book.plan_moved(&[1], Stage::Customer, None);
    apply(&mut desk, won);
    let back = desk.book.plan_moved(&[2], Stage::Prospect, None);
    apply(&mut desk, back);
    for (row, text) in [(0, "asked too early"), (1, "a visit with a sample")] {
        let learnt = desk.book.plan_learnt(&[row], text);
        apply(&mut desk, learnt);
    }
    let span = Span { moments_millis: [-10, 0, 1_000], day_began_millis: 0, count: 10 };
    let board = page(&desk, span);
    let told: Vec<_> =
        board.failures.iter().map(|it| (it.name.as_str(), it.reason.clone(), it.learnt.as_str())).collect();
    assert_eq!(told, [("Anna", Some(LostReason::NotNow), "asked too early")], "Cyril is back");
    let told: Vec<_> =
        board.successes.iter().map(|it| (it.name.as_str(), it.owner.as_str(), it.learnt.as_str())).collect();
    assert_eq!(told, [("Bela", "Petra", "a visit with a sample")]);
    assert_eq!((board.total.now.lost_count, board.total.now.won_count, board.total.now.new_count), (2, 1, 4));
    assert_eq!(board.owners.iter().map(|it| it.owner.as_str()).collect::<Vec<_>>(), ["Karel", "Petra", ""]);
    desk.undo_latest();
    assert_eq!(page(&desk, span).successes[0].learnt, "");
}

#[test]
fn columns_have_counts_values_and_the_best_cards_of_an_owner() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", LIST);
    let all = kanban(&desk, None, 1);
    assert_eq!(all.owners, ["Karel", "Petra", ""]);
    let totals: Vec<u32> = all.columns.iter().map(|column| column.total).collect();
    assert_eq!(totals, [0, 2, 1, 1, 0, 0, 0]);
    assert_eq!(all.columns[1].cards.len(), 1, "the best one");
    let of_petra = kanban(&desk, Some("Petra"), 10);
    let names: Vec<&str> = of_petra.columns.iter().flat_map(|it| &it.cards).map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["Anna", "Bela"]);
    let value: Vec<String> = of_petra.columns[1].value.iter().map(ToString::to_string).collect();
    assert_eq!(value, ["100.00 EUR"]);
    assert_eq!(kanban(&desk, Some(""), 10).columns[1].cards[0].name, "Cyril");
}

#[test]
fn an_owner_written_in_two_ways_is_one() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", &LIST.replace("prospect,Petra", "prospect,petra"));
    let span = Span { moments_millis: [-10, 0, 1_000], day_began_millis: 0, count: 10 };
    let new: Vec<(String, u32)> = page(&desk, span).owners.into_iter().map(|it| (it.owner, it.now.new_count)).collect();
    assert_eq!(new, [("Karel".to_owned(), 1), ("Petra".to_owned(), 2), (String::new(), 1)]);
    let of_petra = kanban(&desk, Some("PETRA"), 10);
    assert_eq!((of_petra.owners.len(), of_petra.columns.iter().map(|column| column.total).sum::<u32>()), (3, 2));
}
