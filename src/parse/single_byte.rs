//! How plausible a text of one byte a letter is: Latin with accents, Cyrillic.
//!
//! Nearly every byte is some letter in each of these encodings, so only its neighbours tell: `Jiøí` has a vowel between
//! vowels where `Jiří` has a consonant, `ГрАд` has a capital after a small letter, `Cittа` mixes two scripts.

/// Accented letters of Czech, Slovak, Polish, Hungarian, Romanian, Croatian and Slovene.
pub(super) const CENTRAL_LETTERS: &str = "áčďéěíňóřšťúůýžąćęłńśźżäľĺôöőüűăâîşţđ";
/// Accented letters of Italian, French, Spanish, Portuguese, German, Dutch and the Nordic languages.
pub(super) const WESTERN_LETTERS: &str = "àáâãäåæçèéêëìíîïñòóôõöøùúûüß";

const VOWELS: &str = "aeiouyàáâãäåæăąèéêëęěìíîïòóôõöøőœùúûüűůýÿ";
const CYRILLIC_VOWELS: &str = "аеио";
const CYRILLIC_FREQUENT: &str = "ртнсвлкмдпу";
const CYRILLIC_RARE: &str = "ъщфэёђћґў";
/// Signs that Unicode counts among the letters and no name holds.
const NO_LETTERS: &str = "ªºµƒˆˇ";
/// Signs that may stand within a word, or beside it.
const WORD_SIGNS: &str = "\u{A0}’–—";

/// Points for a Latin text whose accented letters are these.
pub(super) fn weigh_latin(text: &str, at_home: &str) -> i32 {
    weigh(text, |place| latin_points(place, at_home))
}

/// Points for a Cyrillic text.
pub(super) fn weigh_cyrillic(text: &str) -> i32 {
    weigh(text, cyrillic_points)
}

fn weigh(text: &str, letter_points: impl Fn(&Place<'_>) -> i32) -> i32 {
    let characters: Vec<char> = text.chars().collect();
    let places = (0..characters.len()).filter(|at| !characters[*at].is_ascii());
    let points = places.map(|at| {
        let place = Place { characters: &characters, at };
        match place.letter(0) {
            Some(_) => letter_points(&place) + case_points(&place),
            None => sign_points(&place),
        }
    });
    points.sum()
}

/// A character and its neighbours.
struct Place<'a> {
    characters: &'a [char],
    at: usize,
}

impl Place<'_> {
    fn character(&self, offset: isize) -> Option<char> {
        self.characters.get(self.at.checked_add_signed(offset)?).copied()
    }

    /// The letter at this distance, if there is one.
    fn letter(&self, offset: isize) -> Option<char> {
        self.character(offset).filter(|character| character.is_alphabetic() && !NO_LETTERS.contains(*character))
    }

    /// Likewise, as a small letter.
    fn small_letter(&self, offset: isize) -> Option<char> {
        self.letter(offset).and_then(|letter| letter.to_lowercase().next())
    }

    fn is_vowel(&self, offset: isize) -> bool {
        self.small_letter(offset).is_some_and(|letter| VOWELS.contains(letter))
    }

    fn is_accented(&self, offset: isize) -> bool {
        self.letter(offset).is_some_and(|letter| !letter.is_ascii())
    }

    /// The first vowel after this letter within the word.
    fn next_vowel(&self) -> Option<char> {
        (1..).map_while(|offset| self.small_letter(offset)).find(|letter| VOWELS.contains(*letter))
    }
}

/// A capital soon after a small letter, or a small letter after two capitals, is a misread byte.
fn case_points(place: &Place<'_>) -> i32 {
    let is_capital = |offset| place.letter(offset).is_some_and(char::is_uppercase);
    let is_small = |offset| place.letter(offset).is_some_and(char::is_lowercase);
    if is_capital(0) && (is_small(-1) || (is_capital(-1) && is_small(-2))) {
        -3
    } else if is_small(0) && is_capital(-1) && is_capital(-2) {
        -2
    } else {
        0
    }
}

/// Control characters never stand in a list; signs do, but not within words.
fn sign_points(place: &Place<'_>) -> i32 {
    let Some(sign) = place.character(0) else { return 0 };
    if sign.is_control() || sign == '\u{FFFD}' {
        return -6;
    }
    if WORD_SIGNS.contains(sign) {
        return 0;
    }
    let is_beside =
        |offset| place.character(offset).is_some_and(|character| character.is_alphabetic() || !character.is_ascii());
    match [is_beside(-1), is_beside(1)] {
        [true, true] => -4,
        [false, false] => 0,
        _ => -1,
    }
}

fn latin_points(place: &Place<'_>, at_home: &str) -> i32 {
    let Some(letter) = place.small_letter(0) else { return 0 };
    let home = if at_home.contains(letter) { 2 } else { 0 };
    let accents = [-1, 1].into_iter().filter(|offset| place.is_accented(*offset)).count() as i32;
    home - accents + sound_points(place, letter) + habit_points(place, letter)
}

/// Vowels stand beside consonants, and consonants beside vowels.
fn sound_points(place: &Place<'_>, letter: char) -> i32 {
    let vowels = i32::from(place.is_vowel(-1)) + i32::from(place.is_vowel(1));
    if VOWELS.contains(letter) {
        return if vowels == 0 { 1 } else { -vowels };
    }
    // The Czech `r` and `l` stand for a vowel: Vlček, Smrčka.
    let is_syllabic =
        matches!(place.small_letter(-1), Some('r' | 'l')) && place.letter(-2).is_some() && !place.is_vowel(-2);
    match vowels {
        0 if is_syllabic => 0,
        0 => -2,
        _ => 1,
    }
}

/// Where in a word a letter is used to stand, for letters that share a byte with one of another language.
fn habit_points(place: &Place<'_>, letter: char) -> i32 {
    let (before, after) = (place.small_letter(-1), place.small_letter(1));
    match letter {
        // Città, Forlì, Niccolò, Perù.
        'à' | 'ì' | 'ò' | 'ù' => {
            if after.is_none() {
                1
            } else {
                -2
            }
        }
        // Caffè; Hélène, Lefèvre.
        'è' if after.is_none() => 1,
        'è' if !place.is_vowel(1) && place.next_vowel() == Some('e') => 0,
        'è' => -2,
        // Muñoz, but Gdańsk and Poznań.
        'ñ' if !place.is_vowel(1) => -2,
        'ń' if place.is_vowel(1) => -2,
        // Anaïs.
        'ï' if place.is_vowel(-1) => 3,
        // João, Simões, but Győr.
        'ã' | 'õ' if matches!(after, Some('o' | 'e')) => 3,
        'õ' => -1,
        // Więcek.
        'ę' if before == Some('i') => 2,
        _ => 0,
    }
}

fn cyrillic_points(place: &Place<'_>) -> i32 {
    let Some(letter) = place.small_letter(0) else { return 0 };
    let neighbours = [place.letter(-1), place.letter(1)];
    let is_alone = neighbours.iter().all(Option::is_none);
    let mixed = neighbours.into_iter().flatten().filter(char::is_ascii).count() as i32;
    let letter_points = match letter {
        _ if is_alone => 0,
        _ if CYRILLIC_VOWELS.contains(letter) => 3,
        _ if CYRILLIC_FREQUENT.contains(letter) => 2,
        _ if CYRILLIC_RARE.contains(letter) => 0,
        _ => 1,
    };
    letter_points - 3 * mixed
}
