//! A stretch of time as a reader chooses it, in whole days where the reader lives.

use crate::lead::Day;
use js_sys::Date;

/// Which days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Period {
    /// All.
    #[default]
    Any,
    /// Since midnight.
    Today,
    /// Today and the six days before.
    Week,
    /// Today and the 29 days before.
    Month,
    /// From one day to another, both counted; open where there is none.
    Between(Option<Day>, Option<Day>),
}

impl Period {
    /// Every choice, in the order of the menu.
    pub(super) const ALL: [Period; 5] =
        [Period::Any, Period::Today, Period::Week, Period::Month, Period::Between(None, None)];

    /// Its stable name: what the menu's options hold.
    pub(super) fn code(self) -> &'static str {
        match self {
            Period::Any => "any",
            Period::Today => "today",
            Period::Week => "week",
            Period::Month => "month",
            Period::Between(..) => "between",
        }
    }

    /// The choice of a stable name.
    pub(super) fn of_code(code: &str) -> Period {
        Period::ALL.into_iter().find(|period| period.code() == code).unwrap_or_default()
    }

    /// Its first moment, and the first one after it, in milliseconds since 1970.
    pub(super) fn millis(self) -> (Option<i64>, Option<i64>) {
        let back = |days: i32| Some(beginning(Day(today().0 - days)));
        match self {
            Period::Any => (None, None),
            Period::Today => (back(0), None),
            Period::Week => (back(6), None),
            Period::Month => (back(29), None),
            Period::Between(from, to) => (from.map(beginning), to.map(|day| beginning(Day(day.0 + 1)))),
        }
    }
}

/// The day where the reader lives.
pub(super) fn today() -> Day {
    let now = Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Day(0))
}

/// Midnight where the reader lives: days are not all of the same length there.
pub(super) fn beginning(day: Day) -> i64 {
    let (year, month, date) = day.ymd();
    Date::new_with_year_month_day(year as u32, month as i32 - 1, date as i32).get_time() as i64
}
