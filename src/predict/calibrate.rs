//! Scores of leads as if they had not been learnt from, and the line that makes chances of them.
//!
//! Leaving a lead out and fitting anew is, for a fit by Newton's steps, one more step without it: its leverage says how far it
//! pulled its own score (Rahnama Rad, Maleki 2020, "A scalable estimate of the out-of-sample prediction error via
//! approximate leave-one-out cross-validation"). So every lead is predicted out of sample without a second training.
//! That passes over how penalties and pairs were chosen, which matters with few leads: those are predicted by models that have
//! not seen them (`learner`).

use super::exp_ln::chance_of;
use super::fit::{Design, Matrix};

/// How scores are stretched and moved: score times `slope` plus `shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub slope: f64,
    pub shift: f64,
}

impl Line {
    /// Changes nothing.
    pub const STRAIGHT: Line = Line { slope: 1.0, shift: 0.0 };
}

/// The variance of the score of a lead with these parameters.
pub(super) fn variance(covariance: &Matrix, codes: &[u16]) -> f64 {
    let mut sum = 0.0;
    for (place, code) in codes.iter().enumerate() {
        let row = covariance.row(*code as usize);
        let others: f64 = codes[..place].iter().map(|other| row[*other as usize]).sum();
        sum += row[*code as usize] + 2.0 * others;
    }
    sum.max(0.0)
}

/// The score of each lead as if it had been left out.
pub(super) fn scores_left_out(design: &Design, covariance: &Matrix, scores: &[f64], outcomes: &[f64]) -> Vec<f64> {
    let leads = design.leads().zip(scores).zip(outcomes);
    let left_out = leads.map(|((codes, score), outcome)| {
        let chance = chance_of(*score);
        let variance = variance(covariance, codes);
        let leverage = (variance * chance * (1.0 - chance)).min(0.9);
        score - variance / (1.0 - leverage) * (outcome - chance)
    });
    left_out.collect()
}

/// How strongly the line is held at slope 1 and shift 0: as by so many leads' weight.
const SLOPE_PENALTY: f64 = 8.0;
const SHIFT_PENALTY: f64 = 2.0;

/// The line whose chances fit the outcomes best (Platt 1999, with a penalty instead of counted outcomes).
pub(super) fn calibrate(scores: &[f64], outcomes: &[f64]) -> Line {
    let mut line = Line::STRAIGHT;
    for _ in 0..20 {
        let (mut slope_gradient, mut shift_gradient) =
            (-SLOPE_PENALTY * (line.slope - 1.0), -SHIFT_PENALTY * line.shift);
        let (mut slopes, mut both, mut shifts) = (SLOPE_PENALTY, 0.0, SHIFT_PENALTY);
        for (score, outcome) in scores.iter().zip(outcomes) {
            let chance = chance_of(line.slope * score + line.shift);
            let (rest, weight) = (outcome - chance, chance * (1.0 - chance));
            slope_gradient += rest * score;
            shift_gradient += rest;
            slopes += weight * score * score;
            both += weight * score;
            shifts += weight;
        }
        let determinant = slopes * shifts - both * both;
        let slope_step = (slope_gradient * shifts - shift_gradient * both) / determinant;
        let shift_step = (shift_gradient * slopes - slope_gradient * both) / determinant;
        line.slope = (line.slope + slope_step).clamp(SLOPE_MIN, SLOPE_MAX);
        line.shift += shift_step.clamp(-1.0, 1.0);
        if slope_step.abs() + shift_step.abs() < 1e-9 {
            break;
        }
    }
    line
}

/// A model that orders leads the wrong way round when it has not seen them is flattened, not turned.
const SLOPE_MIN: f64 = 0.05;
const SLOPE_MAX: f64 = 1.5;
