//! Two values -> how near they are.

use super::distance::{edits, jaro_winkler};
use super::lexicon::{Lexicon, Value, ValueId};
use super::shape::Kind;

/// How near two values are. What a level means depends on the kind of value; how much it says is learnt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[repr(u8)]
pub enum Level {
    /// One of the leads has no value.
    #[default]
    Missing,
    /// They have nothing to do with each other.
    Differs,
    /// A beginning, an initial, some words, a year.
    Partly,
    /// Two edits, most words, two parts of a date.
    Close,
    /// One edit, a pet form, the same sound, the same words in another order.
    VeryClose,
    /// The same.
    Exact,
}

/// How many levels.
pub(super) const LEVEL_COUNT: usize = 6;

/// How near two values of a lexicon are that differ and are not blank. `surprise` is by value, in bits.
pub(super) fn level(kind: Kind, lexicon: &Lexicon, surprise: &[f32], one: ValueId, other: ValueId) -> Level {
    match kind {
        Kind::Given | Kind::Family => name_level(lexicon, one, other),
        Kind::Email => email_level(lexicon, one, other),
        Kind::Phone => phone_level(lexicon, one, other),
        Kind::Company | Kind::Words => words_level(lexicon, surprise, one, other),
        Kind::Code => code_level(lexicon, one, other),
        Kind::Sign => Level::Differs,
        Kind::Day => day_level(lexicon, one, other),
    }
}

/// A lower bound for the edits between two values, by the letters that only one of them has.
fn edits_min(one: &Value, other: &Value) -> u32 {
    let [only_one, only_other] = [one.mask & !other.mask, other.mask & !one.mask];
    only_one.count_ones().max(only_other.count_ones())
}

/// How near two spellings are.
fn spelling(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let (one, other) = (lexicon.letters(one), lexicon.letters(other));
    let longest = one.len().max(other.len()) as u32;
    match edits(one, other, 3) {
        1 if longest >= 4 => Level::VeryClose,
        2 if longest >= 9 => Level::VeryClose,
        1 if longest >= 3 => Level::Close,
        2 if longest >= 5 => Level::Close,
        3 if longest >= 9 => Level::Close,
        _ => match jaro_winkler(one, other) {
            similarity if similarity >= 0.92 => Level::Close,
            similarity if similarity >= 0.84 => Level::Partly,
            _ => Level::Differs,
        },
    }
}

/// Whether two spellings may be near at all: the letters that one has alone are few.
fn may_be_near(one: &Value, other: &Value, longest: u32) -> bool {
    edits_min(one, other) * 5 <= longest * 2
}

fn name_level(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let (first, second) = (lexicon.value(one), lexicon.value(other));
    let is_pet_form = first.nicknames.iter().any(|group| *group != 0 && second.nicknames.contains(group));
    if first.sound == second.sound || is_pet_form {
        return Level::VeryClose;
    }
    let (letters, other_letters) = (lexicon.letters(one), lexicon.letters(other));
    let (short, long) =
        if letters.len() < other_letters.len() { (letters, other_letters) } else { (other_letters, letters) };
    if long.starts_with(short) {
        return if short.len() > 3 { Level::Close } else { Level::Partly };
    }
    let near = match may_be_near(first, second, long.len() as u32) {
        true => spelling(lexicon, one, other),
        false => Level::Differs,
    };
    if near < Level::Close && (!lexicon.tokens(one).is_empty() || !lexicon.tokens(other).is_empty()) {
        return near.max(shared_name(lexicon, one, other));
    }
    near
}

/// How near the nearest words of two names of several words are.
fn shared_name(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let words = words_of(lexicon, &one);
    let best = words.iter().flat_map(|word| words_of(lexicon, &other).iter().map(move |other| (*word, *other)));
    let best = best.map(|(word, other)| match () {
        () if word == other && lexicon.letters(word).len() > 2 => Level::Close,
        () if lexicon.value(word).sound == lexicon.value(other).sound => Level::Close,
        () if lexicon.letters(word).len() > 3 && may_be_near(lexicon.value(word), lexicon.value(other), 8) => {
            if spelling(lexicon, word, other) == Level::VeryClose {
                Level::Partly
            } else {
                Level::Differs
            }
        }
        () => Level::Differs,
    });
    best.max().unwrap_or(Level::Differs)
}

