//! Rejected rows are mended and brought back: they go the way of their import, in one entry that can be undone (S2b, U3).

use crate::book::Desk;
use crate::gate::{rejected, set_rule};
use leadbench::book::{BringBack, BringBackRows, BroughtBack, EntryKind, Parts, plan_bring_back};
use leadbench::intake::RejectReason;
use leadbench::lead::{EntryId, Field, FieldKey, GateRule};

const LIST: &str = "\
Name,E-mail,First contact,Company,Colour
Anna,anna@nordwind.example,13/02/2026,Nordwind,red
Bela,bela at reka.example,03/04/2026,Reka,blue
Cyril,,,Reka,
Dana,dana@reka.example,,,green
Emil,emil@reka.example,,,,surplus
";

/// The entry of the list in a book that asks for a company.
fn imported(desk: &mut Desk) -> EntryId {
    set_rule(desk, &GateRule::Company, true);
    desk.import("list.csv", LIST);
    assert_eq!(
        rejected(desk).iter().map(|(row, reason, ..)| (*row, *reason)).collect::<Vec<_>>(),
        [
            (3, RejectReason::NoContact),
            (4, RejectReason::NoContact),
            (5, RejectReason::NoCompany),
            (6, RejectReason::TooManyCells)
        ]
    );
    desk.book.entries().last().expect("the import").id
}

fn bring_back(desk: &mut Desk, asked: &BringBack) -> BroughtBack {
    let (outcome, change) = plan_bring_back(&desk.book, asked);
    if let Some((change, parts)) = change {
        desk.change(change, parts);
    }
    outcome
}

fn row(entry: EntryId, row: u32, cells: &[&str], is_anyway: bool) -> BringBack {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    BringBack { entry, rows: BringBackRows::Row(row, cells), is_anyway }
}

fn numbers(desk: &Desk) -> Vec<u32> {
    rejected(desk).iter().map(|(row, ..)| *row).collect()
}

#[test]
fn a_mended_row_becomes_a_lead_as_its_file_was_read_and_undo_puts_it_back() {
    let mut desk = Desk { has_inline: true, ..Desk::default() };
    let entry = imported(&mut desk);
    // As the worker opens it again: how the file was read is kept.
    desk.book = desk.read_again();
    let before = desk.picture();
    let cells = ["Bela", "bela@reka.example", "03/04/2026", "Reka", "blue"];
    let outcome = bring_back(&mut desk, &row(entry, 3, &cells, false));
    assert_eq!(outcome, BroughtBack { new_count: 1, ..BroughtBack::default() });
    assert_eq!(numbers(&desk), [4, 5, 6]);
    let bela = *desk.book.rows().last().expect("Bela");
    let text = |field: FieldKey| desk.book.table().text(bela, field).into_owned();
    assert_eq!(text(Field::Email.into()), "bela@reka.example");
    assert_eq!(text(Field::FirstContact.into()), "2026-04-03", "the file has days first");
    assert_eq!(text(FieldKey::Custom(0)), "blue");
    assert_eq!(desk.book.table().file_rows(bela), [3]);
    let line = desk.book.undo_line().expect("it can be undone");
    assert_eq!(line.kind, EntryKind::BroughtBack { file: "list.csv".to_owned(), count: 1 });
    assert_eq!(line.lead_count, 1);
    let id = desk.book.id_of(bela).expect("an id");
    assert_eq!(desk.book.row_of(id), Some(bela));
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());

    desk.undo_latest();
    assert_eq!((desk.picture(), numbers(&desk)), (before, vec![3, 4, 5, 6]));
    desk.redo_latest();
    assert_eq!(numbers(&desk), [4, 5, 6]);
    assert!(desk.book.has(bela));
}

