//! Text in one form: NFC or NFKC, single spaces; and the folded key by which tables are looked up.

use super::tidiness::is_tidy;
use crate::lead::NormalForm;
use std::borrow::Cow;

/// NFC on one line, single spaces, without invisible characters.
pub fn tidy(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    let shown = without_invisible(text);
    Cow::Owned(single_spaces(&NormalForm::Nfc.of(&shown)))
}

/// NFKC on one line, single spaces: full-width forms and ligatures become plain letters.
pub fn tidy_compatible(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    let shown = without_invisible(text);
    Cow::Owned(single_spaces(&NormalForm::Nfkc.of(&shown)))
}

/// NFC with single spaces, line by line: for notes, where a new line means something.
pub fn tidy_lines(text: &str) -> Cow<'_, str> {
    if is_tidy(text) {
        return Cow::Borrowed(text);
    }
    if !text.contains(['\n', '\r']) {
        return tidy(text);
    }
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<Cow<'_, str>> = unix.split('\n').map(tidy).collect();
    Cow::Owned(lines.join("\n").trim_matches('\n').to_owned())
}

/// The key of table look-ups: lower case, no accents, no punctuation, single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut is_gap = false;
    for letter in NormalForm::Nfkd.of(text).chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            if is_gap && !folded.is_empty() {
                folded.push(' ');
            }
            is_gap = false;
            folded.push(letter);
        } else if !is_mark(letter) {
            is_gap = true;
        }
    }
    folded
}

/// Whether a cell says only that there is nothing: signs that no language uses as a word.
pub fn is_blank_sign(text: &str) -> bool {
    // Words begin with a letter, and are most cells.
    match text.bytes().next() {
        Some(b'a'..=b'm' | b'o'..=b'z' | b'A'..=b'M' | b'O'..=b'Z' | b'0'..=b'9' | 0xc3..=0xdf) => return false,
        Some(b'n' | b'N') if text.len() > 4 => return false,
        _ => {}
    }
    text.bytes().all(|byte| b"-_.?*/ ".contains(&byte))
        || text.len() <= 4 && ["n/a", "#n/a", "n.a.", "nan"].iter().any(|sign| text.eq_ignore_ascii_case(sign))
        || matches!(text, "—" | "–" | "／")
}

/// Whether a cell where a number or an address is expected says in words that there is none.
pub fn is_filler(text: &str) -> bool {
    // No filler is long or has a digit or an @: most cells leave here.
    if text.len() > 32 || text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@') {
        return false;
    }
    if text.is_ascii() {
        return is_blank_sign(text) || FILLERS.iter().any(|filler| filler.eq_ignore_ascii_case(text));
    }
    is_blank_sign(text) || FILLERS.contains(&text.to_lowercase().as_str())
}

/// Whether a cell is a word for "there is none", and no name that somebody may have, as those of two Latin letters are.
pub(super) fn is_word_for_nothing(text: &str) -> bool {
    (text.len() > 2 || !text.is_ascii()) && !is_blank_sign(text) && is_filler(text)
}

/// Words for "there is none" in the six languages.
const FILLERS: &[&str] = &[
    "na",
    "none",
    "null",
    "nil",
    "no",
    "empty",
    "blank",
    "unknown",
    "not available",
    "not provided",
    "no email",
    "no phone",
    "no e-mail",
    "(none)",
    "(null)",
    "(blank)",
    "undefined",
    "tbd",
    "x",
    "xx",
    "xxx",
    "无",
    "無",
    "没有",
    "沒有",
    "暂无",
    "暫無",
    "空",
    "未知",
    "不详",
    "不詳",
    "未填",
    "未填写",
    "未填寫",
    "nessuno",
    "nessuna",
    "assente",
    "sconosciuto",
    "non disponibile",
    "n.d.",
    "nd",
    "žádný",
    "žádná",
    "žádné",
    "není",
    "nemá",
    "neznámý",
    "neznámé",
    "neuvedeno",
    "нема",
    "нема податок",
    "непознато",
    "непознат",
    "н/п",
    "нема е-пошта",
    "нема телефон",
];

/// Zero-width and control characters are no part of a value; they come from web pages and make equal texts differ. Marks of
/// writing direction come with numbers copied from address books.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}')
        || letter.is_control() && !letter.is_whitespace()
}

fn without_invisible(text: &str) -> Cow<'_, str> {
    if text.contains(is_invisible) { Cow::Owned(text.replace(is_invisible, "")) } else { Cow::Borrowed(text) }
}

fn single_spaces(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// Combining marks of the scripts that are written with them after decomposition.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{3099}' | '\u{309a}')
}
