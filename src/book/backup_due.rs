//! Whether it is time to remind of a backup: by the number of changes that are in none, and by age.

use super::Book;
use serde::{Deserialize, Serialize};

/// So many changes that are in no backup call for one.
pub const CHANGES_MAX: u32 = 20;

/// So many days with a change that is in no backup call for one.
pub const DAYS_MAX: u32 = 7;

const DAY_MILLIS: i64 = 86_400_000;

/// What the rule asks of a book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalAge {
    /// Entries in the journal.
    pub entry_count: u32,
    /// When the first of them was written, in milliseconds since 1970.
    pub first_millis: Option<i64>,
}

/// A backup is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupDue {
    /// Changes that are in no backup.
    pub change_count: u32,
    /// Whole days since the last backup; without one, since the first change.
    pub age_days: u32,
    /// Whether there was a backup at all.
    pub has_backup: bool,
}

impl Book {
    /// How long its journal is, and since when.
    pub fn journal_age(&self) -> JournalAge {
        let first_millis = self.journal.first().map(|record| record.entry.at_millis);
        JournalAge { entry_count: self.entry_count(), first_millis }
    }
}

/// Whether a backup is due. `backed_up` is the moment of the last one and the entries that were in it; nothing is said
/// before `later_millis`, which the user chose.
pub fn backup_due(
    journal: JournalAge,
    backed_up: Option<(i64, u32)>,
    later_millis: i64,
    now_millis: i64,
) -> Option<BackupDue> {
    // A book that was erased or replaced since may be shorter than its backup.
    let change_count = journal.entry_count.saturating_sub(backed_up.map_or(0, |(_, count)| count));
    let since = backed_up.map(|(at, _)| at).or(journal.first_millis)?;
    let age_days = u32::try_from((now_millis - since) / DAY_MILLIS).unwrap_or(0);
    let is_due = change_count >= CHANGES_MAX || change_count > 0 && age_days >= DAYS_MAX;
    let due = BackupDue { change_count, age_days, has_backup: backed_up.is_some() };
    Some(due).filter(|_| is_due && now_millis >= later_millis)
}
