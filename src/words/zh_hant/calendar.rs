//! Traditional Chinese: texts of days and moments.

use crate::words::CalendarWords;

/// The texts.
pub(super) const TEXTS: CalendarWords = CalendarWords {
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    day: "{year}年{month}{day}日",
    moment: "{day} {time}",
};
