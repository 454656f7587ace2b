//! Whether a lead's data may be kept, as the lead said, and until when (P6).

use super::Day;
use serde::{Deserialize, Serialize};

/// What is known of the permission to keep a lead's data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// What the lead said; `None` when it was not asked.
    pub consent: Option<Consent>,
    /// The last day on which the data may be kept.
    pub keep_until: Option<Day>,
}

/// What a lead said when it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Yes or no.
    pub is_given: bool,
    /// When.
    pub day: Day,
    /// How it was said, in the user's words; often blank.
    pub how: String,
}

impl Permission {
    /// Whether the lead is to be erased: it said no, or the last day is past.
    pub fn is_over(&self, today: Day) -> bool {
        let is_refused = self.consent.as_ref().is_some_and(|consent| !consent.is_given);
        is_refused || self.keep_until.is_some_and(|day| day < today)
    }
}
