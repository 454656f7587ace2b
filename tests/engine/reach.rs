//! Reaching everyone: moves with a reason, leads passed over, coverage by grade, rejected rows by lot (V5, V6, F5, F8).

use crate::book::Desk;
use leadbench::book::{EntryKind, Filter, Query, View};
use leadbench::lead::{Answered, CallResult, Criterion, Day, EntryId, Field, LearntBy, LostReason, Stage, Verdict};
use leadbench::score::score_all;
use leadbench::table::Row;
use leadbench::worker::desk;
use leadbench::worker::gate_work::{CallChoice, CallPage, GateAnswer, GateAsk, RejectedPage, answer};
use leadbench::worker::protocol::Answer;

const LIST: &str = "\
Name,E-mail,Phone,Company,Stage
Anna,anna@nordwind.example,+39 02 1234 5678,Nordwind,lead
Bela,bela@reka.example,+420 601 123 456,,lead
Cyril,cyril@reka.example,+420 602 123 456,Reka,prospect
Dana,dana@reka.example,+420 603 123 456,,suspect
";
const ANNA: Row = 0;
const BELA: Row = 1;
const CYRIL: Row = 2;
const DANA: Row = 3;

fn imported() -> Desk {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    assert_eq!(desk.import("list.csv", LIST), (4, 0, 0, 0));
    desk
}

fn lose(desk: &mut Desk, rows: &[Row], reason: Option<LostReason>) -> EntryId {
    let (change, parts) = desk.book.plan_moved(rows, Stage::Lost, reason).expect("a change");
    desk.change(change, parts)
}

fn skip(desk: &mut Desk, row: Row, reason: &str) -> EntryId {
    let (change, parts) = desk.book.plan_skipped(&[row], reason).expect("a lead");
    desk.change(change, parts)
}

fn ask(desk: &Desk, ask: &GateAsk) -> GateAnswer {
    let mut worker = desk::Desk::new(desk.read_again(), 1);
    let Some(Answer::Gate(found)) = answer(&mut worker, ask, Day(20_000)) else { panic!("an answer") };
    *found
}

fn page(desk: &Desk, choice: CallChoice) -> CallPage {
    match ask(desk, &GateAsk::Calls { choice, count: 10 }) {
        GateAnswer::Calls(page) => page,
        _ => panic!("the list"),
    }
}

fn drawn(desk: &Desk, seed: u32, count: u32) -> RejectedPage {
    match ask(desk, &GateAsk::Audit { seed, count }) {
        GateAnswer::Audit(page) => page,
        _ => panic!("rows"),
    }
}

fn rows(desk: &Desk, filter: Filter) -> Vec<Row> {
    let query = Query { filters: vec![filter], ..Query::default() };
    let mut rows = View::plain(&desk.book, &score_all(desk.book.table(), desk.book.rules(), Day(20_000))).rows(&query);
    rows.sort_unstable();
    rows
}

#[test]
fn a_lead_is_lost_for_a_reason_until_it_is_moved_on_or_the_move_is_undone() {
    let mut desk = imported();
    let stage = |desk: &Desk, row: Row| desk.book.table().text(row, Field::Stage).into_owned();
    let first = lose(&mut desk, &[ANNA, CYRIL], Some(LostReason::NoBudget));
    assert_eq!((stage(&desk, ANNA), stage(&desk, CYRIL)), ("lost".to_owned(), "lost".to_owned()));
    assert_eq!(desk.book.lost_reason(CYRIL), Some(&LostReason::NoBudget));
    assert!(desk.book.plan_moved(&[ANNA], Stage::Lost, Some(LostReason::NoBudget)).is_none(), "that is known");
    let other = LostReason::Own("Moved away".to_owned());
    let second = lose(&mut desk, &[ANNA], Some(other.clone()));
    assert_eq!(desk.book.lost_reason(ANNA), Some(&other));
    assert_eq!(rows(&desk, Filter::LostFor(vec![Some(other.clone())])), [ANNA]);
    lose(&mut desk, &[DANA], None);
    assert_eq!(rows(&desk, Filter::LostFor(vec![None])), [DANA]);
    let facets = desk.book.facets(&[0; 4]);
    assert_eq!(facets.lost, [(Some(LostReason::NoBudget), 1), (Some(other), 1), (None, 1)]);

    desk.undo(second);
    assert_eq!(desk.book.lost_reason(ANNA), Some(&LostReason::NoBudget));
    desk.edit(CYRIL, Field::Stage, "opportunity");
    assert_eq!(desk.book.lost_reason(CYRIL), None, "it is lost no more");
    assert_eq!(desk.undo(first), 1, "the stage written since stays");
    assert_eq!((stage(&desk, ANNA), stage(&desk, CYRIL)), ("lead".to_owned(), "opportunity".to_owned()));
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    let story: Vec<EntryKind> = desk.book.events_of(ANNA).into_iter().map(|event| event.line.kind).collect();
    let told = EntryKind::Moved { stage: Stage::Lost, reason: Some(LostReason::NoBudget) };
    assert!(story.contains(&told), "{story:?}");
}

