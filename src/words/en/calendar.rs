//! English: texts of days and moments.

use crate::words::CalendarWords;

/// The texts.
pub(super) const TEXTS: CalendarWords = CalendarWords {
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    day: "{day} {month} {year}",
    moment: "{day}, {time}",
};
