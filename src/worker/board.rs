//! The board of a morning or an evening: what happened to leads in a stretch of time, by owner and in all, against the
//! stretch before; what is to be learnt of the leads that were closed; what is planned (S5, S5b).
//!
//! What happened to a lead counts for who follows it up now: the journal says when, not who.

use super::coverage::coverage;
use super::desk::Desk;
use super::follow_work::{came_in, days_since, follow};
use super::kanban::{self, Kanban, KanbanAsk};
use super::protocol::Answer;
use super::tally::Tally;
use crate::book::{Book, Change, Followed, StageMove, follow_up, stage_moves};
use crate::lead::{Clock, ContactKind, Day, Field, LeadId, LostReason};
use crate::own::Labels;
use crate::table::{Row, sort_by_rank};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

pub use super::coverage::GradeReach;

/// A question about the board.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum BoardAsk {
    /// What happened. -> `Page`
    Page(Span),
    /// The leads by stage. -> `Kanban`
    Kanban(KanbanAsk),
}

/// An answer about the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BoardAnswer {
    /// What happened.
    Page(Box<BoardPage>),
    /// The leads by stage.
    Kanban(Box<Kanban>),
}

/// A stretch of time and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The beginning of the stretch before, of the stretch, and its end: milliseconds since 1970.
    pub moments_millis: [i64; 3],
    /// When the day of the question began where the user lives.
    pub day_began_millis: i64,
    /// Closed leads listed at most, of each kind.
    pub count: u32,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardPage {
    /// In all.
    pub total: OwnerFigures,
    /// By owner, in the order of their names; those of nobody last.
    pub owners: Vec<OwnerFigures>,
    /// How far each grade was reached until now.
    pub coverage: Vec<GradeReach>,
    /// Leads that were lost in the stretch and are lost still, latest first.
    pub failures: Vec<ClosedLead>,
    /// Leads that became customers in the stretch and are it still, latest first.
    pub successes: Vec<ClosedLead>,
    /// Next steps that are due today or overdue.
    pub due_count: u32,
    /// Next steps of today and the six days to come, with those overdue.
    pub week_count: u32,
}

/// The figures of one owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerFigures {
    /// Who; blank for nobody, and of the figures in all.
    pub owner: String,
    /// Those of the stretch.
    pub now: Figures,
    /// Those of the stretch before.
    pub before: Figures,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Leads that came in.
    pub new_count: u32,
    /// Different leads that were contacted: by an attempt or a presentation.
    pub contacted_count: u32,
    /// Calls, messages, meetings.
    pub attempt_count: u32,
    /// Of these, those that reached the lead.
    pub reached_count: u32,
    /// Leads that came further on the ladder, once each.
    pub moved_up_count: u32,
    /// Leads that became customers, once each.
    pub won_count: u32,
    /// Leads that were lost, once each.
    pub lost_count: u32,
    /// Next steps set.
    pub planned_count: u32,
    /// Next steps overdue at the end of the stretch.
    pub overdue_count: u32,
    /// Half of the leads that were tried for the first time had come in no more days before; `None` when none was.
    pub response_days: Option<u32>,
}

/// A lead that was won or lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedLead {
    /// The lead.
    pub id: LeadId,
    /// What a reader knows it by.
    pub name: String,
    /// Its company.
    pub company: String,
    /// Who follows it up.
    pub owner: String,
    /// Why it was lost, if somebody said.
    pub reason: Option<LostReason>,
    /// The lesson, or the method; blank while nobody wrote it down.
    pub learnt: String,
}

/// Answers a question.
pub fn answer(desk: &mut Desk, ask: &BoardAsk, today: Day) -> Answer {
    Answer::Board(Box::new(match ask {
        BoardAsk::Page(span) => BoardAnswer::Page(Box::new(page(desk, *span, today))),
        BoardAsk::Kanban(ask) => BoardAnswer::Kanban(Box::new(kanban::kanban(desk, ask, today))),
    }))
}

fn page(desk: &mut Desk, span: Span, today: Day) -> BoardPage {
    let followed = follow(desk);
    let scores = desk.scores(today).points.clone();
    let book = &desk.book;
    let moves = stage_moves(book);
    let clock = Clock { today, began_millis: span.day_began_millis };
    let [before, from, to] = span.moments_millis;
    let mut labels = Labels::default();
    let owners = labels.of_words(book.table().column(Field::Owner));
    let counted = Counted { book, followed: &followed, moves: &moves, clock, owners: &owners };
    let (mut now, earlier) = (counted.by_owner(from, to), counted.by_owner(before, from));
    let sum = |tallies: &FxHashMap<u32, Tally>| {
        tallies.values().fold(Tally::default(), |sum, tally| sum.with(tally)).figures()
    };
    let total = OwnerFigures { owner: String::new(), now: sum(&now), before: sum(&earlier) };
    for owner in earlier.keys() {
        now.entry(*owner).or_default();
    }
    let figures = |(owner, tally): (u32, Tally)| {
        let before = earlier.get(&owner).map(Tally::figures).unwrap_or_default();
        OwnerFigures { owner: labels.text(owner).to_owned(), now: tally.figures(), before }
    };
    let mut owners: Vec<OwnerFigures> = now.into_iter().map(figures).collect();
    owners.sort_by(|one, other| (one.owner.is_empty(), &one.owner).cmp(&(other.owner.is_empty(), &other.owner)));
    let ahead = |days: i32| book.next_steps().filter(|(_, next)| next.day.0 <= today.0 + days).count() as u32;
    BoardPage {
        total,
        owners,
        coverage: coverage(book, &scores, &followed, &follow_up(book)),
        failures: counted.closed(from, to, StageMove::is_lost, span.count as usize),
        successes: counted.closed(from, to, StageMove::is_won, span.count as usize),
        due_count: ahead(0),
        week_count: ahead(6),
    }
}

