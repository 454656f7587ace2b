//! Texts about damage that spreadsheets and exports do.

use super::texts::texts;

texts! {
    /// Texts of the list of repairs.
    pub struct RepairWords {
        /// The title.
        pub title: &'static str,
        /// What is listed.
        pub about: &'static str,
        /// One repair: `{field}`, `{kind}`, `{count}` cells.
        pub line: &'static str,
        /// What becomes of a cell: `{before}`, `{after}`.
        pub example: &'static str,
        /// Of each kind of damage, in the order of `RepairKind::ALL`.
        pub kinds: [&'static str; 13],
    }
}
