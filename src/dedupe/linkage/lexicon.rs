//! The different values of a column, each once, with what comparing them needs at hand.
//!
//! Why values are numbered: leads share names, cities and companies, so a million cells are a few hundred thousand texts;
//! and whether two cells are equal is then one comparison of numbers.

use super::letters::push_sound;
use super::nicknames::NICKNAMES;
use crate::dedupe::key::mixed;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The number of a value; 0 is blank.
pub(super) type ValueId = u32;

/// How the values of a lexicon are taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Names: with their sound and their pet forms.
    Name,
    /// Words in any order.
    Words,
    /// Addresses of mail.
    Email,
    /// Digits.
    Phone,
    /// Any other text in one piece.
    Piece,
}

/// One value.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Value {
    /// A number for the text: two texts with the same are not to be expected.
    pub hash: u64,
    /// Which letters it has, a bit for each of 64 kinds; of an address those before the `@`. Digits of addresses and
    /// numbers have a bit for each time.
    pub mask: u64,
    start: u32,
    first_token: u32,
    /// A number for its sound (names), its words without spaces (words), the part before the `@` (addresses) or the last
    /// seven digits (numbers).
    pub sound: u32,
    /// The groups of pet forms it belongs to; 0 is none.
    pub nicknames: [u16; 2],
    /// The first letter.
    first: u16,
    len: u16,
    /// Letters before the `@` of an address.
    local_len: u16,
    token_count: u16,
}

impl Value {
    /// Whether two values begin alike.
    pub fn begins_as(&self, other: &Value) -> bool {
        self.first == other.first
    }

    /// Whether a word or several have a digit.
    pub fn has_digit(&self) -> bool {
        self.mask & DIGIT_BITS != 0
    }

    /// Whether a word is all digits.
    pub fn is_number(&self) -> bool {
        self.mask & !DIGIT_BITS == 0
    }
}

/// The bits that [`letter_bit`] gives to digits.
const DIGIT_BITS: u64 = 0x3ff << 26;

/// The values of one or more columns.
#[derive(Clone, Debug)]
pub(super) struct Lexicon {
    form: Form,
    letters: Vec<u16>,
    values: Vec<Value>,
    tokens: Vec<ValueId>,
    ids: FxHashMap<u64, ValueId>,
    sound: String,
}

/// Longer values are cut: what tells leads apart stands before.
const LETTERS_MAX: usize = 120;

/// Further words of a value are not looked at one by one.
const TOKENS_MAX: usize = 12;

impl Lexicon {
    pub fn new(form: Form) -> Lexicon {
        Lexicon {
            form,
            letters: Vec::new(),
            values: vec![Value::default()],
            tokens: Vec::new(),
            ids: FxHashMap::default(),
            sound: String::new(),
        }
    }

    /// How many values, the blank one among them.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The number of a plain text, made when it is new.
    pub fn id_of(&mut self, plain: &str) -> ValueId {
        if plain.is_empty() {
            return 0;
        }
        let hash = hash_of(plain);
        if let Some(id) = self.ids.get(&hash) {
            return *id;
        }
        let tokens = self.tokens_of(plain);
        let start = self.letters.len();
        self.letters.extend(plain.encode_utf16().take(LETTERS_MAX));
        let letters = &self.letters[start..];
        // What tells two addresses apart stands before the `@`: whole domains are shared.
        let told = if self.form == Form::Email { local_part(letters) } else { letters };
        let mut value = Value {
            hash,
            mask: match self.form {
                Form::Email => told.iter().fold(0, |mask, letter| address_mask(mask, *letter)),
                Form::Phone => told.iter().fold(0, |mask, letter| number_mask(mask, *letter)),
                _ => told.iter().fold(0, |mask, letter| mask | letter_bit(*letter)),
            },
            start: start as u32,
            first: letters.first().copied().unwrap_or_default(),
            len: letters.len() as u16,
            local_len: told.len() as u16,
            first_token: self.tokens.len() as u32,
            token_count: tokens.len() as u16,
            ..Value::default()
        };
        self.tokens.extend(tokens);
        match self.form {
            Form::Name => {
                self.sound.clear();
                push_sound(&mut self.sound, plain);
                value.sound = hash_of(&self.sound) as u32;
                value.nicknames = nicknames_of(plain);
            }
            Form::Words => {
                self.sound.clear();
                self.sound.extend(plain.chars().filter(|letter| *letter != ' '));
                value.sound = hash_of(&self.sound) as u32;
            }
            Form::Email => value.sound = hash_of(plain.rsplit_once('@').map_or(plain, |(local, _)| local)) as u32,
            Form::Phone => value.sound = hash_of(&plain[plain.len().saturating_sub(7)..]) as u32,
            Form::Piece => value.sound = hash as u32,
        }
        let id = self.values.len() as ValueId;
        self.values.push(value);
        self.ids.insert(hash, id);
        id
    }

