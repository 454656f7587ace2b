//! The leads of a query, in order: one pass over columns for each part of the question.

use super::{Book, Filter, Query, SortKey};
use crate::lead::{Field, FieldKey, Stage};
use crate::score::grade;
use crate::table::{Column, LeadTable, Row};
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::borrow::Cow;

/// The fields that search looks into. Custom fields are searched too.
const SEARCHED: [Field; 15] = [
    Field::Name,
    Field::Email,
    Field::Company,
    Field::Phone,
    Field::ExternalId,
    Field::OtherEmails,
    Field::OtherPhones,
    Field::JobTitle,
    Field::City,
    Field::Region,
    Field::Website,
    Field::Source,
    Field::Campaign,
    Field::Owner,
    Field::Notes,
];

/// What a view is made with, besides the query.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The book.
    pub book: &'a Book,
    /// Points of every row of the book's table.
    pub scores: &'a [i16],
}

impl View<'_> {
    /// The rows of a query, in its order.
    pub fn rows(&self, query: &Query) -> Vec<Row> {
        let mut rows = self.book.rows().to_vec();
        for filter in &query.filters {
            self.keep(&mut rows, filter);
        }
        let words: Vec<String> = query.search.split_whitespace().map(|word| fold(word).into_owned()).collect();
        if !words.is_empty() {
            self.search(&mut rows, &words);
        }
        self.sort(&mut rows, query.sort, query.is_descending);
        rows
    }

    fn keep(&self, rows: &mut Vec<Row>, filter: &Filter) {
        let table = self.book.table();
        match filter {
            Filter::OneOf(field, texts) => keep_one_of(rows, table.column(*field), texts),
            Filter::Grades(grades) => {
                let thresholds = self.book.rules().thresholds;
                rows.retain(|row| grades.contains(&grade(self.scores[*row as usize], &thresholds)));
            }
            Filter::Issues(kinds) => {
                rows.retain(|row| kinds.iter().any(|kind| table.issues(*row).has(*kind)));
            }
            Filter::NoIssue => rows.retain(|row| table.issues(*row).0 == 0),
            Filter::Reached(code) => {
                let Some(least) = Stage::from_code(code) else { return rows.clear() };
                let column = table.column(Field::Stage);
                // An unknown stage counts as lead, as in all figures.
                let has_reached = |text: &str| Stage::from_code(text).unwrap_or(Stage::Lead).reached() >= least;
                keep_where(rows, column, has_reached);
            }
            Filter::Entry(place) => {
                let of_entry = self.book.rows_of_entry(*place);
                rows.retain(|row| of_entry.binary_search(row).is_ok());
            }
        }
    }

    /// Keeps the rows in which every word occurs somewhere.
    fn search(&self, rows: &mut Vec<Row>, words: &[String]) {
        let table = self.book.table();
        let custom = table.keys().filter(|key| matches!(key, FieldKey::Custom(_)));
        let columns: Vec<&Column> =
            SEARCHED.into_iter().map(FieldKey::from).chain(custom).map(|key| table.column(key)).collect();
        for word in words {
            // A word is looked up once in each dictionary, not once in each row.
            let hits: Vec<Option<Vec<bool>>> = columns
                .iter()
                .map(|column| column.words().map(|words| words.iter().map(|text| contains(text, word)).collect()))
                .collect();
            rows.retain(|row| {
                columns.iter().zip(&hits).any(|(column, hits)| match hits {
                    Some(hits) => hits[column.code(*row) as usize],
                    None => contains(&column.text(*row), word),
                })
            });
        }
    }

    /// Equal ones stay as they came in, either way.
    fn sort(&self, rows: &mut [Row], key: SortKey, is_descending: bool) {
        use std::cmp::Reverse;
        let table = self.book.table();
        let score = |row: &Row| self.scores[*row as usize];
        let issue_count = |row: &Row| table.issues(*row).0.count_ones();
        match (key, is_descending) {
            (SortKey::Arrival, false) => {}
            (SortKey::Arrival, true) => rows.reverse(),
            (SortKey::Score, false) => rows.sort_by_key(score),
            (SortKey::Score, true) => rows.sort_by_key(|row| Reverse(score(row))),
            (SortKey::Issues, false) => rows.sort_by_key(issue_count),
            (SortKey::Issues, true) => rows.sort_by_key(|row| Reverse(issue_count(row))),
            (SortKey::Field(field), _) => sort_by_column(rows, table, field, is_descending),
        }
    }
}

