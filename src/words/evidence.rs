//! Texts of evidence without persons: counts told to colleagues, and theirs added up.

use super::texts::texts;

texts! {
    /// Texts of evidence on the forecast page.
    pub struct EvidenceWords {
        /// Heading.
        pub title: &'static str,
        /// What it is, and what is not in it.
        pub about: &'static str,
        /// Button: saves the file.
        pub save: &'static str,
        /// Button: adds a colleague's file.
        pub add: &'static str,
        /// No file was added.
        pub none: &'static str,
        /// A file: `{file}`, `{counts}`.
        pub line: &'static str,
        /// Button: takes it out again.
        pub remove: &'static str,
        /// The same for a screen reader: `{file}`.
        pub remove_label: &'static str,
        /// A file was added: `{file}`.
        pub added: &'static str,
        /// How long files are kept, and what to do.
        pub kept: &'static str,
        /// In what chances go by: what colleagues told of a lead's values.
        pub field: &'static str,
        /// Why a file cannot be read: it is something else; `{file}`.
        pub fault_other: &'static str,
        /// A newer version made it; `{file}`.
        pub fault_newer: &'static str,
        /// A line is damaged; `{file}`, `{line}`.
        pub fault_line: &'static str,
    }
}
