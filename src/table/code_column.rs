//! Text with few different values: a dictionary, and each row's place in it.

use super::bytes::Numbers;
use crate::table::{Row, retain_marked};
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A dictionary with more words than this, and than a quarter of the rows, is text after all.
const DICTIONARY_MAX: usize = 4_096;

/// Each row's place in a dictionary; place 0 is blank.
#[derive(Clone, Debug)]
pub struct CodeColumn {
    /// The dictionary; `words[0]` is blank.
    words: Vec<String>,
    /// By the hash of a word: its place, or 0. A power of two, at most half full; empty until it is needed.
    places: Vec<u32>,
    codes: Codes,
}

/// Places in a dictionary, as narrow as it allows: most dictionaries have fewer than 256 words.
#[derive(Clone, Debug)]
enum Codes {
    Narrow(Vec<u8>),
    Middle(Vec<u16>),
    Wide(Vec<u32>),
}

impl Default for CodeColumn {
    fn default() -> CodeColumn {
        CodeColumn { words: vec![String::new()], places: Vec::new(), codes: Codes::Narrow(Vec::new()) }
    }
}

impl CodeColumn {
    /// Rows held; rows beyond are blank.
    pub fn len(&self) -> u32 {
        match &self.codes {
            Codes::Narrow(codes) => codes.len() as u32,
            Codes::Middle(codes) => codes.len() as u32,
            Codes::Wide(codes) => codes.len() as u32,
        }
    }

    /// Whether no row is held.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The dictionary; place 0 is blank.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The place of a row's word in the dictionary.
    pub fn code(&self, row: Row) -> u32 {
        let row = row as usize;
        let code = match &self.codes {
            Codes::Narrow(codes) => codes.get(row).map(|code| u32::from(*code)),
            Codes::Middle(codes) => codes.get(row).map(|code| u32::from(*code)),
            Codes::Wide(codes) => codes.get(row).copied(),
        };
        code.unwrap_or(0)
    }

    /// Every row held, with the place of its word.
    pub fn for_each(&self, mut seen: impl FnMut(usize, usize)) {
        match &self.codes {
            Codes::Narrow(codes) => codes.iter().enumerate().for_each(|(row, code)| seen(row, usize::from(*code))),
            Codes::Middle(codes) => codes.iter().enumerate().for_each(|(row, code)| seen(row, usize::from(*code))),
            Codes::Wide(codes) => codes.iter().enumerate().for_each(|(row, code)| seen(row, *code as usize)),
        }
    }

    /// What each row held is marked with, by the place of its word.
    pub fn mark(&self, by_code: &[bool], marks: &mut Vec<bool>) {
        match &self.codes {
            Codes::Narrow(codes) => marks.extend(codes.iter().map(|code| by_code[usize::from(*code)])),
            Codes::Middle(codes) => marks.extend(codes.iter().map(|code| by_code[usize::from(*code)])),
            Codes::Wide(codes) => marks.extend(codes.iter().map(|code| by_code[*code as usize])),
        }
    }

    /// Puts the word of a row.
    pub fn set(&mut self, row: Row, text: &str) {
        let code = self.code_of(text);
        self.put(row, code);
    }

    /// Puts the place of a row's word.
    pub(super) fn put(&mut self, row: Row, code: u32) {
        self.widen();
        let place = row as usize;
        if row >= self.len() {
            match &mut self.codes {
                Codes::Narrow(codes) => codes.resize(place + 1, 0),
                Codes::Middle(codes) => codes.resize(place + 1, 0),
                Codes::Wide(codes) => codes.resize(place + 1, 0),
            }
        }
        // A code is less than the count of words, and the codes are wide enough for that.
        match &mut self.codes {
            Codes::Narrow(codes) => codes[place] = code as u8,
            Codes::Middle(codes) => codes[place] = code as u16,
            Codes::Wide(codes) => codes[place] = code,
        }
    }

