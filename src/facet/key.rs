//! Text -> keys that spellings of the same value share (key collision, as in OpenRefine).
//!
//! Source: OpenRefine's documentation of clustering in depth: fingerprint and n-gram fingerprint.

use crate::table::fold_into;

/// The key of a text by its plain form. What has no letter is a number, a date or a code: there every sign counts but
/// blanks. Elsewhere digits count in their order, whatever a key makes of the letters: hall 12, floor 3 is not hall 3,
/// floor 12. `None` for signs alone.
pub(super) fn keyed(text: &str, key: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let plain = plain(text);
    if !has_letter(&plain) {
        let has_digit = !plain.is_empty();
        return has_digit.then(|| text.split_whitespace().collect());
    }
    let mut key = key(&plain)?;
    digit_groups(&plain).for_each(|group| {
        key.push('#');
        key.push_str(group);
    });
    Some(key)
}

/// Whether a plain form is more than digits.
pub(super) fn has_letter(plain: &str) -> bool {
    plain.contains(char::is_alphabetic)
}

/// The numbers in a plain form, in order.
pub(super) fn digit_groups(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|letter: char| !letter.is_numeric()).filter(|group| !group.is_empty())
}

/// The words in alphabetical order, each once: `Rossi, Anna` and `anna  ROSSI` are both `anna rossi`.
pub(super) fn fingerprint(plain: &str) -> String {
    let mut words: Vec<&str> = plain.split(' ').collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The pairs of neighbouring letters in alphabetical order, each once: blanks between words and swapped words do not
/// matter, nor does a letter that is written twice.
pub(super) fn letter_pairs(plain: &str) -> String {
    let letters: Vec<char> = plain.chars().filter(|letter| *letter != ' ').collect();
    if letters.len() < 2 {
        return letters.into_iter().collect();
    }
    let mut pairs: Vec<[char; 2]> = letters.windows(2).map(|pair| [pair[0], pair[1]]).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().flatten().collect()
}

/// Folded letters and digits with single spaces between words: no case, diacritics or punctuation. A full stop or an
/// apostrophe inside a word goes, `S.r.l.` is `srl`; between digits it is a gap.
pub(super) fn plain(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    let mut plain = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            '.' | '\'' | '\u{2019}' | '\u{b4}' | '`' => {
                if plain.ends_with(char::is_numeric) && letters.peek().is_some_and(|next| next.is_numeric()) {
                    gap(&mut plain);
                }
            }
            _ if letter.is_ascii() => gap(&mut plain),
            _ => match in_plain_letters(letter) {
                Some(letters) => plain.push_str(letters),
                None if letter.is_alphanumeric() => plain.push(letter),
                None => gap(&mut plain),
            },
        }
    }
    plain.truncate(plain.trim_end_matches(' ').len());
    plain
}

fn gap(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with(' ') {
        plain.push(' ');
    }
}

/// Latin letters that Unicode does not take apart, as they are written where there are no such letters.
fn in_plain_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        _ => return None,
    })
}
