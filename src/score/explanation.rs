//! A score's sum, line by line.

use super::question::Question;
use super::{Axis, Condition, Rules};
use crate::lead::Day;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// One line of a score's sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreLine {
    /// Fit or engagement.
    pub axis: Axis,
    /// The rule's condition.
    pub condition: Condition,
    /// The points it gave.
    pub points: i16,
}

/// The rules that hold for a lead, in their order, each with the points it gave. The points add up to the score
/// exactly: where the sum would leave `i16`, the line says what was left to give.
pub fn explain(table: &LeadTable, row: Row, rules: &Rules, today: Day) -> Vec<ScoreLine> {
    let mut score = 0_i16;
    let mut lines = Vec::new();
    for rule in rules.rules.iter().filter(|rule| rule.is_on && rule.points != 0) {
        if Question::new(rule, today).holds(table, row) {
            let before = score;
            score = score.saturating_add(rule.points);
            // Saturation only ever shortens the step, so the difference fits.
            lines.push(ScoreLine { axis: rule.axis, condition: rule.condition.clone(), points: score - before });
        }
    }
    lines
}
