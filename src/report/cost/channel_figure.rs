//! A figure by which channels are compared: what it comes to with its interval, or why it cannot be told.

use super::cost_row::Depth;
use super::{ChannelRow, ChannelSplit, Cost, Count, Rate, Reading, Return};
use serde::{Deserialize, Serialize};

/// A figure of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChannelFigure {
    /// Leads.
    Leads,
    /// Spend / leads.
    CostPerLead,
    /// Spend / valid leads.
    CostPerValidLead,
    /// Spend / leads that sales accepts.
    CostPerAccepted,
    /// Spend / prospects.
    CostPerProspect,
    /// Spend / opportunities.
    CostPerOpportunity,
    /// Spend / customers.
    CostPerCustomer,
    /// Value won / spend.
    Return,
    /// Customers / leads.
    CustomerRate,
    /// Leads nobody can reach / leads.
    JunkRate,
    /// Rows that were duplicates / rows that were leads.
    DuplicateRate,
    /// Rejected rows / all rows.
    RejectionRate,
}

/// What a figure comes to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// A count.
    Count(Count),
    /// An amount for each.
    Cost(Cost),
    /// A share.
    Rate(Rate),
    /// A multiple of the spend.
    Return(Return),
}

/// Why a figure cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Untold {
    /// No spend is known.
    NoSpend,
    /// Spend is known by channel and campaign only.
    Source,
    /// Spend or value in several currencies.
    Currencies,
    /// No one to share it among.
    Nobody(Depth),
    /// Nobody knows when sales would have accepted a lead.
    NoDay,
    /// Read by event, the customers of a period are not among the leads of it.
    OthersByEvent,
}

/// How the figures of rows are to be understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// By what rows are.
    pub split: ChannelSplit,
    /// What belongs to a period.
    pub reading: Reading,
    /// Whether it is known which leads sales accepts.
    pub has_accepted: bool,
}

impl ChannelFigure {
    /// Every figure, in the order of the choice.
    pub const ALL: [ChannelFigure; 12] = [
        ChannelFigure::Leads,
        ChannelFigure::CostPerLead,
        ChannelFigure::CostPerValidLead,
        ChannelFigure::CostPerAccepted,
        ChannelFigure::CostPerProspect,
        ChannelFigure::CostPerOpportunity,
        ChannelFigure::CostPerCustomer,
        ChannelFigure::Return,
        ChannelFigure::CustomerRate,
        ChannelFigure::JunkRate,
        ChannelFigure::DuplicateRate,
        ChannelFigure::RejectionRate,
    ];

    /// The stable name.
    pub fn code(self) -> &'static str {
        [
            "leads",
            "cost_per_lead",
            "cost_per_valid_lead",
            "cost_per_accepted",
            "cost_per_prospect",
            "cost_per_opportunity",
            "cost_per_customer",
            "return",
            "customer_rate",
            "junk_rate",
            "duplicate_rate",
            "rejection_rate",
        ][self as usize]
    }

    /// The figure of a stable name.
    pub fn from_code(code: &str) -> Option<ChannelFigure> {
        ChannelFigure::ALL.into_iter().find(|figure| figure.code() == code)
    }

    /// Of a cost: what it is for.
    pub fn depth(self) -> Option<Depth> {
        let place = (self as usize).checked_sub(ChannelFigure::CostPerLead as usize)?;
        Depth::ALL.get(place).copied()
    }

    /// Whether less of it is better.
    pub fn is_better_low(self) -> bool {
        !matches!(self, ChannelFigure::Leads | ChannelFigure::Return | ChannelFigure::CustomerRate)
    }

    /// What it comes to.
    pub fn of(self, row: &ChannelRow, basis: Basis) -> Result<Told, Untold> {
        if let Some(depth) = self.depth() {
            return cost(row, depth, basis).map(Told::Cost);
        }
        let rate =
            |rate: Rate| if rate.whole.is_zero() { Err(Untold::Nobody(Depth::Lead)) } else { Ok(Told::Rate(rate)) };
        match self {
            ChannelFigure::Return => match row.returned {
                Some(returned) => Ok(Told::Return(returned)),
                None if row.spend.is_empty() => Err(no_spend(basis)),
                None => Err(Untold::Currencies),
            },
            ChannelFigure::CustomerRate if basis.reading == Reading::Event => Err(Untold::OthersByEvent),
            ChannelFigure::CustomerRate => rate(row.customer_rate()),
            ChannelFigure::JunkRate => rate(row.junk_rate()),
            ChannelFigure::DuplicateRate => rate(row.duplicate_rate()),
            ChannelFigure::RejectionRate => rate(row.rejection_rate()),
            _ => Ok(Told::Count(row.count(Depth::Lead))),
        }
    }
}

fn no_spend(basis: Basis) -> Untold {
    if basis.split == ChannelSplit::Source { Untold::Source } else { Untold::NoSpend }
}

fn cost(row: &ChannelRow, depth: Depth, basis: Basis) -> Result<Cost, Untold> {
    match (row.costs[depth as usize], row.spend.len()) {
        (_, 0) => Err(no_spend(basis)),
        _ if depth == Depth::Accepted && !basis.has_accepted => Err(Untold::NoDay),
        (Some(cost), _) => Ok(cost),
        (None, 1) => Err(Untold::Nobody(if row.count(Depth::Lead).is_zero() { Depth::Lead } else { depth })),
        (None, _) => Err(Untold::Currencies),
    }
}

impl Told {
    /// Its size: money in minor units, shares and multiples as they are.
    pub fn size(&self) -> f64 {
        match self {
            Told::Count(count) => count.number(),
            Told::Cost(cost) => cost.each.minor as f64,
            Told::Rate(rate) => rate.share().unwrap_or(0.0),
            Told::Return(returned) => returned.share,
        }
    }

    /// The ends of its 95% interval; a cost may have no upper one. `None` for a count, and where there is no interval.
    pub fn interval(&self) -> Option<(f64, Option<f64>)> {
        match self {
            Told::Count(_) => None,
            Told::Cost(cost) => cost.ends.map(|(low, high)| (low.minor as f64, Some(high.minor as f64))),
            Told::Rate(rate) => Some(rate.interval()).map(|(low, high)| (low, Some(high))),
            Told::Return(returned) => Some((returned.low, Some(returned.high))),
        }
    }

    /// Whether there are too few to tell: the interval is too wide to say anything.
    pub fn is_few(&self) -> bool {
        match self {
            Told::Count(_) => false,
            Told::Cost(cost) => cost.is_few,
            Told::Rate(rate) => rate.is_few(),
            Told::Return(returned) => returned.is_few,
        }
    }

    /// The end of its interval that promises less: the upper one where less is better. So a channel with three leads
    /// is not crowned.
    pub(super) fn cautious(&self, is_better_low: bool) -> f64 {
        match (self.interval(), is_better_low) {
            (Some((_, high)), true) => high.unwrap_or(f64::INFINITY),
            (Some((low, _)), false) => low,
            (None, _) => self.size(),
        }
    }
}
