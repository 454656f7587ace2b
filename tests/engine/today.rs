//! The day's work: next steps are entries, what is due comes first, then the new leads with the best score (U6).

use crate::book::Desk;
use leadbench::book::{EntryKind, Filter, Query, SortKey, View};
use leadbench::lead::{CallResult, Day, EntryId, NextStep};
use leadbench::score::score_all;
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::protocol::Answer;
use leadbench::worker::today::{TodayAnswer, TodayAsk, TodayPage, answer};

const TODAY: Day = Day(20_000);
const LIST: &str = "\
Name,E-mail,Phone,Company,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,lead
Bela,bela@reka.example,,\"Řeka; s.r.o., Brno\",lead
Cyril,cyril@reka.example,,,lead
Dana,dana@reka.example,+420 602 123 456,,customer
Emil,,,,lead
";
const ANNA: Row = 0;
const BELA: Row = 1;
const CYRIL: Row = 2;

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    desk.import("list.csv", LIST);
    desk
}

fn plan(desk: &mut Desk, row: Row, days: i32, note: &str) -> EntryId {
    let next = NextStep { day: Day(TODAY.0 + days), note: note.to_owned() };
    let (change, parts) = desk.book.plan_next_step(&[row], Some(next)).expect("a lead");
    desk.change(change, parts)
}

fn asked(desk: &Desk, ask: &TodayAsk) -> TodayAnswer {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let Some(Answer::Today(found)) = answer(&mut worker, ask, TODAY) else { panic!("an answer") };
    *found
}

fn page(desk: &Desk) -> TodayPage {
    let TodayAnswer::Page(page) = asked(desk, &TodayAsk::Page { day_began_millis: 0, count: 10, called: None }) else {
        panic!("the page")
    };
    page
}

fn names(page: &TodayPage) -> Vec<&str> {
    page.lines.iter().map(|line| line.name.as_str()).collect()
}

#[test]
fn what_is_longest_overdue_comes_first_then_new_leads_that_can_be_reached() {
    let mut desk = imported();
    let fresh = page(&desk);
    assert_eq!((fresh.due_count, fresh.fresh_count), (0, 3), "a customer and one without contact are not new work");
    plan(&mut desk, BELA, 0, "");
    plan(&mut desk, CYRIL, -3, "call again");
    let found = page(&desk);
    assert_eq!((found.due_count, found.overdue_count, found.fresh_count), (2, 1, 1));
    assert_eq!(names(&found), ["Cyril", "Bela", "Anna"]);
    plan(&mut desk, CYRIL, 2, "");
    plan(&mut desk, BELA, 7, "");
    plan(&mut desk, ANNA, 8, "");
    let found = page(&desk);
    assert_eq!((found.due_count, found.fresh_count, found.week), (0, 0, [0, 1, 0, 0, 0, 0, 1]));
}

#[test]
fn a_next_step_is_undone_redone_and_read_again_from_the_journal() {
    let mut desk = imported();
    let first = plan(&mut desk, ANNA, 1, "send the offer");
    let second = plan(&mut desk, ANNA, 5, "");
    let day = |desk: &Desk| desk.book.next_step(ANNA).map(|next| next.day.0 - TODAY.0);
    let (change, parts) = desk.book.plan_next_step(&[ANNA], None).expect("there is one");
    let third = desk.change(change, parts);
    assert_eq!(day(&desk), None);
    assert_eq!(desk.book.plan_undo(third).expect("in effect").plan.next_step_count, 1);
    desk.undo(third);
    assert_eq!(day(&desk), Some(5));
    desk.undo(second);
    assert_eq!(day(&desk), Some(1));
    desk.undo(first);
    assert_eq!(day(&desk), None);
    desk.redo_latest();
    assert_eq!(day(&desk), Some(1));
    let again = desk.read_again();
    assert_eq!((again.fingerprint(), again.next_step(ANNA)), (desk.book.fingerprint(), desk.book.next_step(ANNA)));
    let story: Vec<EntryKind> = desk.book.events_of(ANNA).into_iter().map(|event| event.line.kind).collect();
    assert!(story.contains(&EntryKind::Planned { day: Some(Day(TODAY.0 + 1)) }), "{story:?}");
    assert!(desk.book.plan_next_step(&[BELA], None).is_none(), "there is none already");
}

#[test]
fn leads_are_filtered_and_sorted_by_their_next_step() {
    let mut desk = imported();
    plan(&mut desk, BELA, 4, "");
    plan(&mut desk, ANNA, 2, "");
    let scores = score_all(desk.book.table(), desk.book.rules(), TODAY);
    let rows = |filters: Vec<Filter>, is_descending| {
        let query = Query { filters, sort: SortKey::NextStep, is_descending, ..Query::default() };
        View::plain(&desk.book, &scores).rows(&query)
    };
    assert_eq!(rows(vec![], false), [ANNA, BELA, 2, 3]);
    assert_eq!(rows(vec![], true), [BELA, ANNA, 2, 3], "those without come last either way");
    assert_eq!(rows(vec![Filter::NextBy(Day(TODAY.0 + 2))], false), [ANNA]);
    assert_eq!(rows(vec![Filter::NoNextStep], false), [2, 3]);
}

#[test]
fn what_was_done_today_is_counted_from_the_entries_in_effect() {
    let mut desk = imported();
    for result in [CallResult::NoAnswer, CallResult::Reached] {
        let (change, parts) = desk.book.plan_called(&[ANNA], result).expect("a lead");
        desk.change(change, parts);
    }
    let planned = plan(&mut desk, ANNA, 3, "");
    let done = page(&desk).done;
    assert_eq!((done.call_count, done.reached_count, done.planned_count), (2, 1, 1));
    let called = desk.book.id_of(ANNA);
    let ask = TodayAsk::Page { day_began_millis: 0, count: 10, called };
    let TodayAnswer::Page(with_called) = asked(&desk, &ask) else { panic!("the page") };
    assert_eq!(names(&with_called), ["Anna", "Bela", "Cyril"], "she stays at hand until more is said");
    desk.undo(planned);
    assert_eq!(page(&desk).done.planned_count, 0);
    let tomorrow = TodayAsk::Page { day_began_millis: i64::MAX, count: 1, called: None };
    let TodayAnswer::Page(page) = asked(&desk, &tomorrow) else { panic!("the page") };
    assert_eq!(page.done.call_count, 0);
}

#[test]
fn a_calendar_has_every_step_escaped_and_folded() {
    let mut desk = imported();
    plan(&mut desk, BELA, 0, "send; then, call\nagain");
    plan(&mut desk, ANNA, -1, "");
    let TodayAnswer::Calendar(text) = asked(&desk, &TodayAsk::Calendar { title: "Follow up".to_owned() }) else {
        panic!("a calendar")
    };
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.contains("SUMMARY:Follow up: Anna\\, Nordwind\r\n"), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:send\\; then\\, call\\nagain: Bela\\, Řeka\\; s.r.o.\\, Brno\r\n"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20241003\r\nDTEND;VALUE=DATE:20241004\r\n"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
}
