//! Two books side by side, and what one has brought into the other as one change.

use crate::book::{Desk, FAIR, WON};
use leadbench::book::{Book, Change, Difference, Parts, SharedJournal, compare};
use leadbench::clean::CleanSettings;
use leadbench::intake::{ImportPlan, Intake};
use leadbench::lead::{Day, EntryId, Field, Money, Spend};
use leadbench::worker::protocol::UpdateMode;

/// Brings what `other` has into the desk's book, as the worker does.
fn merge(desk: &mut Desk, other: &Book, mode: UpdateMode) -> Option<EntryId> {
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(ImportPlan::of_book(other.table(), mode), settings, &[]);
    intake.seed(desk.book.table(), desk.book.rows());
    for row in other.rows() {
        let id = other.id_of(*row).expect("every lead has one");
        if !desk.book.has_erased(id) {
            intake.take_lead(other.table(), *row, id);
        }
    }
    let mut settling = intake.settle("backup.leadbench".to_owned(), desk.book.table(), &|id| desk.book.row_of(id));
    while settling.step(desk.book.table(), 2) {}
    let found = settling.finish();
    let spends = desk.book.spends_missing(other);
    let is_change = !found.leads.is_empty() || !found.edits.is_empty() || !spends.is_empty();
    let imported = found.imported.clone();
    is_change.then(|| desk.change(Change::Imported(imported), Parts { spends, ..found.into() }))
}

fn spend(minor: i64) -> Spend {
    let money = Money::parse(&format!("{minor}.00 EUR")).expect("money");
    Spend { day: Some(Day(20_000)), channel: "fair".to_owned(), campaign: String::new(), money }
}

fn record(desk: &mut Desk, spends: Vec<Spend>) {
    desk.change(Change::SpendRecorded { file: String::new(), spends }, Parts::default());
}

fn desk(files: &[(&str, &str)]) -> Desk {
    let mut desk = Desk::default();
    for (name, text) in files {
        desk.import(name, text);
    }
    desk
}

const BOTH: [(&str, &str); 2] = [("fair.csv", FAIR), ("won.csv", WON)];

#[test]
fn a_difference_tells_who_has_what() {
    let (old, mut now) = (desk(&BOTH[..1]), desk(&BOTH));
    let journals = |shared, only_here, only_there| SharedJournal { shared, only_here, only_there };
    let difference = compare(&now.book, &old.book);
    assert_eq!(difference.journals, journals(1, 1, 0), "the book goes on where the backup ends");
    assert_eq!(difference.only_here + difference.same + difference.different, now.book.rows().len() as u32);
    assert!(difference.different > 0 && difference.only_there == 0, "{difference:?}");
    assert_eq!(compare(&old.book, &now.book).journals, journals(1, 0, 1));

    let same = compare(&now.book, &desk(&BOTH).book);
    let count = now.book.rows().len() as u32;
    let expected = Difference { only_here: 0, only_there: 0, different: 0, same: count, journals: journals(2, 0, 0) };
    assert_eq!(same, expected);

    now.edit(0, Field::City, "Forlì");
    assert_eq!(compare(&now.book, &desk(&BOTH).book).different, 1);
    let mut undone = desk(&BOTH[..1]);
    undone.undo_latest();
    let difference = compare(&undone.book, &old.book);
    assert_eq!((difference.only_here, difference.only_there), (0, old.book.rows().len() as u32));
}

#[test]
fn merging_an_earlier_state_brings_back_what_is_gone_and_changes_nothing_else() {
    let mut now = desk(&BOTH);
    let before = now.picture();
    assert_eq!(merge(&mut now, &desk(&BOTH[..1]).book, UpdateMode::FillBlanks), None, "nothing is missing");
    assert_eq!(merge(&mut now, &desk(&BOTH).book, UpdateMode::Replace), None, "the same book");
    assert_eq!(now.picture(), before);
}

