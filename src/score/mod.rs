//! Which leads deserve time: points by rules, a grade by thresholds, and the sum line by line.
//!
//! A score is the sum of the points of the rules that hold, each axis held to its most and faded where the user wants it
//! (`Axes`): it may be negative, has no ceiling of 100 to stick at (U5), and ends only at the ends of `i16`. Why passes over columns: a dragged weight moves the histogram while
//! it is dragged, so 100,000 leads are scored within one frame; each rule is asked once per word of a column's
//! dictionary.

mod axes;
mod chance;
mod explanation;
mod histogram;
mod question;
mod rules_default;
mod scoring;
mod what_if;
mod words;
mod worth;

pub use axes::{Adjustment, Axes, Cell};
pub use chance::{ChanceBand, Foreseen, LeadChance};
pub use explanation::{ScoreLine, ScoreReason, explain};
pub use histogram::Histogram;
pub use rules_default::{decider_words, intent_words};
pub use scoring::{InForce, Marks, Regraded, Scored, Scoring, grade_counts, marks_of, rule_counts, score_all, scoring};
pub use what_if::{Ranking, STEPS, ScoreTest};
pub use worth::{ChanceOf, WonShares, Worth, WorthSum, Worths, hundredths};

use crate::lead::{Field, Stage};
use serde::{Deserialize, Serialize};

/// What a rule asks of a lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Condition {
    /// The field has a value.
    Known(Field),
    /// The field has no value.
    Blank(Field),
    /// The field equals one of these, case folded.
    OneOf(Field, Vec<String>),
    /// The field contains one of these, case folded. Each is the beginning of a word (`demo` finds `Demonstration`, but
    /// `trial` does not find `industrial`), and one of up to three letters the whole word (`cto` does not find
    /// `Director`); Chinese, which puts no spaces, is found anywhere.
    Contains(Field, Vec<String>),
    /// The day of the field is at most so many days before the day of scoring. A day after it is a mistake and does not
    /// count, but for the next one: where the user lives it may be tomorrow already.
    WithinDays(Field, u32),
    /// Valid e-mail and valid phone.
    ContactComplete,
    /// The lead is in this stage of the ladder or beyond, as in the funnel; for [`Stage::Lost`], is lost now. A blank
    /// or unknown stage counts as [`Stage::Lead`].
    Reached(Stage),
    /// Came at least so often: its own row, and every further row that is this lead, of its file or a later one (U2).
    CameTimes(u32),
}

/// Fit (matches the persona) or engagement (has acted).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Axis {
    /// Matches the persona.
    Fit,
    /// Has acted.
    Engagement,
}

/// Points for what a condition finds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rule {
    /// Fit or engagement.
    pub axis: Axis,
    /// What it asks.
    pub condition: Condition,
    /// Points, negative to take away.
    pub points: i16,
    /// Switched off rules stay in the list.
    pub is_on: bool,
}

/// The rules, the thresholds of the grades, and what becomes of the points of each axis.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rules {
    /// The rules, in the order shown.
    pub rules: Vec<Rule>,
    /// Least points for A, B and C; below C is D.
    pub thresholds: [i16; 3],
    /// Most points, fading, the matrix.
    pub axes: Axes,
    /// How often a customer orders, and for how long.
    pub worth: Worth,
}

impl Rules {
    /// The grade of a score under these thresholds.
    pub fn grade(&self, score: i16) -> Grade {
        grade(score, &self.thresholds)
    }
}

/// The grade of a score: the first threshold that it reaches, from A on.
pub fn grade(score: i16, thresholds: &[i16; 3]) -> Grade {
    let place = thresholds.iter().position(|least| score >= *least);
    Grade::ALL[place.unwrap_or(3)]
}

/// A grade: A deserves time first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[repr(u8)]
pub enum Grade {
    /// At or above the first threshold.
    A,
    /// At or above the second.
    B,
    /// At or above the third.
    C,
    /// Below.
    D,
}

impl Grade {
    /// All grades, best first.
    pub const ALL: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];

    /// The letter.
    pub fn letter(self) -> &'static str {
        ["A", "B", "C", "D"][self as usize]
    }
}
