//! Texts of saved views.

use crate::words::texts::texts;

texts! {
    /// Texts of saved views.
    pub struct SavedViewsWords {
        /// Heading.
        pub title: &'static str,
        /// No view is saved.
        pub none: &'static str,
        /// Label of the name.
        pub name: &'static str,
        /// Button.
        pub save: &'static str,
        /// Button: `{name}`.
        pub open: &'static str,
        /// Button: `{name}`.
        pub rename: &'static str,
        /// Button: `{name}`.
        pub delete: &'static str,
        /// History: `{name}`.
        pub entry_saved: &'static str,
        /// History: `{name}`, `{to}`.
        pub entry_renamed: &'static str,
        /// History: `{name}`.
        pub entry_deleted: &'static str,
        /// What stays when an entry is undone: `{name}`.
        pub kept: &'static str,
    }
}
