//! Spend: what was paid, when, for which channel.

use super::{Day, Money};
use serde::{Deserialize, Serialize};

/// One amount spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spend {
    /// The day it was spent; `None` when it is known only as a total.
    pub day: Option<Day>,
    /// The channel, in the same form as a lead's: see `classify`.
    pub channel: String,
    /// The campaign, blank when none.
    pub campaign: String,
    /// How much.
    pub money: Money,
}
