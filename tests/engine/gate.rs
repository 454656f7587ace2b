//! The user's own rules of what comes into the pool: what fails is rejected with the rule as its reason (S2, S2b).

use crate::book::{Desk, plan_of};
use leadbench::book::{KeptPlace, Parts};
use leadbench::clean::CleanSettings;
use leadbench::intake::{RejectReason, Stored, check};
use leadbench::lead::{EntryId, Field, GateField, GateRule, GateRules};
use leadbench::table::LeadTable;

const LIST: &str = "\
Name,E-mail,Phone,Company,Country,Budget
Anna,anna@nordwind.example,,Nordwind,IT,10
,bela@nordwind.example,,Nordwind,CZ,
Cyril,info@reka.example,,,CZ,20
Dana,dana@reka.example,12,Reka,,30
Emil,,,Reka,CZ,40
";

/// Puts a rule in force, or out of it.
pub fn set_rule(desk: &mut Desk, rule: &GateRule, is_on: bool) -> EntryId {
    let base = desk.book.gate().clone();
    let mut rules = base.clone();
    rules.set(rule, is_on);
    let change = desk.book.plan_set_gate(&base, &rules).expect("a change");
    desk.change(change, Parts::default())
}

/// The rejected rows: number, reason, column, value.
pub fn rejected(desk: &Desk) -> Vec<(u32, RejectReason, &str, &str)> {
    let rows = desk.book.rejections(None);
    rows.map(|(_, it)| (it.row, it.reason, it.column.as_str(), it.value.as_str())).collect()
}

fn check_rule(rules: &[GateRule], expected: &[(u32, RejectReason, &str, &str)]) {
    let mut desk = Desk::default();
    for rule in rules {
        set_rule(&mut desk, rule, true);
    }
    desk.import("list.csv", LIST);
    let contact = (6, RejectReason::NoContact, "", "");
    let expected: Vec<_> = expected.iter().copied().chain([contact]).collect();
    assert_eq!(rejected(&desk), expected, "{rules:?}");
    assert_eq!(desk.read_again().gate(), desk.book.gate());
}

#[test]
fn each_rule_rejects_what_fails_it_and_names_row_column_and_value() {
    let custom = |name: &str| GateRule::Filled(GateField::Custom(name.to_owned()));
    check_rule(&[], &[]);
    check_rule(&[GateRule::Person], &[(3, RejectReason::NoPerson, "Name", "")]);
    check_rule(&[GateRule::Company], &[(4, RejectReason::NoCompany, "Company", "")]);
    check_rule(&[GateRule::EmailOfPerson], &[(4, RejectReason::EmailOfRole, "E-mail", "info@reka.example")]);
    check_rule(&[GateRule::PhoneValid], &[(5, RejectReason::PhoneInvalid, "Phone", "12")]);
    check_rule(&[custom("Budget")], &[(3, RejectReason::FieldBlank, "Budget", "")]);
    check_rule(
        &[GateRule::Countries(vec!["CZ".to_owned()])],
        &[(2, RejectReason::CountryOutside, "Country", "IT"), (5, RejectReason::CountryOutside, "Country", "")],
    );
    check_rule(
        &[GateRule::Filled(GateField::Standard(Field::Country)), GateRule::Company],
        &[(4, RejectReason::NoCompany, "Company", ""), (5, RejectReason::FieldBlank, "Country", "")],
    );
}

#[test]
fn without_the_rule_of_contact_data_whoever_has_a_name_comes_in() {
    let mut desk = Desk::default();
    set_rule(&mut desk, &GateRule::Contact, false);
    let counts = desk.import("list.csv", "Name,E-mail,Notes\nAnna,,x\n,,nobody\nBela,broken@,\n");
    assert_eq!(counts, (2, 0, 0, 1));
    assert_eq!(rejected(&desk), [(3, RejectReason::NoContact, "", "")]);
}

#[test]
fn the_rows_of_one_party_pass_together_and_a_known_lead_always_passes() {
    let mut desk = Desk::default();
    desk.import("old.csv", "Name,E-mail\nAnna,anna@nordwind.example\n");
    set_rule(&mut desk, &GateRule::Company, true);
    set_rule(&mut desk, &GateRule::Person, true);
    let more = "Name,E-mail,Company\nBela,bela@b.example,\n,bela@b.example,Reka\nAnna N.,anna@nordwind.example,\n\
                Cyril,cyril@c.example,\nCyril,cyril@c.example,\n";
    let (new, updated, same, rejected_count) = desk.import("more.csv", more);
    assert_eq!((new, updated + same, rejected_count), (1, 2, 2), "Cyril has no company in any of his rows");
    let rows: Vec<u32> = rejected(&desk).iter().map(|(row, ..)| *row).collect();
    assert_eq!(rows, [5, 6]);
}

#[test]
fn the_check_tells_how_many_rows_each_rule_would_reject() {
    let (plan, stored) = (plan_of(LIST), LeadTable::default());
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut gate = GateRules::default();
    gate.set(&GateRule::Company, true);
    let stored = Stored { table: &stored, rows: &[], merged: &[] };
    let found = check(&plan, (&settings, &gate), LIST.as_bytes(), true, stored, 5);
    assert_eq!((found.row_count, found.rejected_count), (5, 2));
    assert_eq!(found.reasons, [(RejectReason::NoContact, 1), (RejectReason::NoCompany, 1)]);
    let count = |rule: GateRule| found.rules.iter().find(|(known, _)| *known == rule).map(|(_, count)| *count);
    let expected = [
        (GateRule::Contact, 1),
        (GateRule::Person, 1),
        (GateRule::Company, 1),
        (GateRule::EmailValid, 0),
        (GateRule::EmailOfPerson, 1),
        (GateRule::PhoneValid, 1),
    ];
    for (rule, expected) in expected {
        assert_eq!(count(rule.clone()), Some(expected), "{rule:?}");
    }
}

#[test]
fn totals_headers_and_rows_of_other_tables_have_reasons_of_their_own() {
    let file = "Name,E-mail,Deal\nAnna,anna@a.example,12\nBela,bela@b.example,30\nName,E-mail,Deal\n\
                Cyril,cyril@c.example,7\nTotal,,49\n";
    let mut desk = Desk::default();
    desk.import("totals.csv", file);
    let reasons: Vec<_> = rejected(&desk).iter().map(|(row, reason, ..)| (*row, *reason)).collect();
    assert_eq!(reasons, [(4, RejectReason::Header), (6, RejectReason::Footer)]);
}

#[test]
fn rules_are_undone_one_by_one_and_a_later_one_stays() {
    let mut desk = Desk::default();
    let first = set_rule(&mut desk, &GateRule::Person, true);
    let countries = |codes: &[&str]| GateRule::Countries(codes.iter().map(|code| (*code).to_owned()).collect());
    let second = set_rule(&mut desk, &countries(&["IT"]), true);
    set_rule(&mut desk, &countries(&["IT", "CZ"]), true);
    desk.undo(first);
    assert!(!desk.book.gate().has(&GateRule::Person));
    let undo = desk.book.plan_undo(second).expect("it is in effect");
    assert_eq!((undo.plan.setting_count, undo.plan.kept_count), (0, 1));
    assert_eq!(undo.plan.kept[0].place, KeptPlace::Gate(countries(&["IT"])));
    desk.change(undo.change, undo.parts);
    assert_eq!(desk.book.gate().find(&countries(&[])), Some(&countries(&["IT", "CZ"])));
    desk.undo_latest();
    assert_eq!(*desk.book.gate(), GateRules::default());
    desk.redo_latest();
    assert_eq!(desk.read_again().gate(), desk.book.gate());
}
