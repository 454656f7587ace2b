//! A score's sum, line by line.

use super::axes::{idle_days, on_scale};
use super::question::Question;
use super::{Adjustment, Axis, Condition, Rules};
use crate::lead::Day;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// Why a line of a score's sum is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScoreReason {
    /// A rule's condition holds.
    Rule(Condition),
    /// Something is taken off the points of the axis.
    Adjusted(Adjustment),
}

/// One line of a score's sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreLine {
    /// Fit or engagement.
    pub axis: Axis,
    /// Why.
    pub reason: ScoreReason,
    /// The points it gave, or took.
    pub points: i32,
}

/// The rules that hold for a lead, in their order, each with the points it gave; then what was taken off. The points add up
/// to the score exactly.
pub fn explain(table: &LeadTable, row: Row, rules: &Rules, today: Day) -> Vec<ScoreLine> {
    let mut sums = [0_i32; 2];
    let mut lines = Vec::new();
    for rule in rules.rules.iter().filter(|rule| rule.is_on && rule.points != 0) {
        if Question::new(&rule.condition, today).holds(table, row) {
            sums[rule.axis as usize] += i32::from(rule.points);
            let reason = ScoreReason::Rule(rule.condition.clone());
            lines.push(ScoreLine { axis: rule.axis, reason, points: rule.points.into() });
        }
    }
    let idle_days = idle_days(table, row, today);
    for (axis, sum) in [Axis::Fit, Axis::Engagement].into_iter().zip(&mut sums) {
        *sum = rules.axes.adjust(axis, *sum, idle_days, |adjustment, points| {
            lines.push(ScoreLine { axis, reason: ScoreReason::Adjusted(adjustment), points });
        });
    }
    let total = sums[0] + sums[1];
    let off_scale = i32::from(on_scale(total)) - total;
    if off_scale != 0 {
        let reason = ScoreReason::Adjusted(Adjustment::OffScale);
        lines.push(ScoreLine { axis: Axis::Engagement, reason, points: off_scale });
    }
    lines
}
