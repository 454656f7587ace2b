//! The leads of a query, in order: one pass over columns for each part of the question.

use super::sort::sort_by_field;
use super::{Book, Filter, Query, SortKey};
use crate::lead::{Field, FieldKey, Stage};
use crate::score::grade;
use crate::table::{Column, Row, fold, sort_rows};

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
        let table = self.book.table();
        match key {
            SortKey::Arrival if is_descending => rows.reverse(),
            SortKey::Arrival => {}
            // From the lowest score there can be, as no number below 0 is sorted.
            SortKey::Score => sort_rows(rows, is_descending, &|row| {
                Some((i64::from(self.scores[row as usize]) - i64::from(i16::MIN)) as u64)
            }),
            SortKey::Issues => {
                sort_rows(rows, is_descending, &|row| Some(table.issues(row).0.count_ones().into()));
            }
            SortKey::Field(field) => sort_by_field(rows, table, field, is_descending),
        }
    }
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
