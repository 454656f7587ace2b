//! Stretches of days: this month, the quarter before, from one day to another.

use crate::lead::Day;
use serde::{Deserialize, Serialize};

/// A stretch of days, both ends in it; without an end it is open there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

/// Which stretch of days is wanted, told by the day on which it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeriodChoice {
    /// All days, and what has none.
    #[default]
    All,
    /// The month of today.
    ThisMonth,
    /// The month before.
    LastMonth,
    /// The quarter of today.
    ThisQuarter,
    /// The quarter before.
    LastQuarter,
    /// The year of today.
    ThisYear,
    /// The year before.
    LastYear,
    /// From a day to another.
    Between(Period),
}

/// With which other stretch it is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// With none.
    #[default]
    None,
    /// With the one right before: the same months, or as many days.
    Before,
    /// With another one.
    Other(Period),
}

impl Period {
    /// Whether it is all days.
    pub fn is_all(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Whether a day is in it; one that nobody knows is only in all of them.
    pub fn has(&self, day: Option<Day>) -> bool {
        match day {
            Some(day) => self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until),
            None => self.is_all(),
        }
    }
}

impl PeriodChoice {
    /// Its days.
    pub fn period(self, today: Day) -> Period {
        match (self, self.months()) {
            (PeriodChoice::Between(period), _) => period,
            (_, Some((length, ago))) => months(today, length, ago),
            _ => Period::default(),
        }
    }

    /// Of whole months: how many, and how many such stretches ago.
    fn months(self) -> Option<(i32, i32)> {
        Some(match self {
            PeriodChoice::ThisMonth => (1, 0),
            PeriodChoice::LastMonth => (1, 1),
            PeriodChoice::ThisQuarter => (3, 0),
            PeriodChoice::LastQuarter => (3, 1),
            PeriodChoice::ThisYear => (12, 0),
            PeriodChoice::LastYear => (12, 1),
            PeriodChoice::All | PeriodChoice::Between(_) => return None,
        })
    }

    /// The stretch right before; `None` where this one has no beginning or no end.
    fn before(self, today: Day) -> Option<Period> {
        if let Some((length, ago)) = self.months() {
            return Some(months(today, length, ago + 1));
        }
        let Period { from: Some(from), until: Some(until) } = self.period(today) else { return None };
        let day_count = until.0.checked_sub(from.0)?.checked_add(1)?;
        Some(Period { from: Some(Day(from.0 - day_count)), until: Some(Day(from.0 - 1)) })
    }
}

impl Comparison {
    /// The days of the other stretch; `None` where there is none.
    pub fn period(self, choice: PeriodChoice, today: Day) -> Option<Period> {
        match self {
            Comparison::None => None,
            Comparison::Before => choice.before(today),
            Comparison::Other(period) => Some(period),
        }
    }
}

/// The stretch of so many months that today is in, or one so many stretches before it.
fn months(today: Day, length: i32, ago: i32) -> Period {
    let (year, month, _) = today.ymd();
    let place = year * 12 + month as i32 - 1;
    let first = place.div_euclid(length) * length - ago * length;
    Period { from: Some(first_of(first)), until: Some(Day(first_of(first + length).0 - 1)) }
}

/// The first day of a month, counted from January of the year 0.
pub(super) fn first_of(month: i32) -> Day {
    Day::from_ymd(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1).unwrap_or(Day(0))
}

/// The month of a day, counted so.
pub(super) fn month_of(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year * 12 + month as i32 - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(choice: PeriodChoice, days: &str, before: &str) {
        let today = Day::from_ymd(2026, 1, 31).expect("a day");
        let text = |period: Period| {
            [period.from, period.until].map(|day| day.map_or("-".to_owned(), |day| day.to_string())).join(" ")
        };
        assert_eq!(text(choice.period(today)), days);
        assert_eq!(Comparison::Before.period(choice, today).map_or("none".to_owned(), text), before);
    }

    #[test]
    fn each_choice_has_its_days_and_those_before() {
        let day = |text: &str| Day::parse_iso(text);
        check(PeriodChoice::All, "- -", "none");
        check(PeriodChoice::ThisMonth, "2026-01-01 2026-01-31", "2025-12-01 2025-12-31");
        check(PeriodChoice::LastMonth, "2025-12-01 2025-12-31", "2025-11-01 2025-11-30");
        check(PeriodChoice::ThisQuarter, "2026-01-01 2026-03-31", "2025-10-01 2025-12-31");
        check(PeriodChoice::LastQuarter, "2025-10-01 2025-12-31", "2025-07-01 2025-09-30");
        check(PeriodChoice::ThisYear, "2026-01-01 2026-12-31", "2025-01-01 2025-12-31");
        check(PeriodChoice::LastYear, "2025-01-01 2025-12-31", "2024-01-01 2024-12-31");
        let week = Period { from: day("2026-01-08"), until: day("2026-01-14") };
        check(PeriodChoice::Between(week), "2026-01-08 2026-01-14", "2026-01-01 2026-01-07");
        check(PeriodChoice::Between(Period { until: None, ..week }), "2026-01-08 -", "none");
    }
}
