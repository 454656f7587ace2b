//! What a learner found -> the model that predicts.
//!
//! The line of calibration is put into base and points, and so is the mean of each term: a line of an explanation says what
//! a cell changes beside the average lead, and the lines add up to the log-odds of the very chance that is shown.

use super::calibrate::{Line, calibrate, scores_left_out};
use super::fit::{BASE, Matrix, NONE, cells, inverse, scores};
use super::learner::Learner;
use super::model::{Model, PairTerm, Points, Term};

/// The model of a learner that is done.
pub(super) fn finish(learner: Learner<'_>) -> Model {
    let scores = scores(&learner.design, &learner.fitting.values);
    let left_out = match learner.left_out.is_empty() {
        true => scores_left_out(
            &learner.design,
            &without_none(inverse(&learner.fitting.inverse_transposed)),
            &scores,
            &learner.outcomes,
        ),
        false => learner.left_out.clone(),
    };
    let line = if learner.is_fold { Line::STRAIGHT } else { calibrate(&left_out, &learner.outcomes) };
    let mut covariance = without_none(learner.fitting.covariance(&learner.design, &learner.outcomes));
    // Flatter chances are not surer ones.
    covariance.scale((line.slope * line.slope).max(1.0));
    let mut base = learner.fitting.values[BASE as usize] * line.slope + line.shift;
    let mut terms = Vec::new();
    for (place, (column, coded)) in learner.terms.iter().enumerate() {
        let (points, mean) = points_of(&learner, place, &coded.levels, line);
        base += mean;
        terms.push(Term { column: *column, part: coded.part.clone(), points });
    }
    let mut pairs = Vec::new();
    for (place, (one, other)) in (terms.len()..).zip(&learner.pairs) {
        let (coarse_one, coarse_other) = (&learner.coarse[*one], &learner.coarse[*other]);
        let (points, mean) = points_of(&learner, place, &cells(coarse_one, coarse_other), line);
        base += mean;
        pairs.push(PairTerm {
            terms: (*one, *other),
            groups: (coarse_one.groups.clone(), coarse_other.groups.clone()),
            width: coarse_other.group_count as u16,
            points,
        });
    }
    Model {
        base,
        terms,
        pairs,
        covariance,
        closed_count: learner.outcomes.len(),
        left_out: left_out.iter().map(|score| score * line.slope + line.shift).collect(),
        kinds: learner.kinds,
    }
}

/// The parameter of levels that too few leads have is surely 0; what is unsure of such a level is told by its term.
fn without_none(mut covariance: Matrix) -> Matrix {
    *covariance.at_mut(NONE as usize, NONE as usize) = 0.0;
    covariance
}

/// The points of a term, 0 on average, and what the average was.
fn points_of(learner: &Learner<'_>, place: usize, levels: &[u16], line: Line) -> (Points, f64) {
    let slots = &learner.design.slots[place];
    let value = |parameter: &u16| learner.fitting.values[*parameter as usize] * line.slope;
    let values: Vec<f64> = slots.parameters.iter().map(value).collect();
    let mean = levels.iter().map(|level| values[*level as usize]).sum::<f64>() / levels.len() as f64;
    let is_free = |block: &usize| !learner.design.blocks[*block].is_chain;
    let strength = slots.blocks.clone().find(is_free).map(|block| learner.fitting.strengths[block]);
    let points = Points {
        by_level: values.iter().map(|value| value - mean).collect(),
        parameters: slots.parameters.clone(),
        unseen_variance: line.slope * line.slope / strength.unwrap_or(UNSEEN_STRENGTH),
    };
    (points, mean)
}

/// The penalty of a level that was never seen, of a term whose levels all stand in a chain.
const UNSEEN_STRENGTH: f64 = 4.0;
