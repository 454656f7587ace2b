//! The fingerprint: the same for the same book, another one for any difference.

use crate::book::{Desk, FAIR};
use leadbench::book::{Change, Fingerprint, Parts, Settings};
use leadbench::lead::{Field, IssueKind, Spend};
use leadbench::score::Rules;
use leadbench::table::Edits;
use proptest::prelude::*;

fn fair() -> Desk {
    let mut desk = Desk::default();
    desk.import("fair.csv", FAIR);
    desk
}

#[test]
fn replaying_the_journal_gives_the_same_fingerprint_in_both_parts() {
    let mut desk = fair();
    desk.edit(0, Field::City, "Forlì");
    desk.undo_latest();
    desk.redo_latest();
    assert_eq!(desk.read_again().fingerprint(), desk.book.fingerprint());
}

#[test]
fn undo_brings_the_contents_back_and_leaves_its_trace_in_the_journal() {
    let mut desk = fair();
    let before = desk.book.fingerprint();
    desk.edit(0, Field::City, "Forlì");
    let after = desk.book.fingerprint();
    assert_ne!(after.contents, before.contents);
    desk.undo_latest();
    let undone = desk.book.fingerprint();
    assert_eq!(undone.contents, before.contents);
    assert_ne!(undone.journal, before.journal);
    assert_eq!(undone.entry_count, before.entry_count + 2);
    desk.redo_latest();
    assert_eq!(desk.book.fingerprint().contents, after.contents);
}

#[test]
fn the_same_change_made_on_two_devices_gives_the_same_contents_and_another_journal() {
    let (mut here, mut there) = (fair(), Desk { device: 9, ..Desk::default() });
    there.import("fair.csv", FAIR);
    here.edit(1, Field::Company, "Vale Ltd");
    there.edit(1, Field::Company, "Vale Ltd");
    let (here, there) = (here.book.fingerprint(), there.book.fingerprint());
    assert_eq!(here.contents, there.contents);
    assert_ne!(here.journal, there.journal);
}

#[test]
fn custom_fields_that_came_in_another_order_make_no_difference() {
    let contents = |lists: [&str; 2]| {
        let mut desk = Desk::default();
        for list in lists {
            desk.import("list.csv", list);
        }
        desk.undo_latest();
        desk.undo(desk.book.line(0).expect("an entry").id);
        desk.import("all.csv", "Email,Shoe size,Hat size\na@vale.example,38,55\n");
        desk.book.fingerprint().contents
    };
    let (shoe, hat) = ("Email,Shoe size\nb@vale.example,39\n", "Email,Hat size\nc@vale.example,56\n");
    assert_eq!(contents([shoe, hat]), contents([hat, shoe]));
}

#[test]
fn whatever_differs_is_seen() {
    let spend = || Spend {
        day: None,
        channel: "linkedin".to_owned(),
        campaign: String::new(),
        money: leadbench::lead::Money::parse("120.00 EUR").expect("money"),
    };
    let settings = |region: &str| Settings { region: region.to_owned(), ..Settings::default() };
    let mut rules = Rules::default();
    rules.thresholds[0] += 1;
    let mut issues = Edits::default();
    let known = fair().book.table().issues(0);
    let mut more = known;
    more.0 ^= 1 << IssueKind::NameMissing as u32;
    issues.push_issues(0, known, more);
    let cases: Vec<(&str, Change, Edits)> = vec![
        ("spend", Change::SpendRecorded { file: String::new(), spends: vec![spend()] }, Edits::default()),
        ("settings", Change::SettingsChanged { before: settings("US"), after: settings("IT") }, Edits::default()),
        ("rules", Change::RulesChanged { before: Rules::default(), after: rules }, Edits::default()),
        ("issues", Change::Edited { field: Field::City.into() }, issues),
    ];
    let before = fair().book.fingerprint();
    for (what, change, edits) in cases {
        let mut desk = fair();
        desk.change(change, Parts { edits, ..Parts::default() });
        assert_ne!(desk.book.fingerprint().contents, before.contents, "{what}");
    }
}

#[test]
fn it_is_read_in_groups_of_four() {
    let fingerprint = Fingerprint { contents: 0x1f2e_0004_5b6a_7988, journal: 7, entry_count: 1 };
    assert_eq!(fingerprint.contents_text(), "1f2e-0004-5b6a-7988");
    assert_eq!(fingerprint.journal_text(), "0000-0000-0000-0007");
}

proptest! {
    #[test]
    fn any_changed_value_is_seen_and_putting_it_back_is_too(
        row in 0_u32..2, field in 0_usize..25, text in "[a-zA-Z0-9 ]{1,12}",
    ) {
        let field = Field::ALL[field];
        let mut desk = fair();
        let (contents, was) = (desk.book.fingerprint().contents, desk.book.table().text(row, field).into_owned());
        desk.edit(row, field, &text);
        let is_same = desk.book.table().text(row, field) == was;
        prop_assert_eq!(desk.book.fingerprint().contents == contents, is_same);
        desk.edit(row, field, &was);
        prop_assert_eq!(desk.book.fingerprint().contents, contents);
    }
}
