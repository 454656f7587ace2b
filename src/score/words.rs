//! Words looked for in a text, case folded.

use crate::table::sort_by_rank;
use std::ops::Range;

/// Scripts from here on put no spaces between words.
const SPACELESS_FROM: char = '\u{2E80}';

/// A word of up to so many letters must be the whole word: `cto` is in `director`, `hr` in `thread`.
const WHOLE_WORD_MAX: usize = 3;

/// Lower-cases a text into a buffer that is used again and again.
pub(super) fn fold_into(folded: &mut String, text: &str) {
    folded.clear();
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
    } else {
        folded.extend(text.chars().flat_map(char::to_lowercase));
    }
}

/// Words to look for, folded.
#[derive(Debug)]
pub(super) struct Words {
    /// Ordered by their first byte.
    words: Vec<Word>,
    /// The words that start with each byte: at most places of a text there is none.
    by_first_byte: Vec<Range<usize>>,
}

#[derive(Debug)]
struct Word {
    text: String,
    is_from_start: bool,
    is_to_end: bool,
}

impl Words {
    /// Blank words are left out: they would be in every text.
    pub(super) fn new(words: &[String]) -> Words {
        let mut words: Vec<Word> = words.iter().filter_map(|word| Word::new(word)).collect();
        sort_by_rank(&mut words, |word| word.first_byte().into());
        let range_of = |byte| {
            let start = words.partition_point(|word| word.first_byte() < byte);
            start..start + words[start..].iter().take_while(|word| word.first_byte() == byte).count()
        };
        let by_first_byte = (0..=u8::MAX).map(range_of).collect();
        Words { words, by_first_byte }
    }

    /// Whether a folded text equals one of the words.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.words.iter().any(|word| word.text == folded)
    }

    /// Whether one of the words occurs in a folded text.
    pub(super) fn are_in(&self, folded: &str) -> bool {
        folded.bytes().enumerate().any(|(place, byte)| {
            let words = self.by_first_byte[byte as usize].clone();
            self.words[words].iter().any(|word| word.is_at(folded, place))
        })
    }
}

impl Word {
    fn new(word: &str) -> Option<Word> {
        let mut text = String::new();
        fold_into(&mut text, word.trim());
        let first = text.chars().next()?;
        let is_spaced = first.is_alphanumeric() && first < SPACELESS_FROM;
        let is_short = text.chars().count() <= WHOLE_WORD_MAX;
        Some(Word { text, is_from_start: is_spaced, is_to_end: is_spaced && is_short })
    }

    fn first_byte(&self) -> u8 {
        self.text.as_bytes()[0]
    }

    /// Words are whole characters, so equal bytes begin and end where characters do.
    fn is_at(&self, folded: &str, place: usize) -> bool {
        let end = place + self.text.len();
        folded.as_bytes().get(place..end) == Some(self.text.as_bytes())
            && !(self.is_from_start && folded[..place].chars().next_back().is_some_and(is_of_word))
            && !(self.is_to_end && folded[end..].chars().next().is_some_and(is_of_word))
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() && letter < SPACELESS_FROM
}
