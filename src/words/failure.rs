//! What could not be done, and the way out.

use super::{Language, fill};
use crate::parse::FileFault;
use crate::worker::protocol::{BackupFault, Failure};

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
