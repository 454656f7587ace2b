//! Masks and parts of values, beside what is found letter by letter.

use super::*;
use crate::dedupe::linkage::distance::edits;

#[test]
fn masks_never_count_more_edits_than_there_are() {
    let mut number = 11_u64;
    let mut below = |end: u64| {
        number = number.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        (number >> 33) % end
    };
    for (form, alphabet) in [(Form::Phone, "0123456789"), (Form::Email, "aab0011122222233.-_žz")] {
        let letters: Vec<char> = alphabet.chars().collect();
        let mut lexicon = Lexicon::new(form);
        let mut ids = Vec::new();
        for _ in 0..200 {
            let text: String = (0..1 + below(14)).map(|_| letters[below(letters.len() as u64) as usize]).collect();
            ids.push(lexicon.id_of(&text));
        }
        for (one, other) in ids.iter().flat_map(|one| ids.iter().map(move |other| (*one, *other))) {
            let [first, second] = [one, other].map(|id| lexicon.value(id).mask);
            let least = (first & !second).count_ones().max((second & !first).count_ones());
            assert!(least <= edits(lexicon.letters(one), lexicon.letters(other), 99));
        }
    }
}

#[test]
fn digits_of_words_are_seen_in_their_masks() {
    let mut lexicon = Lexicon::new(Form::Words);
    for (word, has_digit, is_number) in
        [("12", true, true), ("a1", true, false), ("brno", false, false), ("北方", false, false), ("4王", true, false)]
    {
        let id = lexicon.id_of(word);
        let value = lexicon.value(id);
        assert_eq!((value.has_digit(), value.is_number()), (has_digit, is_number), "{word}");
    }
}

#[test]
fn the_local_part_stands_before_the_last_at() {
    let mut lexicon = Lexicon::new(Form::Email);
    for (address, expected) in [("a.b@c.d", "a.b"), ("\"a@b\"@c.d", "\"a@b\""), ("nobody", "nobody")] {
        let id = lexicon.id_of(address);
        assert_eq!(String::from_utf16_lossy(lexicon.local_part(id)), expected);
    }
}
