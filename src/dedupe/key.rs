//! What two leads share when they are the same party, as a short key.
//!
//! Why 128 bits and no text: a million leads have some two million keys, and 20 bytes each stay small. Two texts with the
//! same key in both independent 64-bit halves are not to be expected: with ten million keys the chance is below 1 in 10^24.

use super::Identity;
use crate::clean::{BETWEEN, is_e164, is_email, is_phone, tidy_compatible};
use crate::lead::{Field, IssueKind, IssueSet};
use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How a key was met; the smaller one says more surely who the lead is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeyKind {
    ExternalId,
    Email,
    Phone,
}

/// The key of one value: one half finds its place, the other verifies it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key([u32; 4]);

impl Key {
    fn new(kind: KeyKind, text: &str) -> Key {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            hasher.write_u8(salt);
            hasher.write_u8(kind as u8);
            hasher.write(text.as_bytes());
            hasher.finish()
        };
        let (place, check) = (half(0x5a), half(0xc3));
        Key([place as u32, (place >> 32) as u32, check as u32, (check >> 32) as u32])
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(u64::from(self.0[0]) | u64::from(self.0[1]) << 32);
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
        let id = tidy_compatible(id.trim()).to_lowercase();
        if !id.is_empty() {
            found(KeyKind::ExternalId, Key::new(KeyKind::ExternalId, &id));
        }
    }
    if identity.email {
        let is_sure = !issues.has(IssueKind::EmailInvalid);
        for field in [Field::Email, Field::OtherEmails] {
            let value = value(field);
            let parts = value.split(BETWEEN).filter(|part| !part.is_empty() && (is_sure || is_email(part)));
            parts.for_each(|part| found(KeyKind::Email, Key::new(KeyKind::Email, &part.to_lowercase())));
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
