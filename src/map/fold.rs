//! A header -> the plain words in which synonyms are written.

use super::synonyms::NAMELESS;
use crate::lead::NormalForm;

/// Compatibility forms made plain (NFKC), lower case, without diacritics, every sign and every `camelCase` border a
/// space, digits apart from letters: `E-Mail_1`, `eMail 1` and `Ｅ－ｍａｉｌ１` are all `e mail 1`.
pub(super) fn fold(header: &str) -> String {
    dotted(header).replace('.', "")
}

/// The same, but a word that is cut short keeps its point: `Tel. no` is `tel. no`.
fn dotted(header: &str) -> String {
    let plain = NormalForm::Nfkc.of(header);
    let mut folded = String::with_capacity(plain.len());
    let chars: Vec<char> = plain.chars().collect();
    for (place, c) in chars.iter().copied().enumerate() {
        let before = place.checked_sub(1).map_or(' ', |before| chars[before]);
        let after = chars.get(place + 1).copied().unwrap_or(' ');
        let is_word_border = c.is_uppercase()
            && (before.is_lowercase() || before.is_uppercase() && after.is_lowercase())
            || c.is_ascii_digit() && before.is_alphabetic();
        if is_word_border && !folded.ends_with(' ') {
            folded.push(' ');
        }
        if c.is_alphanumeric() || is_mark(c) {
            folded.extend(c.to_lowercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push_str(if c == '.' { ". " } else { " " });
        }
    }
    let decomposed = NormalForm::Nfkd.of(folded.trim());
    decomposed.chars().filter(|c| !is_mark(*c)).collect()
}

/// A combining diacritic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A word of a name, or one Chinese character: names in Chinese have no spaces between words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded.
    pub text: String,
    /// With a point after it: the beginning of a longer word, perhaps.
    pub is_cut: bool,
}

impl Word {
    /// Whether it stands for a folded word.
    pub fn is(&self, whole: &str) -> bool {
        self.text == whole || self.is_cut && self.text.chars().count() > 2 && whole.starts_with(&self.text)
    }

    /// How much of a name it is, in halves: a character of Chinese is half a word.
    pub fn weight(&self) -> i32 {
        if self.text.starts_with(is_chinese) { 1 } else { 2 }
    }
}

/// Whether a name says nothing: `Column1`, `字段3`, `B`, `#4`.
pub(super) fn is_nameless(name: &[Word]) -> bool {
    let is_number = |word: &Word| word.text.len() == 1 || word.text.parse::<u32>().is_ok();
    NAMELESS.is_in(name) && name.len() <= 3 || name.iter().all(is_number)
}

/// Short forms in the columns of data bases.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("acct", "account"),
    ("addr", "address"),
    ("amt", "amount"),
    ("cust", "customer"),
    ("desc", "description"),
    ("dt", "date"),
    ("msg", "message"),
    ("nm", "name"),
    ("src", "source"),
    ("ts", "timestamp"),
    ("usr", "user"),
];

/// The words of a name.
pub(super) fn words(header: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for part in dotted(header).split(' ').filter(|part| !part.is_empty()) {
        let is_cut = part.ends_with('.');
        let mut rest = part.trim_end_matches('.');
        while let Some(first) = rest.chars().next() {
            let end = if is_chinese(first) { first.len_utf8() } else { rest.find(is_chinese).unwrap_or(rest.len()) };
            let short = SHORT_FORMS.iter().find(|(short, _)| *short == &rest[..end]);
            let text = short.map_or(&rest[..end], |(_, whole)| whole).to_owned();
            words.push(Word { text, is_cut: is_cut && end == rest.len() });
            rest = &rest[end..];
        }
    }
    words
}

/// A character of Chinese.
pub(super) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

/// Without what stands in brackets: `Phone (mobile)` is `Phone`.
pub(super) fn without_brackets(header: &str) -> String {
    let mut depth = 0_u32;
    let outside = header.chars().filter(|c| match c {
        '(' | '[' | '（' | '【' => {
            depth += 1;
            false
        }
        ')' | ']' | '）' | '】' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

/// What stands in the first brackets: `EUR` of `Amount spent (EUR)`.
pub(super) fn in_brackets(header: &str) -> Option<&str> {
    let start = header.find(['(', '[', '（', '【'])?;
    let inside = header[start..].trim_start_matches(['(', '[', '（', '【']);
    inside.split([')', ']', '）', '】']).next().map(str::trim)
}
