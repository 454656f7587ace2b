//! Figures: the funnel, and what each channel's leads cost.
//!
//! Every figure is a count or a sum over `rows`, the leads of the book in effect: those of undone imports are still in
//! the table but not among them. A rate is derived from its counts and is `None` where there is nothing to divide by.

mod caveats;
mod cost;
mod funnel;
mod json;
mod money_sum;
mod standup;
mod wilson;

pub use caveats::{Caveats, DealsFrom, deals_from};
pub use cost::{
    Attribution, Basis, Change, ChannelFigure, ChannelOrder, ChannelRow, ChannelSplit, Channels, ChannelsAsk,
    Comparison, Cost, Count, Depth, EVENTS_MIN, Expected, NextSpend, Payback, Period, PeriodChoice, Rate, Reading,
    Return, Sources, Told, Trend, TrendLine, UndatedCounts, Untold, Versus, VersusRow, channels, lead_costs, poisson,
    predicted,
};
pub use funnel::funnel;
pub use json::Json;
pub use money_sum::MoneySum;
pub use standup::{Standup, StandupRow, StandupSection};
pub use wilson::wilson;

use crate::lead::{Money, Stage};
use serde::{Deserialize, Serialize};

/// One rung of the funnel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunnelStep {
    /// The stage.
    pub stage: Stage,
    /// Leads now in this stage.
    pub now_count: u32,
    /// Leads that have reached this stage: are in it or beyond.
    pub reached_count: u32,
}

/// The funnel of some leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    /// All leads counted, the lost ones too.
    pub lead_count: u32,
    /// The ladder, from suspect on.
    pub steps: Vec<FunnelStep>,
    /// Leads now lost. They count as reached up to [`Stage::reached`].
    pub lost_count: u32,
    /// What the customers' deals are worth, one sum a currency.
    pub won_value: Vec<Money>,
    /// Whether deals are recorded only from a day on.
    pub deals_from: Option<DealsFrom>,
}
