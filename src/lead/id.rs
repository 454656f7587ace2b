//! Who a lead and a journal entry are, across devices.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A journal entry's id: a UUIDv7, so ids sort by time and are unique across devices. It comes in as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId(pub u128);

impl EntryId {
    /// UUIDv7 of a moment (milliseconds since 1970) and 74 random bits.
    pub fn new(millis: i64, random: u128) -> EntryId {
        let time = (millis.max(0) as u128 & 0xffff_ffff_ffff) << 80;
        let high = (random >> 64 & 0xfff) << 64;
        EntryId(time | 0x7 << 76 | high | 0x2 << 62 | (random & 0x3fff_ffff_ffff_ffff))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

/// A lead's id: the entry that brought it and its place there. So a million ids cost no memory, and the same journal
/// gives the same ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LeadId {
    /// The import that brought the lead.
    pub entry: EntryId,
    /// Its place among the leads of that import, from 0.
    pub ordinal: u32,
}

impl LeadId {
    /// Reads the form of `Display`.
    pub fn parse(text: &str) -> Option<LeadId> {
        let (entry, ordinal) = text.split_once('-')?;
        let is_hex = entry.len() == 32 && entry.bytes().all(|byte| byte.is_ascii_hexdigit());
        let entry = EntryId(u128::from_str_radix(entry, 16).ok().filter(|_| is_hex)?);
        Some(LeadId { entry, ordinal: ordinal.parse().ok()? })
    }
}

impl fmt::Display for LeadId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", self.entry, self.ordinal)
    }
}
