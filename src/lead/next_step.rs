//! What is to be done next with a lead, and on which day (U6, P5).

use super::Day;
use serde::{Deserialize, Serialize};

/// The next step.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NextStep {
    /// When.
    pub day: Day,
    /// What, in the user's words, or blank.
    pub note: String,
}
