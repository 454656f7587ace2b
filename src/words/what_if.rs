//! Texts of what tried scoring rules would change.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the what-if part of the score page.
    pub struct WhatIfWords {
        /// Heading: who changes grade.
        pub moves_title: &'static str,
        /// How to read the table of moves.
        pub moves_about: &'static str,
        /// Column and row: the grade in force.
        pub now: &'static str,
        /// Column: the grade under the edited rules.
        pub then: &'static str,
        /// A change of grade: `{from}`, `{to}`.
        pub from_to: &'static str,
        /// Button: shows all of them.
        pub show_all: Plural,
        /// A chip: leads whose grade would change.
        pub filter: &'static str,
        /// Heading: the back-test.
        pub test_title: &'static str,
        /// What it is: `{leads}`, `{won}`.
        pub test_about: &'static str,
        /// Why some rules are left out.
        pub blind: Plural,
        /// There are no closed leads of both outcomes.
        pub no_test: &'static str,
        /// So few closed leads tell little.
        pub few: &'static str,
        /// Choice: how many leads are worked.
        pub top: &'static str,
        /// A choice: `{share}`, `{leads}`.
        pub top_choice: &'static str,
        /// Column: an order of the leads.
        pub order: &'static str,
        /// Row: by the score.
        pub by_score: &'static str,
        /// Row: in the order in which they were received.
        pub received: &'static str,
        /// Column: the share of customers among the first ones.
        pub precision: &'static str,
        /// Column: how many times the average.
        pub lift: &'static str,
        /// Column: area under the curve.
        pub auc: &'static str,
        /// Heading of the picture.
        pub gain_title: &'static str,
        /// The reference lines: label.
        pub references: &'static str,
        /// 25%, with its source.
        pub reference_legitimate: &'static str,
        /// 27%, with its source.
        pub reference_qualified: &'static str,
        /// Why they are no measure of one's own leads.
        pub references_about: &'static str,
        /// A multiple: `{times}`.
        pub times: &'static str,
    }
}
