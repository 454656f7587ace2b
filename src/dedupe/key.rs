//! What two leads share when they are the same party, as a short key.
//!
//! Why 128 bits and no text: a million leads have some two million keys, and 20 bytes each stay small. A short text is its
//! own key; two longer ones with the same key in both independent 64-bit halves are not to be expected: with ten million
//! keys the chance is below 1 in 10^24.

use super::Identity;
use crate::clean::{BETWEEN, is_e164, is_email, is_phone, tidy_compatible};
use crate::lead::{Field, IssueKind, IssueSet};
use std::borrow::Cow;
use std::hash::{DefaultHasher, Hasher};

/// How a key was met; the smaller one says more surely who the lead is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeyKind {
    ExternalId,
    Email,
    Phone,
}

/// The key of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key([u32; 4]);

/// A text of up to so many bytes is its own key; the byte after it holds its length and kind.
const SHORT: usize = 15;

impl Key {
    /// The key of a text, whatever its case.
    fn new(kind: KeyKind, text: &str) -> Key {
        let is_lower = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let text = if is_lower { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) };
        if text.len() <= SHORT {
            let mut bytes = [0; 16];
            bytes[..text.len()].copy_from_slice(text.as_bytes());
            bytes[SHORT] = 0x80 | (text.len() as u8) << 2 | kind as u8;
            let part = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
            return Key([part(0), part(4), part(8), part(12)]);
        }
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            hasher.write_u8(salt);
            hasher.write_u8(kind as u8);
            hasher.write(text.as_bytes());
            hasher.finish()
        };
        let (one, other) = (half(0x5a), half(0xc3));
        // The highest bit is that of the short ones.
        Key([one as u32, (one >> 32) as u32, other as u32, (other >> 32) as u32 & 0x7fff_ffff])
    }

    /// Where to look for it.
    pub(super) fn hash(self) -> u32 {
        let [a, b, c, d] = self.0.map(u64::from);
        let mixed =
            (a | b << 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (c | d << 32).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
        (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93).wrapping_shr(32) as u32
    }
}

/// Calls `found` with every key of a lead's stored values. Only valid e-mails and phones are keys: two leads that both
/// have the phone "ask reception" are not the same.
pub(super) fn keys_of<'a>(
    identity: Identity,
    value: impl Fn(Field) -> Cow<'a, str>,
    issues: IssueSet,
    mut found: impl FnMut(KeyKind, Key),
) {
    if identity.external_id {
        let id = value(Field::ExternalId);
        let id = tidy_compatible(id.trim());
        if !id.is_empty() {
            found(KeyKind::ExternalId, Key::new(KeyKind::ExternalId, &id));
        }
    }
    if identity.email {
        let is_sure = !issues.has(IssueKind::EmailInvalid);
        for field in [Field::Email, Field::OtherEmails] {
            let value = value(field);
            let parts = value.split(BETWEEN).filter(|part| !part.is_empty() && (is_sure || is_email(part)));
            parts.for_each(|part| found(KeyKind::Email, Key::new(KeyKind::Email, part)));
        }
    }
    if identity.phone {
        // A number that only looks valid can be there when the lead carries the issue: then the plans are asked.
        let is_sure = !issues.has(IssueKind::PhoneInvalid);
        for field in [Field::Phone, Field::OtherPhones] {
            let value = value(field);
            let parts = value.split(BETWEEN).filter(|part| if is_sure { is_e164(part) } else { is_phone(part) });
            parts.for_each(|part| found(KeyKind::Phone, Key::new(KeyKind::Phone, part)));
        }
    }
}
