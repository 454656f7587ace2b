//! Stored leads merged and told apart, and what undo, files, history and erasure make of it.

use crate::book::Desk;
use leadbench::book::{Filter, HistoryQuery, MergeDraft, Query, View};
use leadbench::lead::{CallResult, Day, EntryId, Field, FieldKey, LeadId};
use leadbench::score::score_all;
use leadbench::table::Row;

const CRM: &str = "\
id,Name,Email,Phone,Company,City,Notes
A-1,Anna Rossi,anna@nordwind.example,,Nordwind,Torino,met at the fair
A-2,Jan Novák,jan@reka.example,,Řeka s.r.o.,Brno,
";
const FAIR: &str = "\
id,Name,Email,Phone,Company,City,Notes
F-1,Ana Rosi,a.rossi@nordwind.example,+39 347 123 4567,Nordwind SpA,Turin,wants a demo
";

fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("crm.csv", CRM);
    desk.import("fair.csv", FAIR);
    desk
}

fn merge(desk: &mut Desk, kept: Row, gone: &[Row], choices: &[(Field, Row)]) -> EntryId {
    let choices = choices.iter().map(|(field, row)| (FieldKey::from(*field), *row)).collect();
    let draft = MergeDraft { kept, gone: gone.to_vec(), choices };
    let (change, parts) = desk.book.plan_merge(&[draft]).expect("two leads");
    desk.change(change, parts)
}

fn text(desk: &Desk, row: Row, field: Field) -> String {
    desk.book.table().text(row, field).into_owned()
}

#[test]
fn a_merge_loses_nothing_and_undo_brings_both_back() {
    let mut desk = desk();
    let before = desk.picture();
    let id = merge(&mut desk, 0, &[2], &[]);
    assert_eq!(desk.book.rows(), [0, 1]);
    let values = [Field::Name, Field::Email, Field::OtherEmails, Field::Phone, Field::City, Field::Notes];
    let expected = [
        "Anna Rossi",
        "anna@nordwind.example",
        "a.rossi@nordwind.example",
        "+393471234567",
        "Torino",
        "met at the fair\nwants a demo",
    ];
    assert_eq!(values.map(|field| text(&desk, 0, field)), expected);
    let plan = desk.book.plan_undo(id).expect("in effect").plan;
    assert_eq!((plan.shown_count, plan.lead_count, plan.kept_count), (1, 1, 0));
    desk.undo(id);
    assert_eq!(desk.picture(), before);
    desk.redo_latest();
    assert_eq!(desk.book.rows(), [0, 1]);
}

#[test]
fn a_chosen_value_is_taken_and_a_chosen_address_comes_first() {
    let mut desk = desk();
    merge(&mut desk, 0, &[2], &[(Field::City, 2), (Field::Email, 2), (Field::Name, 2)]);
    let values = [Field::Name, Field::Email, Field::OtherEmails, Field::City];
    let expected = ["Ana Rosi", "a.rossi@nordwind.example", "anna@nordwind.example", "Turin"];
    assert_eq!(values.map(|field| text(&desk, 0, field)), expected);
}

#[test]
fn what_is_edited_later_stays_when_the_merge_is_undone() {
    let mut desk = desk();
    let id = merge(&mut desk, 0, &[2], &[]);
    desk.edit(0, Field::Phone, "+39 347 000 0000");
    desk.undo(id);
    assert_eq!(desk.book.rows(), [0, 1, 2]);
    assert_eq!(
        (text(&desk, 0, Field::Phone), text(&desk, 2, Field::Phone)),
        ("+39 347 000 0000".into(), "+393471234567".into())
    );
}

#[test]
fn a_file_that_brings_a_merged_lead_again_finds_the_one_that_stayed() {
    let mut desk = desk();
    let id = desk.book.id_of(2).expect("a lead");
    merge(&mut desk, 0, &[2], &[]);
    // By its own identifier only: everything else is new.
    let list = "id,Name,Email,City\nF-1,Anna Rossi,third@nordwind.example,Torino\n";
    assert_eq!(desk.import("fair again.csv", list), (0, 1, 0, 0));
    assert!(text(&desk, 0, Field::OtherEmails).contains("a.rossi@"), "nothing is lost");
    assert_eq!((desk.book.row_of(id), desk.book.row_standing_for(id)), (None, Some(0)));
}

