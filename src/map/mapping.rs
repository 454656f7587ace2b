//! A file's columns and where they go.

use super::split::ColumnSplit;
use crate::lead::Field;
use serde::{Deserialize, Serialize};

/// Where a column's cells go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A standard field.
    Field(Field),
    /// The currency of the value.
    Currency,
    /// The `lead_id` of our own export: the row is that lead.
    LeadId,
    /// Kept as a custom field under the column's name.
    Custom,
    /// One of our own export's derived columns (score, grade, ...): not read.
    Ignored,
}

impl Target {
    /// Whether at most one column may have this target.
    pub fn is_unique(self) -> bool {
        !matches!(self, Target::Custom | Target::Ignored)
    }
}

/// How sure it is that a column is what its target says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Better looked at.
    Guess,
    /// The name or the cells say so, but not both.
    Likely,
    /// A known name, and no cell against it; or the user's own choice.
    Certain,
}

/// A file's columns and where they go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Column names, unique, in file order.
    pub headers: Vec<String>,
    /// The target of each column. A field is the target of at most one column.
    pub targets: Vec<Target>,
    /// How sure each target is.
    pub confidences: Vec<Confidence>,
    /// Columns whose cells hold several things; of each column at most one.
    pub splits: Vec<ColumnSplit>,
    /// Values that every row of the file gets where it has none of its own.
    pub constants: Vec<(Field, String)>,
}

impl Mapping {
    /// All columns the user's own.
    pub fn of_headers(headers: Vec<String>) -> Mapping {
        let count = headers.len();
        let (targets, confidences) = (vec![Target::Custom; count], vec![Confidence::Guess; count]);
        Mapping { headers, targets, confidences, ..Mapping::default() }
    }

    /// The column of a target; the first one of a target that several may have.
    pub fn column_of(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|other| *other == target)
    }

    /// Gives a target to a column. The column loses the target it had, and the column that had the target becomes a
    /// custom field; both lose their splits. `None` leaves the target without column. A column beyond the end changes
    /// nothing.
    pub fn set(&mut self, target: Target, column: Option<usize>) {
        if column.is_some_and(|column| column >= self.targets.len()) {
            return;
        }
        let before = self.column_of(target).filter(|before| target.is_unique() && column != Some(*before));
        if let Some(before) = before {
            self.put(before, Target::Custom);
        }
        if let Some(column) = column {
            self.put(column, target);
        }
    }

    /// What the user says of a column is certain.
    fn put(&mut self, column: usize, target: Target) {
        if self.targets[column] != target {
            self.splits.retain(|split| split.column as usize != column);
        }
        self.targets[column] = target;
        if let Some(confidence) = self.confidences.get_mut(column) {
            *confidence = Confidence::Certain;
        }
    }

    /// The column that a field's values come from: its own, or one whose cells are split into it.
    pub fn source_of(&self, field: Field) -> Option<usize> {
        let splits = self.splits.iter().filter(|split| split.is_on && split.split.fields().contains(&field));
        self.column_of(Target::Field(field)).or(splits.map(|split| split.column as usize).next())
    }

    /// The split of a column, on or off.
    pub fn split_of(&self, column: usize) -> Option<&ColumnSplit> {
        self.splits.iter().find(|split| split.column as usize == column)
    }

    /// Takes a proposed split or refuses it. A column without one changes nothing.
    pub fn set_split(&mut self, column: usize, is_on: bool) {
        let split = self.splits.iter_mut().find(|split| split.column as usize == column);
        split.into_iter().for_each(|split| split.is_on = is_on);
    }

    /// The names of the custom columns, in file order: `FieldKey::Custom(n)` of a draft is the n-th.
    pub fn custom_names(&self) -> Vec<&str> {
        let columns = self.headers.iter().zip(&self.targets);
        columns.filter(|(_, target)| **target == Target::Custom).map(|(name, _)| name.as_str()).collect()
    }

    /// Whether the file is our own export, whose rows say which lead they are.
    pub fn is_own_export(&self) -> bool {
        let has = |code: &str| self.headers.iter().any(|header| header == code);
        let lead_id = self.column_of(Target::LeadId).and_then(|column| self.headers.get(column));
        lead_id.is_some_and(|header| header == LEAD_ID) && has(Field::ExternalId.code()) && has(Field::Email.code())
    }
}

/// The header of the column by which our own export says which lead a row is.
pub(super) const LEAD_ID: &str = "lead_id";

/// The header of the column with the currency of the value.
pub(super) const CURRENCY: &str = "currency";

/// The columns of our own export that are worked out anew, and so not read.
pub(super) const DERIVED: [&str; 5] = ["import_rows", "score", "grade", "cost", "issues"];
