//! The leads of a query, in order: one pass over columns for each part of the question.

use super::search::{is_narrower, search};
use super::sort::{sort_by_amount, sort_by_field};
use super::{Book, Filter, Outlooks, Query, SortKey};
use crate::lead::{Day, Field, Stage};
use crate::qualify::Overlap;
use crate::report::Passages;
use crate::score::{Foreseen, Scored, grade, score_all};
use crate::table::{Column, Row, sort_rows};

/// What a view is made with, besides the query.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The book.
    pub book: &'a Book,
    /// Points and cell of every row of the book's table.
    pub scores: &'a Scored,
    /// Which definitions take every row; may be empty when no filter asks for it.
    pub overlaps: &'a [Overlap],
    /// The outlook of every row; `None` when neither filter nor order asks for it.
    pub outlooks: Option<&'a Outlooks>,
    /// The ways of its leads; `None` when no filter asks for them.
    pub passages: Option<&'a Passages>,
    /// The chances of its open leads.
    pub foreseen: Foreseen<'a>,
    /// The day of the scores.
    pub today: Day,
}

impl<'a> View<'a> {
    /// Without definitions and chances, and scored on no day.
    pub fn plain(book: &'a Book, scores: &'a Scored) -> View<'a> {
        View {
            book,
            scores,
            overlaps: &[],
            outlooks: None,
            passages: None,
            foreseen: Foreseen::default(),
            today: Day(0),
        }
    }
}

impl View<'_> {
    /// The rows of a query, in its order.
    pub fn rows(&self, query: &Query) -> Vec<Row> {
        let mut rows = self.book.rows().to_vec();
        for filter in &query.filters {
            self.keep(&mut rows, filter);
        }
        search(self.book.table(), &mut rows, &query.search);
        self.sort(&mut rows, query.sort, query.is_descending);
        rows
    }

    /// The rows of a query out of those of an earlier one of the same book, when all are among them and in its order.
    pub fn narrowed(&self, earlier: &Query, rows: &[Row], query: &Query) -> Option<Vec<Row>> {
        let is_same_but_for_search = Query { search: query.search.clone(), ..earlier.clone() } == *query;
        (is_same_but_for_search && is_narrower(&earlier.search, &query.search)).then(|| {
            let mut rows = rows.to_vec();
            search(self.book.table(), &mut rows, &query.search);
            rows
        })
    }

    fn keep(&self, rows: &mut Vec<Row>, filter: &Filter) {
        let table = self.book.table();
        match filter {
            Filter::OneOf(field, texts) => keep_one_of(rows, table.column(*field), texts),
            Filter::Grades(grades) => {
                let thresholds = self.book.rules().thresholds;
                rows.retain(|row| grades.contains(&grade(self.scores.points[*row as usize], &thresholds)));
            }
            Filter::Cells(cells) => rows.retain(|row| cells.contains(&self.scores.cells[*row as usize])),
            Filter::Issues(kinds) => {
                rows.retain(|row| kinds.iter().any(|kind| table.issues(*row).has(*kind)));
            }
            Filter::NextBy(day) => {
                rows.retain(|row| self.book.next_step(*row).is_some_and(|next| next.day <= *day));
            }
            Filter::NoNextStep => rows.retain(|row| self.book.next_step(*row).is_none()),
            Filter::NoIssue => rows.retain(|row| table.issues(*row).0 == 0),
            Filter::Reached(code) => {
                let Some(least) = Stage::from_code(code) else { return rows.clear() };
                let column = table.column(Field::Stage);
                // An unknown stage counts as lead, as in all figures.
                let has_reached = |text: &str| Stage::from_code(text).unwrap_or(Stage::Lead).reached() >= least;
                keep_where(rows, column, has_reached);
            }
            Filter::Part(field, part) => keep_where(rows, table.column(*field), |text| part.has(text)),
            Filter::LastCall(results) => {
                rows.retain(|row| results.contains(&self.book.calls_of(*row).map(|calls| calls.last)));
            }
            Filter::Answered(criterion, wanted) => {
                let verdicts = self.book.criteria().verdicts(criterion);
                rows.retain(|row| wanted.contains(&verdicts.of(*row)));
            }
            Filter::LostFor(reasons) => {
                keep_where(rows, table.column(Field::Stage), |text| text == Stage::Lost.code());
                rows.retain(|row| reasons.iter().any(|reason| reason.as_ref() == self.book.lost_reason(*row)));
            }
            Filter::Overlaps(wanted) => {
                rows.retain(|row| self.overlaps.get(*row as usize).is_some_and(|it| wanted.contains(it)));
            }
            Filter::TalkGrades(wanted) => {
                rows.retain(|row| self.outlooks.is_some_and(|all| wanted.contains(&all.grades[*row as usize])));
            }
            Filter::Standings(wanted) => {
                rows.retain(|row| self.outlooks.is_some_and(|all| wanted.contains(&all.standings[*row as usize])));
            }
            Filter::Passage(part) => {
                rows.retain(|row| self.passages.is_some_and(|passages| part.has(passages, *row)));
            }
            Filter::Chances(bands) => {
                let band = |row: Row| self.foreseen.of(row).band(self.foreseen.won_share);
                rows.retain(|row| band(*row).is_some_and(|band| bands.contains(&band)));
            }
            Filter::Regraded(rules) => {
                let (now, then) = (self.book.rules().thresholds, score_all(table, rules, self.today).points);
                rows.retain(|row| rules.grade(then[*row as usize]) != grade(self.scores.points[*row as usize], &now));
            }
            Filter::Entry(place) => {
                let of_entry = self.book.rows_of_entry(*place);
                rows.retain(|row| of_entry.binary_search(row).is_ok());
            }
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
                Some((i64::from(self.scores.points[row as usize]) - i64::from(i16::MIN)) as u64)
            }),
            SortKey::Cell => {
                sort_rows(rows, is_descending, &|row| Some(self.scores.cells[row as usize].place() as u64))
            }
            SortKey::NextStep => sort_rows(rows, is_descending, &|row| {
                let next = self.book.next_step(row)?;
                Some((i64::from(next.day.0) - i64::from(i32::MIN)) as u64)
            }),
            SortKey::Issues => {
                sort_rows(rows, is_descending, &|row| Some(table.issues(row).0.count_ones().into()));
            }
            SortKey::Chance => sort_rows(rows, is_descending, &|row| self.foreseen.of(row).rank()),
            SortKey::TalkGrade => {
                sort_rows(rows, is_descending, &|row| self.outlooks?.grades[row as usize].map(|grade| grade as u64))
            }
            SortKey::Standing => sort_rows(rows, is_descending, &|row| {
                self.outlooks?.standings[row as usize].map(|standing| standing as u64)
            }),
            SortKey::Worth => sort_by_amount(rows, is_descending, &|row| self.outlooks?.worth(self.book, row)),
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
