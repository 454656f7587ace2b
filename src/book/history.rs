//! The journal as it is read: its lines, the lines of one lead, and those that a reader asks for.

use super::{Book, Change, EntryKind, EntryLine, LeadEntry, Record, SavedView};
use crate::table::{Row, sort_and_unite};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

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
    /// Leads merged or said to be different; files that changed stored leads, or of which several rows became one lead.
    Merge,
    /// Values put by hand, operations on columns.
    Edit,
    /// Spend, cost lines and exchange rates, recorded or taken back.
    Spend,
    /// Scoring rules, rules of the gate, definitions of a lead, rules of following up, channels and rules of sources.
    Rules,
    /// Settings, recipes.
    Settings,
    /// Undo and redo.
    Undo,
    /// People erased for ever.
    Erasure,
    /// Calls to leads, messages, meetings, presentations, notes; next steps.
    Call,
    /// Answers of leads to criteria, moves to a stage, leads passed over, permissions, lessons.
    Qualify,
    /// Owners: the team, assigning, claiming, releasing.
    Owner,
}

impl EntryGroup {
    /// Every kind, in the order of the menu.
    pub const ALL: [EntryGroup; 11] = [
        EntryGroup::Import,
        EntryGroup::Merge,
        EntryGroup::Edit,
        EntryGroup::Spend,
        EntryGroup::Rules,
        EntryGroup::Settings,
        EntryGroup::Undo,
        EntryGroup::Erasure,
        EntryGroup::Call,
        EntryGroup::Qualify,
        EntryGroup::Owner,
    ];

    fn has(self, change: &Change) -> bool {
        match change {
            Change::Imported(imported) | Change::BroughtBack { imported, .. } => match self {
                EntryGroup::Import => true,
                EntryGroup::Merge => imported.updated_count + imported.duplicate_count > 0,
                _ => false,
            },
            Change::Merged { .. } | Change::ToldApart { .. } => self == EntryGroup::Merge,
            Change::Edited { .. } | Change::Operated { .. } => self == EntryGroup::Edit,
            Change::SpendRecorded { .. } | Change::SpendRemoved { .. } | Change::LedgerWritten { .. } => {
                self == EntryGroup::Spend
            }
            Change::RulesChanged { .. }
            | Change::ScoringChanged { .. }
            | Change::GateChanged { .. }
            | Change::DefinitionsChanged { .. }
            | Change::ChannelsChanged { .. }
            | Change::FollowUpChanged { .. } => self == EntryGroup::Rules,
            Change::TeamChanged { .. } | Change::Assigned { .. } | Change::Excepted { .. } => self == EntryGroup::Owner,
            Change::SettingsChanged { .. }
            | Change::RecipeSet { .. }
            | Change::VocabularyChanged { .. }
            | Change::ViewChanged { .. } => self == EntryGroup::Settings,
            Change::Undone { .. } => self == EntryGroup::Undo,
            Change::Erased { .. } => self == EntryGroup::Erasure,
            Change::Called { .. } | Change::Planned { .. } | Change::Contacted { .. } => self == EntryGroup::Call,
            Change::Qualified { .. } | Change::Skipped { .. } | Change::Consented { .. } | Change::Learnt { .. } => {
                self == EntryGroup::Qualify
            }
            Change::Moved { .. } => matches!(self, EntryGroup::Qualify | EntryGroup::Edit),
        }
    }
}