/// Sorts by one field; blanks last either way, equal ones as they came in.
fn sort_by_column(rows: &mut [Row], table: &LeadTable, field: FieldKey, is_descending: bool) {
    let column = table.column(field);
    match column {
        Column::Day { .. } => sort_by(rows, is_descending, |row| column.day(row)),
        Column::Money { .. } => sort_by(rows, is_descending, |row| column.money(row).map(|m| (m.currency, m.minor))),
        Column::Code { .. } if field == FieldKey::from(Field::Stage) => {
            sort_by(rows, is_descending, |row| Stage::from_code(&column.text(row)));
        }
        Column::Code { words, .. } => {
            let rank = rank_of_words(words);
            sort_by(rows, is_descending, |row| rank[column.code(row) as usize]);
        }
        Column::Text(_) => {
            let folded: Vec<(Row, String)> =
                rows.iter().map(|row| (*row, fold(&column.text(*row)).into_owned())).collect();
            sort_folded(rows, folded, is_descending);
        }
    }
}

fn sort_folded(rows: &mut [Row], mut folded: Vec<(Row, String)>, is_descending: bool) {
    folded.sort_by(|(_, left), (_, right)| {
        let order = if is_descending { right.cmp(left) } else { left.cmp(right) };
        left.is_empty().cmp(&right.is_empty()).then(order)
    });
    for (place, (row, _)) in folded.into_iter().enumerate() {
        rows[place] = row;
    }
}

fn sort_by<K: Ord>(rows: &mut [Row], is_descending: bool, key: impl Fn(Row) -> Option<K>) {
    rows.sort_by_cached_key(|row| {
        let key = key(*row);
        let (up, down) = if is_descending { (None, Some(std::cmp::Reverse(key))) } else { (Some(key), None) };
        let is_blank = matches!((&up, &down), (Some(None), _) | (_, Some(std::cmp::Reverse(None))));
        (is_blank, up, down)
    });
}

/// The place of each word of a dictionary in alphabetical order; `None` for blank.
fn rank_of_words(words: &[String]) -> Vec<Option<u32>> {
    let mut order: Vec<usize> = (1..words.len()).collect();
    order.sort_by_cached_key(|place| fold(&words[*place]).into_owned());
    let mut rank = vec![None; words.len()];
    for (place, word) in order.into_iter().enumerate() {
        rank[word] = Some(place as u32);
    }
    rank
}

fn keep_one_of(rows: &mut Vec<Row>, column: &Column, texts: &[String]) {
    keep_where(rows, column, |text| texts.iter().any(|wanted| wanted == text));
}

/// Keeps the rows whose value meets a condition, asked once for each word of a dictionary.
fn keep_where(rows: &mut Vec<Row>, column: &Column, meets: impl Fn(&str) -> bool) {
    match column.words() {
        Some(words) => {
            let meets: Vec<bool> = words.iter().map(|word| meets(word)).collect();
            rows.retain(|row| meets[column.code(*row) as usize]);
        }
        None => rows.retain(|row| meets(&column.text(*row))),
    }
}

/// Whether a text contains a folded word.
fn contains(text: &str, word: &str) -> bool {
    if text.is_ascii() { contains_ascii(text.as_bytes(), word.as_bytes()) } else { fold(text).contains(word) }
}

/// Without allocation: by far most texts are ASCII.
fn contains_ascii(text: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return true };
    let upper = first.to_ascii_uppercase();
    let last = text.len().checked_sub(word.len());
    last.is_some_and(|last| {
        (0..=last)
            .any(|at| (text[at] == *first || text[at] == upper) && text[at..at + word.len()].eq_ignore_ascii_case(word))
    })
}

/// Lower case without diacritics, so that `novak` finds `Novák`.
fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            text.to_ascii_lowercase().into()
        } else {
            text.into()
        };
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let is_mark = |c: &char| matches!(*c, '\u{300}'..='\u{36f}');
    decomposed.chars().filter(|c| !is_mark(c)).flat_map(char::to_lowercase).collect::<String>().into()
}
