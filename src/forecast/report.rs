//! What can be said of what was learnt: how right it would have been, what it goes by, what gives the answer away.

use crate::predict::{Backtest, Kind, LeakReason};
use serde::{Deserialize, Serialize};

/// What can be said of what was learnt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Closed leads it was learnt from.
    pub closed_count: u32,
    /// Those of them that were won.
    pub won_count: u32,
    /// How right it would have been; `None` where the closed leads do not tell.
    pub tested: Option<Tested>,
    /// What gives the answer away.
    pub leaks: Vec<FieldLeak>,
    /// What it goes by, the weightiest first.
    pub uses: Vec<FieldUse>,
}

/// How right it would have been.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tested {
    /// On which leads.
    pub on: TestedOn,
    /// The figures.
    pub figures: Backtest,
}

/// The leads of a back-test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TestedOn {
    /// The latest by first contact, from this day (since 1970-01-01) on, after learning from the earlier ones only.
    Latest(i32),
    /// Every lead as if it had not been among those that were learnt from.
    LeftOut,
}

/// A field that is suspected of giving the answer away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldLeak {
    /// The name of its column.
    pub name: String,
    /// The area under the curve of this field alone.
    pub auc: f64,
    /// Why.
    pub reason: LeakReason,
}

/// A field that chances go by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldUse {
    /// The name of its column.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// By how much it moves the log-odds of a closed lead, up or down, on average.
    pub weight: f64,
}
