//! A calendar day, without time and zone.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(pub i32);

impl Day {
    /// The day of a proleptic Gregorian date, if there is such a day.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Day(date.to_epoch_days()))
    }

    /// Year, month 1 to 12, day 1 to 31.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = NaiveDate::from_epoch_days(self.0).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }

    /// Reads `2026-11-22`, the one form in which days are stored and exported.
    pub fn parse_iso(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        if [0, 1, 2, 3, 5, 6, 8, 9].iter().all(|at: &usize| bytes[*at].is_ascii_digit()) {
            let number = |range: std::ops::Range<usize>| {
                bytes[range].iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0'))
            };
            return Day::from_ymd(number(0..4) as i32, number(5..7), number(8..10));
        }
        Day::from_ymd(text.get(0..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?)
    }

    /// The day of a moment in milliseconds since 1970, in UTC.
    pub fn from_millis(millis: i64) -> Day {
        Day(i32::try_from(millis.div_euclid(86_400_000)).unwrap_or(0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        if let year @ 0..=9999 = year {
            let mut text = *b"0000-00-00";
            for (places, mut number) in [(0..4, year as u32), (5..7, month), (8..10, day)] {
                for digit in text[places].iter_mut().rev() {
                    *digit += (number % 10) as u8;
                    number /= 10;
                }
            }
            return out.write_str(std::str::from_utf8(&text).unwrap_or_default());
        }
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}
