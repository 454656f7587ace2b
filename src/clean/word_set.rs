//! A short list of words, asked of nearly every row by words that are not in it.

/// Sorted words, and bits by which most other words are told apart without a look at them.
pub(super) struct WordSet {
    words: &'static [&'static str],
    bits: [u64; 16],
}

impl WordSet {
    /// A set of words in small ASCII letters, sorted.
    pub(super) const fn of(words: &'static [&'static str]) -> WordSet {
        let mut bits = [0; 16];
        let mut place = 0;
        while place < words.len() {
            let bit = bit_of(words[place].as_bytes());
            bits[bit / 64] |= 1 << (bit % 64);
            place += 1;
        }
        WordSet { words, bits }
    }

    /// Whether a word is in the set.
    pub(super) fn has(&self, word: &str) -> bool {
        let bit = bit_of(word.as_bytes());
        self.bits[bit / 64] >> (bit % 64) & 1 == 1 && self.words.binary_search(&word).is_ok()
    }
}

/// A number below 1,024 for a word.
const fn bit_of(word: &[u8]) -> usize {
    if word.len() < 2 {
        return 0;
    }
    let mixed = word[0] as usize * 31 + word[1] as usize * 17 + word[word.len() / 2] as usize * 7 + word.len() * 101;
    mixed % 1_024
}
