//! What the last entry in effect said of a lead beside its values: why it was passed over or lost (V5, F8), what is to be done
//! next (U6).

use super::facets::value_counts;
use super::{Book, Change, Entry, Parts};
use crate::lead::{Contact, Field, LostReason, NextStep, Stage};
use crate::table::{Row, sort_by_rank};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of leads beside their values.
#[derive(Debug, Default)]
pub struct Reach {
    skips: FxHashMap<Row, Skip>,
    lost: FxHashMap<Row, LostReason>,
    next: FxHashMap<Row, NextStep>,
}

/// That a lead was passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skip {
    /// Why, in the user's words.
    pub reason: String,
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// How often until now.
    pub count: u32,
}

impl Reach {
    fn note(&mut self, book: &Book, change: &Change, at_millis: i64) {
        match change {
            Change::Skipped { rows, reason } => {
                for row in rows.iter().map(|row| book.row_standing(*row)) {
                    let count = self.skips.get(&row).map_or(0, |skip| skip.count) + 1;
                    self.skips.insert(row, Skip { reason: reason.clone(), at_millis, count });
                }
            }
            Change::Planned { rows, next } => {
                for row in rows.iter().map(|row| book.row_standing(*row)) {
                    match next {
                        Some(next) => drop(self.next.insert(row, next.clone())),
                        None => drop(self.next.remove(&row)),
                    }
                }
            }
            Change::Moved { rows, reason, .. } => {
                for row in rows.iter().map(|row| book.row_standing(*row)) {
                    match reason {
                        Some(reason) => drop(self.lost.insert(row, reason.clone())),
                        None => drop(self.lost.remove(&row)),
                    }
                }
            }
            _ => {}
        }
    }
}

impl Book {
    /// The last time that a lead was passed over.
    pub fn skip_of(&self, row: Row) -> Option<&Skip> {
        self.reach.skips.get(&row)
    }

    /// What is to be done next with a lead.
    pub fn next_step(&self, row: Row) -> Option<&NextStep> {
        self.reach.next.get(&row)
    }

    /// The leads with a next step, in no order.
    pub fn next_steps(&self) -> impl Iterator<Item = (Row, &NextStep)> {
        self.reach.next.iter().map(|(row, next)| (*row, next)).filter(|(row, _)| self.has(*row))
    }

    /// The changes in effect and when they were made, in the order of the journal.
    pub fn changes_in_effect(&self) -> impl DoubleEndedIterator<Item = (&Change, i64)> {
        let in_effect = self.journal.iter().filter(|record| !record.is_undone);
        in_effect.map(|record| (&record.entry.change, record.entry.at_millis))
    }

    /// Plans the next step of some leads, or that there is none; `None` when that is so of all of them.
    pub fn plan_next_step(&self, rows: &[Row], next: Option<NextStep>) -> Option<(Change, Parts)> {
        let is_so = |row: Row| self.next_step(row) == next.as_ref();
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_so(*row)).collect();
        (!rows.is_empty()).then(|| (Change::Planned { rows, next }, Parts::default()))
    }

    /// Why a lead was lost; `None` when it is not, or nobody said.
    pub fn lost_reason(&self, row: Row) -> Option<&LostReason> {
        let reason = self.reach.lost.get(&row)?;
        (self.table.text(row, Field::Stage) == Stage::Lost.code()).then_some(reason)
    }

    /// Lost leads by the reason, most first; none while no reason was given.
    pub(super) fn lost_counts(&self) -> Vec<(Option<LostReason>, u32)> {
        let mut counts: BTreeMap<&LostReason, u32> = BTreeMap::new();
        for row in self.reach.lost.keys().filter(|row| self.has(**row)) {
            self.lost_reason(*row).into_iter().for_each(|reason| *counts.entry(reason).or_default() += 1);
        }
        if counts.is_empty() {
            return Vec::new();
        }
        let stages = value_counts(&self.table, &self.rows, Field::Stage);
        let lost: u32 = stages.iter().filter(|(code, _)| code == Stage::Lost.code()).map(|(_, count)| count).sum();
        let unsaid = lost - counts.values().sum::<u32>();
        let mut counts: Vec<_> = counts.into_iter().map(|(reason, count)| (Some(reason.clone()), count)).collect();
        sort_by_rank(&mut counts, |(_, count)| !u64::from(*count));
        counts.extend((unsaid > 0).then_some((None, unsaid)));
        counts
    }

    /// Whether a lead was passed over, lost with a reason, or has a next step.
    pub(super) fn has_reach(&self, row: Row) -> bool {
        self.reach.skips.contains_key(&row) || self.reach.lost.contains_key(&row) || self.reach.next.contains_key(&row)
    }

    /// Takes an entry into account that says of leads that they were called, asked, moved, passed over or followed
    /// up; of how many.
    pub(super) fn note_asked(&mut self, entry: &Entry) -> u32 {
        if let Some((rows, Contact::Call(result))) = entry.change.contact() {
            rows.iter().for_each(|row| self.note_call(*row, result, entry.at_millis));
        }
        match &entry.change {
            Change::Qualified { rows, criterion, answered } => self.note_answers(rows, criterion, answered),
            change => self.note_reach(change, entry.at_millis),
        }
        entry.change.rows_asked().len() as u32
    }

    fn note_reach(&mut self, change: &Change, at_millis: i64) {
        let mut reach = std::mem::take(&mut self.reach);
        reach.note(self, change, at_millis);
        self.reach = reach;
    }

    /// Works it out after an entry went out of effect or came back.
    pub(super) fn settle_reach(&mut self) {
        let mut reach = Reach::default();
        for record in self.journal.iter().filter(|record| !record.is_undone) {
            reach.note(self, &record.entry.change, record.entry.at_millis);
        }
        self.reach = reach;
    }

    /// Whether there is no such lead.
    pub(super) fn is_reach_empty(&self) -> bool {
        self.reach.skips.is_empty() && self.reach.lost.is_empty() && self.reach.next.is_empty()
    }
}
