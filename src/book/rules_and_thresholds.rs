//! Rules as they were stored before there was more to them.

use crate::score::{Rule, Rules};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub fn serialize<S: Serializer>(rules: &Rules, serializer: S) -> Result<S::Ok, S::Error> {
    (&rules.rules, rules.thresholds).serialize(serializer)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rules, D::Error> {
    let (rules, thresholds) = <(Vec<Rule>, [i16; 3])>::deserialize(deserializer)?;
    Ok(Rules { rules, thresholds, ..Rules::default() })
}
