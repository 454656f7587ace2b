//! Backup and restore: a dry run first, then all or nothing. Only pieces of a file are in memory at any time.

mod automatic;
mod mending;
mod merge;
mod note;
pub mod packing;
mod read;
mod restore;
mod save;
pub mod sealing;
pub mod unpacking;

pub use automatic::{Automatic, back_up, back_up_now, book_changed, book_opened, file, forget_file, set_file};
pub use mending::{Records, entries, erasure_of, records};
pub use merge::merge;
pub use note::{read as last_backup, write as note};
pub use read::{ReadBackup, read};
pub use restore::restore;
pub use save::save;
