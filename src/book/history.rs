//! The journal as it is read: its lines, the lines of one lead, and those that a reader asks for.

use super::{Book, Change, EntryKind, EntryLine, LeadEntry, Record};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// Which lines of the journal: all conditions hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryQuery {
    /// Only what brought or changed this lead.
    pub row: Option<Row>,
    /// Only these kinds; none for all.
    pub kinds: Vec<EntryGroup>,
    /// Only from this moment on, in milliseconds since 1970.
    pub from_millis: Option<i64>,
    /// Only before this moment.
    pub to_millis: Option<i64>,
}

/// A kind of entries that a reader may ask for. One entry may be of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EntryGroup {
    /// Files.
    Import,
    /// Files that changed stored leads, or of which several rows became one lead.
    Merge,
    /// Values put by hand.
    Edit,
    /// Spend recorded or taken back.
    Spend,
    /// Scoring rules.
    Rules,
    /// Settings.
    Settings,
    /// Undo and redo.
    Undo,
    /// People erased for ever.
    Erasure,
}

impl EntryGroup {
    /// Every kind, in the order of the menu.
    pub const ALL: [EntryGroup; 8] = [
        EntryGroup::Import,
        EntryGroup::Merge,
        EntryGroup::Edit,
        EntryGroup::Spend,
        EntryGroup::Rules,
        EntryGroup::Settings,
        EntryGroup::Undo,
        EntryGroup::Erasure,
    ];

    fn has(self, change: &Change) -> bool {
        match change {
            Change::Imported(imported) => match self {
                EntryGroup::Import => true,
                EntryGroup::Merge => imported.updated_count + imported.duplicate_count > 0,
                _ => false,
            },
            Change::Edited { .. } => self == EntryGroup::Edit,
            Change::SpendRecorded { .. } | Change::SpendRemoved { .. } => self == EntryGroup::Spend,
            Change::RulesChanged { .. } => self == EntryGroup::Rules,
            Change::SettingsChanged { .. } => self == EntryGroup::Settings,
            Change::Undone { .. } => self == EntryGroup::Undo,
            Change::Erased { .. } => self == EntryGroup::Erasure,
        }
    }
}

impl Book {
    /// The places of the entries that a query asks for, latest first.
    pub fn history(&self, query: &HistoryQuery) -> Vec<u32> {
        let of_lead = query.row.map(|row| self.concerning(row));
        let is_wanted = |place: &u32| {
            let record = &self.journal[*place as usize];
            let (at, change) = (record.entry.at_millis, &record.entry.change);
            query.from_millis.is_none_or(|from| at >= from)
                && query.to_millis.is_none_or(|to| at < to)
                && (query.kinds.is_empty() || query.kinds.iter().any(|kind| kind.has(change)))
                && of_lead.as_ref().is_none_or(|of_lead| of_lead[*place as usize])
        };
        (0..self.entry_count()).rev().filter(is_wanted).collect()
    }

    /// The journal's line of a place.
    pub fn line(&self, place: u32) -> Option<EntryLine> {
        let record = self.journal.get(place as usize)?;
        Some(EntryLine {
            id: record.entry.id,
            place,
            at_millis: record.entry.at_millis,
            origin: record.entry.origin,
            kind: self.kind_of(record),
            lead_count: record.lead_count,
            is_undone: record.is_undone,
        })
    }

    /// What happened to one lead, latest first.
    pub fn events_of(&self, row: Row) -> Vec<LeadEntry> {
        let mut events = Vec::new();
        for (place, concerns) in self.concerning(row).into_iter().enumerate().rev() {
            let record = &self.journal[place];
            let of_lead = record.edits.iter().filter(|edit| concerns && edit.row == row);
            let changes: Vec<_> =
                of_lead.map(|edit| (edit.field, edit.before.to_owned(), edit.after.to_owned())).collect();
            let merged: Vec<_> = record.merged.iter().filter(|merged| concerns && merged.row == row).cloned().collect();
            if concerns && let Some(line) = self.line(place as u32) {
                events.push(LeadEntry { line, changes, merged });
            }
        }
        events
    }

    /// Of each entry: whether it brought or changed a lead, or put such an entry out of effect or back in.
    fn concerning(&self, row: Row) -> Vec<bool> {
        let brought_by = self.import_of(row).map(|(place, _)| place as usize);
        let mut concerns: Vec<bool> = Vec::with_capacity(self.journal.len());
        for (place, record) in self.journal.iter().enumerate() {
            concerns.push(match record.toggle {
                // It was asked of the other entry before, which may be large.
                Some(toggle) => concerns[toggle.base],
                None => {
                    brought_by == Some(place)
                        || record.edits.touches(row)
                        || record.merged.iter().any(|merged| merged.row == row)
                }
            });
        }
        concerns
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
            Change::Erased { .. } => EntryKind::Erased,
            Change::Undone { .. } => match record.toggle {
                Some(toggle) => {
                    let kind = Box::new(self.kind_of(&self.journal[toggle.base]));
                    if toggle.puts_on { EntryKind::Redone(kind) } else { EntryKind::Undone(kind) }
                }
                // The entry it undid was damaged and set aside.
                None => EntryKind::SettingsChanged,
            },
        }
    }
}
