//! The manual pass: which leads are to be called, in which order, and what came of the calls so far (S2c).

use super::coverage::{GradeReach, coverage};
use super::desk::Desk;
use super::follow_work::follow;
use crate::book::{Book, Calls, Skip, follow_up};
use crate::clean::phone_shown;
use crate::lead::{CallResult, Day, Field, IssueKind, LeadId, Stage};
use crate::score::Grade;
use crate::table::{Row, sort_by_rank};
use serde::{Deserialize, Serialize};

/// Which leads of the manual pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CallChoice {
    /// Those with a number that were not reached yet: never called, nobody answered, or something was missing.
    #[default]
    ToCall,
    /// Of these, those that were never called.
    Never,
    /// Those whose contact data has an issue, with a number or without.
    Issues,
    /// Those whose last call had this result.
    Last(CallResult),
    /// Those to call, the best score first whatever was done so far; those passed over come last.
    Ranked,
}

/// Some of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallPage {
    /// Leads of each choice that has any, in the order of the choices.
    pub choices: Vec<(CallChoice, u32)>,
    /// Leads of the choice asked for, in all.
    pub total: u32,
    /// The first of them.
    pub lines: Vec<CallLine>,
    /// How far each grade was reached, of all leads.
    pub coverage: Vec<GradeReach>,
}

/// One lead of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLine {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Its first number as it is read out.
    pub phone: String,
    /// Its grade.
    pub grade: Grade,
    /// What is wrong with its contact data.
    pub issues: Vec<IssueKind>,
    /// The calls so far.
    pub calls: Option<Calls>,
    /// The last time that it was passed over.
    pub skip: Option<Skip>,
    /// Its points.
    pub score: i16,
}

/// What makes a lead one to look at by hand.
const ISSUES: [IssueKind; 7] = [
    IssueKind::PhoneInvalid,
    IssueKind::PhoneAbroad,
    IssueKind::PhoneRefuted,
    IssueKind::ContactMissing,
    IssueKind::NameMissing,
    IssueKind::EmailInvalid,
    IssueKind::NameContradiction,
];

/// Stages in which nothing is left to be done unless the user planned it.
pub(super) const DONE: [Stage; 3] = [Stage::Customer, Stage::RepeatCustomer, Stage::Lost];

/// The first leads of a choice. Those never called come first, then those called least; among equals those with an issue
/// of their contact data, then the better score. The ranked ones are by score alone: ranked, never hidden (V5).
pub fn call_page(desk: &mut Desk, choice: CallChoice, count: usize, today: Day) -> CallPage {
    let scores = desk.scores(today).points.clone();
    let followed = follow(desk);
    let book = &desk.book;
    let lasts = CallResult::ALL.map(CallChoice::Last);
    let choices =
        [CallChoice::ToCall, CallChoice::Ranked, CallChoice::Never, CallChoice::Issues].into_iter().chain(lasts);
    let mut choices: Vec<(CallChoice, u32)> = choices.map(|choice| (choice, 0)).collect();
    let mut rows = Vec::new();
    for row in book.rows() {
        let facts = Facts::of(book, *row);
        choices.iter_mut().for_each(|(choice, count)| *count += u32::from(facts.is_in(*choice)));
        rows.extend(facts.is_in(choice).then_some((*row, facts.has_issue)));
    }
    sort_by_rank(&mut rows, |(row, has_issue)| {
        let count = book.calls_of(*row).map_or(0, |calls| calls.count);
        let score = (i64::from(i16::MAX) - i64::from(scores[*row as usize])) as u64;
        if choice == CallChoice::Ranked {
            return u64::from(book.skip_of(*row).is_some()) << 32 | score;
        }
        u64::from(count) << 32 | u64::from(!has_issue) << 31 | score
    });
    choices.retain(|(other, count)| *count > 0 || *other == choice || *other == CallChoice::ToCall);
    let total = rows.len() as u32;
    let lines = rows.iter().take(count).filter_map(|(row, _)| line(book, *row, scores[*row as usize]));
    let lines = lines.collect();
    let coverage = coverage(book, &scores, &followed, &follow_up(book));
    CallPage { choices, total, lines, coverage }
}

fn line(book: &Book, row: Row, score: i16) -> Option<CallLine> {
    let table = book.table();
    Some(CallLine {
        id: book.id_of(row)?,
        name: book.name_of(row),
        company: table.text(row, Field::Company).into_owned(),
        phone: phone_shown(&table.text(row, Field::Phone)),
        grade: book.rules().grade(score),
        issues: table.issues(row).iter().filter(|kind| ISSUES.contains(kind)).collect(),
        calls: book.calls_of(row).copied(),
        skip: book.skip_of(row).cloned(),
        score,
    })
}

/// What is asked of each lead.
struct Facts {
    is_open: bool,
    has_phone: bool,
    has_issue: bool,
    is_refuted: bool,
    last: Option<CallResult>,
}

impl Facts {
    fn of(book: &Book, row: Row) -> Facts {
        let (table, issues) = (book.table(), book.table().issues(row));
        let stage = Stage::from_code(&table.text(row, Field::Stage));
        Facts {
            is_open: !stage.is_some_and(|stage| DONE.contains(&stage)),
            has_phone: !table.column(Field::Phone).is_blank(row),
            has_issue: ISSUES.iter().any(|kind| issues.has(*kind)),
            is_refuted: issues.has(IssueKind::PhoneRefuted),
            last: book.calls_of(row).map(|calls| calls.last),
        }
    }

    fn is_in(&self, choice: CallChoice) -> bool {
        let is_callable = self.is_open && self.has_phone && !self.is_refuted;
        match choice {
            CallChoice::ToCall | CallChoice::Ranked => is_callable && self.last != Some(CallResult::Reached),
            CallChoice::Never => is_callable && self.last.is_none(),
            CallChoice::Issues => self.is_open && self.has_issue,
            CallChoice::Last(result) => self.last == Some(result),
        }
    }
}
