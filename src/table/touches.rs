//! How leads came that came more than once: source, channel and campaign of each time, as codes of one dictionary.

use crate::table::Row;
use rustc_hash::FxHashMap;

/// The touches of leads with several; all other leads came once, as their columns say.
#[derive(Clone, Debug, Default)]
pub struct Touches {
    words: Vec<String>,
    codes: FxHashMap<String, u32>,
    /// Ascending; a lead's touches stand together, the first one first.
    touches: Vec<(Row, [u32; 3])>,
}

impl Touches {
    /// Adds the touches of a lead, the first one first. Leads come in ascending order.
    pub fn push<'a>(&mut self, row: Row, touches: impl IntoIterator<Item = [&'a str; 3]>) {
        for touch in touches {
            let touch = touch.map(|word| self.code_of(word));
            self.touches.push((row, touch));
        }
    }

    fn code_of(&mut self, word: &str) -> u32 {
        if let Some(code) = self.codes.get(word) {
            return *code;
        }
        let code = self.words.len() as u32;
        self.words.push(word.to_owned());
        self.codes.insert(word.to_owned(), code);
        code
    }

    /// The dictionary.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Each touch: the lead, and source, channel and campaign as codes of the dictionary. A lead's touches stand together.
    pub fn all(&self) -> &[(Row, [u32; 3])] {
        &self.touches
    }
}
