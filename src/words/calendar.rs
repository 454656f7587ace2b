//! Texts of days and moments.

use super::texts::texts;

texts! {
    /// Days.
    pub struct CalendarWords {
        /// Short month names, January first.
        pub months: [&'static str; 12],
        /// A day: `{day}`, `{month}` (name), `{year}`.
        pub day: &'static str,
        /// A moment: `{day}`, `{time}`.
        pub moment: &'static str,
    }
}
