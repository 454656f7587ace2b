//! What leads answered: the last answer of the entries in effect to each criterion, kept criterion by criterion.
//!
//! Why a column only of what was asked: rules that look at a criterion read one byte a lead, and a book in which nobody
//! was asked holds nothing.

use super::{Book, Change};
use crate::lead::{Answered, Criterion, Verdict};
use crate::table::Row;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// The answers of all leads.
#[derive(Debug, Default)]
pub struct Criteria {
    columns: Vec<Column>,
}

#[derive(Debug)]
struct Column {
    criterion: Criterion,
    /// By row, as far as anybody was asked: 0 for nothing, else the verdict and 1.
    marks: Vec<u8>,
    answers: FxHashMap<Row, Answered>,
}

/// Leads by what they answered to one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFacet {
    /// Which.
    pub criterion: Criterion,
    /// Leads of each answer that any gave; last those that were not asked.
    pub counts: Vec<(Option<Verdict>, u32)>,
}

/// The answers to one criterion, to be read lead by lead.
#[derive(Clone, Copy, Debug, Default)]
pub struct Verdicts<'a>(&'a [u8]);

impl Verdicts<'_> {
    /// What a lead answered; `None` when it was not asked.
    pub fn of(self, row: Row) -> Option<Verdict> {
        let mark = *self.0.get(row as usize)?;
        Verdict::ALL.get(usize::from(mark.checked_sub(1)?)).copied()
    }

    /// Whether nobody was asked.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl Criteria {
    /// Whether nobody was asked anything.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// The criteria that anybody was asked about, those built in first.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        self.columns.iter().map(|column| &column.criterion)
    }

    /// The answers to a criterion, to be read for many leads.
    pub fn verdicts(&self, criterion: &Criterion) -> Verdicts<'_> {
        self.column(criterion).map(|column| Verdicts(&column.marks)).unwrap_or_default()
    }

    /// What a lead answered to a criterion, with value, way and day. Of a lead that stands for merged ones: the last
    /// answer of any of them.
    pub fn answered(&self, criterion: &Criterion, row: Row) -> Option<&Answered> {
        self.column(criterion)?.answers.get(&row)
    }

    /// All that a lead answered, in the order of asking.
    pub fn of_lead(&self, row: Row) -> impl Iterator<Item = (&Criterion, &Answered)> {
        let answered = move |column: &'_ Column| column.answers.contains_key(&row);
        self.columns.iter().filter(move |column| answered(column)).map(move |it| (&it.criterion, &it.answers[&row]))
    }

    /// Whether a lead is a prospect by its answers: all three of D12 are yes.
    pub fn makes_prospect(&self, row: Row) -> bool {
        Criterion::OF_PROSPECT.iter().all(|criterion| self.verdicts(criterion).of(row) == Some(Verdict::Yes))
    }

    /// The first criterion whose answer rules a lead out, for now (D13, S4).
    pub fn ruled_out_by(&self, row: Row) -> Option<&Criterion> {
        let rules_out =
            |(criterion, answered): &(&Criterion, &Answered)| criterion.ruled_out_by() == Some(answered.verdict);
        self.of_lead(row).find(rules_out).map(|(criterion, _)| criterion)
    }

    fn column(&self, criterion: &Criterion) -> Option<&Column> {
        let place = self.columns.binary_search_by(|column| column.criterion.cmp(criterion)).ok()?;
        Some(&self.columns[place])
    }

    /// Whether a lead answered anything.
    pub(super) fn has(&self, row: Row) -> bool {
        self.columns.iter().any(|column| column.answers.contains_key(&row))
    }

    fn put(&mut self, row: Row, criterion: &Criterion, answered: &Answered) {
        let place = match self.columns.binary_search_by(|column| column.criterion.cmp(criterion)) {
            Ok(place) => place,
            Err(place) => {
                let (marks, answers) = Default::default();
                self.columns.insert(place, Column { criterion: criterion.clone(), marks, answers });
                place
            }
        };
        let column = &mut self.columns[place];
        if column.marks.len() <= row as usize {
            column.marks.resize(row as usize + 1, 0);
        }
        column.marks[row as usize] = answered.verdict as u8 + 1;
        column.answers.insert(row, answered.clone());
    }
}

impl Book {
    /// What leads answered.
    pub fn criteria(&self) -> &Criteria {
        &self.criteria
    }

    /// Leads by what they answered, criterion by criterion; those that nobody was asked about are left out.
    pub(super) fn answer_counts(&self) -> Vec<AnswerFacet> {
        let counts = |criterion: &Criterion| {
            let verdicts = self.criteria.verdicts(criterion);
            let mut counts = [0u32; Verdict::ALL.len()];
            let answered = self.rows.iter().filter_map(|row| verdicts.of(*row));
            answered.for_each(|verdict| counts[verdict as usize] += 1);
            let none = self.rows.len() as u32 - counts.iter().sum::<u32>();
            let counts = Verdict::ALL.map(Some).into_iter().zip(counts).chain([(None, none)]);
            AnswerFacet { criterion: criterion.clone(), counts: counts.filter(|(_, count)| *count > 0).collect() }
        };
        let asked = self.criteria.asked().map(counts);
        asked.filter(|facet| facet.counts.iter().any(|(verdict, _)| verdict.is_some())).collect()
    }

    /// Takes answers into account: those of a lead that was merged are of the lead that stayed.
    pub(super) fn note_answers(&mut self, rows: &[Row], criterion: &Criterion, answered: &Answered) {
        for row in rows {
            let row = self.row_standing(*row);
            self.criteria.put(row, criterion, answered);
        }
    }

    /// Works out the answers after an entry went out of effect or came back.
    pub(super) fn settle_criteria(&mut self) {
        let mut criteria = Criteria::default();
        for record in self.journal.iter().filter(|record| !record.is_undone) {
            if let Change::Qualified { rows, criterion, answered } = &record.entry.change {
                rows.iter().for_each(|row| criteria.put(self.row_standing(*row), criterion, answered));
            }
        }
        self.criteria = criteria;
    }
}
