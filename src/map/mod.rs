//! RawTable -> LeadDraft: which column is which field.

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
