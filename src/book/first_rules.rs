//! Scoring rules as they were stored before there was more to them than rules and thresholds.

use crate::score::{Rule, Rules};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes them in that form.
pub fn serialize<S: Serializer>(rules: &Rules, serializer: S) -> Result<S::Ok, S::Error> {
    (&rules.rules, rules.thresholds).serialize(serializer)
}

/// Reads that form.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rules, D::Error> {
    let (rules, thresholds) = <(Vec<Rule>, [i16; 3])>::deserialize(deserializer)?;
    Ok(Rules { rules, thresholds, ..Rules::default() })
}