#[test]
fn when_the_import_of_the_lead_that_stayed_is_undone_the_other_is_back() {
    let mut desk = desk();
    let import = desk.book.line(0).expect("the import").id;
    merge(&mut desk, 0, &[2], &[]);
    desk.undo(import);
    assert_eq!(desk.book.rows(), [2]);
    desk.redo_latest();
    assert_eq!(desk.book.rows(), [0, 1]);
}

#[test]
fn merges_that_contradict_each_other_never_hide_both() {
    let mut desk = desk();
    let first = merge(&mut desk, 0, &[2], &[]);
    desk.undo(first);
    let undo = desk.book.line(desk.book.entry_count() - 1).expect("the undo").id;
    merge(&mut desk, 2, &[0], &[]);
    desk.undo(undo);
    assert_eq!(desk.book.rows(), [0, 1], "the first merge holds, the second would go round in a circle");
    assert_eq!(desk.read_again().rows(), desk.book.rows());
}

#[test]
fn the_history_of_a_lead_holds_that_of_the_leads_in_it() {
    let mut desk = desk();
    desk.edit(2, Field::City, "Milano");
    merge(&mut desk, 0, &[2], &[]);
    let events = desk.book.events_of(0);
    let of: Vec<(u32, Row)> = events.iter().map(|event| (event.line.place, event.row)).collect();
    assert_eq!(of, [(3, 0), (2, 2), (1, 2), (0, 0)], "latest first, each with the lead it happened to");
    let query = HistoryQuery { row: Some(0), ..HistoryQuery::default() };
    assert_eq!(desk.book.history(&query), [3, 2, 1, 0]);
}

#[test]
fn a_merge_shows_its_leads_and_a_chain_of_merges_ends_at_one() {
    let mut desk = desk();
    merge(&mut desk, 0, &[2], &[]);
    merge(&mut desk, 1, &[0], &[]);
    assert_eq!(desk.book.rows(), [1]);
    assert_eq!(desk.book.rows_in(1), [1, 0, 2]);
    let of_merge = Query { filters: vec![Filter::Entry(3)], ..Query::default() };
    assert_eq!(
        View::plain(&desk.book, &score_all(desk.book.table(), desk.book.rules(), Day(20_000))).rows(&of_merge),
        [1]
    );
    let id = LeadId { entry: desk.book.line(1).expect("an import").id, ordinal: 0 };
    assert_eq!(desk.book.row_standing_for(id), Some(1));
}

#[test]
fn an_erased_lead_takes_those_merged_into_it_along() {
    let mut desk = desk();
    desk.edit(2, Field::Name, "Somebody Else");
    desk.edit(2, Field::Email, "");
    merge(&mut desk, 1, &[2], &[]);
    let erasure = desk.book.plan_erase(&[1]).expect("a lead");
    desk.change(erasure.change(), Default::default());
    assert!(desk.book.table().is_tombstone(2), "or its values would be there still");
    assert_eq!(desk.book.rows(), [0]);
}

#[test]
fn leads_told_apart_are_remembered_until_that_is_undone() {
    let mut desk = desk();
    let fingerprint = desk.book.fingerprint().contents;
    let (change, parts) = desk.book.plan_tell_apart(&[2, 0]).expect("a pair");
    let id = desk.change(change, parts);
    assert!(desk.book.pairs_apart().contains(&(0, 2)));
    assert!(desk.book.plan_tell_apart(&[0, 2]).is_none(), "known already");
    assert_ne!(desk.book.fingerprint().contents, fingerprint);
    assert_eq!(desk.book.plan_undo(id).expect("in effect").plan.pair_count, 1);
    desk.undo(id);
    assert!(desk.book.pairs_apart().is_empty());
    assert_eq!(desk.book.fingerprint().contents, fingerprint);
}

#[test]
fn calls_to_merged_leads_are_those_of_the_lead_that_stayed() {
    let mut desk = desk();
    for row in [0, 2, 2] {
        let (change, parts) = desk.book.plan_called(&[row], CallResult::NoAnswer).expect("a lead");
        desk.change(change, parts);
    }
    let id = merge(&mut desk, 0, &[2], &[]);
    assert_eq!(desk.book.calls_of(0).map(|calls| calls.count), Some(3));
    desk.undo(id);
    assert_eq!([0, 2].map(|row| desk.book.calls_of(row).map(|calls| calls.count)), [Some(1), Some(2)]);
}
