//! Texts of the persona: which values close more often.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the persona on the forecast page.
    pub struct PersonaWords {
        /// Heading.
        pub title: &'static str,
        /// What it shows, and how sure that is.
        pub about: &'static str,
        /// No value differs surely.
        pub none: &'static str,
        /// How to read the picture.
        pub chart_label: &'static str,
        /// Column: a field and its value.
        pub value: &'static str,
        /// Column: how many times as often as all it closes.
        pub lift: &'static str,
        /// Column: the interval of that.
        pub interval: &'static str,
        /// Column: won of closed leads.
        pub counts: &'static str,
        /// `{won}` of `{all}`.
        pub won_of: &'static str,
        /// `{low}` to `{high}`.
        pub from_to: &'static str,
        /// Column: points of the fit rule.
        pub points: &'static str,
        /// A field is filled: `{field}`.
        pub known: &'static str,
        /// A field is blank: `{field}`.
        pub blank: &'static str,
        /// Choice: shows values that are not sure too.
        pub show_unsure: &'static str,
        /// Why a value cannot become a rule.
        pub custom: &'static str,
        /// Tick of a value: `{value}`.
        pub choose: &'static str,
        /// Button: makes the ticked values fit rules.
        pub adopt: Plural,
        /// They were made.
        pub adopted: &'static str,
    }
}