#[test]
fn the_ranked_queue_is_by_score_and_hides_nobody_who_was_passed_over() {
    let mut desk = imported();
    let names = |desk: &Desk| page(desk, CallChoice::Ranked).lines.into_iter().map(|it| it.name).collect::<Vec<_>>();
    let scores: Vec<i16> = page(&desk, CallChoice::Ranked).lines.iter().map(|line| line.score).collect();
    assert!(scores.is_sorted_by(|one, next| one >= next), "{scores:?}");
    let first = names(&desk)[0].clone();
    let row = (0..4).find(|row| desk.book.table().text(*row, Field::Name) == first.as_str()).expect("it is there");
    let skipped = skip(&mut desk, row, "  on holiday ");
    assert_eq!(names(&desk).last(), Some(&first), "last, but there");
    assert_eq!(names(&desk).len(), 4);
    let line = page(&desk, CallChoice::Ranked).lines.pop().expect("four");
    assert_eq!(line.skip.map(|skip| (skip.reason, skip.count)), Some(("on holiday".to_owned(), 1)));
    let plan = desk.book.plan_undo(skipped).expect("it is in effect").plan;
    assert_eq!(plan.skip_gone_count, 1);
    desk.undo(skipped);
    assert_eq!(names(&desk)[0], first);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
}

#[test]
fn coverage_counts_who_was_contacted_passed_over_and_called_how_often() {
    let mut desk = imported();
    for (row, result) in [(ANNA, CallResult::NoAnswer), (ANNA, CallResult::Reached), (BELA, CallResult::NoAnswer)] {
        let (change, parts) = desk.book.plan_called(&[row], result).expect("a lead");
        desk.change(change, parts);
    }
    skip(&mut desk, DANA, "too small");
    skip(&mut desk, BELA, "called before");
    let coverage = page(&desk, CallChoice::ToCall).coverage;
    let sum = |read: fn(&leadbench::worker::gate_work::GradeReach) -> u32| coverage.iter().map(read).sum::<u32>();
    assert_eq!(coverage.len(), 4);
    assert_eq!(sum(|it| it.lead_count), 4);
    assert_eq!(sum(|it| it.contacted_count), 3, "Anna and Bela were called, Cyril is a prospect");
    assert_eq!(sum(|it| it.skipped_count), 1, "Bela was contacted all the same");
    assert_eq!((sum(|it| it.attempt_count), sum(|it| it.attempted_count)), (3, 2));
    for reach in coverage {
        assert!(reach.contacted_count + reach.skipped_count <= reach.lead_count);
        assert_eq!(reach.contacted_share().is_none(), reach.lead_count == 0);
        assert_eq!(reach.attempts_tenths().is_none(), reach.attempted_count == 0);
    }
}

#[test]
fn the_same_number_draws_the_same_rejected_rows_and_another_one_others() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    let mut list = "Name,E-mail\nAnna,anna@nordwind.example\n".to_owned();
    (0..200).for_each(|number| list += &format!("Nobody {number},\n"));
    desk.import("list.csv", &list);
    let numbers = |seed: u32, count: u32| -> Vec<u32> {
        drawn(&desk, seed, count).rows.iter().map(|(_, rejection)| rejection.row).collect()
    };
    assert_eq!(drawn(&desk, 1, 5).total, 200);
    assert_eq!(numbers(1, 5), numbers(1, 5));
    assert_eq!(numbers(1, 5).len(), 5);
    assert!(numbers(1, 5).is_sorted(), "in the order of the file");
    assert_ne!(numbers(1, 5), numbers(2, 5));
    assert_eq!(numbers(7, 1000).len(), 200);
    // Every row has the same chance: over 400 draws of 5, each of 200 rows is drawn some 10 times.
    let mut times = vec![0_u32; 210];
    (0..400).flat_map(|seed| numbers(seed, 5)).for_each(|row| times[row as usize] += 1);
    let most = times.iter().max().copied().unwrap_or_default();
    assert!((10..30).contains(&most), "{most}");
}

#[test]
fn leads_are_filtered_by_an_answer() {
    let mut desk = imported();
    assert!(desk.book.facets(&[0; 4]).answers.is_empty(), "nobody was asked");
    let answered = Answered { verdict: Verdict::Yes, value: String::new(), learnt: LearntBy::Form, day: Day(1) };
    let (change, parts) = desk.book.plan_qualified(&[BELA], Criterion::Need, answered).expect("a change");
    desk.change(change, parts);
    assert_eq!(rows(&desk, Filter::Answered(Criterion::Need, vec![Some(Verdict::Yes)])), [BELA]);
    assert_eq!(rows(&desk, Filter::Answered(Criterion::Need, vec![None])), [ANNA, CYRIL, DANA]);
    assert!(rows(&desk, Filter::Answered(Criterion::Means, vec![Some(Verdict::Yes)])).is_empty());
    let facets = desk.book.facets(&[0; 4]).answers;
    assert_eq!((facets.len(), &facets[0].criterion), (1, &Criterion::Need));
    assert_eq!(facets[0].counts, [(Some(Verdict::Yes), 1), (None, 3)]);
}
