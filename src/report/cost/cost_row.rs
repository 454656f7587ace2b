//! One channel's figures: counts, spend, value won, and what follows from them.

use super::gamma::Intervals;
use super::{Count, Payback};
use crate::lead::Money;
use crate::predict::SILENT_WIDTH;
use crate::report::wilson;
use serde::{Deserialize, Serialize};

/// How far leads came: what spend is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Depth {
    /// All leads, rejected rows not among them.
    Lead,
    /// With at least one valid way to reach them (e-mail or phone).
    Valid,
    /// That sales' definition takes (A3), as they stand today.
    Accepted,
    /// Reached prospect.
    Prospect,
    /// Reached opportunity.
    Opportunity,
    /// Reached customer.
    Customer,
}

impl Depth {
    /// All, in order: `ALL[depth as usize] == depth`.
    pub const ALL: [Depth; 6] =
        [Depth::Lead, Depth::Valid, Depth::Accepted, Depth::Prospect, Depth::Opportunity, Depth::Customer];

    /// The stable name.
    pub fn code(self) -> &'static str {
        ["leads", "valid", "accepted", "prospects", "opportunities", "customers"][self as usize]
    }
}

/// What one channel brought and cost.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChannelRow {
    /// Channel code or text; blank for leads without one.
    pub channel: String,
    /// Leads by depth: see [`ChannelRow::count`].
    pub counts: [Count; 6],
    /// Further rows of files that were merged into these leads as duplicates.
    pub duplicates: Count,
    /// Rows of files that were rejected.
    pub rejected_count: u32,
    /// Spend, one sum a currency.
    pub spend: Vec<Money>,
    /// Spend for each, by depth, where there is one currency and somebody.
    pub costs: [Option<Cost>; 6],
    /// What the customers' deals are worth, one sum a currency.
    pub won_value: Vec<Money>,
    /// Customers whose deal has a known value.
    pub valued: Count,
    /// Value won / spend, where both are of one currency.
    pub returned: Option<Return>,
    /// When the spend was earned.
    pub payback: Payback,
}

/// An amount for each, with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Spend / count; rounded half up to the minor unit.
    pub each: Money,
    /// The ends of its 95% interval; none where nothing was spent.
    pub ends: Option<(Money, Money)>,
    /// Whether there are fewer than [`EVENTS_MIN`].
    pub is_few: bool,
}

/// A share, by its counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// The part.
    pub part: Count,
    /// Of the whole.
    pub whole: Count,
}

/// Value won as a multiple of the spend, with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Return {
    /// Value won / spend.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Whether it rests on fewer than [`EVENTS_MIN`] deals.
    pub is_few: bool,
}

/// With fewer than five, a cost is "too few to tell": the ends of its interval are then 7 times apart and more (at four
/// 1.35 to 9.51), from five on less than 6 times. A rate is when its interval is half of all there is or wider, as chances are
/// silent on the forecast page: that needs at most 12 leads.
pub const EVENTS_MIN: f64 = 5.0;

impl ChannelRow {
    /// Leads of a depth.
    pub fn count(&self, depth: Depth) -> Count {
        self.counts[depth as usize]
    }

    /// The share of leads that nobody can reach: without any valid e-mail or phone (V1).
    pub fn junk_rate(&self) -> Rate {
        let leads = self.count(Depth::Lead);
        Rate { part: leads - self.count(Depth::Valid), whole: leads }
    }

    /// The share of leads that became customers; of no meaning when read by event, where customers may be other leads.
    pub fn customer_rate(&self) -> Rate {
        let leads = self.count(Depth::Lead);
        Rate { part: self.count(Depth::Customer), whole: leads }
    }

    /// The share of rows that were merged into others, of all that were leads.
    pub fn duplicate_rate(&self) -> Rate {
        Rate { part: self.duplicates, whole: self.count(Depth::Lead) + self.duplicates }
    }

    /// The share of rows that were rejected, of all.
    pub fn rejection_rate(&self) -> Rate {
        let rejected = Count::of(self.rejected_count);
        Rate { part: rejected, whole: self.count(Depth::Lead) + self.duplicates + rejected }
    }

    /// Value won less spend, where both are of one currency.
    pub fn profit(&self) -> Option<Money> {
        let [spend] = self.spend[..] else { return None };
        match self.won_value[..] {
            [] => Some(Money { minor: spend.minor.checked_neg()?, ..spend }),
            [won] if won.currency == spend.currency => {
                Some(Money { minor: won.minor.checked_sub(spend.minor)?, ..won })
            }
            _ => None,
        }
    }

    /// Works out costs and the return; `square` is the sum of the squares of the deals' values.
    pub(super) fn work_out(&mut self, square: f64, intervals: &mut Intervals) {
        let [spend] = self.spend[..] else { return };
        self.costs = self.counts.map(|count| cost(spend, count, intervals));
        let won = match self.won_value[..] {
            [] => 0.0,
            [won] if won.currency == spend.currency => won.minor as f64,
            _ => return,
        };
        if spend.minor > 0 {
            self.returned = Some(returned(won, square, self.valued, spend.minor as f64, intervals));
        }
    }
}

fn cost(spend: Money, count: Count, intervals: &mut Intervals) -> Option<Cost> {
    let each = Money { minor: count.split(spend.minor)?, ..spend };
    let (low, high) = intervals.of(count.number());
    let end = |events: f64| Money { minor: (spend.minor as f64 / events).round() as i64, ..spend };
    Some(Cost { each, ends: (spend.minor > 0).then(|| (end(high), end(low))), is_few: count.number() < EVENTS_MIN })
}

/// The interval of a sum of values that come with Poisson events: that of as many events of one size as tell the same (the
/// sum squared / the sum of squares; Fay and Feuer 1997 for weighted counts).
fn returned(won: f64, square: f64, valued: Count, spend: f64, intervals: &mut Intervals) -> Return {
    let is_few = valued.number() < EVENTS_MIN;
    if square <= 0.0 || won <= 0.0 {
        return Return { share: won / spend, low: won / spend, high: won / spend, is_few: true };
    }
    let events = won * won / square;
    let (low, high) = intervals.of(events);
    let one = won / events / spend;
    Return { share: won / spend, low: low * one, high: high * one, is_few }
}

impl Rate {
    /// The share; `None` of nothing, never 0.
    pub fn share(&self) -> Option<f64> {
        (!self.whole.is_zero()).then(|| self.part.number() / self.whole.number())
    }

    /// Its 95% interval.
    pub fn interval(&self) -> (f64, f64) {
        wilson(self.part.number(), self.whole.number())
    }

    /// Whether it is too wide to tell anything.
    pub fn is_few(&self) -> bool {
        let (low, high) = self.interval();
        high - low >= SILENT_WIDTH
    }
}