    /// Appends places for the rows from `first` on; rows between are blank.
    pub(super) fn append(&mut self, first: Row, more: impl Iterator<Item = u32>) {
        self.widen();
        match &mut self.codes {
            Codes::Narrow(codes) => {
                codes.resize(first as usize, 0);
                codes.extend(more.map(|code| code as u8));
            }
            Codes::Middle(codes) => {
                codes.resize(first as usize, 0);
                codes.extend(more.map(|code| code as u16));
            }
            Codes::Wide(codes) => {
                codes.resize(first as usize, 0);
                codes.extend(more);
            }
        }
    }

    /// Appends stored places in a dictionary of their own; `code_of` are those of its words here.
    pub(super) fn append_stored(&mut self, first: Row, code_of: &[u32], stored: &Numbers<'_>) {
        self.widen();
        match (&mut self.codes, stored) {
            // The usual case, by one look into a table for each row.
            (Codes::Narrow(codes), Numbers::Narrow(stored)) => {
                let mut narrow = [0; 1 << 8];
                narrow.iter_mut().zip(code_of).for_each(|(narrow, code)| *narrow = *code as u8);
                codes.resize(first as usize, 0);
                codes.extend(stored.iter().map(|code| narrow[usize::from(*code)]));
            }
            (_, Numbers::Narrow(stored)) => {
                self.append(first, stored.iter().map(|code| code_of.get(usize::from(*code)).copied().unwrap_or(0)));
            }
            (_, Numbers::Wide(stored)) => {
                self.append(first, stored.iter().map(|code| code_of.get(*code as usize).copied().unwrap_or(0)));
            }
        }
    }

    /// Moves another column behind the rows up to `first`.
    pub(super) fn append_column(&mut self, first: Row, other: &CodeColumn) {
        let code_of: Vec<u32> = other.words.iter().map(|word| self.code_of(word)).collect();
        self.append(first, (0..other.len()).map(|row| code_of[other.code(row) as usize]));
    }

    /// Whether the dictionary holds nearly every row's own word.
    pub(super) fn is_crowded(&self) -> bool {
        self.words.len() > DICTIONARY_MAX.max(self.len() as usize / 4)
    }

    /// Keeps only the marked rows; they move up.
    pub(super) fn keep(&mut self, is_kept: &[bool]) {
        match &mut self.codes {
            Codes::Narrow(codes) => retain_marked(codes, is_kept),
            Codes::Middle(codes) => retain_marked(codes, is_kept),
            Codes::Wide(codes) => retain_marked(codes, is_kept),
        }
    }

    /// Gives back what is reserved for rows that may not come.
    pub(super) fn shrink(&mut self) {
        match &mut self.codes {
            Codes::Narrow(codes) => codes.shrink_to_fit(),
            Codes::Middle(codes) => codes.shrink_to_fit(),
            Codes::Wide(codes) => codes.shrink_to_fit(),
        }
    }

    /// The place of a word, which is added when it is new.
    pub(super) fn code_of(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if self.places.len() < 2 * (self.words.len() + 1) {
            self.places = vec![0; (4 * (self.words.len() + 1)).next_power_of_two()];
            for code in 1..self.words.len() as u32 {
                let slot = self.slot_of(&self.words[code as usize]);
                self.places[slot] = code;
            }
        }
        let slot = self.slot_of(text);
        if self.places[slot] == 0 {
            self.places[slot] = self.words.len() as u32;
            self.words.push(text.to_owned());
        }
        self.places[slot]
    }

    /// Where the place of a word stands, or would.
    fn slot_of(&self, text: &str) -> usize {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        let mask = self.places.len() - 1;
        let mut slot = hasher.finish() as usize & mask;
        while self.places[slot] != 0 && self.words[self.places[slot] as usize] != text {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Makes the codes wide enough for every word.
    fn widen(&mut self) {
        let count = self.words.len();
        self.codes = match &mut self.codes {
            Codes::Narrow(codes) if count > 1 << 8 => {
                Codes::Middle(codes.iter().map(|code| u16::from(*code)).collect())
            }
            Codes::Middle(codes) if count > 1 << 16 => Codes::Wide(codes.iter().map(|code| u32::from(*code)).collect()),
            _ => return,
        };
    }
}
