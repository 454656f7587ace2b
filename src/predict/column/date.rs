//! Cells of a column of dates -> days.

use crate::clean::{DateOrder, day_of};
use crate::lead::Day;
use serde::{Deserialize, Serialize};

/// In which order day and month stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::predict) struct Order {
    is_month_first: bool,
}

impl Order {
    /// The order in which more of these cells are days; the day first where nothing tells.
    pub fn of(cells: &[&str]) -> Order {
        let count = |is_month_first| {
            let order = Order { is_month_first };
            cells.iter().filter(|cell| order.day(cell).is_some()).count()
        };
        Order { is_month_first: count(true) > count(false) }
    }

    /// The day of a cell.
    pub fn day(self, cell: &str) -> Option<Day> {
        // A day has a digit and a sign or a letter: plain numbers and words leave here.
        if !cell.bytes().any(|byte| byte.is_ascii_digit()) || cell.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        day_of(cell, if self.is_month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst })
    }
}

/// 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: Day) -> u32 {
    // 1970-01-01 was a Thursday.
    (day.0 + 3).rem_euclid(7) as u32 + 1
}

/// A day as years with their fraction.
pub(super) fn year(day: Day) -> f64 {
    1970.0 + f64::from(day.0) / 365.2425
}
