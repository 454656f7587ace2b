//! What each channel, source or campaign brought and cost.

use super::channels_ask::Counted;
use super::cost_row::ChannelRow;
use super::gamma::Intervals;
use super::next_spend::{NextSpend, next_spend};
use super::tallies::{Tallies, tally};
use super::trend::{Trend, trend};
use super::versus::{Versus, versus};
use super::walk::Sources;
use super::{Basis, ChannelFigure, ChannelOrder, ChannelsAsk, Depth, Period, Reading};
use crate::lead::{Day, Money, Spend};
use crate::report::caveats::overlaps;
use crate::report::{Caveats, deals_from};
use crate::table::{LeadTable, Row, Touches, sort_by};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Every channel, and their total.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channels {
    /// How they were counted.
    pub ask: ChannelsAsk,
    /// How the figures are to be understood.
    pub basis: Basis,
    /// The days that were counted.
    pub period: Period,
    /// The figure that is drawn, compared and ordered by.
    pub figure: ChannelFigure,
    /// One row a channel; channels with spend or rejected rows and no lead too.
    pub rows: Vec<ChannelRow>,
    /// The sum of all rows.
    pub total: ChannelRow,
    /// What is in no period because its day is not known.
    pub undated: UndatedCounts,
    /// Leads with several touches among those that are counted.
    pub several_count: u32,
    /// What is to be known beside them.
    pub caveats: Caveats,
    /// The figure by month, of the first rows.
    pub trend: Trend,
    /// The figure against that of another period.
    pub versus: Option<Versus>,
    /// What more spend might bring, of the rows with most spend.
    pub next: Vec<NextSpend>,
}

/// What is in no period because its day is not known: nothing while all days are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndatedCounts {
    /// Leads.
    pub lead_count: u32,
    /// Read by event: leads that reached prospect, opportunity, customer on a day that nobody knows.
    pub stage_counts: [u32; 3],
    /// Rejected rows.
    pub rejected_count: u32,
    /// Spend, one sum a currency.
    pub spend: Vec<Money>,
}

/// More rows than this nobody plans the spend of.
const NEXT_MAX: usize = 20;

/// What leads and spend come to.
pub fn channels(sources: &Sources<'_>, ask: &ChannelsAsk, today: Day) -> Channels {
    let mut intervals = Intervals::default();
    let period = ask.period.period(today);
    let counted = Counted { split: ask.split, reading: ask.reading, attribution: ask.attribution, period };
    let has_accepted = ask.reading == Reading::Cohort && sources.accepted.is_some();
    let basis = Basis { split: ask.split, reading: ask.reading, has_accepted };
    let Tallies { mut rows, total, undated, undated_spend, undated_rejected, several_count } =
        tally(sources, &counted, &mut intervals);
    // Costs are what channels are compared by; without any spend there are only leads to compare.
    let usual = if total.spend.is_empty() { ChannelFigure::Leads } else { ChannelFigure::CostPerLead };
    let figure = ask.figure.unwrap_or(usual);
    sort_by(&mut rows, by_leads);
    let overlaps = if ask.reading == Reading::Cohort { overlaps(&rows) } else { Vec::new() };
    let caveats = Caveats { deals_from: deals_from(sources.table, sources.rows), overlaps };
    let next = next_rows(&rows, ask.next_amount);
    if ask.order == ChannelOrder::Figure {
        order_by_figure(&mut rows, figure, basis);
    }
    let trend = trend(sources, &counted, basis, figure, &rows, &mut intervals);
    let other = ask.comparison.period(ask.period, today);
    let versus = other.map(|period| {
        let before = tally(sources, &Counted { period, ..counted }, &mut intervals);
        versus(period, figure, basis, (&rows, &total), &before, &mut intervals)
    });
    let undated = UndatedCounts {
        lead_count: undated.leads,
        stage_counts: undated.stages,
        rejected_count: undated_rejected,
        spend: undated_spend,
    };
    Channels { ask: *ask, basis, period, figure, rows, total, undated, several_count, caveats, trend, versus, next }
}

/// What a lead of each channel cost: the channel's spend / its leads among `rows`, by the channel as it stands in the
/// lead's column. A channel without spend, or with spend in several currencies, is not in it.
pub fn lead_costs(table: &LeadTable, rows: &[Row], spends: &[Spend]) -> FxHashMap<String, Money> {
    let touches = Touches::default();
    let sources = Sources { table, rows, spends, touches: &touches, stage_days: &[], rejected: &[], accepted: None };
    let rows = tally(&sources, &Counted::default(), &mut Intervals::default()).rows;
    rows.into_iter().filter_map(|row| Some((row.channel, row.costs[Depth::Lead as usize]?.each))).collect()
}

fn by_leads(one: &ChannelRow, other: &ChannelRow) -> Ordering {
    let leads = |row: &ChannelRow| row.count(Depth::Lead);
    leads(other).cmp(&leads(one)).then_with(|| one.channel.cmp(&other.channel))
}

/// The best first, by the end of each interval that promises less; rows that cannot be told come last. Those that are equal
/// stay in the order of their leads.
fn order_by_figure(rows: &mut Vec<ChannelRow>, figure: ChannelFigure, basis: Basis) {
    let is_better_low = figure.is_better_low();
    let worth = |row: &ChannelRow| {
        let cautious = figure.of(row, basis).map_or(f64::INFINITY, |told| {
            let end = told.cautious(is_better_low);
            if is_better_low { end } else { -end }
        });
        if cautious.is_nan() { f64::INFINITY } else { cautious }
    };
    sort_by(rows, |one, other| worth(one).total_cmp(&worth(other)));
}

fn next_rows(rows: &[ChannelRow], amount: u32) -> Vec<NextSpend> {
    let mut spending: Vec<&ChannelRow> =
        rows.iter().filter(|row| row.spend.first().is_some_and(|spend| spend.minor > 0)).collect();
    let spent = |row: &ChannelRow| row.spend.first().map_or(0, |spend| spend.minor);
    sort_by(&mut spending, |one, other| spent(other).cmp(&spent(one)));
    spending.into_iter().filter_map(|row| next_spend(row, amount)).take(NEXT_MAX).collect()
}
