//! Texts of qualifying: criteria, answers, the card that asks.

use super::texts::texts;
use super::{Language, Plural, Words, fill};
use crate::lead::{Criterion, LearntBy, LostReason, Stage, Verdict};

texts! {
    /// Texts of qualifying.
    pub struct QualifyWords {
        /// The card's heading, in the panel of a lead and on the call list.
        pub title: &'static str,
        /// Names of the built-in criteria, in the order of `Criterion::BUILT_IN`.
        pub criteria: [&'static str; 8],
        /// The same as questions to be asked on the phone.
        pub questions: [&'static str; 8],
        /// A criterion of the user's own as a question: `{name}`.
        pub own_question: &'static str,
        /// Yes, no, nobody knows: in the order of `Verdict::ALL`.
        pub verdicts: [&'static str; 3],
        /// How an answer was learnt, in the order of `LearntBy::ALL`; each goes before a day.
        pub learnt: [&'static str; 5],
        /// What the ranks KP1 to KP3 of a key person mean.
        pub key_persons: [&'static str; 3],
        /// Label of the ranks.
        pub key_person: &'static str,
        /// How many criteria are met: `{met}`, `{all}`.
        pub met: &'static str,
        /// Over the question that comes next.
        pub next: &'static str,
        /// Nothing is left to ask.
        pub all_asked: &'static str,
        /// Label: the value beside an answer.
        pub value: &'static str,
        /// Label: how it was learnt.
        pub learnt_by: &'static str,
        /// The keys of the card.
        pub keys: &'static str,
        /// Asks another question than the next one: a button beside each criterion in the list, for screen readers: `{criterion}`.
        pub ask: &'static str,
        /// A criterion that was not asked yet.
        pub not_asked: &'static str,
        /// The list of criteria and answers.
        pub answers: &'static str,
        /// What was noted: `{criterion}`, `{verdict}`.
        pub noted: &'static str,
        /// The three criteria of a prospect are met: `{prospect}` is the word for a prospect.
        pub is_prospect: &'static str,
        /// The button that moves the lead there: `{stage}`.
        pub make_prospect: &'static str,
        /// Why a lead is ruled out for now: not the target market, no means, may not decide, has it already.
        pub ruled_out: [&'static str; 4],
        /// A journal entry: `{criterion}`, `{verdict}`.
        pub entry: &'static str,
        /// A journal entry: `{stage}`.
        pub entry_moved: &'static str,
        /// The same of a lost lead: `{stage}`, `{reason}`.
        pub entry_lost: &'static str,
        /// A journal entry.
        pub entry_skipped: &'static str,
        /// The same: `{reason}`.
        pub entry_skipped_because: &'static str,
        /// Over the choice of a reason when a lead is moved to lost.
        pub why_lost: &'static str,
        /// In the panel of a lost lead: `{stage}` is the word for lost, `{reason}`.
        pub is_lost: &'static str,
        /// No reason is chosen.
        pub no_reason: &'static str,
        /// What an undo does.
        pub taken_back: Plural,
        /// What a redo does.
        pub noted_again: Plural,
        /// What an undo does.
        pub skip_gone: Plural,
        /// What a redo does.
        pub skip_back: Plural,
        /// A filter and its choices: why leads were lost.
        pub lost_for: &'static str,
        /// A filter: the criterion with its answers: `{criterion}`.
        pub filter: &'static str,
    }
}

impl Words {
    /// The name of a criterion.
    pub fn criterion<'a>(&'static self, criterion: &'a Criterion) -> &'a str {
        match criterion.built_in_place() {
            Some(place) => self.qualify.criteria[place],
            None => criterion.code(),
        }
    }

    /// A criterion as a question.
    pub fn question(&self, criterion: &Criterion) -> String {
        match criterion.built_in_place() {
            Some(place) => self.qualify.questions[place].to_owned(),
            None => fill(self.qualify.own_question, &[("name", criterion.code())]),
        }
    }

    /// Yes, no, nobody knows.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        self.qualify.verdicts[verdict as usize]
    }

    /// How an answer was learnt.
    pub fn learnt(&self, learnt: LearntBy) -> &'static str {
        self.qualify.learnt[learnt as usize]
    }

    /// Why a criterion rules a lead out.
    pub fn ruled_out(&self, criterion: &Criterion) -> &'static str {
        let texts = &self.qualify.ruled_out;
        match criterion {
            Criterion::TargetMarket => texts[0],
            Criterion::Means => texts[1],
            Criterion::AlreadyOwns => texts[3],
            _ => texts[2],
        }
    }
}

impl Language {
    /// An answer as the journal tells it: "Budget: yes".
    pub fn answer(self, criterion: &Criterion, verdict: Verdict) -> String {
        let words = self.words();
        let values = [("criterion", words.criterion(criterion)), ("verdict", words.verdict(verdict))];
        fill(words.qualify.entry, &values)
    }

    /// A move to a stage as the journal tells it, with the reason why the lead was lost.
    pub fn moved(self, stage: Stage, reason: Option<&LostReason>) -> String {
        let words = self.words();
        let stage = words.stage(stage);
        match reason {
            Some(reason) => fill(words.qualify.entry_lost, &[("stage", stage), ("reason", words.lost_reason(reason))]),
            None => fill(words.qualify.entry_moved, &[("stage", stage)]),
        }
    }

    /// That a lead was passed over, as the journal tells it.
    pub fn skipped(self, reason: &str) -> String {
        let words = &self.words().qualify;
        match reason.is_empty() {
            true => words.entry_skipped.to_owned(),
            false => fill(words.entry_skipped_because, &[("reason", reason)]),
        }
    }
}