#[test]
fn a_merge_fills_blanks_or_replaces_and_can_be_undone() {
    for (mode, expected) in [(UpdateMode::FillBlanks, "Torino"), (UpdateMode::Replace, "Forlì")] {
        let (mut now, mut backup) = (desk(&BOTH[..1]), desk(&BOTH[..1]));
        now.edit(0, Field::City, "Torino");
        let before = now.picture();
        backup.edit(0, Field::City, "Forlì");
        backup.edit(1, Field::City, "Brno");
        let merged = merge(&mut now, &backup.book, mode).expect("something new");
        let city = |row| now.book.table().text(row, Field::City).into_owned();
        assert_eq!((city(0).as_str(), city(1).as_str()), (expected, "Brno"), "{mode:?}");
        assert_eq!(now.read_again().rows(), now.book.rows());
        now.undo(merged);
        assert_eq!(now.picture(), before, "{mode:?}");
    }
}

#[test]
fn leads_of_another_book_are_added_and_known_ones_are_met_by_their_values() {
    let list = "id,Name,Email\nX,Somebody,some@body.example\nA-1,Anna Rossi,anna@nordwind.example\n";
    let (mut now, mut other) = (desk(&[("own.csv", list)]), Desk { device: 1, ..Desk::default() });
    let more = "A-1,Anna Rossi,anna@nordwind.example,Forlì,blue\nZ-1,Zoe,zoe@vale.example,,red\n";
    other.import("other.csv", &format!("id,Name,Email,City,Hat\n{more}"));
    assert_eq!(compare(&now.book, &other.book).journals, SharedJournal { shared: 0, only_here: 1, only_there: 1 });
    let merged = merge(&mut now, &other.book, UpdateMode::FillBlanks).expect("something new");
    let table = now.book.table();
    assert_eq!(now.book.rows().len(), 3);
    assert_eq!((table.text(1, Field::City), table.text(2, Field::Name)), ("Forlì".into(), "Zoe".into()));
    let hat = table.keys().find(|key| table.text(2, *key) == "red").expect("its own field came too");
    assert_eq!(table.text(1, hat), "blue");
    assert_eq!(merge(&mut now, &other.book, UpdateMode::FillBlanks), None, "merged twice is merged once");
    now.undo(merged);
    assert_eq!((now.book.rows().len(), now.book.table().text(1, Field::City)), (2, "".into()));
}

#[test]
fn whom_the_user_erased_does_not_come_back_by_a_merge() {
    let (mut now, backup) = (desk(&BOTH[..1]), desk(&BOTH[..1]));
    let erasure = now.book.plan_erase(&[0]).expect("a lead");
    now.change(erasure.change(), Parts::default());
    let count = now.book.rows().len();
    assert_eq!(merge(&mut now, &backup.book, UpdateMode::Replace), None);
    assert_eq!(now.book.rows().len(), count);
}

#[test]
fn spend_comes_once_and_goes_with_the_undo() {
    let (mut now, mut backup) = (desk(&BOTH[..1]), Desk { device: 1, ..Desk::default() });
    record(&mut now, vec![spend(10), spend(20)]);
    record(&mut backup, vec![spend(20), spend(20), spend(30)]);
    let merged = merge(&mut now, &backup.book, UpdateMode::FillBlanks).expect("something new");
    let amounts = |book: &Book| book.spends().iter().map(|spend| spend.money.minor).collect::<Vec<_>>();
    assert_eq!(amounts(&now.book), [1_000, 2_000, 2_000, 3_000], "one 20 was known, the other is another one");
    assert_eq!(merge(&mut now, &backup.book, UpdateMode::FillBlanks), None);
    let record = now.book.spend_records().pop().expect("the last one");
    now.change(Change::SpendRemoved { entry: record.entry, place: record.place }, Parts::default());
    assert_eq!(amounts(&now.book), [1_000, 2_000, 2_000]);
    now.undo_latest();
    assert_eq!(amounts(&now.read_again()), [1_000, 2_000, 2_000, 3_000]);
    now.undo(merged);
    assert_eq!(amounts(&now.book), [1_000, 2_000]);
}
