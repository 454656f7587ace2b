//! Weeks and months in which leads came.

use crate::lead::Day;
use serde::{Deserialize, Serialize};

/// How long a period is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PeriodUnit {
    /// From Monday on.
    Week,
    /// From the first day on.
    #[default]
    Month,
}

impl PeriodUnit {
    /// The first day of the period of a day.
    pub fn start(self, day: Day) -> Day {
        match self {
            // The day 0 was a Thursday.
            PeriodUnit::Week => Day(day.0 - (day.0 + 3).rem_euclid(7)),
            PeriodUnit::Month => {
                let (year, month, _) = day.ymd();
                Day::from_ymd(year, month, 1).unwrap_or(day)
            }
        }
    }

    /// The first day of the next period.
    pub fn next(self, start: Day) -> Day {
        match self {
            PeriodUnit::Week => Day(start.0 + 7),
            PeriodUnit::Month => self.start(Day(start.0 + 31)),
        }
    }
}

/// Periods one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods {
    /// How long each is.
    pub unit: PeriodUnit,
    /// The first day of each, ascending.
    pub starts: Vec<Day>,
}

impl Periods {
    /// The last so many periods up to that of a day, not before that of `first`.
    pub fn until(unit: PeriodUnit, first: Day, last: Day, count_max: usize) -> Periods {
        let mut starts = vec![unit.start(last)];
        let least = unit.start(first.min(last));
        while starts.len() < count_max {
            let before = unit.start(Day(starts[starts.len() - 1].0 - 1));
            if before < least {
                break;
            }
            starts.push(before);
        }
        starts.reverse();
        Periods { unit, starts }
    }

    /// The place of the period of a day; `None` before the first and after the last.
    pub fn place(&self, day: Day) -> Option<usize> {
        let place = self.starts.partition_point(|start| *start <= day).checked_sub(1)?;
        (day <= self.last_day(place)).then_some(place)
    }

    /// The last day of the period of a place.
    pub fn last_day(&self, place: usize) -> Day {
        match self.starts.get(place + 1) {
            Some(next) => Day(next.0 - 1),
            None => Day(self.unit.next(self.starts[place]).0 - 1),
        }
    }
}
