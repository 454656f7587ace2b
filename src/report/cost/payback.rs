//! When the deals of a channel had earned what was spent on it.

use crate::lead::{Day, Money};
use crate::table::sort_by_rank;
use serde::{Deserialize, Serialize};

/// When the spend was earned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payback {
    /// There is no spend, or several currencies.
    #[default]
    Unknown,
    /// The deals are worth less than the spend so far.
    NotYet,
    /// They are worth more, but the days of too many of them are not known.
    Undated,
    /// On this day, so many days after the first spend.
    On {
        /// The day of the deal that completed it.
        day: Day,
        /// Days since the first spend of the period; `None` when its day is not known.
        after_days: Option<i32>,
    },
}

/// Works it out: spend and value in one currency, and the deals with known days.
pub(super) fn payback(spend: Money, won: Money, first_spend: Option<Day>, deals: &mut Vec<(Day, i64)>) -> Payback {
    if spend.minor <= 0 {
        return Payback::Unknown;
    }
    if won.minor < spend.minor {
        return Payback::NotYet;
    }
    sort_by_rank(deals, |(day, _)| (i64::from(day.0) - i64::from(i32::MIN)) as u64);
    let mut earned = 0_i64;
    let completing = deals.iter().find(|(_, minor)| {
        earned = earned.saturating_add(*minor);
        earned >= spend.minor
    });
    match completing {
        Some((day, _)) => Payback::On { day: *day, after_days: first_spend.map(|first| day.0 - first.0) },
        None => Payback::Undated,
    }
}
