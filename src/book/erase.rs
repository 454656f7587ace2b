//! Erasing people for ever: the one real deletion. What of a book is about them, and an entry's parts without it.
//!
//! Rows never move: an erased row is a tombstone, blank in every column. So the records of other leads stay as they are,
//! and undo of an older entry still works for them. Rows out of sight (their import was undone) and rejected rows are
//! erased with the lead when they carry its e-mail, phone, identifier, or name and company: they are the same person.

use super::person::{People, Person};
use super::{Book, Change, Parts};
use crate::facet::Step;
use crate::intake::Rejection;
use crate::lead::{EntryId, FieldKey, Permission};
use crate::table::Row;
use rustc_hash::FxHashMap;

/// Who is to be erased, and what tells them.
#[derive(Debug)]
pub struct Erasure {
    /// Ascending.
    rows: Vec<Row>,
    lead_count: u32,
    people: People,
}

/// What an erasure will do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ErasureCounts {
    /// Leads that go.
    pub leads: u32,
    /// Journal entries that hold something of them.
    pub entries: u32,
    /// Rejected rows that go.
    pub rejected: u32,
}

impl Book {
    /// Plans to erase some leads in effect; `None` when none of them is.
    pub fn plan_erase(&self, rows: &[Row]) -> Option<Erasure> {
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row)).collect();
        (!rows.is_empty()).then(|| self.erasure_of(rows))
    }

    /// The erasure of rows, in effect or not: what an earlier erasure has to take from a record that comes back.
    pub fn erasure_of(&self, mut rows: Vec<Row>) -> Erasure {
        rows.sort_unstable();
        rows.dedup();
        let lead_count = rows.len() as u32;
        rows = rows.into_iter().flat_map(|row| self.rows_in(row)).collect();
        rows.sort_unstable();
        rows.dedup();
        let people = self.people_of(&rows);
        let out_of_sight = (0..self.table().len()).filter(|row| !self.has(*row) && rows.binary_search(row).is_err());
        let same: Vec<Row> = out_of_sight.filter(|row| self.is_about(*row, &people)).collect();
        rows.extend(same);
        rows.sort_unstable();
        Erasure { rows, lead_count, people }
    }

    /// What an erasure will do.
    pub fn erasure_counts(&self, erasure: &Erasure) -> ErasureCounts {
        let mut counts = ErasureCounts { leads: erasure.lead_count, ..ErasureCounts::default() };
        for (_, rejected) in self.touched_by(erasure) {
            counts.entries += 1;
            counts.rejected += rejected;
        }
        counts
    }

    /// The entries that hold something of the erased, and how many rejected rows of them.
    pub fn touched_by(&self, erasure: &Erasure) -> impl Iterator<Item = (EntryId, u32)> {
        self.journal.iter().filter_map(move |record| {
            let rejected = record.rejections.iter().filter(|rejection| erasure.is_about(rejection)).count() as u32;
            let holds = |row: Row| erasure.holds(row);
            let is_touched = rejected > 0
                || record.merged.iter().any(|merged| holds(merged.row))
                || record.enquiries.iter().any(|enquiry| holds(enquiry.row))
                || record.edits.rows().into_iter().any(holds)
                || erasure.clean_change(&mut record.entry.change.clone())
                || record.entry.change.imported().is_some_and(|it| erasure.holds_any(it.first_row, it.new_count));
            is_touched.then_some((record.entry.id, rejected))
        })
    }

    /// Every value that the leads of these rows ever had, as far as the book knows.
    fn people_of(&self, rows: &[Row]) -> People {
        let mut people: FxHashMap<Row, Person> = FxHashMap::default();
        for row in rows {
            let person = people.entry(*row).or_default();
            self.table().keys().for_each(|key| person.note(key, &self.table().text(*row, key)));
        }
        let mut note = |row: Row, field: FieldKey, text: &str| {
            if let Some(person) = people.get_mut(&row) {
                person.note(field, text);
            }
        };
        for record in &self.journal {
            for edit in record.edits.iter() {
                note(edit.row, edit.field, edit.before);
                note(edit.row, edit.field, edit.after);
            }
            for merged in &record.merged {
                note(merged.row, merged.field, merged.left.as_deref().unwrap_or_default());
            }
        }
        let mut found = People::default();
        rows.iter().filter_map(|row| people.remove(row)).for_each(|person| found.push(person));
        found
    }

    fn is_about(&self, row: Row, people: &People) -> bool {
        let texts: Vec<_> = self.table().keys().map(|key| self.table().text(row, key)).collect();
        !self.table().is_tombstone(row) && people.are_in(texts.iter().map(|text| &**text))
    }
}

impl Erasure {
    /// What happened, as a change to be journaled. It names nobody.
    pub fn change(&self) -> Change {
        Change::Erased { lead_count: self.lead_count, rows: self.rows.clone() }
    }

