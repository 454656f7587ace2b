//! Entries <-> journal records: one entry a record as it happens, many in a pack once they are old.

use super::frame::{Fault, RecordKind, unwrap, wrap};
use super::packed::{pack, unpack};
use crate::book::{Change, Entry, Origin};
use crate::lead::EntryId;
use serde::{Deserialize, Serialize};

/// An entry and its key in the journal: its place in the order of events.
pub type KeyedEntry = (u32, Entry);

/// Entries in a pack: enough that ten thousand open quickly, few enough that a damaged one hides little.
pub const PACKED_ENTRIES: usize = 256;

/// The record of one entry.
pub fn encode(entry: &Entry) -> Vec<u8> {
    // Encoding into memory cannot fail: every type in an entry is plain data.
    wrap(RecordKind::Entry, &postcard::to_stdvec(entry).unwrap_or_default())
}

/// The record of some entries in order: a pack when there are several. It lies at the key of the last one.
pub fn encode_all(entries: &[KeyedEntry]) -> Vec<u8> {
    match entries {
        [(_, entry)] => encode(entry),
        _ => wrap(RecordKind::Pack, &pack(&postcard::to_stdvec(entries).unwrap_or_default())),
    }
}

/// The entry of a record that is no pack.
pub fn decode(record: &[u8]) -> Result<Entry, Fault> {
    let payload = unwrap(RecordKind::Entry, record)?;
    let entry = match payload.format {
        1 => postcard::from_bytes::<EntryOfFormat1>(payload.bytes).map(Entry::from),
        _ => postcard::from_bytes(payload.bytes),
    };
    entry.map_err(|_| Fault::Damaged)
}

/// The entries of the record at a key, each with its own key, in order.
pub fn decode_all(key: u32, record: &[u8]) -> Result<Vec<KeyedEntry>, Fault> {
    if RecordKind::of(record) != Some(RecordKind::Pack) {
        return Ok(vec![(key, decode(record)?)]);
    }
    let payload = unwrap(RecordKind::Pack, record)?;
    postcard::from_bytes(&unpack(payload.bytes)?).map_err(|_| Fault::Damaged)
}

/// As entries were before they knew where they were made.
#[derive(Serialize, Deserialize)]
struct EntryOfFormat1 {
    id: EntryId,
    at_millis: i64,
    change: Change,
    segments: Vec<u32>,
}

impl From<EntryOfFormat1> for Entry {
    fn from(old: EntryOfFormat1) -> Entry {
        let EntryOfFormat1 { id, at_millis, change, segments } = old;
        Entry { id, at_millis, origin: Origin::default(), change, segments, inline: Vec::new() }
    }
}