/// What figures are counted from.
struct Counted<'a> {
    book: &'a Book,
    followed: &'a Followed,
    moves: &'a [StageMove],
    clock: Clock,
    /// The label of each code of the column of owners.
    owners: &'a [u32],
}

impl Counted<'_> {
    /// What happened from a moment on and before another one.
    fn by_owner(&self, from: i64, to: i64) -> FxHashMap<u32, Tally> {
        let book = self.book;
        let owners = book.table().column(Field::Owner);
        let mut tallies: FxHashMap<u32, Tally> = FxHashMap::default();
        let mut note = |row: Row, count: &dyn Fn(&mut Tally)| {
            if book.has(row) {
                let owner = self.owners.get(owners.code(row) as usize).copied().unwrap_or_default();
                count(tallies.entry(owner).or_default());
            }
        };
        let is_within = |at_millis: i64| from <= at_millis && at_millis < to;
        for (change, _) in book.changes_in_effect().filter(|(_, at_millis)| is_within(*at_millis)) {
            if let Some(imported) = change.imported() {
                let rows = imported.first_row..imported.first_row + imported.new_count;
                rows.for_each(|row| note(row, &|tally| tally.figures.new_count += 1));
            }
            if let Some((rows, contact)) = change.contact().filter(|(_, contact)| contact.kind() != ContactKind::Note) {
                for row in rows.iter().map(|row| book.row_standing(*row)) {
                    note(row, &|tally| {
                        let is_attempt = contact.kind().is_attempt();
                        tally.contacted.insert(row);
                        tally.figures.attempt_count += u32::from(is_attempt);
                        tally.figures.reached_count += u32::from(is_attempt && contact.is_answered());
                    });
                }
            }
            if let Change::Planned { rows, next: Some(_) } = change {
                let rows = rows.iter().map(|row| book.row_standing(*row));
                rows.for_each(|row| note(row, &|tally| tally.figures.planned_count += 1));
            }
        }
        for moved in self.moves.iter().filter(|moved| is_within(moved.at_millis)) {
            let kinds = [moved.is_up(), moved.is_won(), moved.is_lost()];
            for kind in (0..kinds.len()).filter(|kind| kinds[*kind]) {
                note(moved.row, &|tally| tally.moved[kind].extend([moved.row]));
            }
        }
        let last_day = self.clock.past_day_of(to.saturating_sub(1));
        for row in self.steps_at(to).into_iter().filter(|(_, day)| *day < last_day).map(|(row, _)| row) {
            note(row, &|tally| tally.figures.overdue_count += 1);
        }
        for row in book.rows() {
            let first = self.followed.contacts(*row).and_then(|contacts| contacts.first_attempt_millis);
            let first = first.filter(|first| is_within(*first)).map(|first| self.clock.past_day_of(first));
            if let Some((first, came_in)) = first.zip(came_in(book, *row, self.clock)) {
                note(*row, &|tally| tally.response_days.push(days_since(came_in, first)));
            }
        }
        tallies
    }

    /// The days of the next steps as they were at a moment, as far as the entries are still in effect.
    fn steps_at(&self, moment_millis: i64) -> FxHashMap<Row, Day> {
        let mut steps = FxHashMap::default();
        for (change, _) in self.book.changes_in_effect().filter(|(_, at_millis)| *at_millis < moment_millis) {
            let Change::Planned { rows, next } = change else { continue };
            for row in rows.iter().map(|row| self.book.row_standing(*row)) {
                match next {
                    Some(next) => drop(steps.insert(row, next.day)),
                    None => drop(steps.remove(&row)),
                }
            }
        }
        steps
    }

    /// The leads that were closed in a stretch, and are closed that way still; latest first.
    fn closed(&self, from: i64, to: i64, is_it: fn(&StageMove) -> bool, count: usize) -> Vec<ClosedLead> {
        let (book, table) = (self.book, self.book.table());
        let stages = table.stages();
        let within = self.moves.iter().filter(|moved| from <= moved.at_millis && moved.at_millis < to && is_it(moved));
        let is_still = |moved: &&StageMove| is_it(&StageMove { after: stages.of(moved.row), ..**moved });
        let mut closed: Vec<&StageMove> = within.filter(is_still).collect();
        sort_by_rank(&mut closed, |moved| !(moved.at_millis as u64));
        let mut seen = FxHashSet::default();
        closed.retain(|moved| seen.insert(moved.row));
        let line = |moved: &StageMove| {
            let row = moved.row;
            Some(ClosedLead {
                id: book.id_of(row)?,
                name: book.name_of(row),
                company: table.text(row, Field::Company).into_owned(),
                owner: table.text(row, Field::Owner).into_owned(),
                reason: book.lost_reason(row).cloned(),
                learnt: self.followed.lesson(row).map(|lesson| lesson.text.clone()).unwrap_or_default(),
            })
        };
        closed.into_iter().take(count).filter_map(line).collect()
    }
}
