//! The user's own words: terms of the ladder (D14), criteria, reasons why leads are lost.

use super::Stage;
use serde::{Deserialize, Serialize};

/// A term that companies have words of their own for. The numbers are stored, so new ones go last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Term {
    /// A stage of the ladder, or lost.
    Stage(Stage),
    /// Meets marketing's definition.
    MarketingQualified,
    /// Meets the definition of sales.
    SalesQualified,
}

impl Term {
    /// Every term, in the order of the glossary.
    pub const ALL: [Term; 9] = [
        Term::Stage(Stage::Suspect),
        Term::Stage(Stage::Lead),
        Term::Stage(Stage::Prospect),
        Term::Stage(Stage::Opportunity),
        Term::Stage(Stage::Customer),
        Term::Stage(Stage::RepeatCustomer),
        Term::Stage(Stage::Lost),
        Term::MarketingQualified,
        Term::SalesQualified,
    ];

    /// The stable name, as in handles.
    pub fn code(self) -> &'static str {
        match self {
            Term::Stage(stage) => stage.code(),
            Term::MarketingQualified => "marketing_qualified",
            Term::SalesQualified => "sales_qualified",
        }
    }
}

/// Why a lead was lost. The numbers are stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LostReason {
    /// There is no money for it.
    NoBudget,
    /// They do not need it.
    NoNeed,
    /// Another seller was chosen.
    ChoseAnother,
    /// Nobody answered, however often.
    NoAnswer,
    /// The contact is not the one to speak to.
    WrongContact,
    /// Later, perhaps.
    NotNow,
    /// One of the user's own.
    Own(String),
}

impl LostReason {
    /// Those that are there without the user's doing.
    pub const BUILT_IN: [LostReason; 6] = [
        LostReason::NoBudget,
        LostReason::NoNeed,
        LostReason::ChoseAnother,
        LostReason::NoAnswer,
        LostReason::WrongContact,
        LostReason::NotNow,
    ];

    /// The stable name, as in handles; the text itself of one of the user's own.
    pub fn code(&self) -> &str {
        match self {
            LostReason::NoBudget => "no_budget",
            LostReason::NoNeed => "no_need",
            LostReason::ChoseAnother => "chose_another",
            LostReason::NoAnswer => "no_answer",
            LostReason::WrongContact => "wrong_contact",
            LostReason::NotNow => "not_now",
            LostReason::Own(text) => text,
        }
    }

    /// Its place among those built in; `None` of one of the user's own.
    pub fn built_in_place(&self) -> Option<usize> {
        LostReason::BUILT_IN.iter().position(|known| known == self)
    }
}

/// One thing in which a vocabulary departs from the words of the language. The numbers are stored, so new ones go last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Wording {
    /// A word for a term.
    Term(Term, String),
    /// A criterion of the user's own, by its name.
    Criterion(String),
    /// A reason of the user's own.
    Reason(String),
    /// A built-in reason that is not offered.
    NoReason(LostReason),
}

impl Wording {
    /// Whether two are about the same, perhaps with another word: then at most one of them is in force.
    pub fn is_same(&self, other: &Wording) -> bool {
        match (self, other) {
            (Wording::Term(term, _), Wording::Term(other, _)) => term == other,
            _ => self == other,
        }
    }
}

/// The wordings in force; own criteria and reasons in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary {
    wordings: Vec<Wording>,
}

impl Vocabulary {
    /// Whether every word is the language's.
    pub fn is_empty(&self) -> bool {
        self.wordings.is_empty()
    }

    /// The wordings in force.
    pub fn iter(&self) -> impl Iterator<Item = &Wording> {
        self.wordings.iter()
    }

    /// The user's words for terms.
    pub fn terms(&self) -> Vec<(Term, String)> {
        let word = |term: Term| Some((term, self.term(term)?.to_owned()));
        Term::ALL.into_iter().filter_map(word).collect()
    }

    /// The user's word for a term.
    pub fn term(&self, term: Term) -> Option<&str> {
        self.wordings.iter().find_map(|wording| match wording {
            Wording::Term(known, word) if *known == term => Some(word.as_str()),
            _ => None,
        })
    }

    /// The names of the user's own criteria, in the order of asking.
    pub fn criteria(&self) -> impl Iterator<Item = &str> {
        self.wordings.iter().filter_map(|wording| match wording {
            Wording::Criterion(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The reasons that are offered.
    pub fn lost_reasons(&self) -> Vec<LostReason> {
        let is_offered = |reason: &LostReason| !self.has(&Wording::NoReason(reason.clone()));
        let own = self.wordings.iter().filter_map(|wording| match wording {
            Wording::Reason(text) => Some(LostReason::Own(text.clone())),
            _ => None,
        });
        LostReason::BUILT_IN.into_iter().filter(is_offered).chain(own).collect()
    }

    /// Whether a wording is in force, word for word.
    pub fn has(&self, wording: &Wording) -> bool {
        self.wordings.contains(wording)
    }

    fn find(&self, wording: &Wording) -> Option<&Wording> {
        self.wordings.iter().find(|known| known.is_same(wording))
    }

    /// Puts a wording in force, in the place of one about the same, or out of force.
    pub fn set(&mut self, wording: &Wording, is_on: bool) {
        let place = self.wordings.iter().position(|known| known.is_same(wording));
        match (place, is_on) {
            (Some(place), true) => self.wordings[place] = wording.clone(),
            (Some(place), false) => drop(self.wordings.remove(place)),
            (None, true) => self.wordings.push(wording.clone()),
            (None, false) => {}
        }
    }

    /// The wordings that differ, as one and the other vocabulary has them.
    pub fn differences<'a>(&'a self, other: &'a Vocabulary) -> impl Iterator<Item = &'a Wording> {
        let is_other = |wording: &&Wording| other.find(wording) != Some(*wording);
        let is_gone = |wording: &&Wording| self.find(wording).is_none();
        self.wordings.iter().filter(is_other).chain(other.wordings.iter().filter(is_gone))
    }

    /// Writes what was changed from one vocabulary to another into this one, which may be neither.
    pub fn write(&mut self, before: &Vocabulary, after: &Vocabulary) {
        for wording in before.differences(after) {
            match after.find(wording) {
                Some(wording) => self.set(wording, true),
                None => self.set(wording, false),
            }
        }
    }

    /// With words trimmed, none blank and none twice.
    pub fn tidy(&self) -> Vocabulary {
        let mut tidy = Vocabulary::default();
        for wording in &self.wordings {
            let trimmed = |word: &str| Some(word.trim().to_owned()).filter(|word| !word.is_empty());
            let kept = match wording {
                Wording::Term(term, word) => trimmed(word).map(|word| Wording::Term(*term, word)),
                Wording::Criterion(name) => trimmed(name).map(Wording::Criterion),
                Wording::Reason(text) => trimmed(text).map(Wording::Reason),
                Wording::NoReason(reason) => Some(Wording::NoReason(reason.clone())),
            };
            kept.iter().for_each(|wording| tidy.set(wording, true));
        }
        tidy
    }
}
