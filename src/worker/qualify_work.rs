//! What the page asks about qualifying, and what the book answers: a lead's criteria with the question that comes next,
//! the user's own words.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::desk::Desk;
use super::protocol::{Answer, Rows};
use crate::book::Book;
use crate::lead::{Field, LeadId, Stage};
use serde::{Deserialize, Serialize};

pub use crate::lead::{Answered, Criterion, KeyPerson, LearntBy, LostReason, Term, Verdict, Vocabulary, Wording};

/// A question about qualifying.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum QualifyAsk {
    /// What a lead answered, and what to ask it next. -> `Card`; `Answer::Done` when the lead is gone
    Card(LeadId),
    /// Note an answer of today. -> `Card`
    Note {
        /// Of which lead.
        id: LeadId,
        /// To what.
        criterion: Criterion,
        /// Yes, no, nobody knows.
        verdict: Verdict,
        /// In the user's words, or blank.
        value: String,
        /// How it was learnt.
        learnt: LearntBy,
    },
    /// Move leads to a stage by hand. -> `Answer::Changed`
    Move {
        /// Which.
        rows: Rows,
        /// Where to.
        stage: Stage,
        /// Why they are lost, if they are.
        reason: Option<LostReason>,
    },
    /// The user's own words. -> `Vocabulary`
    Vocabulary,
    /// Put in force what these words changed. -> `Vocabulary`
    SetVocabulary {
        /// The words they were made of.
        base: Vocabulary,
        /// As edited.
        vocabulary: Vocabulary,
    },
}

/// An answer about qualifying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QualifyAnswer {
    /// What a lead answered.
    Card(QualifyCard),
    /// The user's own words.
    Vocabulary(Vocabulary),
}

/// A lead's criteria.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualifyCard {
    /// The lead.
    pub id: LeadId,
    /// Every criterion with the lead's answer, in the order of asking.
    pub criteria: Vec<(Criterion, Option<Answered>)>,
    /// The question that comes next; `None` when everything was asked.
    pub next: Option<Criterion>,
    /// Criteria met, of those that count.
    pub met_count: u32,
    /// Criteria that count.
    pub all_count: u32,
    /// What rules it out for now.
    pub ruled_out_by: Option<Criterion>,
    /// Its answers make it a prospect, and its stage is below that: to be proposed, never done by fiat.
    pub proposes_prospect: bool,
    /// Why it was lost.
    pub lost_reason: Option<LostReason>,
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &Desk, ask: &QualifyAsk) -> Option<Answer> {
    let answer = match ask {
        QualifyAsk::Card(id) => match card(&desk.book, *id) {
            Some(card) => QualifyAnswer::Card(card),
            None => return Some(Answer::Done),
        },
        QualifyAsk::Vocabulary => QualifyAnswer::Vocabulary(desk.book.vocabulary().clone()),
        QualifyAsk::Note { .. } | QualifyAsk::Move { .. } | QualifyAsk::SetVocabulary { .. } => return None,
    };
    Some(Answer::Qualify(Box::new(answer)))
}

fn card(book: &Book, id: LeadId) -> Option<QualifyCard> {
    let row = book.row_standing_for(id)?;
    let answers = book.criteria();
    let mut order = book.asking_order();
    // An own criterion that is no longer asked keeps its answers.
    let gone = answers.of_lead(row).map(|(criterion, _)| criterion).filter(|it| !order.contains(it)).cloned();
    let gone: Vec<Criterion> = gone.collect();
    order.extend(gone);
    let criteria: Vec<(Criterion, Option<Answered>)> = order
        .into_iter()
        .map(|criterion| {
            let answered = answers.answered(&criterion, row).cloned();
            (criterion, answered)
        })
        .collect();
    let counted = || criteria.iter().filter(|(criterion, _)| criterion.is_counted());
    let is_met = |answered: &Option<Answered>| answered.as_ref().is_some_and(|it| it.verdict == Verdict::Yes);
    let stage = Stage::from_code(&book.table().text(row, Field::Stage)).unwrap_or(Stage::Lead);
    Some(QualifyCard {
        id,
        next: criteria.iter().find(|(_, answered)| answered.is_none()).map(|(criterion, _)| criterion.clone()),
        met_count: counted().filter(|(_, answered)| is_met(answered)).count() as u32,
        all_count: counted().count() as u32,
        ruled_out_by: answers.ruled_out_by(row).cloned(),
        proposes_prospect: stage < Stage::Prospect && answers.makes_prospect(row),
        lost_reason: book.lost_reason(row).cloned(),
        criteria,
    })
}
