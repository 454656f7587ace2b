//! Days of the sample, and the forms in which people write them.

use super::dice::Dice;
use super::story::MONTH_COUNT;
use leadbench::lead::Day;

/// The day on which the list was exported.
pub fn last_day() -> Day {
    day_of(MONTH_COUNT - 1, 20)
}

/// A day of a month of the sample; month 0 is June 2025.
pub fn day_of(month: i64, day: u32) -> Day {
    let months = 5 + month;
    Day::from_ymd(2025 + (months / 12) as i32, (months % 12) as u32 + 1, day).expect("a day every month has")
}

/// Some day of a month, not after the export.
pub fn any_day_of(month: i64, dice: &mut Dice) -> Day {
    day_of(month, dice.between(1, 28) as u32).min(last_day())
}

/// The last day of a month, or the export's.
pub fn end_of(month: i64) -> Day {
    Day(day_of(month + 1, 1).0 - 1).min(last_day())
}

/// So many days later, not after the export.
pub fn later(day: Day, days: i64) -> Day {
    Day(day.0 + days as i32).min(last_day())
}

/// Day first, mostly with strokes: the forms a European export mixes.
pub fn written(day: Day, dice: &mut Dice) -> String {
    let (year, month, number) = day.ymd();
    match dice.below(10) {
        0 => format!("{number}.{month}.{year}"),
        1 => day.to_string(),
        2 => format!("{number}/{month}/{year}"),
        _ => format!("{number:02}/{month:02}/{year}"),
    }
}
