//! Texts of how safely leads are kept.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts on how safely leads are kept.
    pub struct KeepingWords {
        /// What "saved" means.
        pub saved_means: &'static str,
        /// A figure.
        pub available: &'static str,
        /// The bar of what is used, for a screen reader.
        pub share_used: &'static str,
        /// When the browser may clear storage.
        pub eviction_title: &'static str,
        /// It promised not to.
        pub eviction_promised: &'static str,
        /// Chromium and its kin.
        pub eviction_chromium: &'static str,
        /// Safari, and every browser on iPhone and iPad.
        pub eviction_safari: &'static str,
        /// Firefox.
        pub eviction_firefox: &'static str,
        /// Any other.
        pub eviction_other: &'static str,
        /// Opened as a file, where all files share one store.
        pub eviction_file_shared: &'static str,
        /// Opened as a file, where each path has its store.
        pub eviction_file_path: &'static str,
        /// A reminder, of changes.
        pub due_changes: Plural,
        /// The same when there is no backup at all.
        pub due_changes_first: Plural,
        /// A reminder, of days.
        pub due_days: Plural,
        /// The same when there is no backup at all.
        pub due_days_first: Plural,
        /// Saves a backup.
        pub back_up_now: &'static str,
        /// That this one is not encrypted.
        pub in_clear: &'static str,
        /// Leads to the backup that is.
        pub with_passphrase: &'static str,
        /// Tomorrow again.
        pub later: &'static str,
        /// The latest change could not be saved.
        pub not_saved: &'static str,
        /// What is left to do.
        pub not_saved_advice: &'static str,
        /// Saves the leads as a list.
        pub export: &'static str,
        /// To the storage's figures.
        pub see_storage: &'static str,
    }
}
