//! Many changed values, packed: which lead, which field, the text before and after.

use crate::lead::{FieldKey, IssueSet};
use crate::table::{LeadTable, Row, sort_and_unite};
use serde::{Deserialize, Serialize};

/// Edits in order. Texts stand one after another, so that a hundred thousand edits are a few allocations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    cells: Vec<(Row, FieldKey)>,
    text: String,
    /// Lengths in `text`: before and after of each cell.
    lengths: Vec<(u32, u32)>,
    issues: Vec<(Row, IssueSet, IssueSet)>,
}

/// One changed value, in stored form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit<'a> {
    /// The lead.
    pub row: Row,
    /// The field.
    pub field: FieldKey,
    /// The value it replaced.
    pub before: &'a str,
    /// The new value.
    pub after: &'a str,
}

impl Edits {
    /// How many values change.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.issues.is_empty()
    }

    /// Adds a changed value.
    pub fn push(&mut self, row: Row, field: FieldKey, before: &str, after: &str) {
        self.cells.push((row, field));
        self.text.push_str(before);
        self.text.push_str(after);
        self.lengths.push((before.len() as u32, after.len() as u32));
    }

    /// Adds a change of a lead's issues.
    pub fn push_issues(&mut self, row: Row, before: IssueSet, after: IssueSet) {
        if before != after {
            self.issues.push((row, before, after));
        }
    }

    /// The changed values, in order.
    pub fn iter(&self) -> impl Iterator<Item = Edit<'_>> {
        let mut at = 0;
        self.cells.iter().zip(&self.lengths).map(move |((row, field), (before, after))| {
            let middle = at + *before as usize;
            let end = middle + *after as usize;
            let edit =
                Edit { row: *row, field: *field, before: &self.text[at..middle], after: &self.text[middle..end] };
            at = end;
            edit
        })
    }

    /// Whether a lead changes. Reads no text, so a million edits are asked in a millisecond.
    pub fn touches(&self, row: Row) -> bool {
        self.cells.iter().any(|(known, _)| *known == row) || self.issues.iter().any(|(known, ..)| *known == row)
    }

    /// Which values change, without their texts.
    pub fn cells(&self) -> impl Iterator<Item = (Row, FieldKey)> {
        self.cells.iter().copied()
    }

    /// The changed issues: the lead, its issues before and after.
    pub fn issues(&self) -> impl Iterator<Item = (Row, IssueSet, IssueSet)> {
        self.issues.iter().copied()
    }

    /// The leads that change, each once, ascending.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = self.cells.iter().map(|(row, _)| *row).collect();
        rows.extend(self.issues.iter().map(|(row, ..)| *row));
        sort_and_unite(&mut rows);
        rows
    }

    /// Keeps only the edits of some leads.
    pub fn retain(&mut self, is_kept: impl Fn(Row) -> bool) {
        let mut kept = Edits::default();
        for edit in self.iter().filter(|edit| is_kept(edit.row)) {
            kept.push(edit.row, edit.field, edit.before, edit.after);
        }
        kept.issues.extend(self.issues.iter().filter(|(row, ..)| is_kept(*row)));
        *self = kept;
    }

    /// Puts the new values into a table.
    pub fn apply(&self, table: &mut LeadTable) {
        for edit in self.iter() {
            table.set(edit.row, edit.field, edit.after);
        }
        let end = table.len();
        for (row, _, after) in self.issues.iter().filter(|(row, ..)| *row < end) {
            table.set_issues(*row, *after);
        }
    }

    /// In pieces of about `size` edits each, for storing.
    pub fn chunks(&self, size: usize) -> Vec<Edits> {
        let mut chunks: Vec<Edits> = Vec::new();
        for (place, edit) in self.iter().enumerate() {
            if place % size == 0 {
                chunks.push(Edits::default());
            }
            if let Some(chunk) = chunks.last_mut() {
                chunk.push(edit.row, edit.field, edit.before, edit.after);
            }
        }
        for issues in self.issues.chunks(size) {
            chunks.push(Edits { issues: issues.to_vec(), ..Edits::default() });
        }
        chunks
    }

    /// Adds all edits of another list.
    pub fn extend(&mut self, other: Edits) {
        self.cells.extend(other.cells);
        self.text.push_str(&other.text);
        self.lengths.extend(other.lengths);
        self.issues.extend(other.issues);
    }
}
