//! E-mail addresses: found in a cell, checked, in lower case.

use super::contacts::Contacts;
use super::text::{is_filler, tidy, tidy_compatible};
use email_address::EmailAddress;
use std::borrow::Cow;

/// Whether a text is one e-mail address in its stored form: valid by RFC 5321/6531, with a domain that has a dot, in
/// lower case.
pub fn is_email(text: &str) -> bool {
    if is_plain(text) {
        return !has_capital(text);
    }
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let Some((_, top)) = domain.rsplit_once('.') else { return false };
    let is_domain_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.');
    top.chars().nth(1).is_some()
        && !top.bytes().all(|byte| byte.is_ascii_digit())
        && !local.contains(['"', '(', ')', ',', ';', ':', '<', '>', '[', ']', '\\'])
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_uppercase())
        && domain.chars().all(is_domain_letter)
        && EmailAddress::is_valid_local_part(local)
        && EmailAddress::is_valid_domain(domain)
}

/// Reads the addresses of one cell. Returns the display name of `Name <address>`, if that is its form.
pub(super) fn read(cell: &str, found: &mut Contacts) -> Option<String> {
    // Nearly every cell is one plain address.
    if is_plain(cell) {
        found.push(&in_small_letters(cell), true);
        return None;
    }
    let text = tidy_compatible(cell);
    let text = without_scheme(&text);
    if text.is_empty() || is_filler(text) {
        return None;
    }
    if let Some(address) = valid(text) {
        found.push(&address, true);
        return None;
    }
    if let Some((name, address)) = named_address(text) {
        found.push(&address, true);
        return Some(name.to_owned()).filter(|name| !name.is_empty());
    }
    let pieces = || text.split(is_separator).map(bare).filter(|piece| !piece.is_empty() && !is_joining_word(piece));
    if !pieces().any(|piece| valid(piece).is_some()) {
        found.push(&tidy(cell), false);
        return None;
    }
    for piece in pieces().filter(|piece| !is_filler(piece)) {
        match valid(piece) {
            Some(address) => found.push(&address, true),
            None => found.push(piece, false),
        }
    }
    None
}

/// The address in lower case, when it is one. Lower-casing the part before `@` too: no mail provider tells
/// `Anna@` from `anna@`, and duplicates are found by it.
fn valid(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    is_email(&lower).then_some(lower)
}

/// Whether a text is an address of ASCII letters, digits and the usual signs, which needs no closer look: valid in small
/// letters. The lengths are those of RFC 5321.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Atoms with dots between, none of them blank.
    let mut at = 0;
    let mut is_atom_begun = false;
    loop {
        let Some(byte) = bytes.get(at) else { return false };
        if LOCAL_LETTERS.has(*byte) {
            is_atom_begun = true;
        } else if *byte == b'.' && is_atom_begun {
            is_atom_begun = false;
        } else if *byte == b'@' && is_atom_begun {
            break;
        } else {
            return false;
        }
        at += 1;
    }
    let (local_len, domain) = (at, &bytes[at + 1..]);
    // Labels with dots between, none of them blank or with a dash at either end; the last one is a word.
    let (mut label_start, mut label_count) = (0, 0);
    for (place, byte) in domain.iter().enumerate() {
        if *byte == b'.' {
            if !is_label(&domain[label_start..place]) {
                return false;
            }
            (label_start, label_count) = (place + 1, label_count + 1);
        } else if !LABEL_LETTERS.has(*byte) {
            return false;
        }
    }
    let top = &domain[label_start..];
    local_len <= 64
        && domain.len() <= 253
        && label_count > 0
        && is_label(top)
        && top.len() > 1
        && !top[0].is_ascii_digit()
}

/// Whether letters of a label are in the right places.
fn is_label(label: &[u8]) -> bool {
    (1..=63).contains(&label.len()) && label[0] != b'-' && label[label.len() - 1] != b'-'
}

/// Letters before `@` and in the labels behind it.
const LOCAL_LETTERS: AsciiSet = AsciiSet::of(b"_-+");
const LABEL_LETTERS: AsciiSet = AsciiSet::of(b"-");

/// Letters, digits and some signs: one bit each.
#[derive(Clone, Copy)]
struct AsciiSet([u64; 4]);

impl AsciiSet {
    const fn of(signs: &[u8]) -> AsciiSet {
        let mut bits = [0; 4];
        let mut byte = 0;
        while byte < 128_u8 {
            let mut is_in = byte.is_ascii_alphanumeric();
            let mut place = 0;
            while place < signs.len() {
                is_in |= signs[place] == byte;
                place += 1;
            }
            bits[byte as usize / 64] |= (is_in as u64) << (byte % 64);
            byte += 1;
        }
        AsciiSet(bits)
    }

    fn has(self, byte: u8) -> bool {
        self.0[usize::from(byte) / 64] >> (byte % 64) & 1 == 1
    }
}

/// Whether a cell is one plain address in its stored form.
pub(super) fn is_plain_and_small(cell: &str) -> bool {
    is_plain(cell) && !has_capital(cell)
}

fn has_capital(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn in_small_letters(plain: &str) -> Cow<'_, str> {
    if has_capital(plain) { Cow::Owned(plain.to_ascii_lowercase()) } else { Cow::Borrowed(plain) }
}

/// `"Anna Nováková" <anna@example.com>`.
fn named_address(text: &str) -> Option<(&str, String)> {
    let (name, rest) = text.split_once('<')?;
    let address = rest.strip_suffix('>')?;
    Some((name.trim().trim_matches(['"', '\'', ',']).trim(), valid(without_scheme(address.trim()))?))
}

fn without_scheme(text: &str) -> &str {
    let has_scheme = text.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
    if has_scheme { text[7..].trim_start() } else { text }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ';' | ',' | '|' | '/' | '、' | '<' | '>')
}

/// A piece without the marks around it.
fn bare(piece: &str) -> &str {
    let is_mark = |letter: char| matches!(letter, '"' | '\'' | '(' | ')' | '[' | ']' | ':' | '.' | '。');
    without_scheme(piece.trim_matches(is_mark))
}

fn is_joining_word(piece: &str) -> bool {
    ["or", "and", "&", "e", "o", "oppure", "a", "nebo", "и", "или", "或", "和", "-"].contains(&piece)
}
