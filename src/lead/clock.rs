//! Which day a moment was where the user lives.
//!
//! Days are taken for as long as each other: a change of the clock may put an hour at night on the day beside.

use super::Day;

const DAY_MILLIS: i64 = 86_400_000;

/// Which day it is, and when it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Today where the user lives.
    pub today: Day,
    /// When today began there, in milliseconds since 1970.
    pub began_millis: i64,
}

impl Clock {
    /// The day of a moment.
    pub fn day_of(self, at_millis: i64) -> Day {
        let days = at_millis.saturating_sub(self.began_millis).div_euclid(DAY_MILLIS);
        Day(self.today.0.saturating_add(i32::try_from(days).unwrap_or(0)))
    }

    /// The day of a moment that was: one of a clock that was wrong is of today.
    pub fn past_day_of(self, at_millis: i64) -> Day {
        self.day_of(at_millis).min(self.today)
    }
}
