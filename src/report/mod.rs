//! Figures: the funnel, and what each channel's leads cost.
//!
//! Every figure is a count or a sum over `rows`, the leads of the book in effect: those of undone imports are still in
//! the table but not among them. A rate is derived from its counts and is `None` where there is nothing to divide by.

mod campaign_loop;
mod caveats;
mod channels;
mod cohort;
mod funnel;
mod json;
mod money_sum;
mod outcome;
mod passage;
mod passage_part;
mod period;
mod share;
mod stage_flow;
mod standup;
mod velocity;
mod waiting;
mod wilson;

pub use campaign_loop::{Judged, Quality, QualityChange, quality_changes};
pub use caveats::{Caveats, DealsFrom, deals_from};
pub use channels::{channels, lead_costs};
pub use cohort::{Cohort, HORIZONS, arrivals, cohorts};
pub use funnel::{Funnel, FunnelStep, SmallFunnel, funnel, small_funnels};
pub use json::Json;
pub use money_sum::MoneySum;
pub use outcome::{CLOSED_MIN, ExpectedValue, Outcomes, StageOutcome, outcomes};
pub use passage::{Passage, Passages, Stay, Step, Traces, Way, days_between};
pub use passage_part::{PassagePart, Stop};
pub use period::{PeriodUnit, Periods};
pub use share::{Difference, Share};
pub use stage_flow::{LostLine, StageFlow, lost_lines, stage_flows};
pub use standup::{Standup, StandupRow, StandupSection};
pub use velocity::{Velocity, WonPeriod, velocity};
pub use waiting::{Waiting, WaitingSummary};
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
