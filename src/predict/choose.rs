//! Coded columns -> the terms that are worth their parameters, and the pairs that say more together than each alone.

use super::column::Coded;
use super::exp_ln::chance_of;
use super::fit::{Coarse, Rests, TermLevels, cells, scores};
use super::learner::Learner;

/// A pair must say so much more than chance would, in standard deviations: there are hundreds to choose from.
const PAIR_DEVIATIONS_MIN: f64 = 4.0;
/// Among fewer leads chance makes pairs.
const PAIR_LEADS_MIN: usize = 200;
/// Groups of a pair's grid: of choices, and of numbers.
const PAIR_CHOICES_MAX: usize = 12;
const PAIR_BINS_MAX: usize = 8;
/// A cell of a grid counts from so many leads on.
const CELL_LEADS_MIN: u32 = 20;
/// Parameters of single columns, and in all: the time to learn grows with their third power.
const TERM_PARAMETERS_MAX: usize = 400;
const PARAMETERS_MAX: usize = 1000;

impl Learner<'_> {
    /// Of very many terms those that explain most alone.
    pub(super) fn add_terms(&mut self) {
        let rests = self.rests();
        let mut gains: Vec<(f64, usize)> = (0..self.terms.len())
            .map(|place| {
                let coded = &self.terms[place].1;
                (rests.gain(&coded.levels, coded.part.level_count()), place)
            })
            .collect();
        gains.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut parameters_left = TERM_PARAMETERS_MAX;
        gains.retain(|(_, place)| {
            let count = self.terms[*place].1.part.level_count();
            let fits = count <= parameters_left;
            parameters_left -= if fits { count } else { 0 };
            fits
        });
        let mut place = 0;
        self.terms.retain(|_| {
            place += 1;
            gains.iter().any(|(_, kept)| *kept + 1 == place)
        });
        let terms: Vec<TermLevels<'_>> = self.terms.iter().map(|(_, coded)| levels_of(coded)).collect();
        self.design.extend(&terms, 1);
    }

    /// The pairs that say most beyond their terms, as many as there is room for.
    pub(super) fn choose_pairs(&mut self) {
        if self.settings.pairs_max == 0 || self.outcomes.len() < PAIR_LEADS_MIN {
            return;
        }
        let coarse = self.terms.iter().map(|(_, coded)| {
            let groups_max = if coded.part.chain().is_empty() { PAIR_CHOICES_MAX } else { PAIR_BINS_MAX };
            Coarse::new(&coded.levels, coded.part.level_count(), coded.part.chain(), groups_max)
        });
        self.coarse = coarse.collect();
        let rests = self.rests();
        let mut gains = Vec::new();
        for other in 0..self.terms.len() {
            for one in (0..other).filter(|one| self.terms[*one].0 != self.terms[other].0) {
                let (gain, deviations) = rests.pair_gain(&self.coarse[one], &self.coarse[other]);
                if deviations > PAIR_DEVIATIONS_MIN {
                    gains.push((gain, one, other));
                }
            }
        }
        gains.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2)));
        let mut parameters_left = PARAMETERS_MAX.saturating_sub(self.design.parameter_count);
        for (_, one, other) in gains {
            let count = self.coarse[one].group_count * self.coarse[other].group_count;
            if count <= parameters_left && self.pairs.len() < self.settings.pairs_max {
                parameters_left -= count;
                self.pairs.push((one, other));
            }
        }
    }

    pub(super) fn add_pairs(&mut self) {
        let grid = |(one, other): &(usize, usize)| cells(&self.coarse[*one], &self.coarse[*other]);
        let grids: Vec<Vec<u16>> = self.pairs.iter().map(grid).collect();
        let terms = self.pairs.iter().zip(&grids).map(|((one, other), levels)| {
            let level_count = self.coarse[*one].group_count * self.coarse[*other].group_count;
            TermLevels { level_count, chain: 0..0, levels, is_pair: true }
        });
        self.design.extend(&terms.collect::<Vec<_>>(), CELL_LEADS_MIN);
    }

    /// What the parameters so far leave unexplained.
    fn rests(&self) -> Rests {
        let scores = scores(&self.design, &self.fitting.values);
        let chances: Vec<f64> = scores.into_iter().map(chance_of).collect();
        Rests {
            rests: chances.iter().zip(&self.outcomes).map(|(chance, outcome)| outcome - chance).collect(),
            weights: chances.iter().map(|chance| chance * (1.0 - chance)).collect(),
        }
    }
}

fn levels_of(coded: &Coded) -> TermLevels<'_> {
    let part = &coded.part;
    TermLevels { level_count: part.level_count(), chain: part.chain(), levels: &coded.levels, is_pair: false }
}
