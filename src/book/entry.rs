//! One line of the journal: what happened, when, and the values it replaced.

use crate::lead::{EntryId, FieldKey, Spend};
use crate::score::Rules;
use crate::table::{Edits, LeadTable, Row};
use serde::{Deserialize, Serialize};

/// A journal entry. What is bulky (leads, many edits, rejected rows) lies in segments beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Unique across devices, sorts by time.
    pub id: EntryId,
    /// Milliseconds since 1970.
    pub at_millis: i64,
    /// What happened.
    pub change: Change,
    /// Keys of the segments that belong to it, in order.
    pub segments: Vec<u32>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// A file was imported.
    Imported(Imported),
    /// Values were put by hand.
    Edited {
        /// Which field.
        field: FieldKey,
    },
    /// Spend was recorded.
    SpendRecorded {
        /// The file, blank when typed in.
        file: String,
        /// The records.
        spends: Vec<Spend>,
    },
    /// One record of an earlier entry was taken back.
    SpendRemoved {
        /// The entry that recorded it.
        entry: EntryId,
        /// Its place in that entry.
        place: u32,
    },
    /// Other scoring rules were put in force.
    RulesChanged {
        /// The rules replaced.
        before: Rules,
        /// The new rules.
        after: Rules,
    },
    /// Other settings were put in force.
    SettingsChanged {
        /// The settings replaced.
        before: Settings,
        /// The new settings.
        after: Settings,
    },
    /// An entry was undone; when that one undid another, this is redo.
    Undone {
        /// Which.
        target: EntryId,
    },
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// File name.
    pub file: String,
    /// Column names of the file.
    pub headers: Vec<String>,
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

/// Settings of a workspace; they are journaled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// ISO 3166 alpha-2: the region of phone numbers without country.
    pub region: String,
    /// ISO 4217: the currency of amounts without one.
    pub currency: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { region: "US".to_owned(), currency: "USD".to_owned() }
    }
}

/// The bulky part of an entry.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// New leads; rows count from 0.
    pub leads: LeadTable,
    /// Changed values of stored leads, and of leads of this entry after it.
    pub edits: Edits,
    /// Values of further rows of the file, where they went.
    pub merged: Vec<MergedValue>,
    /// Rows that did not become leads.
    pub rejections: Vec<Rejection>,
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

/// What an entry says happened, in a form the page can put into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EntryKind {
    /// A file was imported.
    Imported {
        /// Its name.
        file: String,
    },
    /// Values were put by hand.
    Edited {
        /// Which field.
        field: FieldKey,
    },
    /// Spend was recorded.
    SpendRecorded {
        /// The file, blank when typed in.
        file: String,
        /// Records.
        count: u32,
    },
    /// A spend record was taken back.
    SpendRemoved,
    /// Scoring rules were changed.
    RulesChanged,
    /// Settings were changed.
    SettingsChanged,
    /// An entry was undone.
    Undone(Box<EntryKind>),
    /// An undone entry was redone.
    Redone(Box<EntryKind>),
}

/// One line of the journal as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryLine {
    /// Which entry.
    pub id: EntryId,
    /// Its place in the journal, from 0: what `Filter::Entry` takes.
    pub place: u32,
    /// When, in milliseconds since 1970.
    pub at_millis: i64,
    /// What happened.
    pub kind: EntryKind,
    /// Leads it concerns.
    pub lead_count: u32,
    /// Whether it was undone and not redone.
    pub is_undone: bool,
}

/// One spend record in effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpendRecord {
    /// The entry that recorded it.
    pub entry: EntryId,
    /// Its place in that entry.
    pub place: u32,
    /// The record.
    pub spend: Spend,
}
