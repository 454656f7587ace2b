//! A header -> the plain words in which synonyms are written.

use crate::lead::NormalForm;

/// Compatibility forms made plain (NFKC), lower case, without diacritics, every sign and every `camelCase` border a
/// space, digits apart from letters: `E-Mail_1`, `eMail 1` and `Ｅ－ｍａｉｌ１` are all `e mail 1`.
pub(super) fn fold(header: &str) -> String {
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
            folded.push(' ');
        }
    }
    let decomposed = NormalForm::Nfkd.of(folded.trim());
    decomposed.chars().filter(|c| !is_mark(*c)).collect()
}

/// A combining diacritic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
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

/// A folded header without the number at its end, and that number: `phone 2` is `phone` and 2.
pub(super) fn numbered(folded: &str) -> (&str, Option<u32>) {
    match folded.rsplit_once(' ') {
        Some((stem, number)) if number.len() <= 2 => match number.parse() {
            Ok(number) => (stem, Some(number)),
            Err(_) => (folded, None),
        },
        _ => (folded, None),
    }
}
