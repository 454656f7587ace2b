//! Undo of any entry, at any later time, without losing what came after.

use super::{Book, Change, EntryKind, EntryLine, Parts};
use crate::clean;
use crate::lead::{EntryId, FieldKey};
use crate::table::{Edits, Row, sort_by_rank};
use rustc_hash::{FxHashMap, FxHashSet};

/// What undoing an entry will do.
pub struct Undo {
    /// What happened, as a change to be journaled.
    pub change: Change,
    /// The values that are put back.
    pub parts: Parts,
    /// Values that stay because something later wrote them.
    pub kept_count: u32,
}

impl Book {
    /// The latest change in effect: what undo would undo.
    pub fn undo_line(&self) -> Option<EntryLine> {
        let place = self.journal.iter().rposition(|record| !record.is_undone && !is_undo(&record.entry.change))?;
        self.line(place as u32)
    }

    /// The latest undone change, unless something new happened since: what redo would redo. The line's id is that of
    /// the undo, so undoing it is redo.
    pub fn redo_line(&self) -> Option<EntryLine> {
        for (place, record) in self.journal.iter().enumerate().rev() {
            if !is_undo(&record.entry.change) {
                return None;
            }
            if !record.is_undone
                && let Some(line) = self.line(place as u32)
                && matches!(line.kind, EntryKind::Undone(_))
            {
                return Some(line);
            }
        }
        None
    }

    /// Plans to undo an entry. Each value it wrote becomes what the entries still in effect make of it: what a later one
    /// wrote stays, else what the last earlier one wrote comes back. `None` when there is no such entry in effect.
    pub fn plan_undo(&self, id: EntryId) -> Option<Undo> {
        let place = self.place_of(id)?;
        if self.journal[place].is_undone {
            return None;
        }
        let (base, is_on) = self.base_of(place, false);
        let mut edits = Edits::default();
        let mut kept_count = 0;
        let mut cells: Vec<_> = self.cells_after(base, is_on).into_iter().collect();
        sort_by_rank(&mut cells, |((row, field), _)| u64::from(*row) << 32 | u64::from(field.rank()));
        for ((row, field), (writer, text)) in cells {
            kept_count += u32::from(writer > Some(base));
            let now = self.table.text(row, field);
            if now != text {
                edits.push(row, field, &now, text);
            }
        }
        self.plan_issues(&mut edits);
        Some(Undo { change: Change::Undone { target: id }, parts: Parts { edits, ..Parts::default() }, kept_count })
    }

    /// The change that undoing an entry is about in the end, and whether it will be in effect.
    fn base_of(&self, place: usize, is_on: bool) -> (usize, bool) {
        match self.journal[place].entry.change {
            Change::Undone { target } => match self.place_of(target) {
                Some(earlier) => self.base_of(earlier, !is_on),
                None => (place, is_on),
            },
            _ => (place, is_on),
        }
    }

    /// For each value that the entry `base` wrote: its last writer in effect, and its text, once `base` is on or off.
    fn cells_after(&self, base: usize, is_on: bool) -> FxHashMap<(Row, FieldKey), (Option<usize>, &str)> {
        let written = self.journal[base].edits.iter().map(|edit| (edit.row, edit.field));
        let mut cells: FxHashMap<_, (Option<usize>, &str)> = FxHashMap::default();
        let mut is_new: FxHashSet<_> = written.collect();
        for (place, record) in self.journal.iter().enumerate().filter(|(_, record)| !is_undo(&record.entry.change)) {
            let is_in_effect = if place == base { is_on } else { !record.is_undone };
            for edit in record.edits.iter() {
                let cell = (edit.row, edit.field);
                // The first writer of all knows what stood there before any.
                if is_new.remove(&cell) {
                    cells.insert(cell, (None, edit.before));
                }
                if is_in_effect && let Some(last) = cells.get_mut(&cell) {
                    *last = (Some(place), edit.after);
                }
            }
        }
        cells
    }

    /// Adds to some edits what they do to the issues of their leads.
    pub fn plan_issues(&self, edits: &mut Edits) {
        let mut after = FxHashMap::<Row, Vec<(FieldKey, String)>>::default();
        for edit in edits.iter() {
            after.entry(edit.row).or_default().push((edit.field, edit.after.to_owned()));
        }
        for row in edits.rows() {
            let changed = after.remove(&row).unwrap_or_default();
            let value = |field: FieldKey| match changed.iter().rev().find(|(key, _)| *key == field) {
                Some((_, text)) => text.clone().into(),
                None => self.table.text(row, field),
            };
            let before = self.table.issues(row);
            let mut issues = clean::value_issues(|field| value(field.into()));
            issues.0 |= before.of_the_way_in().0;
            edits.push_issues(row, before, issues);
        }
    }

    /// Puts an entry out of effect, or back in: its leads, and, when it undid another, that one the other way round.
    pub(super) fn switch(&mut self, place: usize, is_undone: bool) {
        self.journal[place].is_undone = is_undone;
        match self.journal[place].entry.change.clone() {
            Change::Imported(imported) => {
                let end = imported.first_row + imported.new_count;
                if is_undone {
                    self.rows.retain(|row| *row < imported.first_row || *row >= end);
                } else {
                    let at = self.rows.partition_point(|row| *row < imported.first_row);
                    self.rows.splice(at..at, imported.first_row..end);
                }
            }
            Change::Undone { target } => {
                if let Some(place) = self.place_of(target) {
                    self.switch(place, !is_undone);
                }
            }
            Change::RulesChanged { before, after } => {
                let (from, to) = if is_undone { (after, before) } else { (before, after) };
                if self.rules == from {
                    self.rules = to;
                }
            }
            Change::SettingsChanged { before, after } => {
                let (from, to) = if is_undone { (after, before) } else { (before, after) };
                if self.settings == from {
                    self.settings = to;
                }
            }
            Change::Edited { .. } | Change::SpendRecorded { .. } | Change::SpendRemoved { .. } => {}
        }
    }
}

fn is_undo(change: &Change) -> bool {
    matches!(change, Change::Undone { .. })
}
