//! Everything in one file: gzip of lines of JSON, the manifest first and a hash last; encrypted, when the user wants.
//!
//! Why lines of JSON: the file can be read in twenty years without us. Why the hash last: a file that was cut off is seen.
//! Written and read in pieces, because a book may be larger than the memory: [`Writing`] gives text, [`Reading`] takes it.
//!
//! ```text
//! {"format":"leadbench-backup","version":2,"app":"0.1.0","at_millis":...,"lead_count":...,"segment_count":...,...}
//! {"entry":1,"bytes":"<base64 of the stored record>"}      an entry, or a pack of them ...
//! {"segment":7,"bytes":"..."}                              ... and then the segments that it names
//! {"sha256":"<hex, over all bytes before this line>"}
//! ```
//! The browser compresses and encrypts; so this is pure, and tested natively with another gzip.

mod fault;
mod line;
mod read;
mod replay;
pub mod seal;
mod write;

pub use fault::BackupFault;
pub use read::{Reading, Record};
pub use replay::Replay;
pub use write::Writing;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Of the format.
    pub version: u32,
    /// Of Leadbench; blank in version 1.
    pub app_version: String,
    /// When it was made, in milliseconds since 1970.
    pub at_millis: i64,
    /// Leads in effect.
    pub lead_count: u32,
    /// Segments that follow.
    pub segment_count: u32,
    /// Journal records that follow: entries, or packs of them.
    pub entry_count: u32,
}

/// Whether a file that begins so can be a backup in clear. In the head of gzip only the last two bytes say nothing; a
/// change of the others is seen here.
pub fn is_gzip(file: &[u8]) -> bool {
    file.starts_with(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
