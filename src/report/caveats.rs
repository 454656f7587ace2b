//! What figures do not say by themselves: deals that are recorded only from a day on, conversions that cannot be told apart.

use super::{ChannelRow, Count};
use crate::lead::{Day, Field};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What is to be known beside the figures of channels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caveats {
    /// Deals are recorded only from a day on.
    pub deals_from: Option<DealsFrom>,
    /// Pairs of channels whose shares of customers cannot be told apart: the one with the larger share first.
    pub overlaps: Vec<(String, String)>,
}

/// Deals are recorded only from a day on: leads that came long before it may have been won unseen (left truncation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealsFrom {
    /// The first deal.
    pub first_deal: Day,
    /// The first contact.
    pub first_contact: Day,
    /// Leads that came early enough to have been won before the first deal.
    pub early_count: u32,
}

/// So many deals before the first one must be missing for chance to be no reason: then there are none in fewer than one of a
/// hundred cases (the Poisson chance of none when five are expected is 0.7%).
const MISSING_MIN: f64 = 5.0;
/// So many deals with both days tell how long one takes.
const DEALS_MIN: usize = 10;

/// Whether deals are recorded only from a day on. Of the leads that came at least as long before the first deal as half of
/// all deals take, as many should have been won as of the later ones; where none was, their deals are not in the book.
pub fn deals_from(table: &LeadTable, rows: &[Row]) -> Option<DealsFrom> {
    let (stages, contact, won) = (table.stages(), table.column(Field::FirstContact), table.column(Field::WonOn));
    let mut contacts: Vec<(i32, bool)> = Vec::new();
    let mut delays: Vec<i32> = Vec::new();
    let mut first_deal = i32::MAX;
    for row in rows {
        let is_won = stages.of(*row).is_won();
        let deal = won.day(*row).filter(|_| is_won);
        first_deal = deal.map_or(first_deal, |day| day.0.min(first_deal));
        let Some(came) = contact.day(*row) else { continue };
        contacts.push((came.0, is_won));
        delays.extend(deal.filter(|day| day.0 >= came.0).map(|day| day.0 - came.0));
    }
    if delays.len() < DEALS_MIN {
        return None;
    }
    delays.sort_unstable();
    let usual = delays[delays.len() / 2].max(1);
    let early_end = first_deal.saturating_sub(usual);
    let early_count = contacts.iter().filter(|(came, _)| *came < early_end).count();
    let later = contacts.iter().filter(|(came, _)| *came >= first_deal);
    let (later_count, later_won) =
        later.fold((0_u32, 0_u32), |(count, won), (_, is_won)| (count + 1, won + u32::from(*is_won)));
    // Half of them would have been won by then.
    let missing = early_count as f64 * f64::from(later_won) / f64::from(later_count.max(1)) / 2.0;
    let first_contact = contacts.iter().map(|(came, _)| *came).min()?;
    (missing >= MISSING_MIN).then_some(DealsFrom {
        first_deal: Day(first_deal),
        first_contact: Day(first_contact),
        early_count: early_count as u32,
    })
}

/// The largest channels that are compared, and the leads that each needs.
const COMPARED_MAX: usize = 4;
const LEADS_MIN: u32 = 30;

/// Of the largest channels with customers, the pairs whose 95% intervals of the share of customers overlap. `rows` are in
/// the order of their leads, most first.
pub(super) fn overlaps(rows: &[ChannelRow]) -> Vec<(String, String)> {
    let is_compared = |row: &&ChannelRow| {
        let rate = row.customer_rate();
        !row.channel.is_empty() && rate.whole >= Count::of(LEADS_MIN) && !rate.part.is_zero()
    };
    let mut compared: Vec<&ChannelRow> = rows.iter().filter(is_compared).take(COMPARED_MAX).collect();
    let share = |row: &ChannelRow| row.customer_rate().share().unwrap_or(0.0);
    compared.sort_by(|one, other| share(other).total_cmp(&share(one)).then(one.channel.cmp(&other.channel)));
    let interval = |row: &ChannelRow| row.customer_rate().interval();
    let mut pairs = Vec::new();
    for (place, one) in compared.iter().enumerate() {
        for other in &compared[place + 1..] {
            // The shares fall from one to the next, so only these ends can cross.
            if interval(one).0 <= interval(other).1 {
                pairs.push((one.channel.clone(), other.channel.clone()));
            }
        }
    }
    pairs
}
