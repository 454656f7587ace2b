//! A spreadsheet's number, day or time -> the text that a list would hold.

use std::fmt::Write;

/// Days since the epoch of a date that a spreadsheet can show: up to the year 9999.
const SERIAL_END: f64 = 2_958_466.0;
/// Above this an `f64` no longer holds every whole number.
const WHOLE_MAX: f64 = 1e15;

/// A number in full: no exponent, no `.0`, and not more digits than spreadsheets keep (15), so that `0.1 + 0.2` is `0.3`.
pub fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    if number.fract() == 0.0 && number.abs() < WHOLE_MAX {
        return (number as i64).to_string();
    }
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

/// A number as its format shows it when that is nothing but zeros: `00000` keeps the postcode `01067` five digits long.
pub fn padded_text(number: f64, digit_count: usize) -> String {
    let text = number_text(number);
    if text.bytes().all(|byte| byte.is_ascii_digit()) { format!("{text:0>digit_count$}") } else { text }
}

/// How many digits a number format of nothing but zeros demands; 0 for every other format.
pub fn zeros_of(format: &str) -> usize {
    if format.bytes().all(|byte| byte == b'0') && (2..=20).contains(&format.len()) { format.len() } else { 0 }
}

/// The parts of a point in time, as a calendar shows them.
pub struct Moment {
    /// Year, month, day.
    pub day: (u16, u8, u8),
    /// Hour, minute, second.
    pub time: (u8, u8, u8),
}

/// A point in time in ISO 8601: `2026-01-15`, `2026-01-15T10:30:00`, or `10:30:00` for a serial number below 1. A number
/// that is no day, such as a phone number whose column is formatted as date, stays a number.
pub fn moment_text(serial: f64, moment: impl FnOnce() -> Moment) -> String {
    if !(0.0..SERIAL_END).contains(&serial) {
        return number_text(serial);
    }
    let Moment { day: (year, month, day), time: (hour, minute, second) } = moment();
    let mut text = String::new();
    if serial >= 1.0 || serial == 0.0 {
        let _ = write!(text, "{year:04}-{month:02}-{day:02}");
    }
    if serial.fract() != 0.0 && (hour, minute, second) != (0, 0, 0) {
        let separator = if text.is_empty() { "" } else { "T" };
        let _ = write!(text, "{separator}{hour:02}:{minute:02}:{second:02}");
    }
    text
}

/// A span of days as hours, minutes and seconds: `26:30:00`.
pub fn span_text(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round();
    if seconds >= WHOLE_MAX {
        return number_text(days);
    }
    let seconds = seconds as u64;
    let sign = if days < 0.0 && seconds > 0 { "-" } else { "" };
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A day or a point in time that is in ISO 8601 already, without a midnight that nobody typed and without fractions.
pub fn iso_text(text: &str) -> &str {
    let text = text.trim();
    let text = text.split_once('.').map_or(text, |(whole, _)| whole);
    text.strip_suffix("T00:00:00").unwrap_or(text)
}

/// A truth value, in the words of spreadsheets.
pub fn truth_text(truth: bool) -> &'static str {
    if truth { "TRUE" } else { "FALSE" }
}
