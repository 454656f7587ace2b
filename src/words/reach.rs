//! Texts of reaching everyone: coverage by grade, leads passed over, the check of rejected rows.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of reaching everyone.
    pub struct ReachWords {
        /// The choice of leads by score, on the call list.
        pub ranked: &'static str,
        /// The picture on the call list.
        pub title: &'static str,
        /// What it shows.
        pub about: &'static str,
        /// Column: leads contacted.
        pub contacted: &'static str,
        /// Column: attempts for each lead that was tried.
        pub attempts: &'static str,
        /// Of one grade: `{contacted}`, `{all}`, `{share}`.
        pub contacted_of: &'static str,
        /// Leads of a grade that were passed over.
        pub skipped: Plural,
        /// Leads of a grade with attempts enough: `{enough}`, `{least}`.
        pub enough: &'static str,
        /// No lead of the grade was tried.
        pub no_calls: &'static str,
        /// No lead has the grade.
        pub no_leads: &'static str,
        /// The reference line: `{attempts}`.
        pub reference: &'static str,
        /// Where the reference line comes from, and that it is no fact.
        pub reference_source: &'static str,
        /// Label: why a lead is passed over.
        pub skip_reason: &'static str,
        /// The button, with its key.
        pub skip: &'static str,
        /// In the head of a lead: `{reason}`, `{moment}`.
        pub skipped_because: &'static str,
        /// What was done: `{name}`, `{reason}`.
        pub skip_noted: &'static str,
        /// The check of rejected rows.
        pub audit_title: &'static str,
        /// What it is for.
        pub audit_about: &'static str,
        /// Label: the number that the draw comes from.
        pub audit_seed: &'static str,
        /// Draws the first time.
        pub audit_draw: &'static str,
        /// Draws with the next number.
        pub audit_next: &'static str,
        /// What is shown: `{count}`, `{all}`, `{seed}`.
        pub audit_drawn: &'static str,
    }
}
