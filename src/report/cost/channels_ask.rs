//! How channels are to be counted: by what, when, and to whom a lead with several touches is given.

use super::{ChannelFigure, Comparison, Period, PeriodChoice};
use crate::lead::{Arrival, Field, Spend};
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

impl ChannelSplit {
    /// The field that it compares.
    pub fn field(self) -> Field {
        Arrival::FIELDS[self.place()]
    }

    /// Where an amount of spend belongs; `None` where none does.
    pub(super) fn name_of(self, spend: &Spend) -> Option<&str> {
        match self {
            ChannelSplit::Source => None,
            ChannelSplit::Channel => Some(&spend.channel),
            ChannelSplit::Campaign => Some(&spend.campaign),
        }
    }

    /// The place of that field among those of an arrival.
    pub(super) fn place(self) -> usize {
        match self {
            ChannelSplit::Source => 0,
            ChannelSplit::Channel => 1,
            ChannelSplit::Campaign => 2,
        }
    }
}

/// What belongs to a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// The leads that came in it, and all that became of them to this day, against the spend of it.
    #[default]
    Cohort,
    /// What happened in it: leads that came, stages that were reached, deals that were won, whenever these leads came.
    Event,
}

/// To which of its touches a lead with several is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attribution {
    /// To the first.
    #[default]
    First,
    /// To the last.
    Last,
    /// To all, in even shares.
    Even,
}

/// In which order rows stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChannelOrder {
    /// Most leads first.
    #[default]
    Leads,
    /// The best of the figure first, by the end of its interval that promises less.
    Figure,
}

/// How channels are to be counted. A saved view stores it, so what is new goes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelsAsk {
    /// By what.
    pub split: ChannelSplit,
    /// What belongs to a period.
    pub reading: Reading,
    /// To whom leads with several touches are given.
    pub attribution: Attribution,
    /// The period.
    pub period: PeriodChoice,
    /// With which other one it is compared.
    pub comparison: Comparison,
    /// The figure that is drawn, compared and ordered by; `None` for the usual one.
    pub figure: Option<ChannelFigure>,
    /// The order.
    pub order: ChannelOrder,
    /// So much more is to be spent on each, in whole units of its currency.
    pub next_amount: u32,
}

impl Default for ChannelsAsk {
    fn default() -> ChannelsAsk {
        ChannelsAsk {
            split: ChannelSplit::default(),
            reading: Reading::default(),
            attribution: Attribution::default(),
            period: PeriodChoice::default(),
            comparison: Comparison::default(),
            figure: None,
            order: ChannelOrder::default(),
            next_amount: 1000,
        }
    }
}

/// What is counted, once the day is known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    pub(super) split: ChannelSplit,
    pub(super) reading: Reading,
    pub(super) attribution: Attribution,
    pub(super) period: Period,
}
