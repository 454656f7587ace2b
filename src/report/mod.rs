//! Figures: the funnel, and what each channel's leads cost.
//!
//! Every figure is a count or a sum over `rows`, the leads of the book in effect: those of undone imports are still in
//! the table but not among them. A rate is derived from its counts and is `None` where there is nothing to divide by.

mod caveats;
mod channels;
mod funnel;
mod json;
mod money_sum;
mod standup;
mod wilson;

pub use caveats::{Caveats, DealsFrom, deals_from};
pub use channels::{channels, lead_costs};
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
