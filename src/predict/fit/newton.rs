//! Design, outcomes -> the parameters that fit best under their penalties, and how strong each penalty is.
//!
//! Logistic regression with a penalty on every block of parameters, by Newton's steps. How strong a penalty is follows from
//! the leads (Fellner-Schall steps towards the greatest restricted likelihood: Wood, Fasiolo 2017, "A generalized
//! Fellner-Schall method for smoothing parameter optimization"): a column that says nothing is held at 0 by its own penalty,
//! so that dozens of such columns do no harm, and with few leads all are held close to the base.

use super::design::{BASE, Design, NONE};
use super::matrix::{Matrix, inverse, inverse_cell};
use crate::predict::exp_ln::{chance_of, ln_one_plus_exp, log_odds_of};

/// A fit under way.
#[derive(Clone, Debug)]
pub(in crate::predict) struct Fitting {
    /// By parameter its value, in log-odds.
    pub values: Vec<f64>,
    /// By block the strength of its penalty.
    pub strengths: Vec<f64>,
    /// The curvature at the values before the last step, factored and inverted: see [`super::matrix::Factor`].
    pub inverse_transposed: Matrix,
    likelihood: f64,
}

/// A block's penalty before anything is known, and its bounds.
const STRENGTH_FIRST: f64 = 20.0;
const STRENGTH_MIN: f64 = 0.05;
const STRENGTH_MAX: f64 = 1e5;
/// What is believed of a block beforehand: as if one more free parameter had been seen, with this square shared among all
/// terms. So the more columns a list has, the closer each is held where the leads are too few to say more; chosen by what
/// predicts best from 50 to 1,000 leads.
const PRIOR_COUNT: f64 = 1.0;
const PRIOR_SQUARE: f64 = 0.45;
/// A pair was chosen out of many for what it seems to say: its penalty is so many times as strong as its use suggests.
const PAIR_DOUBT: f64 = 1.5;
/// Each parameter of a chain is held near 0 by this share of its penalty. Without it the chain as a whole would be free, and
/// with it the difference of leads with and without a number: with few leads that is what would be learnt.
const CHAIN_LEVEL: f64 = 0.05;
/// From so many leads half of a penalty is sure: chosen so that intervals hold the true chance as often as they say, or more.
const SURE_LEADS: f64 = 200.0;
/// A value counts as if so many leads more had it, won like all.
const NAIVE_LEADS: f64 = 4.0;
/// A step is halved so often at most.
const HALVINGS_MAX: u32 = 8;

impl Fitting {
    /// Begins with the share of won leads for all.
    pub fn new(outcomes: &[f64]) -> Fitting {
        let share = (outcomes.iter().sum::<f64>() + 0.5) / (outcomes.len() as f64 + 1.0);
        Fitting {
            values: vec![log_odds_of(share), 0.0],
            strengths: Vec::new(),
            inverse_transposed: Matrix::default(),
            likelihood: f64::MIN,
        }
    }

    /// One step, and the penalties after it; by how much the log-likelihood changed.
    pub fn step(&mut self, design: &Design, outcomes: &[f64]) -> f64 {
        self.values.resize(design.parameter_count, 0.0);
        self.strengths.resize(design.blocks.len(), STRENGTH_FIRST);
        let scores = scores(design, &self.values);
        let (mut curvature, mut gradient) = curvature_and_gradient(design, outcomes, &scores);
        self.penalise(design, &self.strengths, &mut curvature, &mut gradient);
        let factor = curvature.factor();
        self.walk(design, outcomes, &factor.solve(&gradient));
        self.inverse_transposed = factor.inverse_transposed();
        self.learn_penalties(design);
        let likelihood = log_likelihood(design, outcomes, &self.values);
        let change = likelihood - self.likelihood;
        self.likelihood = likelihood;
        change
    }

    /// Naive Bayes: each parameter from the won and lost leads that have it, as if no two columns said the same.
    pub fn count(&mut self, design: &Design, outcomes: &[f64]) {
        self.values.resize(design.parameter_count, 0.0);
        self.strengths.resize(design.blocks.len(), STRENGTH_FIRST);
        let mut counts = vec![[0.0; 2]; design.parameter_count];
        for (codes, outcome) in design.leads().zip(outcomes) {
            codes.iter().for_each(|code| counts[*code as usize][usize::from(*outcome < 0.5)] += 1.0);
        }
        let [won, lost] = counts[BASE as usize];
        let share = (won + 0.5) / (won + lost + 1.0);
        for (value, [won, lost]) in self.values.iter_mut().zip(&counts).skip(2) {
            let like_all = |share: f64| NAIVE_LEADS * share;
            *value = log_odds_of((won + like_all(share)) / (won + lost + NAIVE_LEADS)) - log_odds_of(share);
        }
        let scores = scores(design, &self.values);
        let (mut curvature, mut gradient) = curvature_and_gradient(design, outcomes, &scores);
        self.penalise(design, &self.strengths, &mut curvature, &mut gradient);
        self.inverse_transposed = curvature.factor().inverse_transposed();
    }

    /// How unsure the parameters are, and which go together. The penalties are unsure themselves, and the fewer leads the
    /// more: here they count by a share only, half of them from [`SURE_LEADS`] on.
    pub fn covariance(&self, design: &Design, outcomes: &[f64]) -> Matrix {
        let scores = scores(design, &self.values);
        let (mut curvature, mut gradient) = curvature_and_gradient(design, outcomes, &scores);
        let sure_share = outcomes.len() as f64 / (outcomes.len() as f64 + SURE_LEADS);
        let weaker: Vec<f64> = self.strengths.iter().map(|strength| strength * sure_share).collect();
        self.penalise(design, &weaker, &mut curvature, &mut gradient);
        inverse(&curvature.factor().inverse_transposed())
    }

