//! Figures: the funnel, and what each channel's leads cost.
//!
//! Every figure is a count or a sum over `rows`, the leads of the book in effect: those of undone imports are still in
//! the table but not among them. A rate is derived from its counts and is `None` where there is nothing to divide by.

mod caveats;
mod cost;
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
pub use cost::{
    Attribution, Basis, Change, ChannelFigure, ChannelOrder, ChannelRow, ChannelSplit, Channels, ChannelsAsk,
    Comparison, Cost, Count, Depth, EVENTS_MIN, Expected, NextSpend, Payback, Period, PeriodChoice, Rate, Reading,
    Return, Sources, Told, Trend, TrendLine, UndatedCounts, Untold, Versus, VersusRow, channels, lead_costs, poisson,
    predicted,
};
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
