//! Simplified Chinese: texts of days and moments.

use crate::words::CalendarWords;

/// The texts.
pub(super) const TEXTS: CalendarWords = CalendarWords {
    months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    day: "{year}年{month}月{day}日",
    moment: "{day} {time}",
};
