//! The leads in memory and their journal ("book of business").
//!
//! Every change is an entry; the book is what its entries, applied in order, make of it. Rows are only appended: a lead
//! whose import was undone stays in the table, out of sight, and comes back with redo. So undo of an import of any size
//! is one small entry, and row numbers in the journal hold for ever.
//!
//! Why undo stores the values it puts back: replaying the journal then needs no search for later writers, and gives the
//! same book bit for bit.

mod entry;
mod facets;
mod fingerprint;
mod query;
mod undo;
mod view;

pub use entry::{Change, Entry, EntryKind, EntryLine, LeadEntry, Parts, Settings, SpendRecord};
pub use facets::{Facets, issue_counts};
pub use fingerprint::Fingerprint;
pub use query::{Filter, Query, SortKey};
pub use view::View;

use crate::intake::{Imported, MergedValue, Rejection};
use crate::lead::{EntryId, LeadId, Spend};
use crate::score::Rules;
use crate::table::{Edits, LeadTable, Row};

/// One entry with its parts as far as they are still needed: the leads themselves are in the table.
#[derive(Debug)]
struct Record {
    entry: Entry,
    edits: Edits,
    merged: Vec<MergedValue>,
    rejections: Vec<Rejection>,
    is_undone: bool,
}

/// All leads of a workspace with their journal.
#[derive(Debug, Default)]
pub struct Book {
    table: LeadTable,
    journal: Vec<Record>,
    /// Leads in effect, ascending.
    rows: Vec<Row>,
    rules: Rules,
    settings: Settings,
}

impl Book {
    /// Applies an entry that happened, with its parts. Entries come in the order of the journal.
    pub fn apply(&mut self, entry: Entry, parts: Parts) {
        let Parts { leads, edits, merged, rejections } = parts;
        match &entry.change {
            Change::Imported(imported) => {
                let count = leads.len();
                imported.custom_names.iter().for_each(|name| {
                    self.table.custom_key(name);
                });
                self.table.append_table(leads);
                self.rows.extend(imported.first_row..imported.first_row + count);
            }
            Change::RulesChanged { after, .. } => self.rules = after.clone(),
            Change::SettingsChanged { after, .. } => self.settings = after.clone(),
            Change::Undone { target } => {
                if let Some(place) = self.place_of(*target) {
                    self.switch(place, true);
                }
            }
            Change::Edited { .. } | Change::SpendRecorded { .. } | Change::SpendRemoved { .. } => {}
        }
        edits.apply(&mut self.table);
        self.journal.push(Record { entry, edits, merged, rejections, is_undone: false });
    }

    /// The leads as columns. Rows that are not in [`Book::rows`] are out of sight.
    pub fn table(&self) -> &LeadTable {
        &self.table
    }

    /// The leads in effect, ascending.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether a lead is in effect.
    pub fn has(&self, row: Row) -> bool {
        self.rows.binary_search(&row).is_ok()
    }

    /// The scoring rules in force.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Entries in the journal.
    pub fn entry_count(&self) -> u32 {
        self.journal.len() as u32
    }

    /// Whether an entry is in the journal.
    pub fn has_entry(&self, id: EntryId) -> bool {
        self.place_of(id).is_some()
    }

    /// A lead's id.
    pub fn id_of(&self, row: Row) -> Option<LeadId> {
        let (place, imported) = self.import_of(row)?;
        Some(LeadId { entry: self.journal[place as usize].entry.id, ordinal: row - imported.first_row })
    }

    /// The row of a lead's id, if the lead is in effect.
    pub fn row_of(&self, id: LeadId) -> Option<Row> {
        let record = &self.journal[self.place_of(id.entry)?];
        match &record.entry.change {
            Change::Imported(imported) if id.ordinal < imported.new_count => {
                Some(imported.first_row + id.ordinal).filter(|row| self.has(*row))
            }
            _ => None,
        }
    }

    /// The import that brought a lead: its place in the journal and what it did.
    pub fn import_of(&self, row: Row) -> Option<(u32, &Imported)> {
        self.journal.iter().enumerate().find_map(|(place, record)| match &record.entry.change {
            Change::Imported(imported) if row.wrapping_sub(imported.first_row) < imported.new_count => {
                Some((place as u32, imported))
            }
            _ => None,
        })
    }

    /// Keys of every segment that an entry names.
    pub fn segment_keys(&self) -> rustc_hash::FxHashSet<u32> {
        self.journal.iter().flat_map(|record| record.entry.segments.iter().copied()).collect()
    }