    /// Takes these people out of an entry's parts, or of some of them; whether there was anything to take. `first_row` is
    /// the row in the book of the first lead there.
    pub fn clean(&self, first_row: Row, parts: &mut Parts) -> bool {
        let counts =
            |parts: &Parts| [parts.edits.len(), parts.merged.len(), parts.enquiries.len(), parts.rejections.len()];
        let before = counts(parts);
        let end = first_row + parts.leads.len();
        let mut is_changed = false;
        let from = self.rows.partition_point(|row| *row < first_row);
        for row in self.rows[from..].iter().take_while(|row| **row < end).map(|row| row - first_row) {
            if !parts.leads.is_tombstone(row) {
                parts.leads.set_tombstone(row);
                is_changed = true;
            }
        }
        if parts.edits.rows().into_iter().any(|row| self.holds(row)) {
            parts.edits.retain(|row| !self.holds(row));
            is_changed = true;
        }
        parts.merged.retain(|merged| !self.holds(merged.row));
        parts.enquiries.retain(|enquiry| !self.holds(enquiry.row));
        parts.rejections.retain(|rejection| !self.is_about(rejection));
        is_changed || before != counts(parts)
    }

    /// Takes texts that tell these people out of what an entry says happened; whether there was one.
    pub fn clean_change(&self, change: &mut Change) -> bool {
        let is_telling = |text: &str| self.people.are_in(std::iter::once(text));
        let clean = |steps: &mut Vec<Step>| {
            steps.iter_mut().fold(false, |is_changed, step| step.operation.forget(&is_telling) | is_changed)
        };
        match change {
            Change::Operated { steps, .. } => clean(steps),
            Change::RecipeSet { before, after, .. } => {
                [before, after].into_iter().flatten().fold(false, |is_changed, steps| clean(steps) | is_changed)
            }
            // What was answered is about those who did: of an entry about others too, only these leave it.
            Change::Qualified { rows, answered, .. } => {
                let count = rows.len();
                rows.retain(|row| !self.holds(*row));
                let is_told = rows.is_empty() || is_telling(&answered.value);
                let has_value = is_told && !std::mem::take(&mut answered.value).is_empty();
                has_value || rows.len() < count
            }
            Change::Planned { rows, next } => {
                let count = rows.len();
                rows.retain(|row| !self.holds(*row));
                let note = next.as_mut().map(|next| &mut next.note);
                let told = note.filter(|note| rows.is_empty() || is_telling(note));
                let has_note = told.is_some_and(|note| !std::mem::take(note).is_empty());
                has_note || rows.len() < count
            }
            Change::Excepted { rows, exception } => {
                let count = rows.len();
                rows.retain(|row| !self.holds(*row));
                let reason = exception.as_mut().map(|exception| &mut exception.reason);
                let told = reason.filter(|reason| rows.is_empty() || is_telling(reason));
                let has_reason = told.is_some_and(|reason| !std::mem::take(reason).is_empty());
                has_reason || rows.len() < count
            }
            Change::Assigned { rows, by } => {
                let count = rows.len();
                let mut left = rows.iter().map(|row| !self.holds(*row)).collect::<Vec<bool>>().into_iter();
                by.retain(|_| left.next().unwrap_or(true));
                rows.retain(|row| !self.holds(*row));
                rows.len() < count
            }
            Change::Skipped { rows, reason } => {
                let count = rows.len();
                rows.retain(|row| !self.holds(*row));
                let is_told = rows.is_empty() || is_telling(reason);
                let has_reason = is_told && !std::mem::take(reason).is_empty();
                has_reason || rows.len() < count
            }
            Change::Contacted { rows, activity } => {
                self.clean_texts(rows, [&mut activity.note, &mut activity.question])
            }
            Change::Learnt { rows, text } => self.clean_texts(rows, [text]),
            Change::Consented { rows, permission } => {
                let mut unsaid = String::new();
                let how = permission.consent.as_mut().map_or(&mut unsaid, |consent| &mut consent.how);
                let is_changed = self.clean_texts(rows, [how]);
                // What one said is nobody else's, so without leads it says nothing more.
                let is_left = rows.is_empty() && *permission != Permission::default();
                if is_left {
                    *permission = Permission::default();
                }
                is_changed || is_left
            }
            _ => false,
        }
    }

    /// Takes these people out of an entry's rows, and out of what was written down of them; whether there was anything to
    /// take. A text about several leads goes with the first of them: nobody can tell whose words they are.
    fn clean_texts<const N: usize>(&self, rows: &mut Vec<Row>, texts: [&mut String; N]) -> bool {
        let count = rows.len();
        rows.retain(|row| !self.holds(*row));
        let mut is_changed = rows.len() < count;
        let is_theirs = is_changed || rows.is_empty();
        for text in texts {
            if !text.is_empty() && (is_theirs || self.people.are_told_in(text)) {
                text.clear();
                is_changed = true;
            }
        }
        is_changed
    }

    /// Whether one of these rows is erased.
    pub fn holds_any(&self, first: Row, count: u32) -> bool {
        let place = self.rows.partition_point(|row| *row < first);
        self.rows.get(place).is_some_and(|row| *row - first < count)
    }

    fn holds(&self, row: Row) -> bool {
        self.rows.binary_search(&row).is_ok()
    }

    fn is_about(&self, rejection: &Rejection) -> bool {
        self.people.are_in(rejection.cells.iter().chain([&rejection.value]).map(String::as_str))
    }
}