fn words_of<'a>(lexicon: &'a Lexicon, id: &'a ValueId) -> &'a [ValueId] {
    match lexicon.tokens(*id) {
        [] => std::slice::from_ref(id),
        words => words,
    }
}

/// The same box with a typing error; the same box elsewhere, or a few errors; boxes nearly the same.
fn email_level(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let (letters, other_letters) = (lexicon.letters(one), lexicon.letters(other));
    let (local, other_local) = (lexicon.local_part(one), lexicon.local_part(other));
    let (domain, other_domain) = (&letters[local.len()..], &other_letters[other_local.len()..]);
    if local == other_local && local.len() > 2 {
        let is_typing_error = domain.len() > 4 && edits(domain, other_domain, 2) <= 2;
        return if is_typing_error { Level::VeryClose } else { Level::Close };
    }
    let shortest = local.len().min(other_local.len());
    let distance_max = (shortest as u32 / 3).max(2);
    if edits_min(lexicon.value(one), lexicon.value(other)) > distance_max {
        return Level::Differs;
    }
    let local_distance = edits(local, other_local, distance_max) as usize;
    if local_distance > distance_max as usize {
        return Level::Differs;
    }
    match edits(letters, other_letters, 4) {
        // Another initial is another person.
        ..=2 if local_distance * 5 <= shortest && local.first() == other_local.first() => Level::VeryClose,
        ..=4 if local_distance * 4 <= shortest && local.first() == other_local.first() => Level::Close,
        distance if local_distance * 3 <= shortest || distance <= 2 => Level::Partly,
        _ => Level::Differs,
    }
}

fn phone_level(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let (letters, other_letters) = (lexicon.letters(one), lexicon.letters(other));
    let (short, long) =
        if letters.len() < other_letters.len() { (letters, other_letters) } else { (other_letters, letters) };
    if short.len() >= 7 && long.ends_with(short) {
        return Level::VeryClose;
    }
    if edits_min(lexicon.value(one), lexicon.value(other)) > 2 || long.len() - short.len() > 2 {
        return Level::Differs;
    }
    match edits(letters, other_letters, 2) {
        1 if short.len() >= 7 => Level::VeryClose,
        2 if short.len() >= 7 => Level::Close,
        _ => Level::Differs,
    }
}

fn code_level(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let (first, second) = (lexicon.value(one), lexicon.value(other));
    let (letters, other_letters) = (lexicon.letters(one), lexicon.letters(other));
    let longest = letters.len().max(other_letters.len()) as u32;
    let shared = letters.iter().zip(other_letters).take_while(|(one, other)| one == other).count() as u32;
    let partly = if shared >= 3 && shared * 2 > longest { Level::Partly } else { Level::Differs };
    if edits_min(first, second) > 2 || longest < 3 {
        return partly;
    }
    match edits(letters, other_letters, 3) {
        1 if longest >= 4 => Level::VeryClose,
        1 if longest == 3 => Level::Close,
        2 if longest >= 6 => Level::Close,
        2 if longest >= 4 => Level::Partly,
        3 if longest >= 7 => Level::Partly,
        _ => partly,
    }
}

/// One digit or a swap of day and month; two of year, month and day; the same year or two digits.
fn day_level(lexicon: &Lexicon, one: ValueId, other: ValueId) -> Level {
    let is_far = edits_min(lexicon.value(one), lexicon.value(other)) > 3;
    let (one, other) = (lexicon.letters(one), lexicon.letters(other));
    let distance = if is_far { 4 } else { edits(one, other, 3) };
    if one.len() != 8 || other.len() != 8 {
        return if distance == 1 { Level::VeryClose } else { Level::Differs };
    }
    let same = [one[..4] == other[..4], one[4..6] == other[4..6], one[6..] == other[6..]];
    let is_swapped = same[0] && one[4..6] == other[6..] && one[6..] == other[4..6];
    let same_count = same.iter().filter(|is_same| **is_same).count();
    match () {
        () if distance == 1 || is_swapped => Level::VeryClose,
        () if same_count == 2 || distance == 2 => Level::Close,
        () if same[0] || distance == 3 => Level::Partly,
        () => Level::Differs,
    }
}

