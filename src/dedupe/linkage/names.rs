//! A person's name columns -> given name, family name, and what else the full name holds.

use super::han::{is_double_family_name, is_han};
use super::letters::push_plain;
use crate::clean::is_filler;

/// The parts of one name, plain.
#[derive(Clone, Debug, Default)]
pub(super) struct NameParts {
    pub given: String,
    pub family: String,
    /// The full name, where the file has one beside the parts.
    pub full: String,
}

/// Before or after a name, and no part of it.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mister", "dr", "prof", "sir", "dame", "ing", "mgr", "bc", "mudr", "judr", "phd", "mba",
    "md", "jr", "sr", "ii", "iii", "herr", "frau", "sig", "dott", "dottssa", "avv", "g", "ga", "先生", "女士", "小姐",
];

impl NameParts {
    /// Reads the three cells of a row.
    pub fn read(&mut self, given: &str, family: &str, full: &str) {
        for (part, cell) in [(&mut self.given, given), (&mut self.family, family), (&mut self.full, full)] {
            part.clear();
            if !is_filler(cell) {
                push_plain(part, cell);
                without_titles(part);
            }
        }
        if self.given.is_empty() && self.family.is_empty() {
            self.split(full);
        }
    }

    /// Given and family name from the full one: by a comma, by Chinese order, else the last word is the family name.
    fn split(&mut self, cell: &str) {
        let full = std::mem::take(&mut self.full);
        if !full.is_empty() && full.chars().all(|letter| is_han(letter) || letter == ' ') {
            let letters: Vec<char> = full.chars().filter(|letter| *letter != ' ').collect();
            let is_double = letters.len() > 2 && is_double_family_name(letters[0], letters[1]);
            let (family, given) = letters.split_at(if is_double { 2 } else { 1 });
            self.family.extend(family);
            self.given.extend(given);
            return;
        }
        if let Some((family, given)) = cell.split_once(',') {
            push_plain(&mut self.family, family);
            push_plain(&mut self.given, given);
            without_titles(&mut self.given);
            if !self.given.is_empty() && !self.given.bytes().any(|byte| byte.is_ascii_digit()) {
                return;
            }
            self.family.clear();
            self.given.clear();
        }
        match full.rsplit_once(' ') {
            Some((given, family)) => {
                self.given.push_str(given);
                self.family.push_str(family);
            }
            None => self.family.push_str(&full),
        }
    }

    /// The words of the full name that are neither in the given nor in the family name.
    pub fn further_words(&self) -> impl Iterator<Item = &str> {
        let is_known =
            |word: &&str| [&self.given, &self.family].into_iter().any(|part| part.split(' ').any(|own| own == *word));
        self.full.split(' ').filter(move |word| !word.is_empty() && !is_known(word))
    }
}

/// Drops the titles, unless nothing else is left.
fn without_titles(plain: &mut String) {
    if plain.contains(' ') && plain.split(' ').any(|word| TITLES.contains(&word)) {
        let words: Vec<&str> = plain.split(' ').filter(|word| !TITLES.contains(word)).collect();
        if !words.is_empty() {
            *plain = words.join(" ");
        }
    }
}
