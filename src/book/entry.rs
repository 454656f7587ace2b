//! One line of the journal: what happened, when, and the values it replaced.

use crate::intake::{Found, Imported, MergedValue, Rejection};
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
    /// Where it was made.
    pub origin: Origin,
    /// What happened.
    pub change: Change,
    /// Keys of the segments that belong to it, in order.
    pub segments: Vec<u32>,
    /// The parts of a small change, as the store encodes them: then there is no segment. Empty once they are in a book.
    pub inline: Vec<u8>,
}

/// Where an entry was made. Both are 0 in entries of the first format, which did not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// A random number that the database got when it was made.
    pub device: u32,
    /// A random number that the tab's worker got when it started.
    pub tab: u32,
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
    /// Leads were erased for ever, from every record. It names nobody and cannot be undone.
    Erased {
        /// How many were in effect.
        lead_count: u32,
        /// Their rows, and those of the same people out of sight; ascending.
        rows: Vec<Row>,
    },
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
    /// Spend that came with the leads: out of a backup.
    pub spends: Vec<Spend>,
}

impl From<Found> for Parts {
    fn from(found: Found) -> Parts {
        let Found { leads, edits, merged, rejections, .. } = found;
        Parts { leads, edits, merged, rejections, spends: Vec::new() }
    }
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
    /// Leads were erased for ever.
    Erased,
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
    /// Where it was made.
    pub origin: Origin,
    /// What happened.
    pub kind: EntryKind,
    /// Leads it concerns.
    pub lead_count: u32,
    /// Whether it was undone and not redone.
    pub is_undone: bool,
}

/// What one journal entry did to one lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadEntry {
    /// The entry's line.
    pub line: EntryLine,
    /// Its edits of the lead: field, text before, text after.
    pub changes: Vec<(FieldKey, String, String)>,
    /// What it merged into the lead.
    pub merged: Vec<MergedValue>,
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
