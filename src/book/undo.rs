//! Undo of any entry, at any later time, without losing what came after.
//!
//! Every undo is about one entry in the end: undo of an undo is redo of that entry, and the latest of them decides
//! whether it is in effect. So however they follow each other, an entry is in effect or it is not, and no more.

use super::{Book, Change, EntryKind, EntryLine, Parts, UndoPlan};
use crate::clean;
use crate::lead::{EntryId, Field, FieldKey, IssueKind, IssueSet};
use crate::table::{Edits, Row, sort_by_rank};
use rustc_hash::{FxHashMap, FxHashSet};

/// What undoing an entry will do.
pub struct Undo {
    /// What happened, as a change to be journaled.
    pub change: Change,
    /// The values that are put back.
    pub parts: Parts,
    /// The same for the reader: what is put back, and what stays.
    pub plan: UndoPlan,
}

/// What an undo does to the entry that it is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Toggle {
    /// The entry's place.
    pub base: usize,
    /// Whether the entry is in effect after it: then it is a redo.
    pub puts_on: bool,
}

/// One value that an entry wrote, and what becomes of it.
pub(super) struct Cell<'a> {
    pub row: Row,
    pub field: FieldKey,
    /// The last entry in effect that wrote it.
    pub writer: Option<usize>,
    /// What that one wrote, or what stood there before all of them.
    pub text: &'a str,
}

impl Book {
    /// The latest change in effect: what undo would undo.
    pub fn undo_line(&self) -> Option<EntryLine> {
        let can_undo = |change: &Change| !is_undo(change) && !is_final(change);
        let place = self.journal.iter().rposition(|record| !record.is_undone && can_undo(&record.entry.change))?;
        self.line(place as u32)
    }

