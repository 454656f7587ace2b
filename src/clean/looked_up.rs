//! Words that were asked before, with their answers: columns of codes hold few different cells.

use rustc_hash::FxHashMap;

/// Distinct words remembered before the memory starts afresh.
const LOOKED_UP_MAX: usize = 16_384;

/// Cells as they stood in the file, and what they were found to say.
#[derive(Clone, Debug)]
pub(super) struct LookedUp<Answer> {
    places: FxHashMap<Box<str>, u32>,
    answers: Vec<Answer>,
}

impl<Answer> Default for LookedUp<Answer> {
    fn default() -> Self {
        LookedUp { places: FxHashMap::default(), answers: Vec::new() }
    }
}

impl<Answer> LookedUp<Answer> {
    /// The answer to a word, from memory when it was asked before.
    pub(super) fn answer(&mut self, word: &str, find: impl FnOnce(&str) -> Answer) -> &Answer {
        let place = match self.places.get(word) {
            Some(place) => *place as usize,
            None => {
                if self.answers.len() >= LOOKED_UP_MAX {
                    *self = LookedUp::default();
                }
                self.places.insert(Box::from(word), self.answers.len() as u32);
                self.answers.push(find(word));
                self.answers.len() - 1
            }
        };
        &self.answers[place]
    }
}

/// What a cell of a column of codes says.
#[derive(Clone, Debug)]
pub(super) enum Said<Code> {
    /// That there is nothing.
    Nothing,
    /// A code.
    Code(Code),
    /// Something that nobody knows, in one form.
    Unknown(Box<str>),
}
