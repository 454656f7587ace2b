//! Text without what sorting and searching do not tell apart: lower case, no diacritics.

use crate::lead::NormalForm;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// Latin with its diacritics, and Cyrillic: letters that fold one by one.
const LETTERS: [Range<u32>; 2] = [0x80..0x250, 0x400..0x460];
/// Chinese characters stay as they are.
const CHINESE: Range<u32> = 0x4e00..0xa000;

/// Lower case without diacritics, so that `novak` finds `Novák`.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return text.into();
    }
    let mut folded = String::new();
    fold_into(&mut folded, text);
    folded.into()
}

/// Appends the folded form of a text.
pub fn fold_into(folded: &mut String, text: &str) {
    let start = folded.len();
    if text.is_ascii() {
        folded.push_str(text);
        return folded[start..].make_ascii_lowercase();
    }
    for letter in text.chars() {
        let code = u32::from(letter);
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if CHINESE.contains(&code) {
            folded.push(letter);
        } else if let Some(letter) = folded_letter(code) {
            folded.push_str(letter);
        } else {
            // One letter of another script, and the whole text goes the long way: there, neighbours count.
            folded.truncate(start);
            return folded.push_str(&fold_any(text));
        }
    }
}

/// Whether nothing but the case of ASCII letters folds in a text.
pub(super) fn is_plain(text: &str) -> bool {
    text.is_ascii() || text.chars().all(|letter| letter.is_ascii() || CHINESE.contains(&u32::from(letter)))
}

fn fold_any(text: &str) -> String {
    let decomposed = NormalForm::Nfkd.of(text);
    let is_mark = |c: &char| matches!(*c, '\u{300}'..='\u{36f}');
    decomposed.chars().filter(|c| !is_mark(c)).flat_map(char::to_lowercase).collect()
}

/// What a letter of [`LETTERS`] folds to.
fn folded_letter(code: u32) -> Option<&'static str> {
    static FOLDED: OnceLock<Vec<String>> = OnceLock::new();
    let all = FOLDED.get_or_init(|| {
        let letters = LETTERS.into_iter().flatten().filter_map(char::from_u32);
        letters.map(|letter| fold_any(letter.encode_utf8(&mut [0; 4]))).collect()
    });
    let [latin, cyrillic] = LETTERS;
    let place = match () {
        () if latin.contains(&code) => code - latin.start,
        () if cyrillic.contains(&code) => code - cyrillic.start + (latin.end - latin.start),
        () => return None,
    };
    all.get(place as usize).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_folds_as_the_long_way_does() {
        let letters = LETTERS.into_iter().flatten().chain(0x4e00..0x4e40).chain(0x21..0x7f).filter_map(char::from_u32);
        for letter in letters {
            for text in
                [format!("{letter}"), format!("Aé{letter}Z"), format!("王{letter}й"), format!("x{letter}\u{30c}")]
            {
                let mut folded = "before".to_owned();
                fold_into(&mut folded, &text);
                assert_eq!(folded, format!("before{}", fold_any(&text)), "{text}");
            }
            let text = format!("王A{letter}");
            assert!(!is_plain(&text) || fold_any(&text) == text.to_ascii_lowercase(), "{text}");
        }
        assert_eq!(fold("ŁUKASZ Dvořák"), "łukasz dvorak");
    }
}