impl Book {
    /// The places of the entries that a query asks for, latest first.
    pub fn history(&self, query: &HistoryQuery) -> Vec<u32> {
        let of_lead = query.row.map(|row| self.concerning(&self.rows_in(row)));
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

    /// What happened to one lead and to those merged into it, latest first.
    pub fn events_of(&self, row: Row) -> Vec<LeadEntry> {
        let mut events = Vec::new();
        for row in self.rows_in(row) {
            for (place, concerns) in self.concerning(&[row]).into_iter().enumerate() {
                events.extend(concerns.then(|| self.event_of(row, place)).flatten());
            }
        }
        // What concerns both is told of the lead itself.
        events.sort_by_key(|event| (Reverse(event.line.place), event.row != row, event.row));
        events.dedup_by(|later, first| later.line.place == first.line.place && later.is_bare());
        events
    }

    fn event_of(&self, row: Row, place: usize) -> Option<LeadEntry> {
        let record = &self.journal[place];
        let of_lead = record.edits.iter().filter(|edit| edit.row == row);
        let changes = of_lead.map(|edit| (edit.field, edit.before.to_owned(), edit.after.to_owned())).collect();
        let merged = record.merged.iter().filter(|merged| merged.row == row).cloned().collect();
        let of_lead = record.enquiries.iter().filter(|enquiry| enquiry.row == row);
        let enquiries = of_lead.map(|enquiry| enquiry.file_row).collect();
        let mut line = self.line(place as u32)?;
        if let (EntryKind::Assigned { by }, Change::Assigned { rows, by: of_rows }) =
            (&mut line.kind, &record.entry.change)
        {
            *by = rows.iter().position(|known| *known == row).and_then(|place| of_rows.get(place).copied());
        }
        Some(LeadEntry { line, row, changes, merged, enquiries })
    }

    /// Of each entry: whether it brought or changed one of some leads, or put such an entry out of effect or back in.
    fn concerning(&self, rows: &[Row]) -> Vec<bool> {
        let brought_by: Vec<usize> =
            rows.iter().filter_map(|row| self.import_of(*row)).map(|(place, _)| place as usize).collect();
        let is_of_them = |row: &Row| rows.contains(row);
        let mut concerns: Vec<bool> = Vec::with_capacity(self.journal.len());
        for (place, record) in self.journal.iter().enumerate() {
            concerns.push(match record.toggle {
                // It was asked of the other entry before, which may be large.
                Some(toggle) => concerns[toggle.base],
                None => {
                    brought_by.contains(&place)
                        || rows.iter().any(|row| record.edits.touches(*row))
                        || record.merged.iter().any(|merged| is_of_them(&merged.row))
                        || record.enquiries.iter().any(|enquiry| is_of_them(&enquiry.row))
                        || record.entry.change.duplicates().iter().any(is_of_them)
                        || record.entry.change.rows_asked().iter().any(is_of_them)
                }
            });
        }
        concerns
    }

    /// Leads that an entry brought or changed, as far as they are in effect; ascending.
    pub fn rows_of_entry(&self, place: u32) -> Vec<Row> {
        let Some(record) = self.journal.get(place as usize) else { return Vec::new() };
        let mut rows = record.edits.rows();
        rows.extend(record.entry.change.duplicates());
        rows.extend(record.enquiries.iter().map(|enquiry| enquiry.row));
        rows.extend(record.entry.change.rows_asked());
        if let Some(imported) = record.entry.change.imported() {
            rows.extend(imported.first_row..imported.first_row + imported.new_count);
        }
        sort_and_unite(&mut rows);
        rows.retain(|row| self.has(*row));
        rows
    }

    fn kind_of(&self, record: &Record) -> EntryKind {
        match &record.entry.change {
            Change::Imported(imported) => EntryKind::Imported { file: imported.file.clone() },
            Change::BroughtBack { imported, rows, .. } => {
                EntryKind::BroughtBack { file: imported.file.clone(), count: rows.len() as u32 }
            }
            Change::Edited { field } => EntryKind::Edited { field: *field },
            Change::SpendRecorded { file, spends } => {
                EntryKind::SpendRecorded { file: file.clone(), count: spends.len() as u32 }
            }
            Change::SpendRemoved { .. } => EntryKind::SpendRemoved,
            Change::RulesChanged { .. } | Change::ScoringChanged { .. } => EntryKind::RulesChanged,
            Change::SettingsChanged { .. } => EntryKind::SettingsChanged,
            Change::GateChanged { .. } => EntryKind::GateChanged,
            Change::DefinitionsChanged { .. } => EntryKind::DefinitionsChanged,
            Change::TeamChanged { .. } => EntryKind::TeamChanged,
            Change::ViewChanged { before, after } => {
                let [before, after] = [before, after].map(|view| SavedView::name_in(view));
                EntryKind::ViewChanged { before, after }
            }
            Change::ChannelsChanged { .. } => EntryKind::ChannelsChanged,
            Change::LedgerWritten { kind, .. } => EntryKind::LedgerWritten { kind: *kind },
            Change::Assigned { by, .. } => {
                let first = by.first().copied();
                EntryKind::Assigned { by: first.filter(|first| by.iter().all(|other| other == first)) }
            }
            Change::Excepted { exception, .. } => {
                EntryKind::Excepted { until: exception.as_ref().map(|exception| exception.until) }
            }
            Change::Called { result, .. } => EntryKind::Called { result: *result },
            Change::Qualified { criterion, answered, .. } => {
                EntryKind::Qualified { criterion: criterion.clone(), verdict: answered.verdict }
            }
            Change::VocabularyChanged { .. } => EntryKind::VocabularyChanged,
            Change::Moved { stage, reason, .. } => EntryKind::Moved { stage: *stage, reason: reason.clone() },
            Change::Planned { next, .. } => EntryKind::Planned { day: next.as_ref().map(|next| next.day) },
            Change::Skipped { reason, .. } => EntryKind::Skipped { reason: reason.clone() },
            Change::Contacted { activity, .. } => EntryKind::Contacted { activity: activity.clone() },
            Change::Consented { permission, .. } => EntryKind::Consented { permission: permission.clone() },
            Change::Learnt { text, .. } => EntryKind::Learnt { text: text.clone() },
            Change::FollowUpChanged { .. } => EntryKind::FollowUpChanged,
            Change::Erased { .. } => EntryKind::Erased,
            Change::Merged { .. } => EntryKind::Merged,
            Change::ToldApart { .. } => EntryKind::ToldApart,
            Change::Operated { recipe, steps } => match &steps[..] {
                [step] if recipe.is_empty() => EntryKind::Operated { field: step.field, kind: step.operation.kind() },
                _ => EntryKind::RecipeRun { name: recipe.clone() },
            },
            Change::RecipeSet { name, after: None, .. } => EntryKind::RecipeDeleted { name: name.clone() },
            Change::RecipeSet { name, .. } => EntryKind::RecipeSaved { name: name.clone() },
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
