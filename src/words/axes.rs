//! Texts of the two axes: matrix, limits, fading.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the two axes: matrix, limits, fading.
    pub struct AxesWords {
        /// The heading of the matrix.
        pub title: &'static str,
        /// What the matrix shows.
        pub about: &'static str,
        /// A cell, for screen readers and on hover: `{leads}`, `{cell}`.
        pub show: &'static str,
        /// A number: `{letter}`.
        pub least_fit: &'static str,
        /// A number: `{number}`.
        pub least_engagement: &'static str,
        /// A heading.
        pub limits: &'static str,
        /// A number, blank for none.
        pub most_fit: &'static str,
        /// A number, blank for none.
        pub most_engagement: &'static str,
        /// In a blank number.
        pub no_limit: &'static str,
        /// A number of days, blank for none.
        pub half_life: &'static str,
        /// What fading means.
        pub half_life_hint: &'static str,
        /// In a blank number.
        pub does_not_fade: &'static str,
        /// A line of a score's sum.
        pub over_most: &'static str,
        /// A line of a score's sum; the number is days.
        pub faded: Plural,
        /// A line of a score's sum.
        pub off_scale: &'static str,
        /// The column and filter.
        pub column: &'static str,
        /// What an undo leaves as it is, after the word for settings.
        pub kept: &'static str,
    }
}
