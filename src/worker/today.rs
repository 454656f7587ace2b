//! The day's work: whose next step is due, which new leads deserve time, what was done so far today (U6, F6, S5b).
//!
//! Why functions beside the desk and not of it: the code of this module comes with the rest of the worker's program.

use super::birthdays::{Birthday, birthdays};
use super::calendar_file::calendar;
use super::call_list::DONE;
use super::desk::Desk;
use super::follow_work::follow;
use super::owners_page::{ReleaseLine, releasing};
use super::protocol::Answer;
use crate::book::{Book, Calls, Change, Contacts, Followed, follow_up};
use crate::clean::phone_shown;
use crate::lead::{CallResult, Clock, Contact, ContactKind, Day, Field, FollowUp, LeadId, NextStep, Template};
use crate::own::WARNINGS;
use crate::score::Grade;
use crate::table::{Row, sort_by_rank};
use serde::{Deserialize, Serialize};

/// A question about the day's work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum TodayAsk {
    /// The day's work. -> `Page`
    Page {
        /// When the day began where the user lives, in milliseconds since 1970.
        day_began_millis: i64,
        /// How many lines at most of those due, and of the new ones.
        count: u32,
        /// A lead that is listed first, whatever it is: it was just called, and its next step is not set yet.
        called: Option<LeadId>,
    },
    /// Set the next step of leads; `None`: nothing more is to be done. -> `Answer::Changed`
    Plan {
        /// Which leads.
        ids: Vec<LeadId>,
        /// What, and when.
        next: Option<NextStep>,
    },
    /// All next steps as a file for a calendar. -> `Calendar`
    Calendar {
        /// What stands before a lead's name when its step has no note.
        title: String,
    },
}

/// An answer about the day's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TodayAnswer {
    /// The day's work.
    Page(TodayPage),
    /// The text of an iCalendar file.
    Calendar(String),
}

/// The day's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayPage {
    /// Leads whose next step is due today or overdue, in all.
    pub due_count: u32,
    /// Of these, those overdue.
    pub overdue_count: u32,
    /// Leads that nobody tried to reach and that have no next step, in all.
    pub fresh_count: u32,
    /// Those due, longest overdue first; then the new ones, best score first.
    pub lines: Vec<TodayLine>,
    /// Next steps of the seven days to come, from tomorrow on.
    pub week: [u32; 7],
    /// Next steps further ahead than the rules of following up say, in all (P5).
    pub later_count: u32,
    /// The first of them.
    pub later: Vec<LaterLine>,
    /// What was done today.
    pub done: DayDone,
    /// Texts that are sent to many.
    pub templates: Vec<Template>,
    /// Birthdays of the week from today on (F4).
    pub birthdays: Vec<Birthday>,
    /// Leads that go back to the pool within the last of the warnings.
    pub releasing: Vec<ReleaseLine>,
}

/// One lead of the day's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayLine {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Its first number as it is read out.
    pub phone: String,
    /// Its e-mail address.
    pub email: String,
    /// Its grade.
    pub grade: Grade,
    /// Its stage as a code.
    pub stage: String,
    /// What is to be done; `None` of a new one.
    pub next: Option<NextStep>,
    /// The calls so far.
    pub calls: Option<Calls>,
    /// Attempts so far, and how many are made at least of its grade (F5).
    pub attempts: [u32; 2],
    /// After an attempt in vain: the day of the next one, as the cadence says.
    pub proposed: Option<Day>,
}

/// A next step that is far ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterLine {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// What is to be done, and when.
    pub next: NextStep,
}

/// What was done in a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayDone {
    /// Calls.
    pub call_count: u32,
    /// Of these, those that reached somebody.
    pub reached_count: u32,
    /// Messages, meetings, presentations, in the order of `ContactKind::ALL`.
    pub contact_counts: [u32; 3],
    /// Next steps set.
    pub planned_count: u32,
    /// Leads moved to a stage by hand.
    pub moved_count: u32,
}

/// Answers what only reads; `None` for what changes the book.
pub fn answer(desk: &mut Desk, ask: &TodayAsk, today: Day) -> Option<Answer> {
    let answer = match ask {
        TodayAsk::Page { day_began_millis, count, called } => {
            TodayAnswer::Page(page(desk, *day_began_millis, *count as usize, *called, today))
        }
        TodayAsk::Calendar { title } => TodayAnswer::Calendar(calendar(&desk.book, title)),
        TodayAsk::Plan { .. } => return None,
    };
    Some(Answer::Today(Box::new(answer)))
}

