//! What the page asks about the gate, and what the book answers: the rules of what comes into the pool,
//! the rows that they rejected, the calls of the manual pass.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::call_list::call_page;
use super::desk::Desk;
use super::protocol::{Answer, RejectReason, Rejection};
use crate::book::{Book, Rejected};
use crate::lead::{Day, EntryId, LeadId};
use serde::{Deserialize, Serialize};

pub use super::call_list::{CallChoice, CallLine, CallPage};
pub use super::coverage::GradeReach;
pub use crate::book::{BringBack, BringBackRows, BroughtBack, Calls, RejectedGroup};
pub use crate::lead::{CallResult, GateField, GateRule, GateRules};

/// A question about the gate.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum GateAsk {
    /// The rules in force. -> `Rules`
    Rules,
    /// Put in force what these rules changed; what another tab changed meanwhile stays. -> `Rules`
    SetRules {
        /// The rules they were made of.
        base: GateRules,
        /// As edited; countries as typed.
        rules: GateRules,
    },
    /// Rejected rows of all imports in effect. -> `Rejected`
    Rejected {
        /// Only those of this entry and reason.
        only: Option<(EntryId, RejectReason)>,
        /// First place.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// Bring rejected rows back, as one entry. -> `BroughtBack`
    BringBack(BringBack),
    /// The leads of the manual pass. -> `Calls`
    Calls {
        /// Which.
        choice: CallChoice,
        /// How many at most.
        count: u32,
    },
    /// Note what came of a call. -> `Answer::Changed`
    Call {
        /// To which lead.
        id: LeadId,
        /// What came of it.
        result: CallResult,
    },
    /// Some rejected rows drawn by lot, to be checked. -> `Audit`
    Audit {
        /// Which draw: the same seed draws the same rows of the same book.
        seed: u32,
        /// How many at most.
        count: u32,
    },
    /// Pass a lead over. -> `Answer::Changed`
    Skip {
        /// Which lead.
        id: LeadId,
        /// Why, in the user's words.
        reason: String,
    },
}

/// An answer about the gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GateAnswer {
    /// The rules in force.
    Rules(GateRules),
    /// Rejected rows.
    Rejected(RejectedPage),
    /// What came of rows that were to be brought back.
    BroughtBack(BroughtBack),
    /// Leads of the manual pass.
    Calls(CallPage),
    /// Rejected rows drawn by lot.
    Audit(RejectedPage),
}

/// Some of the rejected rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedPage {
    /// Those that were asked for, in all.
    pub total: u32,
    /// All of the book, by file and reason.
    pub groups: Vec<RejectedGroup>,
    /// The files of the rows.
    pub files: Vec<RejectedFile>,
    /// The rows, each with the place of its file.
    pub rows: Vec<(u32, Rejection)>,
}

/// A file that rejected rows come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedFile {
    /// The entry that rejected them.
    pub entry: EntryId,
    /// Its name.
    pub name: String,
    /// Its column names.
    pub headers: Vec<String>,
}

/// Answers a question that only reads; `None` for the others.
pub fn answer(desk: &mut Desk, ask: &GateAsk, today: Day) -> Option<Answer> {
    let answer = match ask {
        GateAsk::Rules => GateAnswer::Rules(desk.book.gate().clone()),
        GateAsk::Rejected { only, from, count } => {
            GateAnswer::Rejected(rejected_page(&desk.book, *only, *from as usize, *count as usize))
        }
        GateAsk::Calls { choice, count } => GateAnswer::Calls(call_page(desk, *choice, *count as usize, today)),
        GateAsk::Audit { seed, count } => GateAnswer::Audit(audit(&desk.book, *seed, *count as usize)),
        GateAsk::SetRules { .. } | GateAsk::BringBack(_) | GateAsk::Call { .. } | GateAsk::Skip { .. } => return None,
    };
    Some(Answer::Gate(Box::new(answer)))
}

/// Rejected rows drawn by lot, in the order of their files.
fn audit(book: &Book, seed: u32, count: usize) -> RejectedPage {
    let mut page = RejectedPage { groups: book.rejected_groups(), ..RejectedPage::default() };
    page.total = page.groups.iter().map(|group| group.count).sum();
    show(&mut page, book.rejected_sample(seed, count));
    page
}

fn rejected_page(book: &Book, only: Option<(EntryId, RejectReason)>, from: usize, count: usize) -> RejectedPage {
    let is_wanted = |it: &Rejected<'_>| only.is_none_or(|only| only == (it.entry, it.rejection.reason));
    let wanted: Vec<Rejected<'_>> = book.rejected(None).filter(is_wanted).collect();
    let mut page =
        RejectedPage { total: wanted.len() as u32, groups: book.rejected_groups(), ..RejectedPage::default() };
    show(&mut page, wanted.into_iter().skip(from).take(count));
    page
}

fn show<'a>(page: &mut RejectedPage, rows: impl IntoIterator<Item = Rejected<'a>>) {
    for Rejected { entry, file, headers, rejection } in rows {
        if page.files.last().is_none_or(|last| last.entry != entry) {
            page.files.push(RejectedFile { entry, name: file.to_owned(), headers: headers.to_vec() });
        }
        page.rows.push((page.files.len() as u32 - 1, rejection.clone()));
    }
}
