//! Texts of how promising a lead is: grade by talks, standing, expected value.

use super::texts::texts;

texts! {
    /// Texts of how promising a lead is: grade by talks, standing, expected value.
    pub struct OutlookWords {
        /// Column and filter: the grade by talks.
        pub talk_grade: &'static str,
        /// What each grade by talks says, A first.
        pub talk_grades: [&'static str; 4],
        /// In place of a grade by talks.
        pub no_talk: &'static str,
        /// Column and filter: how a lead stands.
        pub standing: &'static str,
        /// How a lead stands: valid, high intent, wavering, failed.
        pub standings: [&'static str; 4],
        /// In place of a standing.
        pub no_standing: &'static str,
        /// Column, and heading of its factors.
        pub worth: &'static str,
        /// How it is worked out.
        pub worth_hint: &'static str,
        /// A number.
        pub orders: &'static str,
        /// A number.
        pub years: &'static str,
        /// Choice of a field.
        pub orders_field: &'static str,
        /// Choice of a field.
        pub years_field: &'static str,
        /// No field is chosen.
        pub no_field: &'static str,
        /// A line of the panel: `{grade}`.
        pub panel_talk: &'static str,
        /// A line of the panel: `{standing}`.
        pub panel_standing: &'static str,
        /// A line of the panel: `{expected}` `{order}` `{orders}` `{years}` `{chance}`.
        pub panel_worth: &'static str,
        /// Where the chance is from.
        pub chance_forecast: &'static str,
        /// Where the chance is from: `{letter}`.
        pub chance_grade: &'static str,
        /// Where the chance is from.
        pub chance_closed: &'static str,
        /// What an undo leaves as it is, after the word for settings.
        pub kept: &'static str,
    }
}
