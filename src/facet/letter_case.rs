//! Text in one case.

use serde::{Deserialize, Serialize};

/// A case that a whole value is put into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LetterCase {
    /// all small.
    Lower,
    /// ALL CAPITALS.
    Upper,
    /// Each Word With a Capital.
    Title,
}

impl LetterCase {
    /// The text in this case.
    pub fn of(self, text: &str) -> String {
        match self {
            LetterCase::Lower => text.to_lowercase(),
            LetterCase::Upper => text.to_uppercase(),
            LetterCase::Title => title(text),
        }
    }
}

/// A word begins after anything that is no letter; after an apostrophe only where one letter stands before it, so that
/// `o'neill` is `O'Neill` and `giovanni's` is `Giovanni's`.
fn title(text: &str) -> String {
    let mut titled = String::with_capacity(text.len());
    let mut letters_before = 0;
    for letter in text.chars() {
        let is_apostrophe = matches!(letter, '\'' | '\u{2019}');
        if letter.is_alphanumeric() {
            match letters_before {
                0 => titled.extend(letter.to_uppercase()),
                _ => titled.extend(letter.to_lowercase()),
            }
            letters_before += 1;
        } else {
            titled.push(letter);
            // A mark belongs to its letter.
            if !is_apostrophe && !matches!(letter, '\u{300}'..='\u{36f}') || letters_before == 1 {
                letters_before = 0;
            }
        }
    }
    titled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_get_a_capital() {
        for (text, expected) in [
            ("PRAHA", "Praha"),
            ("ústí nad labem", "Ústí Nad Labem"),
            ("o'neill & sons", "O'Neill & Sons"),
            ("giovanni's bar", "Giovanni's Bar"),
            ("jean-pierre", "Jean-Pierre"),
            ("3rd floor", "3rd Floor"),
            ("скопје", "Скопје"),
            ("北京", "北京"),
        ] {
            assert_eq!(LetterCase::Title.of(text), expected);
        }
    }
}
