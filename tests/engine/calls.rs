//! The manual pass: calls with result codes are entries, an attempt in vain counts, a refuted number is an issue (S2c).

use crate::book::Desk;
use leadbench::book::{EntryGroup, EntryKind, Filter, HistoryQuery, Query, View};
use leadbench::lead::{CallResult, Day, EntryId, Field, IssueKind};
use leadbench::score::score_all;
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::gate_work::{CallChoice, CallPage, GateAnswer, GateAsk, answer};
use leadbench::worker::protocol::Answer;

const LIST: &str = "\
Name,E-mail,Phone,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,lead
Bela,bela@reka.example,+420 601 123 456,lead
Cyril,cyril@reka.example,,lead
,dana@reka.example,+420 602 123 456,lead
Emil,emil@reka.example,+420 603 123 456,customer
";
const ANNA: Row = 0;
const BELA: Row = 1;
const DANA: Row = 3;

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    assert_eq!(desk.import("list.csv", LIST), (5, 0, 0, 0));
    desk
}

fn call(desk: &mut Desk, row: Row, result: CallResult) -> EntryId {
    let (change, parts) = desk.book.plan_called(&[row], result).expect("a lead");
    desk.change(change, parts)
}

/// The calls of a lead: the last result, all, in vain.
fn calls(desk: &Desk, row: Row) -> Option<(CallResult, u32, u32)> {
    desk.book.calls_of(row).map(|calls| (calls.last, calls.count, calls.unanswered_count))
}

fn page(desk: &Desk, choice: CallChoice) -> CallPage {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let ask = GateAsk::Calls { choice, count: 10 };
    let Some(Answer::Gate(found)) = answer(&mut worker, &ask, Day(20_000)) else { panic!("an answer") };
    let GateAnswer::Calls(page) = *found else { panic!("the list") };
    page
}

fn names(desk: &Desk, choice: CallChoice) -> Vec<String> {
    page(desk, choice).lines.into_iter().map(|line| line.name).collect()
}

#[test]
fn the_list_has_who_can_be_called_and_was_not_reached_those_with_issues_first() {
    let mut desk = imported();
    assert_eq!(names(&desk, CallChoice::ToCall)[0], "dana@reka.example", "she has no name");
    assert_eq!(page(&desk, CallChoice::ToCall).total, 3, "no number, and a customer: not to be called");
    assert_eq!(names(&desk, CallChoice::Issues), ["dana@reka.example"]);
    call(&mut desk, DANA, CallResult::NoAnswer);
    assert_eq!(names(&desk, CallChoice::ToCall).last().map(String::as_str), Some("dana@reka.example"));
    assert_eq!(page(&desk, CallChoice::Never).total, 2);
    call(&mut desk, ANNA, CallResult::Reached);
    assert_eq!(page(&desk, CallChoice::ToCall).total, 2);
    assert_eq!(names(&desk, CallChoice::Last(CallResult::Reached)), ["Anna"]);
    let line = &page(&desk, CallChoice::ToCall).lines[0];
    assert_eq!((line.name.as_str(), line.phone.as_str()), ("Bela", "+420 601 123 456"));
}

#[test]
fn calls_are_counted_undone_and_redone() {
    let mut desk = imported();
    call(&mut desk, ANNA, CallResult::NoAnswer);
    let second = call(&mut desk, ANNA, CallResult::PhoneOff);
    assert_eq!(calls(&desk, ANNA), Some((CallResult::PhoneOff, 2, 2)));
    let third = call(&mut desk, ANNA, CallResult::Incomplete);
    assert_eq!(calls(&desk, ANNA), Some((CallResult::Incomplete, 3, 0)));
    let plan = desk.book.plan_undo(third).expect("it is in effect").plan;
    assert_eq!((plan.call_gone_count, plan.kept_count), (1, 0));
    desk.undo(third);
    desk.undo(second);
    assert_eq!(calls(&desk, ANNA), Some((CallResult::NoAnswer, 1, 1)));
    desk.redo_latest();
    assert_eq!(calls(&desk, ANNA), Some((CallResult::PhoneOff, 2, 2)));
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    assert_eq!(desk.read_again().calls_of(ANNA), desk.book.calls_of(ANNA));

    let story: Vec<EntryKind> = desk.book.events_of(ANNA).into_iter().map(|event| event.line.kind).collect();
    assert!(story.contains(&EntryKind::Called { result: CallResult::NoAnswer }), "{story:?}");
    let of_calls = HistoryQuery { kinds: vec![EntryGroup::Call], ..HistoryQuery::default() };
    assert_eq!(desk.book.history(&of_calls).len(), 3);
}

#[test]
fn a_refuted_number_is_an_issue_until_another_one_is_put_there() {
    let mut desk = imported();
    let has_issue = |desk: &Desk| desk.book.table().issues(BELA).has(IssueKind::PhoneRefuted);
    let wrong = call(&mut desk, BELA, CallResult::Wrong);
    assert!(has_issue(&desk));
    assert!(!names(&desk, CallChoice::ToCall).contains(&"Bela".to_owned()));
    assert!(names(&desk, CallChoice::Issues).contains(&"Bela".to_owned()));
    // Another value says nothing about the number.
    desk.edit(BELA, Field::City, "Brno");
    assert!(has_issue(&desk));
    let mended = desk.edit(BELA, Field::Phone, "+420604123456");
    assert!(!has_issue(&desk));
    assert!(names(&desk, CallChoice::ToCall).contains(&"Bela".to_owned()), "the new number is to be called");
    desk.undo(mended);
    assert!(has_issue(&desk));
    desk.undo(wrong);
    assert!(!has_issue(&desk));
    assert_eq!(calls(&desk, BELA), None);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
}

#[test]
fn a_file_with_another_number_ends_the_issue_too() {
    let mut desk = imported();
    call(&mut desk, BELA, CallResult::NoSuchNumber);
    desk.import("more.csv", "E-mail,City\nbela@reka.example,Brno\n");
    assert!(desk.book.table().issues(BELA).has(IssueKind::PhoneRefuted));
    desk.import("more.csv", "E-mail,Phone\nbela@reka.example,+420 605 123 456\n");
    assert!(!desk.book.table().issues(BELA).has(IssueKind::PhoneRefuted));
}

#[test]
fn leads_are_filtered_by_the_last_call() {
    let mut desk = imported();
    assert!(desk.book.facets(&[0; 5]).calls.is_empty(), "nobody was called");
    call(&mut desk, ANNA, CallResult::NoAnswer);
    call(&mut desk, BELA, CallResult::Reached);
    let facets = desk.book.facets(&[0; 5]);
    assert_eq!(facets.calls, [(Some(CallResult::Reached), 1), (Some(CallResult::NoAnswer), 1), (None, 3)]);
    let rows = |results: Vec<Option<CallResult>>| {
        let query = Query { filters: vec![Filter::LastCall(results)], ..Query::default() };
        View::plain(&desk.book, &score_all(desk.book.table(), desk.book.rules(), Day(20_000))).rows(&query)
    };
    assert_eq!(rows(vec![Some(CallResult::NoAnswer)]), [ANNA]);
    assert_eq!(rows(vec![Some(CallResult::Reached), None]).len(), 4);
    let place = desk.book.entry_count() - 1;
    assert_eq!(desk.book.rows_of_entry(place), [BELA]);
}
