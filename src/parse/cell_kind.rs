//! A cell's text -> what kind of value it looks like; a column -> the kinds it holds.
//!
//! Kinds need no language: they go by digits, letters and signs. They tell the right delimiter from a wrong one, a header
//! from the values beneath it, and which cell of a broken row belongs in which column.

use super::RawRow;

/// A set of kinds, one bit each.
pub type Kinds = u16;

pub(super) const BLANK: Kinds = 1;
/// Digits with signs of numbers: `1,204.50`, `-3`, `$74.69`, `12 %`.
pub(super) const NUMBER: Kinds = 2;
/// Groups of digits with one separator: `28/01/2018`, `2018-01-28 10:30`, `00:15`.
pub(super) const DATE: Kinds = 4;
pub(super) const EMAIL: Kinds = 8;
pub(super) const LINK: Kinds = 16;
/// Letters and digits without a blank: `RI-3895`.
pub(super) const CODE: Kinds = 32;
/// One word.
pub(super) const WORD: Kinds = 64;
/// Several words, or anything else.
pub(super) const TEXT: Kinds = 128;
/// Digits with `+`, brackets, blanks: `+420 777 123 456`.
pub(super) const PHONE: Kinds = 256;

/// The kinds that say nothing: any column name looks like them.
pub(super) const LOOSE: Kinds = BLANK | WORD | TEXT;

/// The kind of one cell.
pub(super) fn kind_of(cell: &str) -> Kinds {
    let cell = cell.trim();
    if is_filler(cell) {
        return BLANK;
    }
    let (mut digits, mut letters, mut signs, mut blanks) = (0, 0, 0, 0);
    for character in cell.chars() {
        match character {
            '0'..='9' => digits += 1,
            ' ' | '\u{A0}' => blanks += 1,
            _ if character.is_alphabetic() => letters += 1,
            _ => signs += 1,
        }
    }
    if letters == 0 && digits > 0 {
        return digits_kind(cell, digits);
    }
    if blanks == 0 && is_email(cell) {
        return EMAIL;
    }
    if is_link(cell) {
        return LINK;
    }
    if digits > 0 && letters <= 3 && is_date_with_letters(cell) {
        return DATE;
    }
    if digits > 0 && letters <= 3 && digits + signs >= letters && is_amount(cell) {
        return NUMBER;
    }
    match (digits, blanks) {
        (0, 0) if signs <= 2 && letters > 0 => WORD,
        (1.., 0) if cell.is_ascii() && !cell.contains([',', ';', '|', '"', ':']) => CODE,
        _ => TEXT,
    }
}

/// Blank, or what stands for nothing.
fn is_filler(cell: &str) -> bool {
    const FILLERS: [&str; 8] = ["-", "--", "n/a", "na", "null", "none", "nan", "?"];
    cell.is_empty() || FILLERS.iter().any(|filler| cell.eq_ignore_ascii_case(filler))
}

fn digits_kind(cell: &str, digits: usize) -> Kinds {
    let groups = cell.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let has = |sign: char| cell.contains(sign);
    let is_short = (3..=17).contains(&digits);
    if has(':') && groups >= 2 && is_short && !cell.contains([',', ';', '|']) {
        return DATE;
    }
    let dashes = cell.matches(['-', '/', '.']).count();
    let is_date = matches!(groups, 3..=6) && dashes >= 2 && (4..=14).contains(&digits) && !has('+') && !has('(');
    if is_date && cell.starts_with(|c: char| c.is_ascii_digit()) && is_calendar(cell) {
        return DATE;
    }
    if digits >= 6 && (has('+') || has('(') || groups >= 3 && !cell.contains([',', '.']) || cell.starts_with("00")) {
        return PHONE;
    }
    if [';', '|', '"', ':'].into_iter().any(has) { TEXT } else { NUMBER }
}

/// Whether the first three groups of digits can be a day, a month and a year.
fn is_calendar(cell: &str) -> bool {
    let mut groups = cell.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).take(3);
    let sizes: Vec<usize> = groups.by_ref().map(str::len).collect();
    matches!(sizes[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4])
}

fn is_email(cell: &str) -> bool {
    let Some((local, domain)) = cell.split_once('@') else { return false };
    let is_clean = |part: &str| !part.is_empty() && !part.contains(['@', ',', ';', '|', '"', '\t', ':']);
    is_clean(local) && is_clean(domain) && domain.contains('.')
}

fn is_link(cell: &str) -> bool {
    let rest = ["https://", "http://", "www.", "ftp://"].iter().find_map(|start| cell.strip_prefix(start));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains([' ', '"', '|', '\t']))
}

/// `2018-01-28T10:30:00Z`, `10:30 PM`.
fn is_date_with_letters(cell: &str) -> bool {
    let trimmed = cell.trim_end_matches(['Z', 'z', 'M', 'm', 'A', 'a', 'P', 'p', '.', ' ']).replace(['T', 't'], " ");
    let is_bare = trimmed.chars().all(|c| c.is_ascii_digit() || " -/.:+".contains(c));
    let groups = trimmed.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    is_bare && (trimmed.contains(':') || groups >= 3) && groups >= 2
}

/// A number with a currency or unit of letters before or behind it: `EUR 1,200`, `12 Kč`.
fn is_amount(cell: &str) -> bool {
    let number = cell.trim_matches(|c: char| c.is_alphabetic() || c == ' ' || c == '\u{A0}' || c == '.');
    let is_number = number.chars().all(|c| c.is_ascii_digit() || " .,'\u{A0}-".contains(c));
    let is_apart = cell.len() != number.len() && cell.contains([' ', '\u{A0}']);
    is_number && is_apart && !number.is_empty()
}

/// Whether a cell may be the name of a column rather than a value: words, and hardly a digit.
pub(super) fn is_name(cell: &str) -> bool {
    let cell = cell.trim();
    let is_short = cell.len() <= 120 && cell.bytes().filter(u8::is_ascii_digit).count() <= 2;
    is_short && kind_of(cell) & (WORD | TEXT | CODE) != 0 && !cell.contains(['@', '"', ';', '|', '\t'])
}

/// The kinds that each column of these rows holds, but for the odd exception.
pub(super) fn column_kinds<'a>(rows: impl Iterator<Item = RawRow<'a>>, width: usize) -> Vec<Kinds> {
    let mut counts = vec![[0_u32; 9]; width];
    let mut row_count = 0;
    for row in rows {
        row_count += 1;
        for (place, cell) in row.cells().take(width).enumerate() {
            counts[place][kind_of(cell).trailing_zeros() as usize] += 1;
        }
    }
    let enough = if row_count < 20 { 1 } else { 2 + row_count / 50 };
    let kinds = |counts: &[u32; 9]| {
        let held = (0..9).filter(|bit| counts[*bit] >= enough).fold(0, |kinds, bit| kinds | 1 << bit);
        // Who writes words also writes several, and words with a digit.
        if held & (WORD | TEXT) != 0 { held | WORD | TEXT | CODE } else { held }
    };
    counts.iter().map(kinds).collect()
}

/// Whether every value of the column is of a kind that a name or a note is not.
pub(super) fn is_strict(kinds: Kinds) -> bool {
    kinds & (WORD | TEXT) == 0 && kinds & !BLANK != 0
}
