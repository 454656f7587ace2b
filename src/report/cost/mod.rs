//! What leads cost at every depth: by channel, source or campaign, of a period, with intervals.
//!
//! ```text
//!  sources - walk (what each lead adds) - tallies (shared out to channels) - cost_row (costs, rates, return) - channels
//! ```
//!
//! Counts are whole numbers of parts of a lead and money is whole minor units, so rows add up to the total whatever leads are
//! shared by. Intervals are of floating point, with our own exponential and logarithm: the same bits on every machine.

mod channel_figure;
mod channels;
mod channels_ask;
mod cost_row;
mod count;
mod gamma;
mod next_spend;
mod payback;
mod period;
mod tallies;
mod trend;
mod versus;
mod walk;

pub use channel_figure::{Basis, ChannelFigure, Told, Untold};
pub use channels::{Channels, UndatedCounts, channels, lead_costs};
pub use channels_ask::{Attribution, ChannelOrder, ChannelSplit, ChannelsAsk, Reading};
pub use cost_row::{ChannelRow, Cost, Depth, EVENTS_MIN, Rate, Return};
pub use count::Count;
pub use gamma::poisson;
pub use next_spend::{Expected, NextSpend, predicted};
pub use payback::Payback;
pub use period::{Comparison, Period, PeriodChoice};
pub use trend::{Trend, TrendLine};
pub use versus::{Change, Versus, VersusRow};
pub use walk::Sources;
