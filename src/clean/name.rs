//! Names of persons: NFKC, single spaces, shouting and mumbling mended, given and family name joined.

use super::cleaner::keep;
use super::name_title::title_form;
use super::text::{is_blank_sign, tidy_compatible};
use crate::lead::{Field, Values};
use std::borrow::Cow;

/// Words inside a name that keep their small letter.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "do", "du", "dos", "das", "del", "della", "dello", "degli", "dei", "van", "von", "der", "den",
    "ter", "ten", "zu", "zur", "zum", "la", "le", "y", "e", "af", "av", "bin", "bint", "al", "el", "ibn",
];

/// Reads the three name cells into the lead, where they stand already: the full name is joined from its parts when it is
/// blank.
pub(super) fn read(cells: &Values, values: &mut Values) {
    let [full, given, family] = [Field::Name, Field::GivenName, Field::FamilyName].map(|field| {
        let cell = cells.get(field)?;
        let stored = stored(cell);
        keep(values, field.into(), cell, stored.clone());
        Some(stored)
    });
    let name = match full {
        // As it stood: the second look would find the same.
        Some(Cow::Borrowed(full)) if !full.is_empty() => return,
        Some(Cow::Owned(full)) if !full.is_empty() => full,
        _ if given.is_none() && family.is_none() => return,
        _ => joined(given.as_deref().unwrap_or(""), family.as_deref().unwrap_or("")).into_owned(),
    };
    // Once more: two short parts in capitals make a name in capitals.
    values.set(Field::Name, &stored(&name));
}

/// A name in its stored form; blank when the cell says there is none.
pub(super) fn stored(cell: &str) -> Cow<'_, str> {
    let name = tidy_compatible(cell);
    if is_blank_sign(&name) {
        return Cow::Borrowed("");
    }
    // Again in NFKC: changing the case can take a letter apart, the Turkish I with its dot.
    if needs_case(&name) { Cow::Owned(tidy_compatible(&title_case(&name)).into_owned()) } else { name }
}

/// Family name first and no space between where names are written so; a space between elsewhere.
fn joined<'a>(given: &'a str, family: &'a str) -> Cow<'a, str> {
    match (given, family) {
        ("", name) | (name, "") => Cow::Borrowed(name),
        _ if given.chars().chain(family.chars()).all(is_east_asian) => Cow::Owned(format!("{family}{given}")),
        _ => Cow::Owned([given, " ", family].concat()),
    }
}

fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{323af}')
}

/// All capitals or all small letters, in Latin or Cyrillic. One short word is left alone: it may be initials.
fn needs_case(name: &str) -> bool {
    let (mut has_upper, mut has_lower, mut letter_count) = (false, false, 0);
    for letter in name.chars() {
        match letter {
            'A'..='Z' | '\u{410}'..='\u{42f}' => has_upper = true,
            'a'..='z' | '\u{430}'..='\u{44f}' => has_lower = true,
            '\0'..='\u{7f}' => continue,
            '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{4ff}' if letter.is_alphabetic() => {
                has_upper |= letter.is_uppercase();
                has_lower |= letter.is_lowercase();
            }
            _ if letter.is_alphabetic() => return false,
            _ => continue,
        }
        if has_upper && has_lower {
            return false;
        }
        letter_count += 1;
    }
    has_upper != has_lower && (has_lower || letter_count > 3)
}

fn title_case(name: &str) -> String {
    let mut titled = String::with_capacity(name.len());
    for (place, word) in name.split(' ').enumerate() {
        if place > 0 {
            titled.push(' ');
        }
        let lower = word.to_lowercase();
        if place > 0 && PARTICLES.contains(&lower.as_str()) {
            titled.push_str(&lower);
        } else if is_roman_numeral(word) {
            titled.push_str(word);
        } else if let Some(form) = title_form(word) {
            titled.push_str(form);
        } else {
            push_titled(&lower, &mut titled);
        }
    }
    titled
}

/// `O'BRIEN-MCDONALD` -> `O'Brien-McDonald`.
fn push_titled(lower: &str, titled: &mut String) {
    let mut is_start = true;
    let mut start = 0;
    for (at, letter) in lower.char_indices() {
        let is_mc = at == start + 2 && lower[start..at].eq("mc") && lower.len() > at + 1;
        if is_start || is_mc {
            titled.extend(letter.to_uppercase());
        } else {
            titled.push(letter);
        }
        // An apostrophe starts a word after one letter only: D'Angelo, but not in Ngoc'anh's like.
        let is_elision = matches!(letter, '\'' | '’') && at == start + 1;
        is_start = is_elision || matches!(letter, '-' | '.' | '(');
        if is_start {
            start = at + letter.len_utf8();
        }
    }
}

fn is_roman_numeral(word: &str) -> bool {
    ["II", "III", "IV", "VI"].contains(&word)
}
