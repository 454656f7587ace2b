//! Chances beside what became of the leads: how well they order, how right they are.

use serde::{Deserialize, Serialize};

/// What chances were worth on leads that were not learnt from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Backtest {
    /// Leads tested.
    pub lead_count: usize,
    /// Of them won.
    pub won_count: usize,
    /// The area under the curve: how often a won lead has the higher chance of a won and a lost one, ties half.
    pub auc: f64,
    /// The mean square of chance less outcome (Brier 1950).
    pub brier: f64,
    /// The expected calibration error: mean distance of chance and share won over ten ranges of a tenth each, by leads.
    pub calibration_error: f64,
    /// The ranges that have leads: leads, their mean chance, and the share that was won.
    pub calibration: Vec<Calibration>,
    /// Tenths of the leads, best chances first: the share won in each.
    pub tenths: Vec<f64>,
    /// The share won in the fifth with the best chances.
    pub top_fifth: f64,
}

/// Leads whose chances lie in the same tenth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// How many.
    pub lead_count: usize,
    /// Their mean chance.
    pub chance: f64,
    /// The share that was won.
    pub won: f64,
}

impl Backtest {
    /// The share won of all.
    pub fn won_share(&self) -> f64 {
        self.won_count as f64 / self.lead_count as f64
    }

    /// The share of the won leads that is found in the first tenths of all, best chances first: from nothing to all.
    pub fn gain(&self) -> Vec<(f64, f64)> {
        let tenth = self.lead_count as f64 / 10.0;
        let mut found = 0.0;
        let curve = self.tenths.iter().enumerate().map(|(place, won)| {
            found += won * tenth / self.won_count as f64;
            ((place + 1) as f64 / 10.0, found)
        });
        std::iter::once((0.0, 0.0)).chain(curve).collect()
    }

    /// How many times as many are won in the best fifth as in all.
    pub fn lift(&self) -> f64 {
        self.top_fifth / self.won_share()
    }
}

/// Chances beside outcomes, lead by lead; `None` unless there are won and lost leads.
pub fn backtest(chances: &[f64], is_won: &[bool]) -> Option<Backtest> {
    let won_count = is_won.iter().filter(|is_won| **is_won).count();
    if won_count == 0 || won_count == is_won.len() {
        return None;
    }
    let outcome = |is_won: bool| f64::from(is_won);
    let pairs = || chances.iter().zip(is_won);
    let lead_count = is_won.len();
    let square = |(chance, is_won): (&f64, &bool)| (chance - outcome(*is_won)) * (chance - outcome(*is_won));
    let calibration = calibration(chances, is_won);
    let distance = |range: &Calibration| (range.chance - range.won).abs() * range.lead_count as f64;
    let mut best_first: Vec<(f64, bool)> = pairs().map(|(chance, is_won)| (*chance, *is_won)).collect();
    best_first.sort_by(|one, other| other.0.total_cmp(&one.0));
    Some(Backtest {
        lead_count,
        won_count,
        auc: auc(chances, is_won),
        brier: pairs().map(square).sum::<f64>() / lead_count as f64,
        calibration_error: calibration.iter().map(distance).sum::<f64>() / lead_count as f64,
        calibration,
        tenths: (0..10).map(|tenth| share_won(&best_first, tenth, tenth + 1)).collect(),
        top_fifth: share_won(&best_first, 0, 2),
    })
}

/// The share won from one tenth of the leads up to another. Leads of equal chance share their outcomes, so that the order
/// of the list plays no part.
fn share_won(best_first: &[(f64, bool)], from: usize, to: usize) -> f64 {
    let count = best_first.len();
    let (from, to) = (from as f64 * count as f64 / 10.0, to as f64 * count as f64 / 10.0);
    let (mut won, mut place) = (0.0, 0);
    for ties in best_first.chunk_by(|one, other| one.0 == other.0) {
        let overlap = (to.min((place + ties.len()) as f64) - from.max(place as f64)).max(0.0);
        won += overlap * ties.iter().filter(|(_, is_won)| *is_won).count() as f64 / ties.len() as f64;
        place += ties.len();
    }
    if to > from { won / (to - from) } else { 0.0 }
}

/// The area under the curve of scores beside outcomes; one half where one outcome is missing.
pub(super) fn auc(scores: &[f64], is_won: &[bool]) -> f64 {
    let mut rising: Vec<(f64, bool)> = scores.iter().copied().zip(is_won.iter().copied()).collect();
    rising.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut lost_before, mut pairs_right, mut won_count) = (0.0, 0.0, 0.0);
    for ties in rising.chunk_by(|one, other| one.0 == other.0) {
        let won = ties.iter().filter(|(_, is_won)| *is_won).count() as f64;
        let lost = ties.len() as f64 - won;
        pairs_right += won * (lost_before + lost / 2.0);
        lost_before += lost;
        won_count += won;
    }
    let pairs = won_count * lost_before;
    if pairs > 0.0 { pairs_right / pairs } else { 0.5 }
}

fn calibration(chances: &[f64], is_won: &[bool]) -> Vec<Calibration> {
    let mut sums = [(0_usize, 0.0, 0.0); 10];
    for (chance, is_won) in chances.iter().zip(is_won) {
        let sum = &mut sums[((chance * 10.0) as usize).min(9)];
        *sum = (sum.0 + 1, sum.1 + chance, sum.2 + f64::from(*is_won));
    }
    let filled = sums.iter().filter(|(count, _, _)| *count > 0);
    let mean = |count: &usize, sum: &f64| sum / *count as f64;
    filled
        .map(|(count, chance, won)| Calibration {
            lead_count: *count,
            chance: mean(count, chance),
            won: mean(count, won),
        })
        .collect()
}