    /// The latest undone change, unless something new happened since: what redo would redo. The line's id is that of
    /// the undo, so undoing it is redo.
    pub fn redo_line(&self) -> Option<EntryLine> {
        let records = self.journal.iter().enumerate().rev();
        for (place, record) in records.filter(|(_, record)| !is_final(&record.entry.change)) {
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
        if is_final(&self.journal[place].entry.change) {
            return None;
        }
        let toggle = self.toggle_of(id).filter(|_| !self.journal[place].is_undone)?;
        let cells = self.cells_after(toggle);
        let mut edits = Edits::default();
        for cell in &cells {
            let now = self.table.text(cell.row, cell.field);
            if now != cell.text {
                edits.push(cell.row, cell.field, &now, cell.text);
            }
        }
        self.put_back_issues(&mut edits, place, toggle);
        let plan = self.undo_plan(place, toggle, &cells, &edits)?;
        Some(Undo { change: Change::Undone { target: id }, parts: Parts { edits, ..Parts::default() }, plan })
    }

    /// What undoing an entry would do to which one.
    pub(super) fn toggle_of(&self, target: EntryId) -> Option<Toggle> {
        let place = self.place_of(target)?;
        match self.journal[place].toggle {
            Some(earlier) => Some(Toggle { base: earlier.base, puts_on: !earlier.puts_on }),
            // The entry that was undone by the target was damaged and set aside: nothing is known of it.
            None if is_undo(&self.journal[place].entry.change) => None,
            None => Some(Toggle { base: place, puts_on: false }),
        }
    }

    /// Each value that an entry wrote, as it is once the entry is switched; by lead and field.
    fn cells_after(&self, Toggle { base, puts_on }: Toggle) -> Vec<Cell<'_>> {
        let written = self.journal[base].edits.iter().map(|edit| (edit.row, edit.field));
        let mut is_new: FxHashSet<_> = written.collect();
        let mut cells: FxHashMap<_, (Option<usize>, &str)> = FxHashMap::default();
        let records = self.journal.iter().enumerate().filter(|(_, record)| !is_undo(&record.entry.change));
        // Most changes that are not of leads wrote no value: nothing to look for then.
        let count = if is_new.is_empty() { 0 } else { usize::MAX };
        for (place, record) in records.take(count) {
            let is_in_effect = if place == base { puts_on } else { !record.is_undone };
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
        let mut cells: Vec<Cell<'_>> =
            cells.into_iter().map(|((row, field), (writer, text))| Cell { row, field, writer, text }).collect();
        sort_by_rank(&mut cells, |cell| u64::from(cell.row) << 32 | u64::from(cell.field.rank()));
        cells
    }

    /// Adds to some edits what they do to the issues of their leads.
    pub fn plan_issues(&self, edits: &mut Edits) {
        let after = by_row(edits);
        for row in edits.rows() {
            let before = self.table.issues(row);
            let issues = self.issues_with(row, after.get(&row), before.of_the_way_in());
            edits.push_issues(row, before, issues);
        }
    }

    /// Adds to the edits of an undo what becomes of the issues. Where nothing happened to a lead since, they are again
    /// what they were; else they are worked out anew.
    fn put_back_issues(&self, edits: &mut Edits, place: usize, toggle: Toggle) {
        let (target, base) = (&self.journal[place].edits, &self.journal[toggle.base].edits);
        let mut rows: FxHashSet<Row> = edits.rows().into_iter().collect();
        rows.extend(target.issues().chain(base.issues()).map(|(row, ..)| row));
        let touched = self.touched_since(place, &rows);
        let was: FxHashMap<Row, IssueSet> = target.issues().map(|(row, before, _)| (row, before)).collect();
        let ways_in = self.ways_in(&touched, toggle);
        let after = by_row(edits);
        let mut rows: Vec<Row> = rows.into_iter().collect();
        rows.sort_unstable();
        for row in rows {
            let now = self.table.issues(row);
            let issues = match touched.contains(&row) {
                false => was.get(&row).copied().unwrap_or(now),
                true => {
                    let way_in = ways_in.get(&row).copied().unwrap_or(now.of_the_way_in());
                    self.issues_with(row, after.get(&row), way_in)
                }
            };
            edits.push_issues(row, now, issues);
        }
    }

    /// Those of some leads that an entry after a place wrote, or put back.
    fn touched_since(&self, place: usize, rows: &FxHashSet<Row>) -> FxHashSet<Row> {
        let mut touched = FxHashSet::default();
        for (later, record) in self.journal.iter().enumerate().skip(place + 1) {
            let base = &self.journal[self.base_of(later)].edits;
            for edits in [&record.edits, base] {
                touched.extend(edits.cells().map(|(row, _)| row).filter(|row| rows.contains(row)));
                touched.extend(edits.issues().map(|(row, ..)| row).filter(|row| rows.contains(row)));
            }
        }
        touched
    }

    /// The issues of some leads that tell of the way in, as far as entries in effect brought them.
    fn ways_in(&self, rows: &FxHashSet<Row>, toggle: Toggle) -> FxHashMap<Row, IssueSet> {
        let mut ways_in = FxHashMap::default();
        if rows.is_empty() {
            return ways_in;
        }
        for (place, record) in self.journal.iter().enumerate().filter(|(_, record)| !is_undo(&record.entry.change)) {
            let is_in_effect = if place == toggle.base { toggle.puts_on } else { !record.is_undone };
            for (row, before, after) in record.edits.issues().filter(|(row, ..)| rows.contains(row)) {
                let brought = after.of_the_way_in().0 & !before.0;
                let taken = before.of_the_way_in().0 & !after.0;
                let known = ways_in.entry(row).or_insert(before.of_the_way_in());
                if is_in_effect {
                    known.0 = known.0 & !taken | brought;
                }
            }
        }
        ways_in
    }

    /// The issues of a lead with some values changed, and those that tell of its way in.
    fn issues_with(&self, row: Row, changed: Option<&Vec<(FieldKey, String)>>, way_in: IssueSet) -> IssueSet {
        let value = |field: FieldKey| {
            let changed = changed.and_then(|changed| changed.iter().rev().find(|(key, _)| *key == field));
            changed.map_or_else(|| self.table.text(row, field), |(_, text)| text.clone().into())
        };
        let mut issues = clean::value_issues(|field| value(field.into()));
        issues.0 |= way_in.0;
        // What a call said of a number is not said of another one.
        if value(Field::Phone.into()) != self.table.text(row, Field::Phone) {
            issues.remove(IssueKind::PhoneRefuted);
        }
        issues
    }

    /// Puts an entry out of effect, or back in. The undo at `place` overtakes the one before.
    pub(super) fn switch(&mut self, Toggle { base, puts_on }: Toggle, place: usize) {
        if let Some(overtaken) = self.journal[base].last_toggle.replace(place) {
            self.journal[overtaken].is_undone = true;
        }
        let was_on = !std::mem::replace(&mut self.journal[base].is_undone, !puts_on);
        if was_on == puts_on {
            return;
        }
        match &self.journal[base].entry.change {
            Change::Imported(_) | Change::BroughtBack { .. } | Change::Merged { .. } | Change::ToldApart { .. } => {
                self.settle_rows();
            }
            Change::RulesChanged { .. }
            | Change::ScoringChanged { .. }
            | Change::SettingsChanged { .. }
            | Change::RecipeSet { .. }
            | Change::GateChanged { .. }
            | Change::VocabularyChanged { .. }
            | Change::DefinitionsChanged { .. } => {
                self.settle_in_force();
            }
            Change::Called { .. } | Change::Contacted { .. } => self.settle_calls(),
            Change::Qualified { .. } => self.settle_criteria(),
            Change::Moved { .. } | Change::Skipped { .. } | Change::Planned { .. } => self.settle_reach(),
            _ => {}
        }
    }
}

/// The changed values of each lead.
fn by_row(edits: &Edits) -> FxHashMap<Row, Vec<(FieldKey, String)>> {
    let mut by_row = FxHashMap::<Row, Vec<(FieldKey, String)>>::default();
    for edit in edits.iter() {
        by_row.entry(edit.row).or_default().push((edit.field, edit.after.to_owned()));
    }
    by_row
}

pub(super) fn is_undo(change: &Change) -> bool {
    matches!(change, Change::Undone { .. })
}

/// What is erased does not come back.
fn is_final(change: &Change) -> bool {
    matches!(change, Change::Erased { .. })
}
