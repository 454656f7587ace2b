//! Texts of the glossary: the user's own terms, criteria and reasons.

use super::texts::texts;
use super::{Language, Words};
use crate::lead::{LostReason, Term, Wording};

texts! {
    /// Texts of the glossary.
    pub struct GlossaryWords {
        /// The card's heading.
        pub title: &'static str,
        /// What it is for.
        pub about: &'static str,
        /// The term of marketing's definition.
        pub marketing_qualified: &'static str,
        /// The term of the definition of sales.
        pub sales_qualified: &'static str,
        /// Heading of the terms.
        pub terms: &'static str,
        /// Heading of the user's own criteria.
        pub criteria: &'static str,
        /// Label: the name of a new criterion.
        pub criterion_new: &'static str,
        /// Heading of the reasons why leads are lost.
        pub reasons: &'static str,
        /// Label: a new reason.
        pub reason_new: &'static str,
        /// Names of the built-in reasons, in the order of `LostReason::BUILT_IN`.
        pub lost_reasons: [&'static str; 6],
        /// Adds what was typed.
        pub add: &'static str,
        /// Takes a criterion or a reason away, for screen readers: `{name}`.
        pub remove: &'static str,
        /// Saves the terms.
        pub save: &'static str,
        /// What was done.
        pub saved: &'static str,
        /// A journal entry.
        pub entry: &'static str,
        /// In the list of what an undo leaves: the kind of a word.
        pub kept: &'static str,
    }
}

impl Words {
    /// Why leads are lost.
    pub fn lost_reason<'a>(&'static self, reason: &'a LostReason) -> &'a str {
        match reason.built_in_place() {
            Some(place) => self.glossary.lost_reasons[place],
            None => reason.code(),
        }
    }

    /// The language's own word for a term.
    pub fn term_of_language(&self, term: Term) -> &'static str {
        match term {
            Term::Stage(stage) => self.lead.stages[stage as usize],
            Term::MarketingQualified => self.glossary.marketing_qualified,
            Term::SalesQualified => self.glossary.sales_qualified,
        }
    }
}

impl Language {
    /// What a wording is about, and its word.
    pub fn wording(self, wording: &Wording) -> (String, String) {
        let words = self.words();
        match wording {
            Wording::Term(term, word) => (words.term_of_language(*term).to_owned(), word.clone()),
            Wording::Criterion(name) => (words.glossary.criteria.to_owned(), name.clone()),
            Wording::Reason(text) => (words.glossary.reasons.to_owned(), text.clone()),
            Wording::NoReason(reason) => (words.glossary.reasons.to_owned(), words.lost_reason(reason).to_owned()),
        }
    }
}