    /// The words of a value as values of their own; none when it is one word.
    fn tokens_of(&mut self, plain: &str) -> Vec<ValueId> {
        let is_run = |text: &str| !text.is_ascii() && text.chars().all(super::han::is_han);
        match self.form {
            Form::Email | Form::Phone | Form::Piece => Vec::new(),
            Form::Words if is_run(plain) && plain.chars().nth(2).is_some() => {
                // Chinese writes no spaces: two neighbours are a word.
                let letters: Vec<char> = plain.chars().take(TOKENS_MAX + 1).collect();
                letters.windows(2).map(|pair| self.id_of(&String::from_iter(pair))).collect()
            }
            _ if plain.contains(' ') => {
                let mut tokens: Vec<ValueId> = plain.split(' ').take(TOKENS_MAX).map(|word| self.id_of(word)).collect();
                // By their numbers for the text, which do not depend on the order of rows.
                tokens.sort_unstable_by_key(|token| self.values[*token as usize].hash);
                tokens.dedup();
                tokens
            }
            _ => Vec::new(),
        }
    }

    pub fn value(&self, id: ValueId) -> &Value {
        &self.values[id as usize]
    }

    pub fn letters(&self, id: ValueId) -> &[u16] {
        let value = &self.values[id as usize];
        &self.letters[value.start as usize..][..usize::from(value.len)]
    }

    /// An address without its domain; any other value is whole.
    pub fn local_part(&self, id: ValueId) -> &[u16] {
        let value = &self.values[id as usize];
        &self.letters[value.start as usize..][..usize::from(value.local_len)]
    }

    /// The words of a value; none when it is one word.
    pub fn tokens(&self, id: ValueId) -> &[ValueId] {
        let value = &self.values[id as usize];
        &self.tokens[value.first_token as usize..][..usize::from(value.token_count)]
    }

    /// Gives back what only finding values again needs.
    pub fn seal(&mut self) {
        self.ids = FxHashMap::default();
        self.letters.shrink_to_fit();
        self.values.shrink_to_fit();
        self.tokens.shrink_to_fit();
    }
}

/// A number for a text.
pub(super) fn hash_of(text: &str) -> u64 {
    mixed(0, text.as_bytes(), 0x9e37_79b9_7f4a_7c15)
}

/// An address without its domain.
fn local_part(address: &[u16]) -> &[u16] {
    let at = address.iter().rposition(|letter| *letter == u16::from(b'@'));
    &address[..at.unwrap_or(address.len())]
}

/// Letters and digits have a bit of their own; others share the rest.
fn letter_bit(letter: u16) -> u64 {
    let bit = match letter {
        0x61..=0x7a => letter - 0x61,
        0x30..=0x39 => letter - 0x30 + 26,
        _ => 36 + letter % 28,
    };
    1 << bit
}

/// Adds a letter of an address: digits have three bits, the small letters one, and others share the rest.
fn address_mask(mask: u64, letter: u16) -> u64 {
    match letter {
        0x30..=0x39 => mask | next_bit(mask, u32::from(letter - 0x30) * 3, 3),
        0x61..=0x7a => mask | 1 << (30 + letter - 0x61),
        _ => mask | 1 << (56 + letter % 8),
    }
}

/// Adds a digit of a number, which has six bits.
fn number_mask(mask: u64, digit: u16) -> u64 {
    mask | next_bit(mask, u32::from(digit.saturating_sub(0x30).min(9)) * 6, 6)
}

/// The lowest of some bits that is not in the mask; none when all are.
fn next_bit(mask: u64, from: u32, count: u32) -> u64 {
    let free = !(mask >> from) & ((1 << count) - 1);
    (free & free.wrapping_neg()) << from
}

/// The groups of pet forms that a name stands in, the first two.
fn nicknames_of(name: &str) -> [u16; 2] {
    static GROUPS: OnceLock<FxHashMap<&'static str, [u16; 2]>> = OnceLock::new();
    let groups = GROUPS.get_or_init(|| {
        let mut groups = FxHashMap::default();
        for (place, names) in (1..).zip(NICKNAMES) {
            for name in names.split(' ') {
                let held: &mut [u16; 2] = groups.entry(name).or_default();
                let free = usize::from(held[0] != 0);
                held[free] = place;
            }
        }
        groups
    });
    groups.get(name).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
