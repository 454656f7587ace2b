//! Rows of a file that another worker takes become what they become in this one.

use crate::book::Desk;
use crate::intake_fuzz::list;
use crate::parse_fuzz::config;
use leadbench::book::Change;
use leadbench::clean::CleanSettings;
use leadbench::intake::{Enquiry, ImportPlan, Imported, Intake, Rejection, RowRules, RowTaker};
use leadbench::lead::{Field, GateRule, GateRules, Taxonomy};
use leadbench::map::guess;
use leadbench::parse::{Choices, RawTable, Reader, find_dialect, header};
use proptest::prelude::*;
use std::collections::VecDeque;

/// What is done with the rows that come next.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// They are taken here.
    Take(usize),
    /// They are given away.
    Give(usize),
    /// What was given away first comes back.
    Accept,
    /// Whoever has rows is lost.
    Lose,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (1..4_usize).prop_map(Step::Take),
        4 => (1..4_usize).prop_map(Step::Give),
        2 => Just(Step::Accept),
        1 => Just(Step::Lose),
    ]
}

/// What a list brings into a book.
type Outcome = (Imported, Vec<Rejection>, Vec<Enquiry>, u64);

/// Takes a list in, by these steps again and again.
fn taken(desk: &mut Desk, text: &str, steps: &[Step]) -> Option<Outcome> {
    let dialect = find_dialect(text.as_bytes(), true, &Choices::default()).ok()?;
    let mut raw = RawTable::default();
    Reader::new(&dialect).push(text.as_bytes(), &mut raw);
    let plan = ImportPlan::new(dialect, guess(&header(&raw).0, &raw));
    let settings = CleanSettings { region: "CZ".to_owned(), currency: "EUR".to_owned() };
    let mut gate = GateRules::default();
    gate.set(&GateRule::Person, true);
    let mut intake = Intake::new(plan, settings.clone(), text.as_bytes());
    intake.guard(&gate);
    intake.seed(desk.book.table(), desk.book.rows());
    let rules = RowRules { way_in: intake.way_in(), settings, gate, taxonomy: Taxonomy::default() };
    // As they travel.
    let rules = postcard::to_stdvec(&rules).and_then(|rules| postcard::from_bytes(&rules)).expect("rules travel");
    let mut mate = RowTaker::of_rules(rules);
    let mut away = VecDeque::new();
    let mut steps = steps.iter().cycle();
    for bytes in text.as_bytes().chunks(40) {
        intake.parse(bytes);
        while intake.has_rows() {
            match steps.next()? {
                Step::Take(count) => intake.take(*count),
                Step::Give(count) => intake.give(*count, |rows| {
                    let (text, cells, rows) = rows.as_parts();
                    let rows = RawTable::of_parts(text.to_owned(), cells.as_chunks().0.to_vec(), &rows);
                    away.push_back(mate.take_all(&rows).into_parts());
                }),
                Step::Accept => assert!(away.pop_front().is_none_or(|parts| intake.accept(&parts))),
                Step::Lose => {
                    away.clear();
                    intake.take_back();
                }
            }
            assert_eq!(intake.away_count(), away.len());
        }
    }
    intake.end();
    away.iter().for_each(|parts| assert!(intake.accept(parts)));
    assert_eq!(intake.away_count(), 0);
    let mut settling = intake.settle("list.csv".to_owned(), desk.book.table(), &|id| desk.book.row_of(id));
    while settling.step(desk.book.table(), 3) {}
    let found = settling.finish();
    let (imported, rejections, enquiries) = (found.imported.clone(), found.rejections.clone(), found.enquiries.clone());
    desk.change(Change::Imported(imported.clone()), found.into());
    Some((imported, rejections, enquiries, desk.book.fingerprint().contents))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn rows_become_the_same_wherever_they_are_taken(
        first in list(),
        second in list(),
        steps in proptest::collection::vec(step(), 1..12),
    ) {
        // Some step must get on.
        let steps = [&steps[..], &[Step::Take(1)]].concat();
        let (mut here, mut away) = (Desk::default(), Desk::default());
        for text in [&first, &second, &first] {
            let expected = taken(&mut here, text, &[Step::Take(usize::MAX)]);
            prop_assert_eq!(taken(&mut away, text, &steps), expected);
        }
    }
}

#[test]
fn amounts_in_several_currencies_and_columns_of_ones_own_come_back_in_order() {
    let row = |number: usize| {
        let currency = ["EUR", "CZK", "USD"][number % 3];
        format!(
            "Lead {number},lead{number}@list.example,{number}.50 {currency},2026-01-{:02},size {}\n",
            number % 28 + 1,
            number % 7
        )
    };
    let text = format!("Name,Email,Deal value,First contact,Shoe size\n{}", (0..200).map(row).collect::<String>());
    let (mut here, mut away) = (Desk::default(), Desk::default());
    let expected = taken(&mut here, &text, &[Step::Take(usize::MAX)]);
    let steps = [Step::Give(30), Step::Give(7), Step::Take(11), Step::Accept, Step::Take(2), Step::Accept];
    assert_eq!(taken(&mut away, &text, &steps), expected);
    let shown = |row: u32| {
        let table = away.book.table();
        [Field::Name, Field::Value, Field::FirstContact].map(|field| table.text(row, field).into_owned())
    };
    assert_eq!(shown(100), ["Lead 100", "100.50 CZK", "2026-01-17"]);
    assert_eq!(away.book.table().text(100, leadbench::lead::FieldKey::Custom(0)), "size 2");
}

#[test]
fn what_is_no_answer_is_not_accepted() {
    let text = "Name,Email\nAnna,anna@list.example\n";
    let dialect = find_dialect(text.as_bytes(), true, &Choices::default()).expect("a list");
    let mut raw = RawTable::default();
    Reader::new(&dialect).push(text.as_bytes(), &mut raw);
    let plan = ImportPlan::new(dialect, guess(&header(&raw).0, &raw));
    let mut intake = Intake::new(plan, CleanSettings::default(), text.as_bytes());
    let nothing = || [Vec::new(), Vec::new(), Vec::new()];
    assert!(!intake.accept(&nothing()), "nothing was given away");
    intake.parse(text.as_bytes());
    intake.give(9, |_| ());
    assert!(!intake.accept(&nothing()));
    assert_eq!(intake.away_count(), 1);
    intake.take_back();
    assert_eq!((intake.away_count(), intake.row_count()), (0, 1));
}
