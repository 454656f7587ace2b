//! Text -> the plain letters in which values are compared: small, without accents, in the Latin alphabet where the
//! script is Latin or Cyrillic, Simplified where it is Chinese.

use super::han::{is_han, pinyin, simplified};
use crate::lead::NormalForm;

/// Appends the plain form of a text: letters and digits with single spaces between the words. An apostrophe does not part
/// a word: `O'Brien` is `obrien`.
pub(super) fn push_plain(plain: &mut String, text: &str) {
    let mut is_gap = !plain.is_empty();
    let mut push = |plain: &mut String, letter: char| {
        if !letter.is_alphanumeric() {
            is_gap |= !matches!(letter, '\'' | '’' | '`' | '´' | 'ʼ');
            return;
        }
        if is_gap && !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
        is_gap = false;
        match latin(letter) {
            Some(latin) => plain.push_str(latin),
            None => plain.push(if is_han(letter) { simplified(letter) } else { letter }),
        }
    };
    if text.is_ascii() {
        return text.bytes().for_each(|byte| push(plain, char::from(byte.to_ascii_lowercase())));
    }
    let decomposed = NormalForm::Nfkd.of(text);
    let is_mark = |letter: &char| matches!(letter, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}');
    for letter in decomposed.chars().filter(|letter| !is_mark(letter)) {
        letter.to_lowercase().filter(|letter| !is_mark(letter)).for_each(|letter| push(plain, letter));
    }
}

/// How a plain name sounds: one spelling for those that differ by transcription alone. Pinyin for Chinese; `sh`, `zh`,
/// `ch`, `kj`, `gj` lose what a diacritic would have said; doubled letters are one.
pub(super) fn push_sound(sound: &mut String, plain: &str) {
    let start = sound.len();
    for letter in plain.chars().filter(|letter| *letter != ' ') {
        match pinyin(letter).filter(|_| !letter.is_ascii()) {
            Some(syllable) => sound.push_str(syllable),
            None => sound.push(letter),
        }
    }
    let spelled = sound.split_off(start);
    let mut rest = spelled.as_str();
    while let Some(letter) = rest.chars().next() {
        let (from, to) = SOUNDS
            .iter()
            .find(|(from, _)| rest.starts_with(from))
            .map_or((&rest[..letter.len_utf8()], &rest[..letter.len_utf8()]), |(from, to)| (*from, *to));
        rest = &rest[from.len()..];
        if sound.len() == start || !sound.ends_with(to) {
            sound.push_str(to);
        }
    }
}

/// Spellings of one sound, longer ones first.
const SOUNDS: &[(&str, &str)] = &[
    ("sch", "s"),
    ("tsch", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("ch", "c"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("gh", "g"),
    ("kj", "k"),
    ("gj", "g"),
    ("dj", "g"),
    ("lj", "l"),
    ("nj", "n"),
    ("tz", "c"),
    ("ts", "c"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("qu", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("q", "k"),
];

/// The Latin spelling of a letter that decomposition leaves alone: Cyrillic as its Latin twin without diacritic, and
/// letters with a stroke.
fn latin(letter: char) -> Option<&'static str> {
    if letter.is_ascii() {
        return None;
    }
    let place =
        "абвгдежзијклљмнњопрстќуфхцчџшѓѕыэюящьъіїєґёйћђўłøđßæœıþðħ".chars().position(|known| known == letter)?;
    LATIN.get(place).copied()
}

/// In the order of the letters in [`latin`].
const LATIN: [&str; 58] = [
    "a", "b", "v", "g", "d", "e", "z", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t", "k",
    "u", "f", "h", "c", "c", "dz", "s", "g", "dz", "i", "e", "ju", "ja", "s", "", "", "i", "i", "e", "g", "e", "i",
    "c", "g", "u", "l", "o", "d", "ss", "ae", "oe", "i", "th", "d", "h", "",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let mut plain = String::new();
        push_plain(&mut plain, text);
        plain
    }

    #[test]
    fn plain_text_is_small_latin_and_simplified() {
        for (text, expected) in [
            ("  O'Brien-Smith, J. ", "obrien smith j"),
            ("Dvořák ŁUKASZ", "dvorak lukasz"),
            ("Живко Петровски", "zivko petrovski"),
            ("Ѓорѓи Љупчо", "gorgi ljupco"),
            ("Юлия Щербакова", "julija serbakova"),
            ("張偉", "张伟"),
            ("Straße", "strasse"),
            ("Ｈｅｌｌｏ　１２", "hello 12"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn transcriptions_of_one_name_sound_the_same() {
        for (one, other) in [
            ("Жарко", "Zharko"),
            ("Шемов", "Shemov"),
            ("Ѓорѓи", "Gjorgji"),
            ("Ќосев", "Kjosev"),
            ("王小明", "Wang Xiaoming"),
            ("Philipp", "Filip"),
            ("Müller", "Mueller"),
            ("Юлия", "Yuliya"),
        ] {
            let [one, other] = [one, other].map(|text| {
                let mut sound = String::new();
                push_sound(&mut sound, &plain(text));
                sound
            });
            assert_eq!(one, other);
        }
    }
}
