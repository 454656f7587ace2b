//! Many leads -> their chances, column by column: each word of a dictionary is read once.

use super::model::{Chance, Model};

/// Leads under way: their columns are read one by one, then their chances are told.
pub struct Many<'a> {
    model: &'a Model,
    /// By lead, one level a term.
    levels: Vec<u16>,
}

impl<'a> Many<'a> {
    /// So many leads; every cell is empty until its column was read.
    pub fn new(model: &'a Model, lead_count: usize) -> Many<'a> {
        let blank: Vec<u16> = model.terms.iter().map(|term| term.part.level_of("")).collect();
        Many { model, levels: blank.repeat(lead_count) }
    }

    /// Whether anything is learnt from a column; others need not be read.
    pub fn uses(&self, column: usize) -> bool {
        self.model.terms.iter().any(|term| term.column == column)
    }

    /// A column with a dictionary: its words, and by lead the place of its word.
    pub fn read_words(&mut self, column: usize, words: &[String], word_of: impl Fn(usize) -> usize) {
        for (place, term) in self.model.terms.iter().enumerate().filter(|(_, term)| term.column == column) {
            let by_word: Vec<u16> = words.iter().map(|word| term.part.level_of(word)).collect();
            for (lead, levels) in self.levels.chunks_exact_mut(self.model.terms.len()).enumerate() {
                levels[place] = by_word[word_of(lead)];
            }
        }
    }

    /// One cell of a column without a dictionary.
    pub fn read(&mut self, column: usize, lead: usize, cell: &str) {
        let width = self.model.terms.len();
        for (place, term) in self.model.terms.iter().enumerate().filter(|(_, term)| term.column == column) {
            self.levels[lead * width + place] = term.part.level_of(cell);
        }
    }

    /// The chance of a lead, its columns being read.
    pub fn chance(&self, lead: usize) -> Chance {
        self.model.chance_of_levels(self.levels_of(lead))
    }

    /// What was read of a lead: of leads with the same levels the chance is the same.
    pub fn levels_of(&self, lead: usize) -> &[u16] {
        let width = self.model.terms.len();
        &self.levels[lead * width..(lead + 1) * width]
    }

    /// What was read of all, lead by lead.
    pub fn into_levels(self) -> Vec<u16> {
        self.levels
    }
}
