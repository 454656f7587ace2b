//! What a book may be filtered by, with counts.

use super::{AnswerFacet, Book};
use crate::lead::{CallResult, Field, IssueKind, LostReason, Stage};
use crate::score::{ChanceBand, Grade, grade_counts};
use crate::table::{LeadTable, Row, sort_by, sort_by_rank};
use serde::{Deserialize, Serialize};

/// What may be filtered by, with counts over the whole book; most first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// Stages, in the order of the ladder.
    pub stages: Vec<(Stage, u32)>,
    /// Channels.
    pub channels: Vec<(String, u32)>,
    /// Grades, A first.
    pub grades: Vec<(Grade, u32)>,
    /// Issues.
    pub issues: Vec<(IssueKind, u32)>,
    /// Owners.
    pub owners: Vec<(String, u32)>,
    /// Leads without issue.
    pub clean_count: u32,
    /// What came of the last call, in the order of the results, then those never called; none while nobody was called.
    pub calls: Vec<(Option<CallResult>, u32)>,
    /// Criteria that anybody was asked about.
    pub answers: Vec<AnswerFacet>,
    /// Lost leads by reason, most first; `None` where nobody said why. None while no reason was given.
    pub lost: Vec<(Option<LostReason>, u32)>,
    /// Open leads by their chance; none while nothing was learnt.
    pub chances: Vec<(ChanceBand, u32)>,
}

impl Book {
    /// The facets; `scores` are the points of every row of the table.
    pub fn facets(&self, scores: &[i16]) -> Facets {
        let (table, rows) = (self.table(), self.rows());
        let by_code = value_counts(table, rows, Field::Stage);
        let count_of = |stage: Stage| by_code.iter().filter(|(code, _)| code == stage.code()).map(|(_, n)| n).sum();
        let grades = grade_counts(scores, rows, &self.rules().thresholds);
        Facets {
            stages: Stage::ALL.into_iter().map(|stage| (stage, count_of(stage))).filter(|(_, n)| *n > 0).collect(),
            channels: value_counts(table, rows, Field::Channel),
            grades: Grade::ALL.into_iter().zip(grades).collect(),
            issues: issue_counts(table, rows),
            owners: value_counts(table, rows, Field::Owner),
            clean_count: rows.iter().filter(|row| table.issues(**row).0 == 0).count() as u32,
            calls: self.call_counts(),
            answers: self.answer_counts(),
            lost: self.lost_counts(),
            chances: Vec::new(),
        }
    }
}

/// Leads by issue, most first.
pub fn issue_counts(table: &LeadTable, rows: &[Row]) -> Vec<(IssueKind, u32)> {
    let mut counts = [0u32; IssueKind::ALL.len()];
    for issues in rows.iter().map(|row| table.issues(*row)).filter(|issues| issues.0 != 0) {
        for kind in issues.iter() {
            counts[kind as usize] += 1;
        }
    }
    let mut counts: Vec<_> = IssueKind::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    sort_by_rank(&mut counts, |(_, count)| !u64::from(*count));
    counts
}

/// Leads by value of a field, most first; blank is a value.
pub fn value_counts(table: &LeadTable, rows: &[Row], field: Field) -> Vec<(String, u32)> {
    let column = table.column(field);
    let mut counts: Vec<(String, u32)> = match column.words() {
        Some(words) => {
            let mut counts = vec![0u32; words.len()];
            rows.iter().for_each(|row| counts[column.code(*row) as usize] += 1);
            words.iter().cloned().zip(counts).filter(|(_, count)| *count > 0).collect()
        }
        None => {
            let mut counts = rustc_hash::FxHashMap::<String, u32>::default();
            rows.iter().for_each(|row| *counts.entry(column.text(*row).into_owned()).or_default() += 1);
            counts.into_iter().collect()
        }
    };
    sort_by(&mut counts, |(left, left_count), (right, right_count)| right_count.cmp(left_count).then(left.cmp(right)));
    counts
}
