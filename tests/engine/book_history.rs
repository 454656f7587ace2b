//! The journal as it is asked for: by lead, kind and time; quick with many entries and with large ones.

use crate::book::Desk;
use leadbench::book::{Change, EntryGroup, HistoryQuery, Parts, Settings};
use leadbench::lead::Field;

const LIST: &str = "id,Name,Email\nA-1,Anna,anna@nordwind.example\nA-2,Jan,jan@reka.example\n";
const UPDATE: &str = "id,City\nA-2,Brno\n";

/// Entries: 0 import, 1 edit of Anna, 2 update of Jan, 3 settings, 4 undo of 1.
fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.import("list.csv", LIST);
    let edit = desk.edit(0, Field::City, "Torino");
    desk.import("update.csv", UPDATE);
    let before = desk.book.settings().clone();
    let after = Settings { region: "CZ".to_owned(), ..before.clone() };
    desk.change(Change::SettingsChanged { before, after }, Parts::default());
    desk.undo(edit);
    desk
}

fn check(query: HistoryQuery, places: &[u32]) {
    assert_eq!(desk().book.history(&query), places, "{query:?}");
}

#[test]
fn lines_are_found_by_lead_kind_and_time() {
    let of = |kinds: &[EntryGroup]| HistoryQuery { kinds: kinds.to_vec(), ..HistoryQuery::default() };
    let lead = |row| HistoryQuery { row: Some(row), ..HistoryQuery::default() };
    let between = |from_millis, to_millis| HistoryQuery { from_millis, to_millis, ..HistoryQuery::default() };
    check(HistoryQuery::default(), &[4, 3, 2, 1, 0]);
    check(lead(0), &[4, 1, 0]);
    check(lead(1), &[2, 0]);
    check(lead(9), &[]);
    check(of(&[EntryGroup::Import]), &[2, 0]);
    check(of(&[EntryGroup::Merge]), &[2]);
    check(of(&[EntryGroup::Edit, EntryGroup::Undo]), &[4, 1]);
    check(of(&[EntryGroup::Settings]), &[3]);
    check(of(&[EntryGroup::Spend, EntryGroup::Rules]), &[]);
    // The moments of the desk are the places.
    check(between(Some(2), None), &[4, 3, 2]);
    check(between(Some(1), Some(3)), &[2, 1]);
    check(HistoryQuery { row: Some(0), kinds: vec![EntryGroup::Edit], ..between(None, Some(4)) }, &[1]);
}

#[test]
fn ten_thousand_entries_are_listed_filtered_and_planned() {
    let mut desk = Desk::default();
    desk.import("list.csv", LIST);
    let mut ids = Vec::new();
    for number in 0..9_800 {
        ids.push(desk.edit(0, Field::City, if number % 2 == 0 { "Brno" } else { "Torino" }));
    }
    for id in ids.iter().rev().take(200) {
        desk.undo(*id);
    }
    let query = HistoryQuery { row: Some(0), ..HistoryQuery::default() };
    let places = desk.book.history(&query);
    assert_eq!(places.len(), 10_001);
    assert!(places.iter().all(|place| desk.book.line(*place).is_some_and(|line| line.lead_count > 0)));
    assert_eq!(desk.book.table().text(0, Field::City), "Torino");
    let plan = desk.book.plan_undo(ids[0]).expect("in effect").plan;
    assert_eq!((plan.value_count, plan.kept_count), (0, 1));
    assert!(desk.book.history(&HistoryQuery { row: Some(1), ..query }).len() == 1);
}

#[test]
fn a_known_lead_that_comes_again_is_told_in_its_history_once() {
    let mut desk = Desk::default();
    let lead = "Name,Email,City\nAnna,anna@nordwind.example,Torino\n";
    desk.import("crm.csv", lead);
    desk.import("crm.csv", lead);
    let enquiries = |desk: &Desk| -> Vec<Vec<u32>> {
        desk.book.events_of(0).into_iter().map(|event| event.enquiries).filter(|rows| !rows.is_empty()).collect()
    };
    assert_eq!(enquiries(&desk), Vec::<Vec<u32>>::new(), "the same file again is no enquiry");
    let form = "Name,Email,City\nNew,new@nordwind.example,Brno\nAnna,anna@nordwind.example,Torino\n";
    assert_eq!(desk.import("form.csv", form), (1, 0, 1, 0), "it tells nothing new");
    assert_eq!(enquiries(&desk), [[3]]);
    assert_eq!(desk.book.line(2).map(|line| line.lead_count), Some(2), "the new one and the one that came again");
    desk.import("form.csv", form);
    assert_eq!(enquiries(&desk), [[3]], "told already");
    assert_eq!(desk.read_again().events_of(0), desk.book.events_of(0), "and stored");
}
