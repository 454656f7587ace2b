//! What a file brings.

use crate::lead::FieldKey;
use crate::table::{Edits, LeadTable, Row};
use serde::{Deserialize, Serialize};

/// What a file brings. Rows of the file = new + updated + duplicates + rejected.
#[derive(Debug)]
pub struct Found {
    /// New leads; rows count from 0.
    pub leads: LeadTable,
    /// Changed values of stored leads.
    pub edits: Edits,
    /// Values of further rows of the file, where they went.
    pub merged: Vec<MergedValue>,
    /// Rows that did not become leads.
    pub rejections: Vec<Rejection>,
    /// The counts.
    pub imported: Imported,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// File name.
    pub file: String,
    /// Column names of the file.
    pub headers: Vec<String>,
    /// Names of the book's custom fields, in order, then those that are new with this file. All of them, so that fields keep
    /// their places when the record of an earlier import is damaged.
    pub custom_names: Vec<String>,
    /// First row of the new leads in the book.
    pub first_row: Row,
    /// New leads.
    pub new_count: u32,
    /// Stored leads changed.
    pub updated_count: u32,
    /// Rows merged into another row of the file, or equal to a stored lead.
    pub duplicate_count: u32,
    /// Rows rejected.
    pub rejected_count: u32,
}

/// A value that a further row of the file brought to a lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedValue {
    /// The lead, by its row in the book.
    pub row: Row,
    /// Which field.
    pub field: FieldKey,
    /// Row of the file it stood in.
    pub file_row: u32,
    /// The value, when it was not taken because the lead had another.
    pub left: Option<String>,
}

/// A row that did not become a lead, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// Row in the file: the header is row 1.
    pub row: u32,
    /// The column the reason concerns; blank when it concerns the whole row.
    pub column: String,
    /// The value as it stood.
    pub value: String,
    /// Why.
    pub reason: RejectReason,
    /// All cells, as they stood.
    pub cells: Vec<String>,
}

/// Why a row was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RejectReason {
    /// Neither a way to reach the lead nor an identifier.
    NoContact,
    /// More cells than the header has columns: the values cannot be told apart.
    TooManyCells,
}

impl RejectReason {
    /// The stable name, as in the exported `reason` column.
    pub fn code(self) -> &'static str {
        match self {
            RejectReason::NoContact => "no_contact",
            RejectReason::TooManyCells => "too_many_cells",
        }
    }
}