    /// All spend in effect, in journal order.
    pub fn spend_records(&self) -> Vec<SpendRecord> {
        let in_effect = || self.journal.iter().filter(|record| !record.is_undone);
        let removed: Vec<(EntryId, u32)> = in_effect()
            .filter_map(|record| match record.entry.change {
                Change::SpendRemoved { entry, place } => Some((entry, place)),
                _ => None,
            })
            .collect();
        let mut records = Vec::new();
        for record in in_effect() {
            let Change::SpendRecorded { spends, .. } = &record.entry.change else { continue };
            for (place, spend) in spends.iter().enumerate() {
                if !removed.contains(&(record.entry.id, place as u32)) {
                    records.push(SpendRecord { entry: record.entry.id, place: place as u32, spend: spend.clone() });
                }
            }
        }
        records
    }

    /// All spend in effect.
    pub fn spends(&self) -> Vec<Spend> {
        self.spend_records().into_iter().map(|record| record.spend).collect()
    }

    /// Rejected rows of one import, or of all in effect, with the headers of their file.
    pub fn rejections(&self, entry: Option<EntryId>) -> impl Iterator<Item = (&[String], &Rejection)> {
        let wanted = move |record: &&Record| match entry {
            Some(id) => record.entry.id == id,
            None => !record.is_undone,
        };
        self.journal.iter().filter(wanted).flat_map(|record| {
            let headers: &[String] = match &record.entry.change {
                Change::Imported(imported) => &imported.headers,
                _ => &[],
            };
            record.rejections.iter().map(move |rejection| (headers, rejection))
        })
    }

    /// The journal's line of a place.
    pub fn line(&self, place: u32) -> Option<EntryLine> {
        let record = self.journal.get(place as usize)?;
        Some(EntryLine {
            id: record.entry.id,
            place,
            at_millis: record.entry.at_millis,
            kind: self.kind_of(record),
            lead_count: self.lead_count_of(record),
            is_undone: record.is_undone,
        })
    }

    /// What happened to one lead, latest first.
    pub fn events_of(&self, row: Row) -> Vec<LeadEntry> {
        let brought_by = self.import_of(row).map(|(place, _)| place);
        let mut events = Vec::new();
        for (place, record) in self.journal.iter().enumerate().rev() {
            let of_lead = record.edits.iter().filter(|edit| edit.row == row);
            let changes: Vec<_> =
                of_lead.map(|edit| (edit.field, edit.before.to_owned(), edit.after.to_owned())).collect();
            let merged: Vec<_> = record.merged.iter().filter(|merged| merged.row == row).cloned().collect();
            if (!changes.is_empty() || !merged.is_empty() || brought_by == Some(place as u32))
                && let Some(line) = self.line(place as u32)
            {
                events.push(LeadEntry { line, changes, merged });
            }
        }
        events
    }

    /// Leads that an entry brought or changed, as far as they are in effect; ascending.
    pub fn rows_of_entry(&self, place: u32) -> Vec<Row> {
        let Some(record) = self.journal.get(place as usize) else { return Vec::new() };
        let mut rows = record.edits.rows();
        if let Change::Imported(imported) = &record.entry.change {
            rows.extend(imported.first_row..imported.first_row + imported.new_count);
        }
        rows.sort_unstable();
        rows.dedup();
        rows.retain(|row| self.has(*row));
        rows
    }

    fn place_of(&self, id: EntryId) -> Option<usize> {
        self.journal.iter().position(|record| record.entry.id == id)
    }

    fn lead_count_of(&self, record: &Record) -> u32 {
        match &record.entry.change {
            Change::Imported(imported) => imported.new_count + imported.updated_count,
            Change::Undone { target } => {
                self.place_of(*target).map_or(0, |place| self.lead_count_of(&self.journal[place]))
            }
            _ => record.edits.rows().len() as u32,
        }
    }

    fn kind_of(&self, record: &Record) -> EntryKind {
        match &record.entry.change {
            Change::Imported(imported) => EntryKind::Imported { file: imported.file.clone() },
            Change::Edited { field } => EntryKind::Edited { field: *field },
            Change::SpendRecorded { file, spends } => {
                EntryKind::SpendRecorded { file: file.clone(), count: spends.len() as u32 }
            }
            Change::SpendRemoved { .. } => EntryKind::SpendRemoved,
            Change::RulesChanged { .. } => EntryKind::RulesChanged,
            Change::SettingsChanged { .. } => EntryKind::SettingsChanged,
            Change::Undone { target } => match self.place_of(*target).map(|place| self.kind_of(&self.journal[place])) {
                Some(EntryKind::Undone(kind)) => EntryKind::Redone(kind),
                Some(EntryKind::Redone(kind)) => EntryKind::Undone(kind),
                Some(kind) => EntryKind::Undone(Box::new(kind)),
                None => EntryKind::SettingsChanged,
            },
        }
    }
}
