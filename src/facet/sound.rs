//! Plain form of Latin text -> how it sounds: `Meyer`, `Maier` and `Mayr` share a key.
//!
//! Source: H. J. Postel, "Die Kölner Phonetik", IBM-Nachrichten 19 (1969). Made for German, it also brings together how
//! Czech, Italian and English names are heard; unlike Soundex it looks at neighbours and does not cut long words.

use super::Script;

/// A shorter key says too little: `Bay` and `Pau` would be one.
const CODES_MIN: usize = 2;

/// The words' codes in alphabetical order; words with digits stand as they are. `None` for text in another script, and
/// where there is too little to hear.
pub(super) fn sound(plain: &str) -> Option<String> {
    if Script::of(plain) != Script::Latin {
        return None;
    }
    let mut codes: Vec<String> = plain.split(' ').filter(|word| !word.is_empty()).map(sound_of_word).collect();
    codes.sort_unstable();
    codes.dedup();
    let sound = codes.join(" ");
    (sound.len() >= CODES_MIN).then_some(sound)
}

fn sound_of_word(word: &str) -> String {
    let letters = word.as_bytes();
    if !letters.iter().all(u8::is_ascii_lowercase) {
        return word.to_owned();
    }
    let mut codes = String::new();
    let mut former = None;
    for place in 0..letters.len() {
        let before = place.checked_sub(1).map(|before| letters[before]);
        for code in codes_of(before, letters[place], letters.get(place + 1).copied()).chars() {
            // The same code twice is heard once; a vowel is heard at the beginning only.
            if former != Some(code) && (code != '0' || place == 0) {
                codes.push(code);
            }
            former = Some(code);
        }
    }
    codes
}

fn codes_of(before: Option<u8>, letter: u8, after: Option<u8>) -> &'static str {
    let is_before = |letters: &[u8]| before.is_some_and(|before| letters.contains(&before));
    let is_after = |letters: &[u8]| after.is_some_and(|after| letters.contains(&after));
    match letter {
        b'a' | b'e' | b'i' | b'j' | b'o' | b'u' | b'y' => "0",
        b'p' if is_after(b"h") => "3",
        b'b' | b'p' => "1",
        b'd' | b't' if is_after(b"csz") => "8",
        b'd' | b't' => "2",
        b'f' | b'v' | b'w' => "3",
        b'g' | b'k' | b'q' => "4",
        b'c' if before.is_none() && is_after(b"ahkloqrux") => "4",
        b'c' if before.is_some() && is_after(b"ahkoqux") && !is_before(b"sz") => "4",
        b'c' => "8",
        b'x' if is_before(b"ckq") => "8",
        b'x' => "48",
        b'l' => "5",
        b'm' | b'n' => "6",
        b'r' => "7",
        b's' | b'z' => "8",
        // An h is not heard.
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use crate::facet::key::plain;

    fn sound(text: &str) -> Option<String> {
        super::sound(&plain(text))
    }

    #[test]
    fn words_that_sound_alike_share_a_key() {
        // The paper's own example, and names as they are misheard.
        assert_eq!(sound("Müller-Lüdenscheidt").as_deref(), Some("52682 657"));
        assert_eq!(sound("Breschnew").as_deref(), Some("17863"));
        for (one, other) in [("Meyer", "Maier"), ("Novak", "Nowák"), ("Philip", "Filip"), ("Schmidt", "Schmitt")] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        assert_ne!(sound("Hall 12"), sound("Hall 13"));
        assert_eq!(sound("Иван"), None);
        assert_eq!(sound("Bay"), None);
    }
}
