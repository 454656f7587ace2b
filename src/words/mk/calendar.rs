//! Macedonian: texts of days and moments.

use crate::words::CalendarWords;

/// The texts.
pub(super) const TEXTS: CalendarWords = CalendarWords {
    months: ["јан.", "фев.", "мар.", "апр.", "мај", "јун.", "јул.", "авг.", "септ.", "окт.", "ноем.", "дек."],
    day: "{day} {month} {year}",
    moment: "{day}, {time}",
};
