//! The order of leads: the same as when every folded text, day and amount is compared with every other.

use leadbench::book::{Book, Change, Entry, Origin, Parts, Query, SortKey, View};
use leadbench::intake::Imported;
use leadbench::lead::{Day, EntryId, Field, IssueSet, Stage, Values};
use leadbench::score::score_all;
use leadbench::table::{LeadTable, Row, fold};
use proptest::prelude::*;
use std::cmp::Ordering;

/// A book whose leads have these values of one field.
pub fn book_of(field: Field, texts: &[String]) -> Book {
    let mut leads = LeadTable::default();
    for (row, text) in texts.iter().enumerate() {
        let mut values = Values::default();
        values.set(field, text);
        values.set(Field::ExternalId, &row.to_string());
        leads.push(&values, IssueSet::default(), row as u32 + 2);
    }
    let imported = Imported {
        file: "list.csv".to_owned(),
        headers: Vec::new(),
        custom_names: Vec::new(),
        first_row: 0,
        new_count: leads.len(),
        updated_count: 0,
        duplicate_count: 0,
        rejected_count: 0,
    };
    let mut book = Book::default();
    let entry = Entry {
        id: EntryId::new(1, 1),
        at_millis: 1,
        change: Change::Imported(imported),
        segments: Vec::new(),
        origin: Origin::default(),
        inline: Vec::new(),
    };
    book.apply(entry, Parts { leads, ..Parts::default() });
    book
}

/// The rows of a query.
pub fn rows_of(book: &Book, query: &Query) -> Vec<Row> {
    let scores = score_all(book.table(), book.rules(), Day(20_000));
    View::plain(book, &scores).rows(query)
}

/// Blanks last either way; equal ones as they came in.
fn check<K: Ord>(field: Field, texts: &[String], key: impl Fn(&str) -> Option<K>) {
    let book = book_of(field, texts);
    let column = book.table().column(field);
    for is_descending in [false, true] {
        let mut expected: Vec<Row> = (0..texts.len() as Row).collect();
        expected.sort_by(|one, other| match (key(&column.text(*one)), key(&column.text(*other))) {
            (Some(one), Some(other)) if is_descending => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        });
        let query = Query { sort: SortKey::Field(field.into()), is_descending, ..Query::default() };
        assert_eq!(rows_of(&book, &query), expected, "{field:?} {is_descending}");
    }
}

fn folded(text: &str) -> Option<String> {
    Some(fold(text).into_owned()).filter(|text| !text.is_empty())
}

#[test]
fn texts_are_ordered_without_case_and_diacritics_blanks_last() {
    let texts = [
        "bob",
        "",
        "Álvaro",
        "alvaro",
        "ALVAR",
        "王伟",
        "王",
        "Žižka",
        "zizka",
        "Иванов",
        "иванова",
        "Bob Smith",
        "bob smith",
        "Bob Smith Junior of Somewhere Else",
        "bob smith junior of somewhere",
        "ﬁne",
        "fine",
        "ガ",
        "か",
        "",
        "~",
        "0",
    ];
    let texts: Vec<String> = texts.map(str::to_owned).into();
    check(Field::Name, &texts, folded);
    // So many of each that they are not compared one with another.
    let many: Vec<String> = texts.iter().cycle().take(2_000).cloned().collect();
    check(Field::Name, &many, folded);
    let alike: Vec<String> = (0..500).map(|at| format!("The same long beginning of every text, {}", at % 7)).collect();
    check(Field::Notes, &alike, folded);
}

#[test]
fn dictionary_words_are_ordered_as_texts_are() {
    let cities = ["Praha", "Brno", "", "Žilina", "zlín", "Ålesund", "北京", "上海"].map(str::to_owned);
    check(Field::City, &cities, folded);
    let stages =
        ["won soon", "customer", "lead", "", "suspect", "lost", "repeat_customer", "prospect"].map(str::to_owned);
    check(Field::Stage, &stages, Stage::from_code);
}

#[test]
fn days_and_money_are_ordered_by_size() {
    let days = ["2026-01-02", "", "1969-12-31", "soon", "2025-12-31", "2026-01-02"].map(str::to_owned);
    check(Field::FirstContact, &days, Day::parse_iso);
    let money = ["5.00 EUR", "", "-3.00 EUR", "1000.00 CZK", "7 JPY", "a lot", "4.99 EUR"].map(str::to_owned);
    let key = |text: &str| leadbench::lead::Money::parse(text).map(|money| (money.currency, money.minor));
    check(Field::Value, &money, key);
}

#[test]
fn leads_may_stand_as_they_came_in_or_the_other_way_round() {
    let book = book_of(Field::Name, &["b", "a", "c"].map(str::to_owned));
    let rows = |is_descending| rows_of(&book, &Query { sort: SortKey::Arrival, is_descending, ..Query::default() });
    assert_eq!((rows(false), rows(true)), (vec![0, 1, 2], vec![2, 1, 0]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_are_in_the_order_of_their_folded_forms(texts in prop::collection::vec("[aAbÁá王ж ]{0,40}", 0..400)) {
        let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
        check(Field::Company, &texts, folded);
    }
}

#[test]
fn an_order_by_comparison_keeps_equal_ones_as_they_are() {
    let mut words = vec![("b", 0), ("a", 1), ("b", 2), ("a", 3)];
    leadbench::table::sort_by(&mut words, |one, other| one.0.cmp(other.0));
    assert_eq!(words, [("a", 1), ("a", 3), ("b", 0), ("b", 2)]);
    leadbench::table::sort_by_rank(&mut words, |(word, _)| !u64::from(word.as_bytes()[0]));
    assert_eq!(words, [("b", 0), ("b", 2), ("a", 1), ("a", 3)]);
    assert_eq!(leadbench::table::order_of(2, &|_, _| Ordering::Equal), [0, 1]);
    let mut rows = vec![70_000, 3, 70_000, 300, 3];
    leadbench::table::sort_and_unite(&mut rows);
    assert_eq!(rows, [3, 300, 70_000]);
}
