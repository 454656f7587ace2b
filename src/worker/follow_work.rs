//! What the page asks about following up, and what the book answers: the activities of a lead, the rules of following up,
//! the permission to keep its data, whose data is to be erased.
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::desk::Desk;
use super::protocol::{Answer, Rows};
use crate::book::{Book, follow_up, followed};
use crate::lead::{Clock, Day, Field, LeadId, LostReason, Stage};
use crate::table::{Row, sort_by_rank};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

pub use crate::book::{Contacts, Followed, Lesson};
pub use crate::lead::{Activity, Consent, Contact, ContactKind, FollowUp, Permission};

/// A question about following up.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum FollowAsk {
    /// The rules in force. -> `Rules`
    Rules,
    /// Put in force what these rules changed; what another tab changed meanwhile stays. -> `Rules`
    SetRules {
        /// The rules they were made of.
        base: Box<FollowUp>,
        /// As edited.
        rules: Box<FollowUp>,
    },
    /// The following up of one lead. -> `Lead`
    Lead {
        /// Which.
        id: LeadId,
        /// When the day began where the user lives, in milliseconds since 1970.
        day_began_millis: i64,
    },
    /// Note what was done with a lead. -> `Answer::Changed`
    Log {
        /// Which.
        id: LeadId,
        /// What.
        activity: Activity,
    },
    /// Note whether leads may be kept. -> `Answer::Changed`
    Permit {
        /// Which.
        rows: Rows,
        /// All that is known of it from now on.
        permission: Permission,
    },
    /// A lead says no: it is lost, and perhaps said whether it may be kept (P6). -> `Answer::Changed`
    Refuse {
        /// Which.
        id: LeadId,
        /// Why.
        reason: Option<LostReason>,
        /// What it said of its data; `None` when it was not asked.
        permission: Option<Permission>,
    },
    /// Write down what is to be learnt of a lead. -> `Answer::Changed`
    Learn {
        /// Which.
        id: LeadId,
        /// In the user's words; blank for nothing any more.
        text: String,
    },
    /// The leads whose data is to be erased: they said no, or the last day is past. -> `Due`
    Due {
        /// Lines at most.
        count: u32,
    },
}

/// An answer about following up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FollowAnswer {
    /// The rules in force.
    Rules(FollowUp),
    /// The following up of one lead; `None` when it is gone.
    Lead(Option<Box<LeadFollow>>),
    /// The leads whose data is to be erased.
    Due(DueLeads),
}

/// The following up of one lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadFollow {
    /// Which.
    pub id: LeadId,
    /// Its activities, if there was any.
    pub contacts: Option<Contacts>,
    /// Attempts at least, by its grade.
    pub attempts_min: u32,
    /// The day on which it came in.
    pub came_in: Option<Day>,
    /// Days from then to the first attempt, or until today while there was none (F6).
    pub response_days: Option<u32>,
    /// What is known of the permission to keep its data.
    pub permission: Permission,
    /// What is to be learnt of it.
    pub lesson: Option<Lesson>,
    /// Its stage.
    pub stage: Stage,
}

/// Leads whose data is to be erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueLeads {
    /// In all.
    pub total: u32,
    /// The first of them, in the order of the book.
    pub lines: Vec<DueLead>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueLead {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Why: it said no, or the last day is past.
    pub permission: Permission,
}

/// Answers what only reads; `None` for what changes the book.
pub fn answer(desk: &mut Desk, ask: &FollowAsk, today: Day) -> Option<Answer> {
    let answer = match ask {
        FollowAsk::Rules => FollowAnswer::Rules(follow_up(&desk.book)),
        FollowAsk::Lead { id, day_began_millis } => {
            let clock = Clock { today, began_millis: *day_began_millis };
            FollowAnswer::Lead(lead(desk, *id, clock).map(Box::new))
        }
        FollowAsk::Due { count } => FollowAnswer::Due(due(desk, *count as usize, today)),
        _ => return None,
    };
    Some(Answer::Follow(Box::new(answer)))
}

/// The following up of all leads, worked out again when the book changed.
pub fn follow(desk: &mut Desk) -> Rc<Followed> {
    if let Some((version, known)) = &desk.followed
        && *version == desk.version()
    {
        return known.clone();
    }
    let found = Rc::new(followed(&desk.book));
    desk.followed = Some((desk.version(), found.clone()));
    found
}

/// The day on which a lead came in: its first contact where it is known, else that of its import.
pub fn came_in(book: &Book, row: Row, clock: Clock) -> Option<Day> {
    let known = book.table().column(Field::FirstContact).day(row);
    let imported = || book.import_of(row).and_then(|(place, _)| book.line(place)).map(|line| line.at_millis);
    known.or_else(|| imported().map(|at_millis| clock.past_day_of(at_millis)))
}

/// Days from the day on which a lead came in to another one.
pub fn days_since(came_in: Day, day: Day) -> u32 {
    u32::try_from(day.0 - came_in.0).unwrap_or(0)
}

fn lead(desk: &mut Desk, id: LeadId, clock: Clock) -> Option<LeadFollow> {
    let followed = follow(desk);
    let row = desk.book.row_standing_for(id)?;
    let score = desk.scores(clock.today).points[row as usize];
    let book = &desk.book;
    let contacts = followed.contacts(row).copied();
    let came_in = came_in(book, row, clock);
    let first =
        contacts.and_then(|contacts| contacts.first_attempt_millis).map(|at_millis| clock.past_day_of(at_millis));
    Some(LeadFollow {
        id,
        contacts,
        attempts_min: follow_up(book).attempts_min[book.rules().grade(score) as usize],
        came_in,
        response_days: came_in.map(|day| days_since(day, first.unwrap_or(clock.today))),
        permission: followed.permission(row).cloned().unwrap_or_default(),
        lesson: followed.lesson(row).cloned(),
        stage: book.table().stages().of(row),
    })
}

fn due(desk: &mut Desk, count: usize, today: Day) -> DueLeads {
    let followed = follow(desk);
    let book = &desk.book;
    let due = followed.permissions().filter(|(row, permission)| permission.is_over(today) && book.has(*row));
    let mut due: Vec<_> = due.collect();
    sort_by_rank(&mut due, |(row, _)| u64::from(*row));
    let line = |(row, permission): &(Row, &Permission)| {
        Some(DueLead {
            id: book.id_of(*row)?,
            name: book.name_of(*row),
            company: book.table().text(*row, Field::Company).into_owned(),
            permission: (*permission).clone(),
        })
    };
    DueLeads { total: due.len() as u32, lines: due.iter().take(count).filter_map(line).collect() }
}