#[test]
fn what_fails_a_rule_is_brought_back_anyway_or_once_the_rule_is_off() {
    let mut desk = Desk::default();
    let entry = imported(&mut desk);
    let all = |reason, is_anyway| BringBack { entry, rows: BringBackRows::Reason(reason), is_anyway };
    let outcome = bring_back(&mut desk, &all(RejectReason::NoCompany, false));
    assert_eq!((outcome.rejected_count, outcome.reason), (1, Some(RejectReason::NoCompany)));
    assert_eq!(numbers(&desk), [3, 4, 5, 6], "nothing happened");

    // Cyril has a name: something to keep as a lead.
    assert_eq!(bring_back(&mut desk, &all(RejectReason::NoContact, true)).new_count, 2);
    assert_eq!(numbers(&desk), [5, 6]);
    desk.undo_latest();
    set_rule(&mut desk, &GateRule::Company, false);
    assert_eq!(bring_back(&mut desk, &all(RejectReason::NoCompany, false)).new_count, 1);
    assert_eq!(numbers(&desk), [3, 4, 6]);
}

#[test]
fn a_mended_row_that_fails_again_is_kept_as_mended_with_its_new_reason() {
    let mut desk = Desk::default();
    let entry = imported(&mut desk);
    let outcome = bring_back(&mut desk, &row(entry, 6, &["Emil", "emil@reka.example", "", "", ""], false));
    assert_eq!((outcome.new_count, outcome.reason), (0, Some(RejectReason::NoCompany)));
    assert_eq!(numbers(&desk), [3, 4, 5, 6]);
    let last = desk.book.rejected(None).last().expect("Emil");
    assert_eq!(
        (last.rejection.reason, last.file, last.rejection.cells.len()),
        (RejectReason::NoCompany, "list.csv", 5)
    );
    // From there it is mended further.
    let again = last.entry;
    assert_ne!(again, entry);
    let outcome = bring_back(&mut desk, &row(again, 6, &["Emil", "emil@reka.example", "", "Reka", ""], false));
    assert_eq!((outcome.new_count, numbers(&desk)), (1, vec![3, 4, 5]));
    desk.undo_latest();
    desk.undo_latest();
    let first = desk.book.rejected(None).last().expect("Emil");
    assert_eq!((first.rejection.reason, first.rejection.cells.len()), (RejectReason::TooManyCells, 6));
}

#[test]
fn a_row_of_a_stored_lead_updates_it_and_leaves_the_list() {
    let mut desk = Desk::default();
    let entry = imported(&mut desk);
    let outcome = bring_back(&mut desk, &row(entry, 4, &["Anna", "anna@nordwind.example", "", "Reka", ""], false));
    assert_eq!((outcome.new_count, outcome.updated_count), (0, 1));
    let anna = desk.book.rows()[0];
    assert_eq!(desk.book.table().text(anna, Field::Company), "Reka");
    assert_eq!(numbers(&desk), [3, 5, 6]);
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
    desk.undo_latest();
    assert_eq!(desk.book.table().text(anna, Field::Company), "Nordwind");
    assert_eq!(numbers(&desk), [3, 4, 5, 6]);
}

#[test]
fn an_import_that_kept_no_way_in_is_guessed_from_its_columns() {
    let mut desk = Desk::default();
    set_rule(&mut desk, &GateRule::Company, true);
    let (plan, text) = (crate::book::plan_of(LIST), LIST);
    let mut intake = leadbench::intake::Intake::new(plan, Default::default(), text.as_bytes());
    intake.push(text.as_bytes());
    intake.end();
    let mut settling = intake.settle("old.csv".to_owned(), desk.book.table(), &|_| None);
    while settling.step(desk.book.table(), 10) {}
    let found = settling.finish();
    let change = leadbench::book::Change::Imported(found.imported.clone());
    let entry = desk.change(change, Parts { way_in: None, ..found.into() });
    let outcome = bring_back(&mut desk, &row(entry, 3, &["Bela", "bela@reka.example", "", "Reka", "blue"], false));
    assert_eq!(outcome.new_count, 1);
    let bela = *desk.book.rows().last().expect("Bela");
    assert_eq!(desk.book.table().text(bela, Field::Company), "Reka");
}
