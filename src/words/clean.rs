//! Texts of the gate page.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the clean page.
    pub struct CleanWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub about: &'static str,
        /// Leads with issues, by kind.
        pub issues_title: &'static str,
        /// What the buttons do.
        pub issues_hint: &'static str,
        /// Puts right what is known of an issue.
        pub mend: &'static str,
        /// All leads are clean.
        pub no_issues: &'static str,
        /// The book is empty.
        pub no_leads: &'static str,
        /// Leads without any issue.
        pub without_issue: &'static str,
        /// The rejected rows.
        pub rejected_title: &'static str,
        /// How many rejected rows.
        pub rejected_rows: Plural,
        /// No row was rejected.
        pub no_rejected: &'static str,
        /// Until the rows come.
        pub loading: &'static str,
        /// Saves the rejected rows.
        pub export_rejected: &'static str,
        /// Column: row in the file.
        pub row: &'static str,
        /// Column: column in the file.
        pub column: &'static str,
        /// Column: value as it stood.
        pub value: &'static str,
        /// Column: why.
        pub reason: &'static str,
        /// Column: all cells.
        pub whole_row: &'static str,
        /// The reason concerns the whole row, or the value was blank.
        pub none: &'static str,
        /// Shows further rows.
        pub show_more: &'static str,
    }
}
