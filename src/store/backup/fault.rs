//! What is wrong with a backup file.

use serde::{Deserialize, Serialize};

/// Why a backup was refused, or could not be made. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BackupFault {
    /// Not a backup of Leadbench.
    NotABackup,
    /// Ends before its end.
    Truncated,
    /// A checksum is wrong, or records are missing.
    Damaged,
    /// Made by a newer version.
    NewerVersion,
    /// Encrypted, and no passphrase was given.
    PassphraseNeeded,
    /// Encrypted with another passphrase.
    WrongPassphrase,
    /// The browser encrypts only on pages that came over a secure connection.
    NoEncryption,
    /// The book is empty and the file holds leads: it is not overwritten.
    EmptyBook,
    /// The book has damaged records: the file, which may have them whole, is not overwritten.
    DamagedBook,
    /// The browser does not let us write to the file until the user allows it.
    NotAllowed,
}
