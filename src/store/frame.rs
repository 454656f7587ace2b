//! The frame around every stored record: what it is, in which format, and whether it is whole.

/// Magic, format version, kind, checksum.
const HEAD_BYTES: usize = 8;
const MAGIC: [u8; 2] = *b"LB";

/// The newest format we write and read. Version 1 is postcard in this frame.
pub const FORMAT: u8 = 1;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum RecordKind {
    /// A journal entry.
    Entry = 1,
    /// A segment.
    Segment = 2,
}

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bytes are missing or changed.
    Damaged,
    /// Written by a newer version of Leadbench.
    Newer,
}

/// Frames a payload.
pub fn wrap(kind: RecordKind, payload: &[u8]) -> Vec<u8> {
    let mut record = Vec::with_capacity(HEAD_BYTES + payload.len());
    record.extend(MAGIC);
    record.extend([FORMAT, kind as u8]);
    record.extend(crc32fast::hash(payload).to_le_bytes());
    record.extend(payload);
    record
}

/// The payload of a record, when it is whole and of this kind.
pub fn unwrap(kind: RecordKind, record: &[u8]) -> Result<&[u8], Fault> {
    let (head, payload) = record.split_at_checked(HEAD_BYTES).ok_or(Fault::Damaged)?;
    if head[..2] != MAGIC || head[3] != kind as u8 {
        return Err(Fault::Damaged);
    }
    if head[2] > FORMAT {
        return Err(Fault::Newer);
    }
    let checksum = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
    if checksum == crc32fast::hash(payload) { Ok(payload) } else { Err(Fault::Damaged) }
}
