//! Texts of the report, and of saving a chart.

use super::texts::texts;

texts! {
    /// Texts of the report, and of saving a chart.
    pub struct ReportWords {
        /// The page’s title.
        pub title: &'static str,
        /// What it is for.
        pub intro: &'static str,
        /// A link to it, on the pages that it holds.
        pub open: &'static str,
        /// Label of the choice of its parts.
        pub parts: &'static str,
        /// A button.
        pub print: &'static str,
        /// A button.
        pub save_html: &'static str,
        /// At its head: `{day}`, `{book}`.
        pub made: &'static str,
        /// Label of the buttons that save a chart.
        pub save_chart: &'static str,
        /// A button: `{format}`.
        pub save_as: &'static str,
    }
}
