//! What two leads share when they are the same party, as a short key.
//!
//! Why 94 bits and no text: a million leads have some two million keys, and 16 bytes each, with the lead, stay small. Two
//! texts with the same key are not to be expected: with ten million keys the chance is below 1 in 10^14.

use super::Identity;
use crate::clean::{BETWEEN, is_e164, is_email, is_phone, tidy_compatible};
use crate::lead::{Field, IssueKind, IssueSet};
use std::borrow::Cow;

/// How a key was met; the smaller one says more surely who the lead is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KeyKind {
    ExternalId,
    Email,
    Phone,
}

/// The key of one value and the node that has it: 94 bits for the value, 2 for its kind, 32 for the node. In order, equal
/// keys stand together, and first the one whose node came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u128);

impl Key {
    fn new(kind: KeyKind, text: &str, node: u32) -> Key {
        let [high, low] = FACTORS.map(|factor| u128::from(mixed(kind as u64, text.as_bytes(), factor)));
        let value = (high << 64 | low) >> 34;
        Key(value << 34 | (kind as u128) << 32 | u128::from(node))
    }

    /// The same where there are so many other nodes before.
    pub(super) fn behind(self, count: u32) -> Key {
        Key(self.0 + u128::from(count))
    }

    pub(super) fn to_bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    pub(super) fn of_bytes(bytes: [u8; 16]) -> Key {
        Key(u128::from_le_bytes(bytes))
    }

    /// The node that has the value.
    pub(super) fn node(self) -> u32 {
        self.0 as u32
    }

    /// What kind of value it is.
    pub(super) fn kind(self) -> KeyKind {
        [KeyKind::ExternalId, KeyKind::Email, KeyKind::Phone][(self.0 >> 32) as usize & 3]
    }

    /// Whether it is the same value of the same kind.
    pub(super) fn is_shared_with(self, other: Key) -> bool {
        self.0 >> 32 == other.0 >> 32
    }
}

/// Odd, and without a pattern in their bits.
const FACTORS: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xd6e8_feb8_6659_fd93];

/// A number for some bytes of a kind, eight at once. Each step can be undone, so texts of one length that differ in eight
/// bytes only never meet; two rounds a step, so that others meet by chance alone.
pub(super) fn mixed(kind: u64, bytes: &[u8], factor: u64) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut mixed = factor ^ (bytes.len() as u64) << 8 ^ kind;
    for eight in eights.iter().chain([&last]) {
        mixed ^= u64::from_le_bytes(*eight);
        for _ in 0..2 {
            mixed = (mixed ^ mixed >> 32).wrapping_mul(factor);
        }
    }
    mixed ^ mixed >> 32
}

/// Keys in shares by their first bits: each is small enough to be sorted fast, and to double without being felt.
#[derive(Clone, Debug)]
pub(super) struct Keys(Vec<Vec<Key>>);

const SHARE_BITS: u32 = 6;

impl Default for Keys {
    fn default() -> Keys {
        Keys(vec![Vec::new(); 1 << SHARE_BITS])
    }
}

impl Keys {
    pub(super) fn push(&mut self, key: Key) {
        self.0[(key.0 >> (u128::BITS - SHARE_BITS)) as usize].push(key);
    }

    /// All keys, in no order.
    pub(super) fn for_each(self, seen: impl FnMut(Key)) {
        self.0.into_iter().flatten().for_each(seen);
    }

    /// The keys, those that are shared in one piece, one share after another.
    pub(super) fn into_sorted(self) -> impl Iterator<Item = Vec<Key>> {
        self.0.into_iter().map(|mut keys| {
            keys.sort_unstable();
            keys
        })
    }
}

/// Notes every key of a node's stored values. Only valid e-mails and phones are keys: two leads that both
/// have the phone "ask reception" are not the same.
pub(super) fn keys_of<'a>(
    identity: Identity,
    value: impl Fn(Field) -> Cow<'a, str>,
    issues: IssueSet,
    node: u32,
    keys: &mut Keys,
) {
    if identity.external_id {
        let id = value(Field::ExternalId);
        let id = tidy_compatible(id.trim());
        if !id.is_empty() {
            keys.push(Key::new(KeyKind::ExternalId, &in_small_letters(&id), node));
        }
    }
    if identity.email {
        let is_sure = !issues.has(IssueKind::EmailInvalid);
        let is_right = |part: &str| is_sure || is_email(part);
        each_part(&value, [Field::Email, Field::OtherEmails], is_right, |part| {
            keys.push(Key::new(KeyKind::Email, &in_small_letters(part), node));
        });
    }
    if identity.phone {
        // A number that only looks valid can be there when the lead carries the issue: then the plans are asked.
        let is_sure = !issues.has(IssueKind::PhoneInvalid);
        let is_right = |part: &str| if is_sure { is_e164(part) } else { is_phone(part) };
        each_part(&value, [Field::Phone, Field::OtherPhones], is_right, |part| {
            keys.push(Key::new(KeyKind::Phone, part, node));
        });
    }
}

/// Calls `found` with every right part of two fields that may hold several. Most hold one, and are not searched.
fn each_part<'a>(
    value: impl Fn(Field) -> Cow<'a, str>,
    fields: [Field; 2],
    is_right: impl Fn(&str) -> bool,
    mut found: impl FnMut(&str),
) {
    for value in fields.map(value) {
        if !value.bytes().any(|byte| byte == b';') {
            Some(&*value).filter(|part| !part.is_empty() && is_right(part)).into_iter().for_each(&mut found);
        } else {
            value.split(BETWEEN).filter(|part| !part.is_empty() && is_right(part)).for_each(&mut found);
        }
    }
}

/// In small letters, as valid addresses are stored and ids are compared.
fn in_small_letters(text: &str) -> Cow<'_, str> {
    let is_small = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}