fn page(desk: &mut Desk, day_began_millis: i64, count: usize, called: Option<LeadId>, today: Day) -> TodayPage {
    let clock = Clock { today, began_millis: day_began_millis };
    let releasing = releasing(desk, WARNINGS[WARNINGS.len() - 1], clock);
    let scores = desk.scores(today).points.clone();
    let followed = follow(desk);
    let book = &desk.book;
    let lines = Lines { book, followed: &followed, rules: follow_up(book), clock };
    let mut due: Vec<(Row, Day)> = Vec::new();
    let mut later: Vec<(Row, Day)> = Vec::new();
    let mut week = [0; 7];
    for (row, next) in book.next_steps() {
        if next.day.0 - today.0 > i32::from(lines.rules.later_days) {
            later.push((row, next.day));
        }
        match next.day.0 - today.0 {
            ..=0 => due.push((row, next.day)),
            ahead @ 1..=7 => week[ahead as usize - 1] += 1,
            _ => {}
        }
    }
    // In the order of the day, then of the book: a map has none.
    for steps in [&mut due, &mut later] {
        sort_by_rank(steps, |(row, day)| by_day(*day, *row));
    }
    let stages = book.table().stages();
    let is_open = |row: Row| !DONE.contains(&stages.of(row));
    let is_fresh = |row: &Row| is_open(*row) && is_fresh(book, &followed, *row);
    let mut fresh: Vec<Row> = book.rows().iter().copied().filter(is_fresh).collect();
    sort_by_rank(&mut fresh, |row| (i64::from(i16::MAX) - i64::from(scores[*row as usize])) as u64);
    let called = called.and_then(|id| book.row_standing_for(id));
    let listed = due.iter().take(count).map(|(row, _)| *row).chain(fresh.iter().take(count).copied());
    let first = called.into_iter().chain(listed.filter(|row| Some(*row) != called));
    TodayPage {
        due_count: due.len() as u32,
        overdue_count: due.iter().filter(|(_, day)| *day < today).count() as u32,
        fresh_count: fresh.len() as u32,
        lines: first.filter_map(|row| lines.line(row, scores[row as usize])).collect(),
        week,
        later_count: later.len() as u32,
        later: later.iter().take(count).filter_map(|(row, _)| lines.later(*row)).collect(),
        done: done_since(book, day_began_millis),
        templates: lines.rules.templates.clone(),
        birthdays: birthdays(book, &lines.rules.birthday_field, today, count),
        releasing,
    }
}

/// Earlier days first, and of one day in the order of the book.
pub(super) fn by_day(day: Day, row: Row) -> u64 {
    ((i64::from(day.0) - i64::from(i32::MIN)) as u64) << 32 | u64::from(row)
}

/// Whether nobody has worked on a lead yet, and it can be reached.
fn is_fresh(book: &Book, followed: &Followed, row: Row) -> bool {
    let table = book.table();
    let is_reachable = !table.column(Field::Phone).is_blank(row) || !table.column(Field::Email).is_blank(row);
    let is_tried = followed.contacts(row).is_some_and(Contacts::is_contacted);
    let is_untouched = !is_tried && book.next_step(row).is_none() && book.skip_of(row).is_none();
    is_reachable && is_untouched
}

/// What a line is told of.
struct Lines<'a> {
    book: &'a Book,
    followed: &'a Followed,
    rules: FollowUp,
    clock: Clock,
}

impl Lines<'_> {
    fn line(&self, row: Row, score: i16) -> Option<TodayLine> {
        let (book, table) = (self.book, self.book.table());
        let grade = book.rules().grade(score);
        let contacts = self.followed.contacts(row);
        let attempt_count = contacts.map_or(0, Contacts::attempt_count);
        let in_vain = contacts.filter(|contacts| contacts.unanswered_count > 0);
        let first =
            in_vain.and_then(|contacts| contacts.first_attempt_millis).map(|first| self.clock.past_day_of(first));
        Some(TodayLine {
            id: book.id_of(row)?,
            name: book.name_of(row),
            company: table.text(row, Field::Company).into_owned(),
            phone: phone_shown(&table.text(row, Field::Phone)),
            email: table.text(row, Field::Email).into_owned(),
            grade,
            stage: table.text(row, Field::Stage).into_owned(),
            next: book.next_step(row).cloned(),
            calls: book.calls_of(row).copied(),
            attempts: [attempt_count, self.rules.attempts_min[grade as usize]],
            proposed: first.and_then(|first| self.rules.next_attempt(attempt_count, first, self.clock.today)),
        })
    }

    fn later(&self, row: Row) -> Option<LaterLine> {
        Some(LaterLine {
            id: self.book.id_of(row)?,
            name: self.book.name_of(row),
            company: self.book.table().text(row, Field::Company).into_owned(),
            next: self.book.next_step(row)?.clone(),
        })
    }
}

/// What the entries in effect since a moment did.
fn done_since(book: &Book, since_millis: i64) -> DayDone {
    let mut done = DayDone::default();
    for (change, _) in book.changes_in_effect().rev().take_while(|(_, at_millis)| *at_millis >= since_millis) {
        match change.contact() {
            Some((rows, Contact::Call(result))) => {
                done.call_count += rows.len() as u32;
                done.reached_count += if result == CallResult::Reached { rows.len() as u32 } else { 0 };
            }
            Some((rows, contact)) if contact.kind() != ContactKind::Note => {
                done.contact_counts[contact.kind() as usize - 1] += rows.len() as u32;
            }
            _ => {}
        }
        match change {
            Change::Planned { rows, next: Some(_) } => done.planned_count += rows.len() as u32,
            Change::Moved { rows, .. } => done.moved_count += rows.len() as u32,
            _ => {}
        }
    }
    done
}
