//! One column alone: how well it orders the leads, and how much of what is unsure it settles.

use crate::predict::backtest::auc;
use crate::predict::column::{Coded, EMPTY};
use crate::predict::exp_ln::ln;

/// What a column says alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Alone {
    /// The area under the curve of the share won at its levels.
    pub auc: f64,
    /// The share of the outcome's entropy that its levels take away, less what chance would.
    pub told: f64,
    /// By how much that is more than chance, in standard deviations of chance.
    pub deviations: f64,
    /// Leads that have a value, and those of them that were won.
    pub filled: (usize, usize),
}

/// A level is held near the share of all leads as by so many leads.
const HELD: f64 = 5.0;

impl Alone {
    /// Of the parts of a column.
    pub fn of(parts: &[Coded], is_won: &[bool]) -> Alone {
        let each = parts.iter().map(|coded| part_alone(&coded.levels, coded.part.level_count(), is_won));
        each.max_by(|one, other| one.auc.total_cmp(&other.auc)).unwrap_or_default()
    }
}

fn part_alone(levels: &[u16], level_count: usize, is_won: &[bool]) -> Alone {
    let mut counts = vec![(0_usize, 0_usize); level_count];
    for (level, is_won) in levels.iter().zip(is_won) {
        counts[*level as usize].0 += 1;
        counts[*level as usize].1 += usize::from(*is_won);
    }
    let (all, won) = counts.iter().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    let share = won as f64 / all as f64;
    let share_at = |level: &u16| {
        let (leads, won) = counts[*level as usize];
        (won as f64 + HELD * share) / (leads as f64 + HELD)
    };
    let shares: Vec<f64> = levels.iter().map(share_at).collect();
    let kept: f64 = counts.iter().map(|(leads, won)| entropy(*leads, *won)).sum();
    let free = counts.iter().filter(|(leads, _)| *leads > 0).count() as f64 - 1.0;
    // Twice the entropy taken away is chi-square where a column says nothing (G-test).
    let taken = (entropy(all, won) - kept).max(0.0);
    let (empty, empty_won) = counts[EMPTY as usize];
    Alone {
        auc: auc(&shares, is_won),
        told: (taken - free / 2.0).max(0.0) / entropy(all, won),
        deviations: (2.0 * taken - free) / (2.0 * free.max(1.0)).sqrt(),
        filled: (all - empty, won - empty_won),
    }
}

/// The entropy of outcomes, in nats, times the leads.
fn entropy(leads: usize, won: usize) -> f64 {
    let part = |count: usize| if count == 0 { 0.0 } else { -(count as f64) * ln(count as f64 / leads as f64) };
    part(won) + part(leads - won)
}
