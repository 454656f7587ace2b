//! Whose phone numbers a list has, when they are written without country code.

use crate::book::plan_of;
use leadbench::clean::{CleanSettings, region_of_numbers};
use leadbench::intake::{Intake, region_of_list};
use leadbench::lead::Field;
use leadbench::parse::{RawTable, Reader};

fn region(numbers: &[&str], usual: &str) -> Option<&'static str> {
    region_of_numbers(numbers.iter().copied(), usual, None)
}

#[test]
fn numbers_tell_their_country() {
    let chinese = ["13800138001", "139 1234 5678", "186-1234-5678", "010-62511234"];
    assert_eq!(region(&chinese, "US"), Some("CN"));
    assert_eq!(region(&chinese, "CN"), None, "they are the usual ones");
    assert_eq!(region(&["347 123 4567", "02 1234 5678", "340 7654321"], "US"), Some("IT"));
    assert_eq!(region(&["601 123 456", "777654321", "224 123 456"], "US"), Some("CZ"));
    let indian = ["9123456780", "9988001122", "9988001123", "9123456781"];
    assert_eq!(region(&indian, "US"), Some("IN"), "although two of them could be of the usual one");
    assert_eq!(region(&["0912-345-678", "02-2345-6789", "0987 654 321"], "US"), Some("TW"));
}

#[test]
fn what_tells_nothing_changes_nothing() {
    assert_eq!(region(&["+86 139 1234 5678", "+86 138 0013 8001", "0086 13800138001"], "US"), None, "they name it");
    assert_eq!(region(&["13800138001", "139 1234 5678"], "US"), None, "two numbers are too few");
    assert_eq!(region(&["ask reception", "12", "n/a", ""], "US"), None);
    assert_eq!(region(&["(212) 555-0143", "415-555-0112", "13800138001"], "US"), None, "most are the usual ones");
}

#[test]
fn numbers_that_a_spreadsheet_spoiled_are_read_by_their_digits() {
    assert_eq!(region(&["1.3800138001E+10", "1.3912345678E+10", "1.86E+10"], "US"), Some("CN"));
}

fn of_list(text: &str) -> Option<&'static str> {
    let plan = plan_of(text);
    let mut table = RawTable::default();
    let mut reader = Reader::new(&plan.dialect);
    reader.push(text.as_bytes(), &mut table);
    reader.finish(&mut table);
    region_of_list(&table, &plan.mapping, &plan.dialect, "US")
}

#[test]
fn the_numbers_of_a_list_become_valid_by_its_own_country() {
    let list = "姓名,手机\n王小明,13800138001\n李伟,13912345678\n张伟,18612345678\n";
    assert_eq!(of_list(list), Some("CN"));
    let settings = CleanSettings { region: "US".to_owned(), currency: "CNY".to_owned() };
    let phones = |region: &str| -> Vec<String> {
        let mut plan = plan_of(list);
        plan.region = region.to_owned();
        let mut intake = Intake::new(plan, settings.clone(), list.as_bytes());
        intake.push(list.as_bytes());
        intake.end();
        let mut settling = intake.settle("list.csv".to_owned(), &Default::default(), &|_| None);
        while settling.step(&Default::default(), 10) {}
        let leads = settling.finish().leads;
        (0..leads.len()).map(|row| leads.text(row, Field::Phone).into_owned()).collect()
    };
    assert_eq!(phones("CN"), ["+8613800138001", "+8613912345678", "+8618612345678"]);
    assert_ne!(phones(""), phones("CN"), "by the workspace's country they are none");
}

#[test]
fn rows_that_name_their_country_need_no_guess() {
    assert_eq!(
        of_list("姓名,手机,国家\n王小明,13800138001,中国\n李伟,13912345678,中国\n张伟,18612345678,中国\n"),
        None
    );
}
