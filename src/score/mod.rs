//! Which leads deserve time: points by rules, a grade by thresholds, and the sum line by line.

use crate::lead::{Field, Stage};
use serde::{Deserialize, Serialize};

/// What a rule asks of a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The field has a value.
    Known(Field),
    /// The field has no value.
    Blank(Field),
    /// The field equals one of these, case folded.
    OneOf(Field, Vec<String>),
    /// The field contains one of these words or parts of words, case folded.
    Contains(Field, Vec<String>),
    /// The day of the field is at most so many days before the day of scoring.
    WithinDays(Field, u32),
    /// Valid e-mail and valid phone.
    ContactComplete,
    /// The lead has reached this stage.
    Reached(Stage),
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The rules and the thresholds of the grades.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The rules, in the order shown.
    pub rules: Vec<Rule>,
    /// Least points for A, B and C; below C is D.
    pub thresholds: [i16; 3],
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
