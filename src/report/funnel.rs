//! Leads counted along the ladder of stages.

use super::money_sum::MoneySum;
use super::{Funnel, FunnelStep, deals_from};
use crate::lead::{Field, Stage};
use crate::table::{LeadTable, Row};

/// The funnel of the leads `rows` (A6). A lead counts as having reached every rung up to [`Stage::reached`].
pub fn funnel(table: &LeadTable, rows: &[Row]) -> Funnel {
    let stages = table.stages();
    let value = table.column(Field::Value);
    let mut now_counts = [0_u32; Stage::ALL.len()];
    let mut won_value = MoneySum::default();
    for row in rows {
        let stage = stages.of(*row);
        now_counts[stage as usize] += 1;
        if stage.is_won() {
            won_value.add_known(value.money(*row));
        }
    }
    let reached_count = |rung: Stage| -> u32 {
        Stage::ALL.into_iter().filter(|stage| stage.reached() >= rung).map(|stage| now_counts[stage as usize]).sum()
    };
    let step = |stage| FunnelStep { stage, now_count: now_counts[stage as usize], reached_count: reached_count(stage) };
    Funnel {
        lead_count: rows.len() as u32,
        steps: Stage::LADDER.map(step).to_vec(),
        lost_count: now_counts[Stage::Lost as usize],
        won_value: won_value.into_sums(),
        deals_from: deals_from(table, rows),
    }
}

impl Funnel {
    /// The share of all leads that reached the step of this place on the ladder; `None` when there is no lead. Its
    /// counts: the step's `reached_count` of the first step's.
    pub fn rate_from_first(&self, step: usize) -> Option<f64> {
        rate(self.steps.get(step)?.reached_count, self.steps.first()?.reached_count)
    }

    /// The share of the leads that reached the step before and reached this one too; `None` for the first step, and when
    /// no lead reached the step before.
    pub fn rate_from_previous(&self, step: usize) -> Option<f64> {
        rate(self.steps.get(step)?.reached_count, self.steps.get(step.checked_sub(1)?)?.reached_count)
    }

    /// Leads that reached the step before but not this one: they stay there, or are lost. `None` for the first step.
    pub fn drop_off(&self, step: usize) -> Option<u32> {
        let before = self.steps.get(step.checked_sub(1)?)?.reached_count;
        Some(before.saturating_sub(self.steps.get(step)?.reached_count))
    }
}

/// A share of a whole; `None` of nothing, never 0.
pub(super) fn rate(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}
