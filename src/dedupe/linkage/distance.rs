//! How far two spellings are apart: edits, and the Jaro-Winkler similarity.

/// Longer texts are compared by their beginnings: one machine word holds a place of the text in each bit.
const LETTERS_MAX: usize = 64;

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours that lead from one
/// text to the other. Bit-parallel, after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances" (2003). More than `limit` edits are not counted to the
/// end: the answer is then some number above it.
pub(super) fn edits(one: &[u16], other: &[u16], limit: u32) -> u32 {
    let (one, other) = without_shared_ends(cut(one), cut(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.is_empty() || (long.len() - short.len()) as u32 > limit {
        return long.len() as u32;
    }
    let places = Places::new(short);
    let mut left = long.len() as u32;
    let last = 1_u64 << (short.len() - 1);
    let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
    let mut distance = short.len() as u32;
    for letter in long {
        let equal = places.of(*letter);
        let swapped = ((!diagonal & equal) << 1) & before;
        diagonal = ((equal & up).wrapping_add(up) ^ up) | equal | down | swapped;
        let right_up = down | !(diagonal | up);
        let right_down = diagonal & up;
        distance += u32::from(right_up & last != 0);
        distance -= u32::from(right_down & last != 0);
        left -= 1;
        // Each letter that is left mends one edit at most.
        if distance > limit + left {
            return distance - left;
        }
        let (right_up, right_down) = (right_up << 1 | 1, right_down << 1);
        up = right_down | !(diagonal | right_up);
        down = right_up & diagonal;
        before = equal;
    }
    distance
}

/// Jaro-Winkler similarity, from 0 to 1: shared letters near the same place, with a bonus for a shared beginning.
/// After Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model" (1990).
pub(super) fn jaro_winkler(one: &[u16], other: &[u16]) -> f32 {
    let (one, other) = (cut(one), cut(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.is_empty() {
        return 0.0;
    }
    let reach = (long.len() / 2).saturating_sub(1);
    let places = Places::new(short);
    let (mut met_in_short, mut met_in_long) = (0_u64, 0_u64);
    for (place, letter) in long.iter().enumerate() {
        let from = place.saturating_sub(reach);
        let to = (place + reach + 1).min(short.len());
        if from >= to {
            continue;
        }
        let window = (u64::MAX >> (64 - (to - from))) << from;
        let free = places.of(*letter) & window & !met_in_short;
        if free != 0 {
            met_in_short |= free & free.wrapping_neg();
            met_in_long |= 1 << place;
        }
    }
    let met = met_in_short.count_ones() as f32;
    if met == 0.0 {
        return 0.0;
    }
    let mut crossed = 0;
    let (mut left_short, mut left_long) = (met_in_short, met_in_long);
    while left_short != 0 {
        let pair = (short[left_short.trailing_zeros() as usize], long[left_long.trailing_zeros() as usize]);
        crossed += u32::from(pair.0 != pair.1);
        left_short &= left_short - 1;
        left_long &= left_long - 1;
    }
    let crossed = (crossed / 2) as f32;
    let jaro = (met / short.len() as f32 + met / long.len() as f32 + (met - crossed) / met) / 3.0;
    let shared = short.iter().zip(long).take(4).take_while(|(one, other)| one == other).count();
    jaro + shared as f32 * 0.1 * (1.0 - jaro)
}

/// Where the letters of a text of at most 64 stand.
struct Places<'a> {
    text: &'a [u16],
    /// By the lower five bits of a letter and by the next five: the places of such letters, a bit each.
    halves: [[u64; 32]; 2],
    is_small: bool,
}

impl Places<'_> {
    fn new(text: &[u16]) -> Places<'_> {
        let is_small = text.iter().all(|letter| *letter < SMALL_END);
        let mut halves = [[0; 32]; 2];
        if is_small {
            for (place, letter) in text.iter().enumerate() {
                halves[0][usize::from(letter & 31)] |= 1 << place;
                halves[1][usize::from(letter >> 5 & 31)] |= 1 << place;
            }
        }
        Places { text, halves, is_small }
    }

    /// The places of a letter, a bit each.
    fn of(&self, letter: u16) -> u64 {
        match (self.is_small, letter < SMALL_END) {
            (true, true) => self.halves[0][usize::from(letter & 31)] & self.halves[1][usize::from(letter >> 5 & 31)],
            (true, false) => 0,
            (false, _) => {
                let places = self.text.iter().enumerate();
                places.fold(0, |places, (place, other)| places | u64::from(*other == letter) << place)
            }
        }
    }
}

/// Letters from here on do not fit in ten bits; few texts have some.
const SMALL_END: u16 = 1 << 10;

fn cut(text: &[u16]) -> &[u16] {
    &text[..text.len().min(LETTERS_MAX)]
}

fn without_shared_ends<'a>(one: &'a [u16], other: &'a [u16]) -> (&'a [u16], &'a [u16]) {
    let shared = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[shared..], &other[shared..]);
    let shared = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    (&one[..one.len() - shared], &other[..other.len() - shared])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    #[test]
    fn edits_count_what_leads_from_one_spelling_to_the_other() {
        let check = |one: &str, other: &str, expected: u32| {
            assert_eq!(edits(&letters(one), &letters(other), 99), expected, "{one} {other}");
            assert_eq!(edits(&letters(other), &letters(one), 99), expected, "{other} {one}");
        };
        check("", "", 0);
        check("", "abc", 3);
        check("kitten", "sitting", 3);
        check("robert", "robret", 1);
        check("ca", "abc", 3);
        check("novak", "novakova", 3);
        check("a".repeat(80).as_str(), "a".repeat(70).as_str(), 0);
    }

    #[test]
    fn letters_stand_where_they_are_found_one_by_one() {
        let text = letters("pP0@.-_ıжabcab00z王张\u{3ff}\u{400}");
        for text in [&text[..], &text[..15], &[]] {
            let places = Places::new(text);
            for letter in 0..=u16::MAX {
                let expected = (0..).zip(text).filter(|(_, other)| **other == letter);
                assert_eq!(places.of(letter), expected.map(|(place, _)| 1_u64 << place).sum::<u64>(), "{letter}");
            }
        }
    }

    #[test]
    fn edits_above_the_limit_are_only_above_it() {
        for (one, other) in [("kitten", "sitting"), ("abcdefgh", "hgfedcba"), ("abc", "abcdefghij"), ("novak", "kavon")]
        {
            let [one, other] = [one, other].map(letters);
            let distance = edits(&one, &other, 99);
            for limit in 0..12 {
                let found = edits(&one, &other, limit);
                assert!(if distance <= limit { found == distance } else { found > limit }, "{limit}: {found}");
            }
        }
    }

    #[test]
    fn jaro_winkler_gives_the_published_values() {
        let check = |one: &str, other: &str, expected: f32| {
            let found = jaro_winkler(&letters(one), &letters(other));
            assert!((found - expected).abs() < 0.001, "{one} {other}: {found}");
        };
        check("martha", "marhta", 0.961);
        check("dwayne", "duane", 0.84);
        check("dixon", "dicksonx", 0.813);
        check("abc", "xyz", 0.0);
    }
}
