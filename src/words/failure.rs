//! What could not be done, and the way out.

use super::texts::texts;
use super::{Language, fill};
use crate::parse::FileFault;
use crate::sheet::SheetFault;
use crate::worker::protocol::{BackupFault, Failure};

texts! {
    /// Texts of failures.
    pub struct FailureWords {
        /// The title.
        pub title: &'static str,
        /// `{cause}`.
        pub cause: &'static str,
        /// The file has nothing in it.
        pub file_empty: &'static str,
        /// A header and no row.
        pub file_header_only: &'static str,
        /// Not text.
        pub file_binary: &'static str,
        /// The browser could not read it.
        pub file_unreadable: &'static str,
        /// The file is gone.
        pub no_file: &'static str,
        /// Given up by the user.
        pub cancelled: &'static str,
        /// The disk or the share of it.
        pub storage_full: &'static str,
        /// The browser's storage.
        pub storage: &'static str,
        /// A newer database.
        pub newer_version: &'static str,
        /// Another tab.
        pub blocked: &'static str,
        /// Another tab was updated.
        pub outdated: &'static str,
        /// The browser deleted what was saved.
        pub vanished: &'static str,
        /// A lead that is no longer there.
        pub lead_gone: &'static str,
        /// The worker.
        pub worker_stopped: &'static str,
        /// A spreadsheet with no value in it.
        pub sheet_empty: &'static str,
        /// A spreadsheet that is cut or damaged.
        pub sheet_damaged: &'static str,
        /// A spreadsheet with a password.
        pub sheet_locked: &'static str,
        /// More than a browser can take.
        pub sheet_too_large: &'static str,
        /// An archive of something else.
        pub sheet_none: &'static str,
        /// The aside.
        pub aside_stopped: &'static str,
        /// Nothing to undo or redo.
        pub nothing_to_undo: &'static str,
        /// `{text}`, `{issue}`.
        pub value_invalid: &'static str,
        /// Not a backup.
        pub backup_none: &'static str,
        /// Ends early.
        pub backup_truncated: &'static str,
        /// A checksum is wrong.
        pub backup_damaged: &'static str,
        /// A newer version.
        pub backup_newer: &'static str,
        /// No passphrase.
        pub backup_passphrase_needed: &'static str,
        /// Another passphrase.
        pub backup_wrong_passphrase: &'static str,
        /// The browser does not encrypt here.
        pub backup_no_encryption: &'static str,
        /// Not over a full backup.
        pub backup_empty_book: &'static str,
        /// Not over a whole backup.
        pub backup_damaged_book: &'static str,
        /// The user must allow it.
        pub backup_not_allowed: &'static str,
    }
}

impl Language {
    /// A failure in two short sentences: what happened, and what to do.
    pub fn failure(self, failure: &Failure) -> String {
        let words = &self.words().failure;
        let with_cause = |text: &str, cause: &str| match cause.is_empty() {
            true => text.to_owned(),
            false => format!("{text} {}", fill(words.cause, &[("cause", cause)])),
        };
        match failure {
            Failure::File(FileFault::Empty) => words.file_empty.to_owned(),
            Failure::File(FileFault::HeaderOnly) => words.file_header_only.to_owned(),
            Failure::File(FileFault::Binary) => words.file_binary.to_owned(),
            Failure::FileUnreadable(cause) => with_cause(words.file_unreadable, cause),
            Failure::NoFile => words.no_file.to_owned(),
            Failure::Cancelled => words.cancelled.to_owned(),
            Failure::StorageFull => words.storage_full.to_owned(),
            Failure::Storage(cause) => with_cause(words.storage, cause),
            Failure::NewerVersion => words.newer_version.to_owned(),
            Failure::Outdated => words.outdated.to_owned(),
            Failure::Vanished => words.vanished.to_owned(),
            Failure::Blocked => words.blocked.to_owned(),
            Failure::WorkerStopped(cause) => with_cause(words.worker_stopped, cause),
            Failure::Sheet(SheetFault::Empty) => words.sheet_empty.to_owned(),
            Failure::Sheet(SheetFault::Damaged) => words.sheet_damaged.to_owned(),
            Failure::Sheet(SheetFault::Locked) => words.sheet_locked.to_owned(),
            Failure::Sheet(SheetFault::TooLarge) => words.sheet_too_large.to_owned(),
            Failure::Sheet(SheetFault::NotASheet) => words.sheet_none.to_owned(),
            Failure::AsideStopped(cause) => with_cause(words.aside_stopped, cause),
            Failure::LeadGone => words.lead_gone.to_owned(),
            Failure::NothingToUndo => words.nothing_to_undo.to_owned(),
            Failure::ValueInvalid(fault) => {
                fill(words.value_invalid, &[("text", &fault.text), ("issue", self.words().issue(fault.kind))])
            }
            Failure::Backup(BackupFault::NotABackup) => words.backup_none.to_owned(),
            Failure::Backup(BackupFault::Truncated) => words.backup_truncated.to_owned(),
            Failure::Backup(BackupFault::Damaged) => words.backup_damaged.to_owned(),
            Failure::Backup(BackupFault::NewerVersion) => words.backup_newer.to_owned(),
            Failure::Backup(BackupFault::PassphraseNeeded) => words.backup_passphrase_needed.to_owned(),
            Failure::Backup(BackupFault::WrongPassphrase) => words.backup_wrong_passphrase.to_owned(),
            Failure::Backup(BackupFault::NoEncryption) => words.backup_no_encryption.to_owned(),
            Failure::Backup(BackupFault::EmptyBook) => words.backup_empty_book.to_owned(),
            Failure::Backup(BackupFault::DamagedBook) => words.backup_damaged_book.to_owned(),
            Failure::Backup(BackupFault::NotAllowed) => words.backup_not_allowed.to_owned(),
        }
    }
}
