//! What each channel, source or campaign brought and cost.

use super::caveats::{Caveats, deals_from, overlaps};
use super::funnel::rate;
use super::money_sum::{MoneySum, cost_per};
use super::{ChannelRow, ChannelSplit, Channels};
use crate::lead::{Field, Money, Spend, Stage};
use crate::table::{Column, LeadTable, Row, sort_by};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Reverse;

/// What the leads `rows` and this spend come to, by channel, source or campaign. By source there is no spend: see
/// [`ChannelSplit::Source`].
pub fn channels(table: &LeadTable, rows: &[Row], spends: &[Spend], split: ChannelSplit) -> Channels {
    let field = match split {
        ChannelSplit::Channel => Field::Channel,
        ChannelSplit::Source => Field::Source,
        ChannelSplit::Campaign => Field::Campaign,
    };
    let mut tallies = Tallies::of(table.column(field));
    count_leads(table, rows, &mut tallies);
    for spend in spends {
        match split {
            ChannelSplit::Channel => tallies.named(&spend.channel).spend.add(spend.money),
            ChannelSplit::Campaign => tallies.named(&spend.campaign).spend.add(spend.money),
            ChannelSplit::Source => {}
        }
    }
    let deals_from = deals_from(table, rows);
    let mut rows: Vec<ChannelRow> = tallies.into_rows();
    sort_by(&mut rows, |a, b| (Reverse(a.lead_count), &a.channel).cmp(&(Reverse(b.lead_count), &b.channel)));
    let total = total(&rows);
    let caveats = Caveats { deals_from, overlaps: overlaps(&rows) };
    Channels { rows, total, caveats }
}

/// What a lead of each channel cost: the channel's spend / its leads among `rows`, by the channel as it stands in the
/// lead's column. A channel without spend, or with spend in several currencies, is not in it.
pub fn lead_costs(table: &LeadTable, rows: &[Row], spends: &[Spend]) -> FxHashMap<String, Money> {
    let rows = channels(table, rows, spends, ChannelSplit::Channel).rows;
    rows.into_iter().filter_map(|row| Some((row.channel, row.cost_per_lead?))).collect()
}

impl ChannelRow {
    /// The share of leads that nobody can reach: without any valid e-mail or phone (V1). `None` without leads. Its
    /// counts: `lead_count - valid_count` of `lead_count`.
    pub fn junk_rate(&self) -> Option<f64> {
        rate(self.lead_count.saturating_sub(self.valid_count), self.lead_count)
    }

    /// The share of leads that became customers; `None` without leads.
    pub fn customer_rate(&self) -> Option<f64> {
        rate(self.customer_count, self.lead_count)
    }
}

/// Counts of one channel under way.
#[derive(Clone, Debug, Default)]
struct Tally {
    channel: String,
    lead_count: u32,
    valid_count: u32,
    duplicate_count: u32,
    prospect_count: u32,
    customer_count: u32,
    spend: MoneySum,
    won_value: MoneySum,
}

/// The tallies of a column's values: those of its dictionary by their code, others by their text.
struct Tallies<'a> {
    column: &'a Column,
    tallies: Vec<Tally>,
    others: FxHashMap<String, usize>,
}

impl<'a> Tallies<'a> {
    fn of(column: &'a Column) -> Tallies<'a> {
        let words = column.words().unwrap_or_default();
        let tallies = words.iter().map(|word| Tally { channel: word.clone(), ..Tally::default() }).collect();
        let others = words.iter().enumerate().map(|(place, word)| (word.clone(), place)).collect();
        Tallies { column, tallies, others }
    }

    fn at(&mut self, row: Row) -> &mut Tally {
        if self.column.words().is_some() {
            return &mut self.tallies[self.column.code(row) as usize];
        }
        let text: Cow<'a, str> = self.column.text(row);
        self.named(&text)
    }

    fn named(&mut self, channel: &str) -> &mut Tally {
        let channel = channel.trim();
        let place = self.others.get(channel).copied().unwrap_or_else(|| {
            self.tallies.push(Tally { channel: channel.to_owned(), ..Tally::default() });
            self.others.insert(channel.to_owned(), self.tallies.len() - 1);
            self.tallies.len() - 1
        });
        &mut self.tallies[place]
    }

    /// A dictionary may hold words that no lead has now: they are no channel.
    fn into_rows(self) -> Vec<ChannelRow> {
        self.tallies
            .into_iter()
            .map(Tally::into_row)
            .filter(|row| row.lead_count > 0 || !row.spend.is_empty())
            .collect()
    }
}

impl Tally {
    fn into_row(self) -> ChannelRow {
        let spend = self.spend.into_sums();
        ChannelRow {
            cost_per_lead: cost_per(&spend, self.lead_count),
            cost_per_valid_lead: cost_per(&spend, self.valid_count),
            cost_per_customer: cost_per(&spend, self.customer_count),
            channel: self.channel,
            lead_count: self.lead_count,
            valid_count: self.valid_count,
            duplicate_count: self.duplicate_count,
            prospect_count: self.prospect_count,
            customer_count: self.customer_count,
            spend,
            won_value: self.won_value.into_sums(),
        }
    }
}

fn count_leads(table: &LeadTable, rows: &[Row], tallies: &mut Tallies<'_>) {
    let stages = table.stages();
    let value = table.column(Field::Value);
    for row in rows.iter().copied() {
        let reached = stages.of(row).reached();
        let tally = tallies.at(row);
        tally.lead_count += 1;
        tally.valid_count += u32::from(table.has_valid_email(row) || table.has_valid_phone(row));
        tally.duplicate_count += table.file_row_count(row) - 1;
        tally.prospect_count += u32::from(reached >= Stage::Prospect);
        if reached >= Stage::Customer {
            tally.customer_count += 1;
            tally.won_value.add_known(value.money(row));
        }
    }
}

/// The sum of all rows; its costs come from the sums, so spend that brought no lead is in them.
fn total(rows: &[ChannelRow]) -> ChannelRow {
    let mut total = Tally::default();
    for row in rows {
        total.lead_count += row.lead_count;
        total.valid_count += row.valid_count;
        total.duplicate_count += row.duplicate_count;
        total.prospect_count += row.prospect_count;
        total.customer_count += row.customer_count;
        row.spend.iter().for_each(|money| total.spend.add(*money));
        row.won_value.iter().for_each(|money| total.won_value.add(*money));
    }
    total.into_row()
}
