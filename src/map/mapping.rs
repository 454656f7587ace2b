//! A file's columns and where they go.

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

/// A file's columns and where they go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Column names, unique, in file order.
    pub headers: Vec<String>,
    /// The target of each column. A field is the target of at most one column.
    pub targets: Vec<Target>,
    /// Values that every row of the file gets where it has none of its own.
    pub constants: Vec<(Field, String)>,
}

impl Mapping {
    /// The column of a target; the first one of a target that several may have.
    pub fn column_of(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|other| *other == target)
    }

    /// Gives a target to a column. The column loses the target it had, and the column that had the target becomes a
    /// custom field. `None` leaves the target without column. A column beyond the end changes nothing.
    pub fn set(&mut self, target: Target, column: Option<usize>) {
        if column.is_some_and(|column| column >= self.targets.len()) {
            return;
        }
        if target.is_unique() {
            self.targets.iter_mut().filter(|other| **other == target).for_each(|other| *other = Target::Custom);
        }
        if let Some(column) = column {
            self.targets[column] = target;
        }
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