    /// Adds penalties to curvature and gradient.
    fn penalise(&self, design: &Design, strengths: &[f64], curvature: &mut Matrix, gradient: &mut [f64]) {
        for (block, strength) in design.blocks.iter().zip(strengths) {
            let values = &self.values[block.start..block.start + block.len];
            let level = strength * if block.is_chain { CHAIN_LEVEL } else { 1.0 };
            for (place, value) in values.iter().enumerate() {
                *curvature.at_mut(block.start + place, block.start + place) += level;
                gradient[block.start + place] -= level * value;
            }
            for place in 1..if block.is_chain { block.len } else { 0 } {
                let (one, other) = (block.start + place - 1, block.start + place);
                let pull = strength * (values[place] - values[place - 1]);
                *curvature.at_mut(one, one) += strength;
                *curvature.at_mut(other, other) += strength;
                *curvature.at_mut(other, one) -= strength;
                gradient[one] += pull;
                gradient[other] -= pull;
            }
        }
        let none = NONE as usize;
        curvature.row_mut(none).fill(0.0);
        for row in 0..curvature.size {
            *curvature.at_mut(row, none) = if row == none { 1.0 } else { 0.0 };
        }
        gradient[none] = 0.0;
        *curvature.at_mut(BASE as usize, BASE as usize) += 1e-6;
    }

    /// Goes the step, or half of it, or a quarter, until the fit is no worse.
    fn walk(&mut self, design: &Design, outcomes: &[f64], step: &[f64]) {
        let worth = |values: &[f64], strengths: &[f64]| {
            let squares = design.blocks.iter().zip(strengths).map(|(block, strength)| {
                strength * square(&values[block.start..block.start + block.len], block.is_chain)
            });
            log_likelihood(design, outcomes, values) - 0.5 * squares.sum::<f64>()
        };
        let before = worth(&self.values, &self.strengths);
        let mut share = 1.0;
        for _ in 0..HALVINGS_MAX {
            let tried: Vec<f64> = self.values.iter().zip(step).map(|(value, step)| value + share * step).collect();
            if worth(&tried, &self.strengths) >= before - 1e-9 * before.abs() {
                self.values = tried;
                return;
            }
            share /= 2.0;
        }
    }

    /// The penalties from what the blocks were used for: many free parameters with small squares are held tighter.
    fn learn_penalties(&mut self, design: &Design) {
        let prior_square = PRIOR_SQUARE / design.slots.len() as f64;
        for (block, strength) in design.blocks.iter().zip(&mut self.strengths) {
            let inverse = |one: usize, other: usize| {
                inverse_cell(&self.inverse_transposed, block.start + one, block.start + other)
            };
            let mut trace = (0..block.len).map(|place| inverse(place, place)).sum::<f64>();
            if block.is_chain {
                trace *= CHAIN_LEVEL;
                for place in 1..block.len {
                    trace += inverse(place - 1, place - 1) + inverse(place, place) - 2.0 * inverse(place - 1, place);
                }
            }
            let free = (block.len as f64 - *strength * trace).max(0.0);
            let square = square(&self.values[block.start..block.start + block.len], block.is_chain);
            let doubt = if block.is_pair { PAIR_DOUBT } else { 1.0 };
            let better = doubt * (free + PRIOR_COUNT) / (square + prior_square);
            // Longer steps than the formula's converge in half as many.
            let ratio = better / *strength;
            let better = *strength * ratio * ratio.sqrt();
            *strength = better.clamp(*strength / 20.0, *strength * 20.0).clamp(STRENGTH_MIN, STRENGTH_MAX);
        }
    }
}

/// What a penalty of strength 1 costs, twice.
fn square(values: &[f64], is_chain: bool) -> f64 {
    let levels: f64 = values.iter().map(|value| value * value).sum();
    if !is_chain {
        return levels;
    }
    levels * CHAIN_LEVEL + values.windows(2).map(|pair| (pair[1] - pair[0]) * (pair[1] - pair[0])).sum::<f64>()
}

/// The score of each lead, in log-odds.
pub(in crate::predict) fn scores(design: &Design, values: &[f64]) -> Vec<f64> {
    design.leads().map(|codes| codes.iter().map(|code| values[*code as usize]).sum()).collect()
}

fn log_likelihood(design: &Design, outcomes: &[f64], values: &[f64]) -> f64 {
    let scores = scores(design, values);
    scores.iter().zip(outcomes).map(|(score, outcome)| outcome * score - ln_one_plus_exp(*score)).sum()
}

/// Second and first derivative of the log-likelihood, without penalties: the lower triangle of the first.
fn curvature_and_gradient(design: &Design, outcomes: &[f64], scores: &[f64]) -> (Matrix, Vec<f64>) {
    let mut curvature = Matrix::zeros(design.parameter_count);
    let mut gradient = vec![0.0; design.parameter_count];
    for ((codes, outcome), score) in design.leads().zip(outcomes).zip(scores) {
        let chance = chance_of(*score);
        let (weight, rest) = ((chance * (1.0 - chance)).max(1e-6), outcome - chance);
        for (place, code) in codes.iter().enumerate() {
            gradient[*code as usize] += rest;
            let row = curvature.row_mut(*code as usize);
            codes[..=place].iter().for_each(|other| row[*other as usize] += weight);
        }
    }
    (curvature, gradient)
}
