//! Text -> the plain letters in which values are compared: small, without accents, in the Latin alphabet where the
//! script is Latin or Cyrillic, Simplified where it is Chinese.

use super::han::{is_han, pinyin, simplified};
use crate::lead::NormalForm;
use std::ops::Range;
use std::sync::OnceLock;

/// Appends the plain form of a text: letters and digits with single spaces between the words. An apostrophe does not part
/// a word: `O'Brien` is `obrien`.
pub(super) fn push_plain(plain: &mut String, text: &str) {
    if text.is_ascii() {
        push_letters(plain, text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else if text.chars().all(is_own) {
        push_letters(plain, text.chars().flat_map(decomposed_letters));
    } else {
        push_letters(plain, decomposed(text));
    }
}

fn push_letters(plain: &mut String, letters: impl Iterator<Item = char>) {
    let mut is_gap = !plain.is_empty();
    for letter in letters {
        if !letter.is_alphanumeric() {
            is_gap |= !matches!(letter, '\'' | '’' | '`' | '´' | 'ʼ');
            continue;
        }
        if is_gap && !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
        is_gap = false;
        match latin(letter) {
            Some(latin) => plain.push_str(latin),
            None => plain.push(if is_han(letter) { simplified(letter) } else { letter }),
        }
    }
}

/// The letters of a text in small letters without their marks.
fn decomposed(text: &str) -> impl Iterator<Item = char> {
    let is_mark = |letter: &char| matches!(letter, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}');
    let letters: Vec<char> = NormalForm::Nfkd.of(text).chars().filter(|letter| !is_mark(letter)).collect();
    letters.into_iter().flat_map(char::to_lowercase).filter(move |letter| !is_mark(letter))
}

/// Latin and Cyrillic, whose letters decompose each by itself: what they become is found once.
const DECOMPOSED: Range<u32> = 0x80..0x530;

/// Chinese characters have nothing to decompose.
const CHINESE: Range<u32> = 0x4e00..0xa000;

/// Whether a letter becomes the same beside any other.
fn is_own(letter: char) -> bool {
    letter.is_ascii() || DECOMPOSED.contains(&u32::from(letter)) || CHINESE.contains(&u32::from(letter))
}

/// What a letter becomes that is its own: that of the table, else itself.
fn decomposed_letters(letter: char) -> impl Iterator<Item = char> {
    static LETTERS: OnceLock<Vec<String>> = OnceLock::new();
    let of_table = u32::from(letter).checked_sub(DECOMPOSED.start).and_then(|place| {
        let letters = LETTERS.get_or_init(|| {
            let lines: Vec<String> = DECOMPOSED.filter_map(char::from_u32).map(String::from).collect();
            let decomposed: String = decomposed(&lines.join("\n")).collect();
            decomposed.split('\n').map(str::to_owned).collect()
        });
        letters.get(place as usize)
    });
    let itself = of_table.is_none().then_some(letter.to_ascii_lowercase());
    of_table.map_or("", String::as_str).chars().chain(itself)
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
    let place = LATIN_PLACES.get(letter as usize)?.checked_sub(1)?;
    Some(LATIN[usize::from(place)].1)
}

/// By letter: its place in [`LATIN`], from one on.
const LATIN_PLACES: [u8; 0x500] = {
    let mut places = [0; 0x500];
    let mut place = 0;
    while place < LATIN.len() {
        places[LATIN[place].0 as usize] = place as u8 + 1;
        place += 1;
    }
    places
};

const LATIN: [(char, &str); 57] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "z"),
    ('з', "z"),
    ('и', "i"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('љ', "lj"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "nj"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ќ', "k"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "c"),
    ('џ', "dz"),
    ('ш', "s"),
    ('ѓ', "g"),
    ('ѕ', "dz"),
    ('ы', "i"),
    ('э', "e"),
    ('ю', "ju"),
    ('я', "ja"),
    ('щ', "s"),
    ('ь', ""),
    ('ъ', ""),
    ('і', "i"),
    ('ї', "i"),
    ('є', "e"),
    ('ґ', "g"),
    ('ё', "e"),
    ('й', "i"),
    ('ћ', "c"),
    ('ђ', "g"),
    ('ў', "u"),
    ('ł', "l"),
    ('ø', "o"),
    ('đ', "d"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ı', "i"),
    ('þ', "th"),
    ('ð', "d"),
    ('ħ', "h"),
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
    fn the_short_way_reads_letters_as_the_long_way_does() {
        let letters = DECOMPOSED.chain(0x4e00..0x4e40).chain(CHINESE.end - 9..CHINESE.end).chain(0x20..0x7f);
        for letter in letters.filter_map(char::from_u32) {
            for text in [
                format!("é{letter}"),
                format!("Aé{letter} Z"),
                format!("王{letter}\u{323}й"),
                format!("x{letter}ė\u{316}"),
            ] {
                let mut long = String::new();
                push_letters(&mut long, decomposed(&text));
                assert_eq!(plain(&text), long, "{text}");
            }
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
