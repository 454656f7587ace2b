//! How plausible a text of two bytes a character is: Chinese, Japanese, Korean.
//!
//! The standards of the eighties put the common characters first and the rare ones after them, so a character's place
//! (its lead byte) says how common it is. A misread text falls all over the table, a true one stays in its front.

use rustc_hash::FxHashSet;

/// How characters are laid out.
#[derive(Clone, Copy)]
pub(super) enum Family {
    Gb18030,
    Big5,
    ShiftJis,
    EucKr,
}

/// Points for a character among the frequent ones, on top of those for its place.
const FREQUENT: i32 = 2;
/// Points for a common character, punctuation, an uncommon one, one nearly nobody uses.
const COMMON: i32 = 3;
const SIGN: i32 = 1;
const UNCOMMON: i32 = -1;
const ODD: i32 = -5;

/// Points for a text and the bytes it was made of. `None` when it cannot be: more than one character in a hundred is
/// unreadable (a field cut in a character's middle is no proof against a whole file).
pub(super) fn weigh(family: Family, bytes: &[u8], text: &str, frequent: &str) -> Option<i32> {
    let frequent: FxHashSet<char> = frequent.chars().collect();
    let (mut points, mut wide_count, mut invalid_count) = (0, 0, 0);
    let mut before = ' ';
    for character in text.chars() {
        if !character.is_ascii() {
            wide_count += 1;
            invalid_count += i32::from(character == '\u{FFFD}');
            points += if frequent.contains(&character) { FREQUENT } else { 0 };
        }
        if character.is_ascii() != before.is_ascii() {
            let ascii = if character.is_ascii() { character } else { before };
            points += border_points(ascii);
        }
        before = character;
    }
    if invalid_count * 100 > wide_count {
        return None;
    }
    let mut rest = bytes;
    while let Some(byte) = rest.first() {
        let length = length(family, *byte, rest.get(1).copied()).min(rest.len());
        points += if byte.is_ascii() { 0 } else { place_points(family, &rest[..length]) };
        rest = &rest[length..];
    }
    Some(points + invalid_count * ODD)
}

/// Points for an ASCII character beside a wide one: within a Latin word (`Z這ty` for `Złoty`) none belongs.
fn border_points(ascii: char) -> i32 {
    match ascii {
        'a'..='z' => -3,
        'A'..='Z' => -1,
        _ => 0,
    }
}

/// Bytes of the character that begins so.
fn length(family: Family, lead: u8, next: Option<u8>) -> usize {
    match (family, lead, next) {
        (_, ..=0x80, _) => 1,
        (Family::ShiftJis, 0xA0..=0xDF, _) => 1,
        (Family::Gb18030, _, Some(b'0'..=b'9')) => 4,
        // A lead byte without its trail: unreadable, and what follows stands for itself.
        (_, _, Some(..0x40)) => 1,
        _ => 2,
    }
}

fn place_points(family: Family, character: &[u8]) -> i32 {
    let &[lead, trail] = character else {
        // Half-width katakana; a sign beyond the tables.
        return if matches!(family, Family::ShiftJis) { UNCOMMON } else { ODD };
    };
    match (family, lead, trail) {
        (Family::Gb18030, 0xA1..=0xA3, 0xA1..) => SIGN,
        (Family::Gb18030, 0xB0..=0xD7, 0xA1..) => COMMON,
        // Many given names live on the second level.
        (Family::Gb18030, 0xD8..=0xF7, 0xA1..) => 0,
        (Family::Big5, 0xA1..=0xA3, _) => SIGN,
        (Family::Big5, 0xA4..=0xC6, _) => COMMON,
        (Family::Big5, 0xC9..=0xF9, _) => UNCOMMON,
        (Family::EucKr, 0xA1..=0xA3, 0xA1..) => SIGN,
        (Family::EucKr, 0xB0..=0xC8, 0xA1..) => COMMON,
        // Chinese characters, which a Korean list hardly holds.
        (Family::EucKr, 0xCA..=0xFD, 0xA1..) => 2 * UNCOMMON,
        (Family::ShiftJis, 0x81, _) | (Family::ShiftJis, 0x82, ..=0x9A) => SIGN,
        (Family::ShiftJis, 0x82, _) | (Family::ShiftJis, 0x83, ..=0x96) => COMMON,
        (Family::ShiftJis, 0x88..=0x98, _) => COMMON,
        (Family::ShiftJis, 0x99..=0x9F | 0xE0..=0xEA, _) => 2 * UNCOMMON,
        _ => ODD,
    }
}
