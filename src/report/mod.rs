//! Figures: the funnel, and what each channel's leads cost.
//!
//! Every figure is a count or a sum over `rows`, the leads of the book in effect: those of undone imports are still in
//! the table but not among them. A rate is derived from its counts and is `None` where there is nothing to divide by.

mod caveats;
mod channels;
mod funnel;
mod json;
mod money_sum;
mod passage;
mod passage_part;
mod share;
mod standup;
mod trends;
mod wilson;

pub use caveats::{Caveats, DealsFrom, deals_from};
pub use channels::{channels, lead_costs};
pub use funnel::{Funnel, FunnelStep, SmallFunnel, funnel, small_funnels};
pub use json::Json;
pub use money_sum::MoneySum;
pub use passage::{Passage, Passages, Stay, Step, Traces, Way, days_between};
pub use passage_part::{PassagePart, Stop};
pub use share::{Difference, Share};
pub use standup::{Standup, StandupRow, StandupSection};
pub use trends::{
    CLOSED_MIN, Cohort, ExpectedValue, HORIZONS, Judged, LostLine, Outcomes, PeriodUnit, Periods, Quality,
    QualityChange, StageFlow, StageOutcome, Velocity, Waiting, WaitingSummary, WonPeriod, arrivals, cohorts,
    lost_lines, outcomes, quality_changes, stage_flows, velocity,
};
pub use wilson::wilson;

use crate::lead::Money;
use serde::{Deserialize, Serialize};

/// By what leads and spend are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChannelSplit {
    /// By channel.
    #[default]
    Channel,
    /// By source as it stood in the file. Spend is known by channel and campaign only.
    Source,
    /// By campaign.
    Campaign,
}

/// What one channel brought and cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelRow {
    /// Channel code or text; blank for leads without one.
    pub channel: String,
    /// Leads of the book, rejected rows not among them.
    pub lead_count: u32,
    /// Leads with at least one valid way to reach them (e-mail or phone).
    pub valid_count: u32,
    /// Further rows of files that were merged into these leads as duplicates.
    pub duplicate_count: u32,
    /// Reached prospect.
    pub prospect_count: u32,
    /// Reached customer.
    pub customer_count: u32,
    /// Spend, one sum a currency.
    pub spend: Vec<Money>,
    /// Spend / leads, where there is one currency and at least one lead; rounded half up to the minor unit.
    pub cost_per_lead: Option<Money>,
    /// Spend / valid leads.
    pub cost_per_valid_lead: Option<Money>,
    /// Spend / customers.
    pub cost_per_customer: Option<Money>,
    /// What the customers' deals are worth, one sum a currency.
    pub won_value: Vec<Money>,
}

/// Every channel, and their total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channels {
    /// One row a channel, most leads first; channels with spend and no lead too.
    pub rows: Vec<ChannelRow>,
    /// The sum of all rows.
    pub total: ChannelRow,
    /// What is to be known beside them.
    pub caveats: Caveats,
}
