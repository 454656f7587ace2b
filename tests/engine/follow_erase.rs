//! Erasing people takes what was written down while they were followed up out of every record: notes, questions, how they
//! consented, lessons.

use crate::erase::{erase_people, holds};
use crate::follow::{ANNA, BELA, CYRIL, SENT, imported, log, permit};
use leadbench::book::{Change, followed};
use leadbench::lead::{CallResult, Contact};
use leadbench::table::Row;
use proptest::prelude::*;

/// Words that nobody but a note about Anna holds.
const OF_ANNA: [&str; 7] = [
    "moves to Ivrea",
    "afraid of the price",
    "said it at the fair",
    "too late",
    "a bakery",
    "shared words",
    "both here",
];

fn learn(desk: &mut crate::book::Desk, row: Row, text: &str) {
    let (change, parts) = desk.book.plan_learnt(&[row], text).expect("a lead");
    desk.change(change, parts);
}

#[test]
fn nothing_that_was_written_down_of_an_erased_lead_is_left_in_any_record() {
    let mut desk = imported();
    log(&mut desk, &[ANNA], SENT, "moves to Ivrea", "afraid of the price");
    log(&mut desk, &[ANNA], Contact::Call(CallResult::Wrong), "a bakery", "");
    log(&mut desk, &[ANNA, BELA], Contact::Meeting { is_answered: true }, "shared words", "both here");
    permit(&mut desk, &[ANNA], Some((true, "said it at the fair")), Some(30));
    learn(&mut desk, ANNA, "too late");
    let undone = log(&mut desk, &[ANNA], Contact::Note, "undone, but stored", "");
    desk.undo(undone);
    log(&mut desk, &[BELA], SENT, "Bela likes boats", "");
    log(&mut desk, &[CYRIL], SENT, "brother of Rossi, Anna", "");
    log(&mut desk, &[CYRIL], SENT, "", "call +39 02 1234 5678 instead?");
    log(&mut desk, &[CYRIL], SENT, "write to ANNA@nordwind.example too", "");
    learn(&mut desk, CYRIL, "Anna alone is a common name");
    let planned = desk.book.plan_erase(&[ANNA]).expect("she is there");
    let touched = desk.book.touched_by(&planned).count();
    erase_people(&mut desk, &[ANNA]);
    for text in OF_ANNA.into_iter().chain(["undone, but stored", "Rossi", "1234 5678", "ANNA@nordwind.example"]) {
        assert!(!holds(&desk, text), "{text} is gone");
    }
    for text in ["Bela likes boats", "Anna alone is a common name"] {
        assert!(holds(&desk, text), "{text} stays");
    }
    // Two of Anna's entries are her import and its undone note; the others are counted too.
    assert!(touched >= 9, "{touched}");
    let known = followed(&desk.book);
    assert_eq!(known.contacts(BELA).map(|contacts| contacts.attempt_count()), Some(2), "the meeting was hers too");
    assert_eq!((known.contacts(ANNA), known.permission(ANNA), known.lesson(ANNA)), (None, None, None));
    for change in desk.book.entries().map(|entry| &entry.change) {
        if let Change::Consented { rows, permission } = change {
            assert!(rows.is_empty() && permission.consent.is_none() && permission.keep_until.is_none());
        }
    }
    let erased = erase_again_changes_nothing(&mut desk);
    assert_eq!(erased, desk.journal);
}

/// The records as they are after the same people are taken out once more.
fn erase_again_changes_nothing(desk: &mut crate::book::Desk) -> Vec<Vec<u8>> {
    let erasure = desk.book.erasure_of(vec![ANNA]);
    let cleaned = desk.journal.iter().map(|record| {
        let mut entry = leadbench::store::journal::decode(record).expect("whole");
        leadbench::store::erase::clean_inline(&mut entry, &erasure);
        leadbench::store::journal::encode(&entry)
    });
    cleaned.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// Whatever was written of whom, in whatever order: a mark of the erased is in no record, and those of others stay.
    #[test]
    fn marks_of_the_erased_are_gone_and_marks_of_others_stay(
        steps in proptest::collection::vec((0_u32..3, 0_u8..6), 1..14),
        erased in 0_u32..3,
        undo_every in 2_usize..5,
    ) {
        let mut desk = imported();
        for (place, (row, kind)) in steps.iter().enumerate() {
            let mark = format!("mark {row} of {place}!");
            let id = match kind {
                0 => log(&mut desk, &[*row], SENT, &mark, ""),
                1 => log(&mut desk, &[*row], Contact::Note, "", &mark),
                2 => log(&mut desk, &[*row], Contact::Call(CallResult::Reached), &mark, &mark),
                3 => permit(&mut desk, &[*row], Some((place % 2 == 0, &mark)), None),
                4 => log(&mut desk, &[*row], Contact::Presentation { called_to_action: true, is_closed: true }, &mark, ""),
                _ => {
                    let (change, parts) = desk.book.plan_learnt(&[*row], &mark).expect("a lead");
                    desk.change(change, parts)
                }
            };
            if place % undo_every == 0 {
                desk.undo(id);
            }
        }
        erase_people(&mut desk, &[erased]);
        for (place, (row, _)) in steps.iter().enumerate() {
            prop_assert_eq!(holds(&desk, &format!("mark {row} of {place}!")), *row != erased);
        }
    }
}
