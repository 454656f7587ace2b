//! Texts about how a file is read: its header, its quotes, the country of its numbers.

use super::texts::texts;

texts! {
    /// Texts of the first step of the import page.
    pub struct ReadingWords {
        /// The row with the column names.
        pub header: &'static str,
        /// It is found again.
        pub automatic: &'static str,
        /// Where it was found: `{n}`.
        pub header_found: &'static str,
        /// None was found.
        pub header_found_none: &'static str,
        /// A row: `{n}`.
        pub header_row: &'static str,
        /// There are no names.
        pub header_none: &'static str,
        /// What stands above the names.
        pub above: &'static str,
        /// The quotes.
        pub quote: &'static str,
        /// Double and single quotes.
        pub quotes: [&'static str; 2],
        /// There are none.
        pub quote_none: &'static str,
        /// The country of numbers without country code.
        pub region: &'static str,
        /// The numbers told it: `{usual}` is the workspace's.
        pub region_seen: &'static str,
    }
}
