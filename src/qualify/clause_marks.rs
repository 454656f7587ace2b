//! For which leads each clause holds, remembered while definitions are edited.

use super::definition::{Clause, Definition, GROUPS_MAX, Group};
use crate::lead::{CallResult, Criterion, Day, Verdict};
use crate::score::{self, Axis, Rules, grade, marks_of, score_all};
use crate::table::{LeadTable, Row};

/// The leads and what clauses may ask of them.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The leads as columns.
    pub table: &'a LeadTable,
    /// The leads in effect, ascending.
    pub rows: &'a [Row],
    /// Points of every row of the table.
    pub scores: &'a [i16],
    /// The rules they come from.
    pub rules: &'a Rules,
    /// The day of counting.
    pub today: Day,
    /// The leads that were called: how often, and what came of the last call.
    pub calls: &'a [(Row, u32, CallResult)],
    /// The leads that came again.
    pub came_again: &'a [Row],
    /// The leads that answered to a criterion, criterion by criterion.
    pub answers: &'a [(Criterion, Vec<(Row, Verdict)>)],
}

/// What was found of clauses, of the same leads on the same day.
#[derive(Debug, Default)]
pub struct ClauseMarks {
    marks: Vec<(Clause, Vec<bool>)>,
    /// Points of every row by axis, once asked for.
    axis_scores: [Option<Vec<i16>>; 2],
}

impl ClauseMarks {
    /// Forgets clauses that are in none of these definitions.
    pub fn keep<'a>(&mut self, definitions: impl Iterator<Item = &'a Definition> + Clone) {
        let is_asked = |clause: &Clause| {
            let terms = definitions.clone().flat_map(|definition| &definition.groups).flat_map(|group| &group.terms);
            terms.map(|term| &term.clause).any(|other| other == clause)
        };
        self.marks.retain(|(clause, _)| is_asked(clause));
    }

    /// For every row of the table, whether a clause holds.
    pub fn of(&mut self, clause: &Clause, facts: &Facts<'_>) -> &[bool] {
        let place = self.marks.iter().position(|(known, _)| known == clause).unwrap_or_else(|| {
            let is_met = self.ask(clause, facts);
            self.marks.push((clause.clone(), is_met));
            self.marks.len() - 1
        });
        &self.marks[place].1
    }

    /// For every row of the table, the groups of a definition that it misses: bit `n` is the n-th group. 0 where the
    /// definition holds.
    pub fn missed(&mut self, definition: &Definition, facts: &Facts<'_>) -> Vec<u32> {
        let mut missed = vec![0_u32; facts.table.len() as usize];
        let mut any = Vec::new();
        for (place, group) in definition.groups.iter().enumerate().take(GROUPS_MAX) {
            if group.terms.is_empty() {
                continue;
            }
            self.any_of(group, facts, &mut any);
            missed.iter_mut().zip(&any).for_each(|(missed, any)| *missed |= u32::from(!any) << place);
        }
        missed
    }

    fn any_of(&mut self, group: &Group, facts: &Facts<'_>, any: &mut Vec<bool>) {
        any.clear();
        any.resize(facts.table.len() as usize, false);
        for term in &group.terms {
            let is_met = self.of(&term.clause, facts);
            any.iter_mut().zip(is_met).for_each(|(any, is_met)| *any |= is_met ^ term.is_not);
        }
    }

    fn ask(&mut self, clause: &Clause, facts: &Facts<'_>) -> Vec<bool> {
        match clause {
            Clause::Fact(condition) => marks_of(condition, facts.table, facts.today),
            Clause::Points { axis: None, least } => facts.scores.iter().map(|score| score >= least).collect(),
            Clause::Points { axis: Some(axis), least } => {
                self.scores_of(*axis, facts).iter().map(|score| score >= least).collect()
            }
            Clause::GradeFrom(least) => {
                let thresholds = &facts.rules.thresholds;
                facts.scores.iter().map(|score| grade(*score, thresholds) <= *least).collect()
            }
            Clause::Called(least) => {
                let called = facts.calls.iter().filter(|(_, count, _)| count >= least);
                marked(facts, *least == 0, called.map(|(row, ..)| *row))
            }
            Clause::LastCall(result) => {
                let called = facts.calls.iter().filter(|(.., last)| last == result);
                marked(facts, false, called.map(|(row, ..)| *row))
            }
            Clause::Answered(criterion, verdict) => {
                let of_criterion = facts.answers.iter().filter(|(asked, _)| asked == criterion);
                let answered = of_criterion.flat_map(|(_, answers)| answers).filter(|(_, given)| given == verdict);
                marked(facts, false, answered.map(|(row, _)| *row))
            }
            Clause::CameAgain => marked(facts, false, facts.came_again.iter().copied()),
        }
    }

    fn scores_of(&mut self, axis: Axis, facts: &Facts<'_>) -> &[i16] {
        self.axis_scores[axis as usize].get_or_insert_with(|| {
            let of_axis = |rule: &&score::Rule| rule.axis == axis;
            let rules = facts.rules.rules.iter().filter(of_axis).cloned().collect();
            score_all(facts.table, &Rules { rules, ..facts.rules.clone() }, facts.today).points
        })
    }
}

fn marked(facts: &Facts<'_>, others: bool, rows: impl Iterator<Item = Row>) -> Vec<bool> {
    let mut marks = vec![others; facts.table.len() as usize];
    rows.for_each(|row| {
        if let Some(mark) = marks.get_mut(row as usize) {
            *mark = true;
        }
    });
    marks
}
