//! Phone numbers: found in a cell, checked against the numbering plans, in E.164. Plain ones are decided by
//! `plain_phone`, all others by the library, whose answers are kept.
//!
//! Why `;ext=` after the number: an extension is part of who answers, so it is kept, and two people behind one
//! switchboard stay two. The form is RFC 3966's, which the library reads back.

use super::contacts::Contacts;
use super::phone_plan::AskLibrary;
use super::plain_phone::plain_phone;
use super::text::{is_filler, tidy, tidy_compatible};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, Region};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Answers of the library kept: it takes microseconds a number, and files repeat numbers.
const CACHE_MAX: usize = 32_768;

/// Fewest digits of a number: a shorter piece belongs to the number before it.
const DIGITS_MIN: usize = 6;

/// Whether a text has the stored form of a valid number: `+`, 6 to 15 digits, and `;ext=` with digits where there is
/// an extension. It does not ask the numbering plans: see [`is_phone`].
pub fn is_e164(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let (number, extension) = match rest.split_once(';') {
        Some((number, parameter)) => (number, Some(parameter.strip_prefix("ext=").unwrap_or_default())),
        None => (rest, None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (6..=15).contains(&number.len())
        && !number.starts_with('0')
        && is_digits(number)
        && extension.is_none_or(|ext| is_digits(ext) && ext.len() <= 20)
}

/// Whether a text is a valid number in its stored form.
pub fn is_phone(text: &str) -> bool {
    is_e164(text) && valid(text, None).is_some_and(|stored| stored == text)
}

/// A number as written, with the region it is read in.
type RegionalNumber = (Option<u16>, Box<str>);

/// Reads numbers, and remembers what the library has said.
#[derive(Clone, Debug, Default)]
pub(super) struct PhoneReader {
    /// The stored form of a number that is not plain by its region and text; `None` when it is not valid.
    known: FxHashMap<RegionalNumber, Option<Box<str>>>,
    /// The stored form of the number just read.
    stored: String,
}

impl PhoneReader {
    /// Whether a cell that is one plain number is valid: `stored` is then its stored form. `None` for any other cell.
    pub(super) fn read_plain(&mut self, cell: &str, region: Option<Region>) -> Option<bool> {
        // Nothing in it could stand between two numbers.
        let mut before = b' ';
        let is_one = cell.bytes().all(|byte| {
            let is_double = byte == b' ' && before == b' ';
            before = byte;
            !is_double && matches!(byte, b'0'..=b'9' | b' ' | b'+' | b'-' | b'.' | b'(' | b')')
        });
        if is_one && before != b' ' { plain_phone(cell, region, &mut self.stored).ok() } else { None }
    }

    /// The stored form of the number just read.
    pub(super) fn stored(&self) -> &str {
        &self.stored
    }

    /// Reads the numbers of one cell; `region` is the ISO country of numbers without country code.
    pub(super) fn read(&mut self, cell: &str, region: Option<Region>, found: &mut Contacts) {
        if let Some(is_valid) = self.read_plain(cell, region) {
            return found.push(if is_valid { &self.stored } else { cell }, is_valid);
        }
        let plain = tidy_compatible(cell);
        if plain.is_empty() || is_filler(&plain) {
            return;
        }
        // Tabs and two spaces stand between numbers, and tidying would hide them.
        let is_plain = cell.is_ascii() && !cell.contains(['\n', '\r']);
        let wide = if is_plain { Cow::Borrowed(cell) } else { Cow::Owned(lines_as_semicolons(cell)) };
        let mut numbers: Vec<(String, bool)> = Vec::new();
        for piece in pieces(&wide, &[";", "\n", "|", ",", "、", " / ", "\t", "  ", " or "]) {
            match self.number(piece, region) {
                Some(number) => numbers.push((number, true)),
                None => numbers.extend(pieces(piece, &["/", "\\"]).into_iter().map(|part| {
                    let number = self.number(part, region);
                    let is_valid = number.is_some();
                    (number.unwrap_or_else(|| tidy(part).into_owned()), is_valid)
                })),
            }
        }
        if numbers.iter().any(|(_, is_valid)| *is_valid) {
            let numbers = numbers.into_iter().filter(|(text, is_valid)| *is_valid || !is_filler(text));
            numbers.for_each(|(text, is_valid)| found.push(&text, is_valid));
        } else {
            found.push(&tidy(cell), false);
        }
    }

    /// The stored form of one number, when it is valid.
    pub(super) fn number(&mut self, text: &str, region: Option<Region>) -> Option<String> {
        let text = bare(text);
        if text.bytes().filter(u8::is_ascii_digit).count() < 4 && text.is_ascii() {
            return None;
        }
        if let Ok(is_valid) = plain_phone(&text, region, &mut self.stored) {
            return is_valid.then(|| self.stored.clone());
        }
        let key = (region.map(|region| region as u16), Box::from(&*text));
        if let Some(answer) = self.known.get(&key) {
            return answer.as_deref().map(str::to_owned);
        }
        if self.known.len() >= CACHE_MAX {
            self.known.clear();
        }
        let answer = valid_by_library(&text, region);
        self.known.insert(key, answer.as_deref().map(Box::from));
        answer
    }
}

/// The stored form of one number, when it is valid.
fn valid(text: &str, region: Option<Region>) -> Option<String> {
    let mut stored = String::new();
    match plain_phone(text, region, &mut stored) {
        Ok(is_valid) => is_valid.then_some(stored),
        Err(AskLibrary) => valid_by_library(text, region),
    }
}

/// A leading `00` the region does not dial is read as `+`: most of the world writes it so.
fn valid_by_library(text: &str, region: Option<Region>) -> Option<String> {
    let international = || text.strip_prefix("00").filter(|rest| !rest.starts_with('0'));
    valid_as_written(text, region)
        .or_else(|| valid_as_written(&format!("+{}", international()?.trim_start_matches(['-', ' ', '.'])), None))
}

fn valid_as_written(text: &str, region: Option<Region>) -> Option<String> {
    let number = PHONE_NUMBER_UTIL.parse(text, region).ok()?;
    if !PHONE_NUMBER_UTIL.is_valid_number(&number) {
        return None;
    }
    let mut stored = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned();
    if let Some(extension) = number.extension.as_deref().filter(|extension| !extension.is_empty()) {
        stored.push_str(";ext=");
        stored.push_str(extension);
    }
    is_e164(&stored).then_some(stored)
}

/// Without a spreadsheet's apostrophe and the prefixes of exports (`p:` of Facebook, `tel:`).
fn bare(text: &str) -> Cow<'_, str> {
    let mut plain = tidy_compatible(text);
    if plain.starts_with(['\'', '’', '`', '=', '"', ' ']) || plain.ends_with(['"', '\'', ' ']) {
        plain = Cow::Owned(plain.trim_matches(['\'', '’', '`', '=', '"', ' ']).to_owned());
    }
    for prefix in ["p:", "tel:", "tel.", "phone:"] {
        if plain.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix)) {
            return Cow::Owned(plain[prefix.len()..].trim_start().to_owned());
        }
    }
    plain
}

fn lines_as_semicolons(cell: &str) -> String {
    let mut wide = String::with_capacity(cell.len());
    for (at, line) in cell.lines().enumerate() {
        if at > 0 {
            wide.push(';');
        }
        wide.push_str(&line.replace('；', ";").replace('，', ",").replace('／', " / ").replace('\u{3000}', "  "));
    }
    wide
}

/// Cuts a text at separators, but only where a whole number stands on both sides: `030/1234` and `;ext=5` stay whole.
fn pieces<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let digits = |part: &str| part.chars().filter(|letter| letter.is_numeric()).count();
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let separator = separators.iter().find(|separator| text[at..].starts_with(**separator));
        let Some(separator) = separator.filter(|_| !text[at..].starts_with(";ext=")) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let after = at + separator.len();
        let next = separators.iter().filter_map(|sign| text[after..].find(sign)).filter(|end| *end > 0).min();
        let next = next.map_or(&text[after..], |end| &text[after..after + end]);
        if digits(&text[start..at]) >= DIGITS_MIN && (digits(next) >= DIGITS_MIN || digits(next) == 0) {
            pieces.push(text[start..at].trim());
            start = after;
        }
        at = after;
    }
    pieces.push(text[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
