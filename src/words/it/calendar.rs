//! Italian: texts of days and moments.

use crate::words::CalendarWords;

/// The texts.
pub(super) const TEXTS: CalendarWords = CalendarWords {
    months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    day: "{day} {month} {year}",
    moment: "{day}, {time}",
};
