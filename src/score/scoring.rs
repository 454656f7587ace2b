//! All leads at once: their scores, and what a set of rules gives.

use super::question::Question;
use super::{Grade, Histogram, Rules, grade};
use crate::lead::Day;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// Rules and what they give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scoring {
    /// The rules.
    pub rules: Rules,
    /// Leads by grade, A first.
    pub grade_counts: [u32; 4],
    /// Leads by score: lowest score of the first bin, width of a bin, leads in each.
    pub histogram: Histogram,
    /// Leads whose grade differs from that under the rules in force.
    pub changed_count: u32,
    /// Leads that each rule gives points to, in the order of the rules.
    pub rule_counts: Vec<u32>,
}

/// The scores and thresholds in force, which tried rules are compared with.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'a> {
    /// The score of every row of the table.
    pub scores: &'a [i16],
    /// The thresholds of the grades.
    pub thresholds: &'a [i16; 3],
}

/// The score of every row of the table, undone imports too: `scores[row]`. Points are added in the order of the rules
/// and saturate at the ends of `i16`, exactly as [`super::explain`] lists them.
pub fn score_all(table: &LeadTable, rules: &Rules, today: Day) -> Vec<i16> {
    score_and_count(table, &[], rules, today).0
}

/// Leads among `rows` that each rule gives points to, in the order of the rules; 0 for a rule that is switched off or
/// gives 0 points.
pub fn rule_counts(table: &LeadTable, rows: &[Row], rules: &Rules, today: Day) -> Vec<u32> {
    score_and_count(table, rows, rules, today).1
}

/// Leads among `rows` by grade, A first.
pub fn grade_counts(scores: &[i16], rows: &[Row], thresholds: &[i16; 3]) -> [u32; 4] {
    let mut counts = [0; 4];
    rows.iter().for_each(|row| counts[grade(scores[*row as usize], thresholds) as usize] += 1);
    counts
}

/// What rules give for the leads `rows`, and how far that is from what is in force.
pub fn scoring(table: &LeadTable, rows: &[Row], rules: &Rules, today: Day, in_force: InForce<'_>) -> Scoring {
    let (scores, rule_counts) = score_and_count(table, rows, rules, today);
    let grade_before = |row: &Row| -> Option<Grade> {
        in_force.scores.get(*row as usize).map(|score| grade(*score, in_force.thresholds))
    };
    let is_changed = |row: &&Row| Some(rules.grade(scores[**row as usize])) != grade_before(row);
    Scoring {
        rules: rules.clone(),
        grade_counts: grade_counts(&scores, rows, &rules.thresholds),
        histogram: Histogram::of(rows.iter().map(|row| scores[*row as usize])),
        changed_count: rows.iter().filter(is_changed).count() as u32,
        rule_counts,
    }
}

/// One pass a rule: the scores of all rows, and for `rows` how many leads each rule gives points to.
fn score_and_count(table: &LeadTable, rows: &[Row], rules: &Rules, today: Day) -> (Vec<i16>, Vec<u32>) {
    let mut scores = vec![0_i16; table.len() as usize];
    let mut counts = vec![0_u32; rules.rules.len()];
    let mut marks = Vec::with_capacity(scores.len());
    for (rule, count) in rules.rules.iter().zip(&mut counts).filter(|(rule, _)| rule.is_on && rule.points != 0) {
        Question::new(rule, today).mark(table, &mut marks);
        for (score, is_met) in scores.iter_mut().zip(&marks) {
            *score = score.saturating_add(if *is_met { rule.points } else { 0 });
        }
        *count = rows.iter().map(|row| u32::from(marks[*row as usize])).sum();
    }
    (scores, counts)
}
