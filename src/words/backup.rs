//! Texts of backup and restore.

use super::Plural;
use super::texts::texts;

texts! {
    /// Backup and restore.
    pub struct BackupWords {
        /// A choice.
        pub encrypt: &'static str,
        /// A field.
        pub passphrase: &'static str,
        /// A field.
        pub passphrase_again: &'static str,
        /// Below the fields.
        pub passphrase_warning: &'static str,
        /// When the two are not the same.
        pub passphrases_differ: &'static str,
        /// Where the browser does not encrypt.
        pub no_encryption: &'static str,
        /// While it works.
        pub saving: &'static str,
        /// While it works.
        pub reading: &'static str,
        /// While it works.
        pub merging: &'static str,
        /// While it works.
        pub restoring: &'static str,
        /// `{share}`.
        pub share: &'static str,
        /// Gives it up.
        pub cancel: &'static str,
        /// A dialog.
        pub locked_title: &'static str,
        /// What to do.
        pub locked_about: &'static str,
        /// Opens it.
        pub open: &'static str,
        /// `{version}`.
        pub made_by: &'static str,
        /// Of the file.
        pub was_encrypted: &'static str,
        /// A count.
        pub left_out: Plural,
        /// A heading.
        pub imports: &'static str,
        /// A heading.
        pub compared: &'static str,
        /// A count.
        pub only_here: Plural,
        /// A count.
        pub only_there: Plural,
        /// A count.
        pub different: Plural,
        /// A count.
        pub same: Plural,
        /// The journals.
        pub journal_same: &'static str,
        /// A count.
        pub journal_here: Plural,
        /// A count.
        pub journal_there: Plural,
        /// Before the two counts.
        pub journal_forked: &'static str,
        /// Nothing is shared.
        pub journal_apart: &'static str,
        /// A button.
        pub replace: &'static str,
        /// `{now}`, `{then}`.
        pub replace_smaller: &'static str,
        /// A button.
        pub replace_anyway: &'static str,
        /// A button.
        pub save_first: &'static str,
        /// A button.
        pub merge: &'static str,
        /// What merging does.
        pub merge_about: &'static str,
        /// A choice.
        pub merge_mode: &'static str,
        /// A way.
        pub merge_fill: &'static str,
        /// A way.
        pub merge_replace: &'static str,
        /// `{new}`, `{updated}`.
        pub merged: &'static str,
        /// Nothing was missing.
        pub merged_nothing: &'static str,
        /// A heading.
        pub automatic_title: &'static str,
        /// What it is.
        pub automatic_about: &'static str,
        /// Where there is none.
        pub automatic_missing: &'static str,
        /// A button.
        pub automatic_choose: &'static str,
        /// A button.
        pub automatic_other: &'static str,
        /// A button.
        pub automatic_stop: &'static str,
        /// A button.
        pub automatic_again: &'static str,
        /// `{file}`.
        pub automatic_into: &'static str,
        /// `{when}`.
        pub automatic_saved: &'static str,
        /// Not yet.
        pub automatic_never: &'static str,
        /// Until it is allowed.
        pub automatic_paused: &'static str,
        /// A button.
        pub automatic_allow: &'static str,
    }
}
