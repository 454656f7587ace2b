//! The frame around every stored record: what it is, in which format, and whether it is whole.
//!
//! ```text
//! "LB"  format (1)  kind (1)  CRC-32 of the payload (4, little-endian)  payload
//! ```

/// Magic, format version, kind, checksum.
const HEAD_BYTES: usize = 8;
/// The part of the head before the checksum.
const SUMMED_BYTES: usize = 4;
const MAGIC: [u8; 2] = *b"LB";

/// The newest format we write and read. Version 1 is postcard in this frame; version 2 knows where an entry was made,
/// carries small parts inside the entry, and compresses what is bulky.
pub const FORMAT: u8 = 2;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum RecordKind {
    /// A journal entry.
    Entry = 1,
    /// A segment.
    Segment = 2,
    /// Many journal entries, from format 2 on.
    Pack = 3,
    /// What the book shows first, answered ahead. It can be made again, so it is in no backup.
    FirstView = 4,
}

impl RecordKind {
    /// What a record says it is; nothing of it was verified.
    pub fn of(record: &[u8]) -> Option<RecordKind> {
        [RecordKind::Entry, RecordKind::Segment, RecordKind::Pack]
            .into_iter()
            .find(|kind| record.get(3) == Some(&(*kind as u8)))
    }
}

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bytes are missing or changed.
    Damaged,
    /// Written by a newer version of Leadbench.
    Newer,
}

/// What a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payload<'a> {
    /// The format it is written in: at least 1, at most [`FORMAT`].
    pub format: u8,
    /// Its bytes, whole.
    pub bytes: &'a [u8],
}

/// Frames a payload of the newest format.
pub fn wrap(kind: RecordKind, payload: &[u8]) -> Vec<u8> {
    let mut record = Vec::with_capacity(HEAD_BYTES + payload.len());
    record.extend(MAGIC);
    record.extend([FORMAT, kind as u8]);
    let checksum = checksum(&record, payload);
    record.extend(checksum.to_le_bytes());
    record.extend(payload);
    record
}

/// The payload of a record, when it is whole and of this kind.
pub fn unwrap(kind: RecordKind, record: &[u8]) -> Result<Payload<'_>, Fault> {
    let (head, bytes) = record.split_at_checked(HEAD_BYTES).ok_or(Fault::Damaged)?;
    let (what, stored) = head.split_at(SUMMED_BYTES);
    let format = head[2];
    let is_whole = head[..2] == MAGIC && head[3] == kind as u8 && stored == checksum(what, bytes).to_le_bytes();
    match format {
        _ if !is_whole || format == 0 => Err(Fault::Damaged),
        _ if format > FORMAT => Err(Fault::Newer),
        _ => Ok(Payload { format, bytes }),
    }
}

/// Of the head before it and the payload: else a flipped bit of the format would pass for a newer version, and the book
/// would not open. Format 1 summed the payload alone.
fn checksum(head: &[u8], payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    if head[2] > 1 {
        hasher.update(head);
    }
    hasher.update(payload);
    hasher.finalize()
}
