//! What so much more spend might bring: as many leads and customers for the money as until now.
//!
//! The assumption is that the next lead costs what the ones before did. That is the optimistic reading: who is easy to reach
//! is reached first, and channels saturate. The page says so beside the figures.

use super::cost_row::{Depth, EVENTS_MIN};
use super::{ChannelRow, Count};
use crate::lead::Money;
use crate::predict::{exp, ln};
use serde::{Deserialize, Serialize};

/// What more spend on a channel might bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextSpend {
    /// The channel.
    pub channel: String,
    /// So much more.
    pub amount: Money,
    /// Leads; `None` where there are too few to tell.
    pub leads: Option<Expected>,
    /// Customers; `None` where there are too few to tell.
    pub customers: Option<Expected>,
}

/// How many might come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Expected {
    /// On average.
    pub mean: f64,
    /// In 97.5 of a hundred cases as many, or more.
    pub low: u32,
    /// In 97.5 of a hundred cases as many, or fewer.
    pub high: u32,
}

/// What so many whole units of its currency more might bring a channel; `None` without spend in one currency.
pub(super) fn next_spend(row: &ChannelRow, amount: u32) -> Option<NextSpend> {
    let [spend] = row.spend[..] else { return None };
    let minor = 10_i64.pow(spend.currency.digits()) * i64::from(amount);
    let of = |depth: Depth| expected(row.count(depth), spend.minor, minor);
    Some(NextSpend {
        channel: row.channel.clone(),
        amount: Money { minor, ..spend },
        leads: of(Depth::Lead),
        customers: of(Depth::Customer),
    })
}

fn expected(count: Count, spent: i64, more: i64) -> Option<Expected> {
    let count = count.number();
    if spent <= 0 || count < EVENTS_MIN {
        return None;
    }
    let more = more as f64 / spent as f64;
    let (low, high) = predicted(count, more);
    Some(Expected { mean: count * more, low, high })
}

/// So many steps at most; a larger count is as good as normal.
const STEPS_MAX: f64 = 5_000.0;

/// The 95% interval of the count to come when `more` times as much is spent as for a count: what is known of the rate is a
/// gamma distribution (see [`poisson`](super::poisson)), so the count to come is negative binomial.
pub fn predicted(count: f64, more: f64) -> (u32, u32) {
    let shape = count.max(0.0) + 0.5;
    let (mean, deviation) = (shape * more, (shape * more * (1.0 + more)).sqrt());
    let start = shape * ln(1.0 / (1.0 + more));
    if mean + 6.0 * deviation > STEPS_MAX || start < -600.0 {
        let end = |side: f64| (mean + side * 1.959_964 * deviation).round().clamp(0.0, f64::from(u32::MAX)) as u32;
        return (end(-1.0), end(1.0));
    }
    let odds = more / (1.0 + more);
    let mut chance = exp(start);
    let (mut below, mut low, mut at) = (0.0, None, 0_u32);
    loop {
        below += chance;
        if low.is_none() && below >= 0.025 {
            low = Some(at);
        }
        if below >= 0.975 || f64::from(at) > 2.0 * STEPS_MAX {
            return (low.unwrap_or(at), at);
        }
        chance *= (shape + f64::from(at)) / (f64::from(at) + 1.0) * odds;
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::predicted;

    #[test]
    fn the_interval_of_what_is_to_come_is_wider_than_chance_alone() {
        // Of ten for the same money again: a Poisson of 10 goes from 4 to 17.
        let (low, high) = predicted(10.0, 1.0);
        assert!(low <= 4 && (17..=21).contains(&high), "{low} {high}");
        assert_eq!(predicted(10.0, 0.0), (0, 0));
        let (low, high) = predicted(40_000.0, 0.5);
        assert!((19_600..19_700).contains(&low) && (20_300..20_400).contains(&high), "{low} {high}");
    }
}
