//! The user's own words: those that the last entries in effect wrote, as with the rules of the gate.

use super::undo::Toggle;
use super::{Book, Change, KeptPlace, UndoPlan};
use crate::lead::{Vocabulary, Wording};

impl Book {
    /// The user's own words.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Puts in force what was made of the vocabulary of `base`, and keeps what others changed since; `None` when that
    /// changes nothing.
    pub fn plan_set_vocabulary(&self, base: &Vocabulary, vocabulary: &Vocabulary) -> Option<Change> {
        let before = self.vocabulary.clone();
        let mut after = before.clone();
        after.write(base, &vocabulary.tidy());
        (before != after).then_some(Change::VocabularyChanged { before, after })
    }

    /// The vocabulary in force, once the entry at a place is in effect or out of it.
    pub(super) fn vocabulary_with(&self, switched: Option<(usize, bool)>) -> Vocabulary {
        let mut vocabulary = None;
        for (place, record) in self.journal.iter().enumerate() {
            let Change::VocabularyChanged { before, after } = &record.entry.change else { continue };
            let vocabulary = vocabulary.get_or_insert_with(|| before.clone());
            if self.is_in_effect(place, switched) {
                vocabulary.write(before, after);
            }
        }
        vocabulary.unwrap_or_else(|| self.vocabulary.clone())
    }

    /// What switching an entry that wrote words does to them, and which stay because a later one wrote them.
    pub(super) fn plan_vocabulary(&self, plan: &mut UndoPlan, toggle: Toggle, [before, after]: [&Vocabulary; 2]) {
        let then = self.vocabulary_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = self.vocabulary.differences(&then).count() as u32;
        for wording in before.differences(after) {
            if let Some(writer) = self.later_wording(toggle.base, wording) {
                self.keep(plan, KeptPlace::Wording(wording.clone()), "", Some(writer));
            }
        }
    }

    fn later_wording(&self, place: usize, wording: &Wording) -> Option<usize> {
        self.journal.iter().enumerate().skip(place + 1).rev().find_map(|(place, record)| {
            let Change::VocabularyChanged { before, after } = &record.entry.change else { return None };
            let wrote = !record.is_undone && before.differences(after).any(|other| other.is_same(wording));
            wrote.then_some(place)
        })
    }
}
