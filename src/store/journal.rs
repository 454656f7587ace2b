//! Entry <-> journal record.

use super::frame::{Fault, RecordKind, unwrap, wrap};
use crate::book::Entry;

/// The record of an entry.
pub fn encode(entry: &Entry) -> Vec<u8> {
    // Encoding into memory cannot fail: every type in an entry is plain data.
    wrap(RecordKind::Entry, &postcard::to_stdvec(entry).unwrap_or_default())
}

/// The entry of a record.
pub fn decode(record: &[u8]) -> Result<Entry, Fault> {
    postcard::from_bytes(unwrap(RecordKind::Entry, record)?).map_err(|_| Fault::Damaged)
}