fn words_level(lexicon: &Lexicon, surprise: &[f32], one: ValueId, other: ValueId) -> Level {
    let (first, second) = (lexicon.value(one), lexicon.value(other));
    if first.sound == second.sound {
        return Level::VeryClose;
    }
    let lengths = [one, other].map(|id| lexicon.letters(id).len() as u32);
    let longest = lengths[0].max(lengths[1]);
    let is_single = lexicon.tokens(one).is_empty() && lexicon.tokens(other).is_empty();
    if is_single {
        return if may_be_near(first, second, longest) { spelling(lexicon, one, other) } else { Level::Differs };
    }
    let shared = shared_words(lexicon, surprise, one, other);
    let mut level = shared.level();
    // Words that run together or are torn apart.
    if level < Level::Close && edits_min(first, second) <= 3 && lengths[0].abs_diff(lengths[1]) <= 3 {
        level = level.max(match edits(lexicon.letters(one), lexicon.letters(other), 3) {
            distance if distance <= 2 => Level::VeryClose,
            3 if longest >= 9 => Level::Close,
            _ => Level::Differs,
        });
    }
    if shared.is_other_number { level.min(Level::Partly) } else { level }
}

/// What two values of several words share, in bits of surprise.
struct Shared {
    shared: f32,
    one: f32,
    other: f32,
    /// Both have numbers, and none of them is the same.
    is_other_number: bool,
}

impl Shared {
    fn level(&self) -> Level {
        let whole = 2.0 * self.shared / (self.one + self.other);
        let part = self.shared / self.one.min(self.other);
        match () {
            () if whole >= 0.9 => Level::VeryClose,
            () if whole >= 0.7 || part >= 0.95 && whole >= 0.5 => Level::Close,
            () if whole >= 0.45 || part >= 0.95 => Level::Partly,
            () => Level::Differs,
        }
    }
}

fn shared_words(lexicon: &Lexicon, surprise: &[f32], one: ValueId, other: ValueId) -> Shared {
    let weight = |word: ValueId| surprise.get(word as usize).copied().unwrap_or(8.0).max(0.5);
    let (words, others) = (words_of(lexicon, &one), words_of(lexicon, &other));
    let is_number = |word: ValueId| lexicon.value(word).has_digit();
    let mut met = 0_u32;
    let mut shared = 0.0;
    let (mut numbers, mut is_same_number) = ([false; 2], false);
    for word in words {
        let same = others.iter().position(|other| other == word);
        let near = same.or_else(|| {
            (0..others.len()).find(|place| met & 1 << place == 0 && is_near_word(lexicon, *word, others[*place]))
        });
        if let Some(place) = near.filter(|place| met & 1 << place == 0) {
            met |= 1 << place;
            let bits = weight(*word).min(weight(others[place]));
            shared += if same.is_some() { bits } else { bits * 0.8 };
        }
        numbers[0] |= is_number(*word);
        is_same_number |= is_number(*word) && same.is_some();
    }
    numbers[1] = others.iter().any(|word| is_number(*word));
    let sum = |words: &[ValueId]| words.iter().map(|word| weight(*word)).sum();
    let is_other_number = numbers == [true, true] && !is_same_number;
    Shared { shared, one: sum(words), other: sum(others), is_other_number }
}

/// A typing error, or a word and its beginning.
fn is_near_word(lexicon: &Lexicon, one: ValueId, other: ValueId) -> bool {
    let (first, second) = (lexicon.value(one), lexicon.value(other));
    let may_be_typing_error = edits_min(first, second) <= 2;
    if first.is_number() || second.is_number() || !may_be_typing_error && !first.begins_as(second) {
        return false;
    }
    let (letters, other_letters) = (lexicon.letters(one), lexicon.letters(other));
    let shortest = letters.len().min(other_letters.len());
    let is_beginning = shortest >= 3 && letters[..shortest] == other_letters[..shortest];
    is_beginning
        || shortest >= 4 && may_be_typing_error && edits(letters, other_letters, 2) <= 1 + u32::from(shortest >= 9)
}
