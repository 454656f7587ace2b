//! Days that a spreadsheet rewrote: counted, or with day and month swapped.

use crate::clean::date::{DateOrder, day_of};
use crate::lead::Day;

/// Days that are counted in lists of leads: 1954 to 2063. Other numbers are numbers.
const SERIALS: std::ops::RangeInclusive<i32> = 20_000..=59_999;

/// Day 0 of spreadsheets, 1899-12-30, as days since 1970. (Their day 60 never was, so this holds from March 1900 on.)
const SERIAL_START: i32 = -25_569;

/// `45231`, `45231.5` -> `2023-11-01`.
pub(super) fn day_of_serial(cell: &str) -> Option<String> {
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let is_number = whole.len() == 5 && [whole, fraction].iter().all(|part| super::number_cell::is_digits(part));
    let serial: i32 = whole.parse().ok().filter(|serial| is_number && SERIALS.contains(serial))?;
    Some(Day(SERIAL_START + serial).to_string())
}

/// `2026-04-05` -> `2026-05-04`, with what stands after it.
pub(super) fn iso_swapped(cell: &str) -> Option<String> {
    let (date, rest) = cell.split_at_checked(10)?;
    let (year, month, day) = Day::parse_iso(date)?.ymd();
    Day::from_ymd(year, day, month).map(|day| format!("{day}{rest}"))
}

/// A day that is none in the order of its column, and is one in the other: in ISO.
pub(super) fn in_order(cell: &str, order: DateOrder) -> Option<String> {
    let other = match order {
        DateOrder::DayFirst => DateOrder::MonthFirst,
        DateOrder::MonthFirst => DateOrder::DayFirst,
    };
    if day_of(cell, order).is_some() { None } else { day_of(cell, other).map(|day| day.to_string()) }
}

/// How a day of a column is written, as far as it tells whether some were swapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// ISO, with the day up to 12 or above.
    Iso { is_low: bool },
    /// Two numbers and the year, with both numbers up to 12 or one above.
    Numbers { is_low: bool },
}

/// How a day is written; `None` for any other cell.
pub(super) fn written(cell: &str) -> Option<Written> {
    if let Some(day) = cell.get(..10).and_then(Day::parse_iso) {
        return Some(Written::Iso { is_low: day.ymd().2 <= 12 });
    }
    let date = cell.split(' ').next().unwrap_or(cell);
    let mut numbers = date.split(['/', '.', '-']).map(|part| part.parse::<u32>().ok());
    let (first, second, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let is_date = numbers.next().is_none() && (1..=31).contains(&first) && (1..=31).contains(&second) && year > 99;
    is_date.then_some(Written::Numbers { is_low: first <= 12 && second <= 12 })
}
