//! English: texts of how safely leads are kept.

use crate::words::{KeepingWords, Plural};

/// The texts.
pub(super) const TEXTS: KeepingWords = KeepingWords {
    saved_means: "“Saved” means: written to this machine's disk before the page says so. A crash of the page or the browser then loses nothing. It does not mean that there is a second copy: only a backup is one.",
    available: "Still available, as the browser says",
    share_used: "Share of the browser's storage that is used",
    eviction_title: "When could the browser clear it?",
    eviction_promised: "The browser promised not to clear this storage by itself. You can still delete it by clearing the site's data.",
    eviction_chromium: "When the disk is nearly full, this browser may clear whole sites, those unused for longest first. It does not do so once it has promised to keep the storage; it is readier to promise for a page that is installed or bookmarked.",
    eviction_safari: "Safari deletes what a page stores after seven days of use without a visit to that page, and may do so when the disk is nearly full. A page on the Home Screen or in the Dock is spared the seven days. Come back weekly, and save backups.",
    eviction_firefox: "When the disk is nearly full, Firefox may clear whole sites, those unused for longest first. Ask it to keep the storage and allow it in Firefox's question: then it does not.",
    eviction_other: "When the disk is nearly full, a browser may clear what sites store. Ask it to keep the storage, and save backups.",
    eviction_file_shared: "You opened Leadbench as a file. This browser keeps one store for all local files: other pages on your disk can read it and clear it. The backup file is your safe copy.",
    eviction_file_path: "You opened Leadbench as a file. This browser ties the store to the file's place: moved or renamed, it starts empty, and finds your leads again when it is back at its old place. The backup file is your safe copy.",
    due_changes: Plural::two("{n} change since the last backup.", "{n} changes since the last backup."),
    due_changes_first: Plural::two("{n} change, and no backup yet.", "{n} changes, and no backup yet."),
    due_days: Plural::two(
        "The last backup is {n} day old and does not hold your latest changes.",
        "The last backup is {n} days old and does not hold your latest changes.",
    ),
    due_days_first: Plural::two(
        "Your leads have been here for {n} day, without a backup.",
        "Your leads have been here for {n} days, without a backup.",
    ),
    back_up_now: "Back up now",
    in_clear: "“Back up now” saves a file that is not encrypted.",
    with_passphrase: "With a passphrase …",
    later: "Later",
    not_saved: "Your latest change was not saved.",
    not_saved_advice: "Once that is solved, make the change again. “Back up now” saves a file that is not encrypted; Settings offers one with a passphrase.",
    export: "Export the leads",
    see_storage: "See storage",
};
