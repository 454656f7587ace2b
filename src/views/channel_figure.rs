//! A figure by which channels are compared, and why it cannot always be told.

use crate::lead::{Currency, Money};
use crate::report::{ChannelRow, ChannelSplit, Channels};
use crate::words::{ChannelsWords, Language, Words};

/// A figure the chart can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChannelFigure {
    /// Leads.
    Leads,
    /// Spend / leads.
    CostPerLead,
    /// Spend / valid leads.
    CostPerValidLead,
    /// Spend / customers.
    CostPerCustomer,
    /// Leads nobody can reach / leads.
    JunkRate,
}

impl ChannelFigure {
    /// Every figure, in the order of the choice.
    pub(super) const ALL: [ChannelFigure; 5] = [
        ChannelFigure::Leads,
        ChannelFigure::CostPerLead,
        ChannelFigure::CostPerValidLead,
        ChannelFigure::CostPerCustomer,
        ChannelFigure::JunkRate,
    ];

    /// The stable name: the value of the choice.
    pub(super) fn code(self) -> &'static str {
        ["leads", "cost_per_lead", "cost_per_valid_lead", "cost_per_customer", "junk_rate"][self as usize]
    }

    /// The figure of a stable name.
    pub(super) fn from_code(code: &str) -> Option<ChannelFigure> {
        ChannelFigure::ALL.into_iter().find(|figure| figure.code() == code)
    }

    /// The name in words.
    pub(super) fn name(self, words: &ChannelsWords) -> &'static str {
        match self {
            ChannelFigure::Leads => words.leads,
            ChannelFigure::CostPerLead => words.cost_per_lead,
            ChannelFigure::CostPerValidLead => words.cost_per_valid_lead,
            ChannelFigure::CostPerCustomer => words.cost_per_customer,
            ChannelFigure::JunkRate => words.junk_rate,
        }
    }

    /// The figure as the reader writes it, or why it cannot be told.
    pub(super) fn text(
        self,
        row: &ChannelRow,
        split: ChannelSplit,
        language: Language,
    ) -> Result<String, &'static str> {
        let words = &language.words().channels;
        match self {
            ChannelFigure::Leads => Ok(language.number(row.lead_count)),
            ChannelFigure::JunkRate => row.junk_rate().map(|rate| language.percent(rate)).ok_or(words.why_no_leads),
            _ => self.cost(row).map(|cost| language.money(cost)).ok_or_else(|| self.why_no_cost(row, split, words)),
        }
    }

    /// The figure as a length; costs in another currency than the chart's have none.
    pub(super) fn size(self, row: &ChannelRow, currency: Option<Currency>) -> Option<f64> {
        match self {
            ChannelFigure::Leads => Some(f64::from(row.lead_count)),
            ChannelFigure::JunkRate => row.junk_rate(),
            _ => self.cost(row).filter(|cost| Some(cost.currency) == currency).map(|cost| cost.minor as f64),
        }
    }

    fn cost(self, row: &ChannelRow) -> Option<Money> {
        match self {
            ChannelFigure::CostPerLead => row.cost_per_lead,
            ChannelFigure::CostPerValidLead => row.cost_per_valid_lead,
            ChannelFigure::CostPerCustomer => row.cost_per_customer,
            ChannelFigure::Leads | ChannelFigure::JunkRate => None,
        }
    }

    fn why_no_cost(self, row: &ChannelRow, split: ChannelSplit, words: &ChannelsWords) -> &'static str {
        match (row.spend.len(), self) {
            (0, _) if split == ChannelSplit::Source => words.why_source,
            (0, _) => words.why_no_spend,
            (1, ChannelFigure::CostPerValidLead) if row.lead_count > 0 => words.why_no_valid,
            (1, ChannelFigure::CostPerCustomer) if row.lead_count > 0 => words.why_no_customers,
            (1, _) => words.why_no_leads,
            _ => words.why_currencies,
        }
    }
}

/// The currency most rows' spend is in: costs in it are drawn to one scale.
pub(super) fn currency_of(channels: &Channels) -> Option<Currency> {
    let spent_in = |row: &ChannelRow| match row.spend[..] {
        [money] => Some(money.currency),
        _ => None,
    };
    let currencies: Vec<Currency> = channels.rows.iter().filter_map(spent_in).collect();
    let row_count = |currency: &Currency| currencies.iter().filter(|other| *other == currency).count();
    currencies.iter().copied().max_by_key(|currency| (row_count(currency), std::cmp::Reverse(*currency)))
}

/// The name of a row: of a channel in the language, of a source or campaign its own text.
pub(super) fn row_name(words: &'static Words, split: ChannelSplit, row: &ChannelRow) -> String {
    match (split, row.channel.is_empty()) {
        (ChannelSplit::Channel, true) => words.channels.no_channel.to_owned(),
        (ChannelSplit::Source, true) => words.channels.no_source.to_owned(),
        (ChannelSplit::Campaign, true) => words.channels.no_campaign.to_owned(),
        (ChannelSplit::Channel, false) => words.channel(&row.channel).to_owned(),
        _ => row.channel.clone(),
    }
}

/// The name of a split.
pub(super) fn split_name(words: &ChannelsWords, split: ChannelSplit) -> &'static str {
    match split {
        ChannelSplit::Channel => words.split_channel,
        ChannelSplit::Source => words.split_source,
        ChannelSplit::Campaign => words.split_campaign,
    }
}
