//! A lead's cells -> the chance that it is won, how sure that is, and why, line by line.

use super::calibrate::variance;
use super::column::{Kind, Level, Part};
use super::exp_ln::chance_of;
use super::fit::{BASE, Matrix, NONE};
use serde::{Deserialize, Serialize};

/// What each level of a term adds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Points {
    /// By level, in log-odds.
    pub by_level: Vec<f64>,
    /// By level: the parameter, for the variance.
    pub parameters: Vec<u16>,
    /// The variance of a level that was never seen.
    pub unseen_variance: f64,
}

/// What is learnt from a part of a column.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Term {
    pub column: usize,
    pub part: Part,
    pub points: Points,
}

/// What two terms say together beyond each alone: points for each cell of a coarse grid.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PairTerm {
    pub terms: (usize, usize),
    /// By level of each term: its row or column of the grid.
    pub groups: (Vec<u16>, Vec<u16>),
    /// Columns of the grid.
    pub width: u16,
    pub points: Points,
}

/// What was learnt.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Model {
    pub(super) base: f64,
    pub(super) terms: Vec<Term>,
    pub(super) pairs: Vec<PairTerm>,
    pub(super) covariance: Matrix,
    pub(super) kinds: Vec<Kind>,
    pub(super) closed_count: usize,
    pub(super) left_out: Vec<f64>,
}

/// The chance that a lead is won.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The log-odds of it: base and points added up.
    pub score: f64,
    /// Over 0 and below 1.
    pub chance: f64,
    /// With nine chances in ten the true chance lies from here ...
    pub low: f64,
    /// ... up to here.
    pub high: f64,
}

impl Chance {
    /// Whether the chance is too unsure to be told: [`SILENT_WIDTH`] or more between low and high.
    pub fn is_silent(self) -> bool {
        self.high - self.low >= SILENT_WIDTH
    }
}

/// From this width on an interval says less than a guess would.
pub const SILENT_WIDTH: f64 = 0.5;

/// One line of an explanation: what a cell adds to the score, or two cells together.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The column, by its place.
    pub column: usize,
    /// What was read out of its cell.
    pub level: Level,
    /// Of two cells together: the second column, and what was read out of it.
    pub other: Option<(usize, Level)>,
    /// What is added to the log-odds: 0.69 doubles the odds, -0.69 halves them.
    pub points: f64,
}

/// A chance and the reasons for it. `base` and the points of the lines, added in this order, are exactly the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The chance.
    pub chance: Chance,
    /// The score of a lead of which nothing is known.
    pub base: f64,
    /// The lines, in the order of the columns, then pairs.
    pub lines: Vec<Line>,
}

/// The quantile of nine in ten.
const NINE_IN_TEN: f64 = 1.645;

impl Model {
    /// The chance of a lead; its cells in the order of the columns.
    pub fn chance(&self, cells: &[&str]) -> Chance {
        self.chance_of_levels(&self.levels(cells))
    }

    /// The chance of a lead and the reasons for it.
    pub fn predict(&self, cells: &[&str]) -> Prediction {
        let levels = self.levels(cells);
        let read = |term: usize| (self.terms[term].column, self.terms[term].part.level(levels[term]));
        let mut lines = Vec::with_capacity(self.terms.len() + self.pairs.len());
        for (place, term) in self.terms.iter().enumerate() {
            let (column, level) = read(place);
            lines.push(Line { column, level, other: None, points: term.points.by_level[levels[place] as usize] });
        }
        for pair in &self.pairs {
            let (column, level) = read(pair.terms.0);
            let points = pair.points.by_level[pair.cell(&levels)];
            lines.push(Line { column, level, other: Some(read(pair.terms.1)), points });
        }
        Prediction { chance: self.chance_of_levels(&levels), base: self.base, lines }
    }

    pub(super) fn chance_of_levels(&self, levels: &[u16]) -> Chance {
        let terms = self.terms.iter().zip(levels).map(|(term, level)| (&term.points, *level as usize));
        let pairs = self.pairs.iter().map(|pair| (&pair.points, pair.cell(levels)));
        let (mut score, mut unseen) = (self.base, 0.0);
        let mut codes = Vec::with_capacity(1 + self.terms.len() + self.pairs.len());
        codes.push(BASE);
        for (points, level) in terms.chain(pairs) {
            let parameter = points.parameters[level];
            score += points.by_level[level];
            unseen += if parameter == NONE { points.unseen_variance } else { 0.0 };
            codes.push(parameter);
        }
        let deviation = (variance(&self.covariance, &codes) + unseen).sqrt();
        let at = |score: f64| self.bounded(chance_of(score));
        let (low, high) = (at(score - NINE_IN_TEN * deviation), at(score + NINE_IN_TEN * deviation));
        Chance { score, chance: at(score), low, high }
    }

    /// What each column is, by its values.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// How many closed leads it was learnt from.
    pub fn closed_count(&self) -> usize {
        self.closed_count
    }

    /// The chance of each lead that was learnt from, in their order, as if it had not been among them.
    pub fn chances_left_out(&self) -> Vec<f64> {
        self.left_out.iter().map(|score| self.bounded(chance_of(*score))).collect()
    }

    fn levels(&self, cells: &[&str]) -> Vec<u16> {
        self.terms.iter().map(|term| term.part.level_of(cells.get(term.column).copied().unwrap_or_default())).collect()
    }

    /// Never 0 and never 1: so many leads cannot show more than that one of twice as many would go the other way.
    fn bounded(&self, chance: f64) -> f64 {
        let least = (0.5 / (self.closed_count as f64 + 1.0)).max(CHANCE_MIN);
        chance.clamp(least, 1.0 - least)
    }
}

/// No chance is closer to 0 or 1.
const CHANCE_MIN: f64 = 1e-4;

impl PairTerm {
    fn cell(&self, levels: &[u16]) -> usize {
        let row = self.groups.0[levels[self.terms.0] as usize];
        let column = self.groups.1[levels[self.terms.1] as usize];
        row as usize * self.width as usize + column as usize
    }
}
