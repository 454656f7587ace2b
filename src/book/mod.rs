//! The leads in memory and their journal ("book of business").
//!
//! Every change is an entry; the book is what its entries, applied in order, make of it. Rows are only appended: a lead
//! whose import was undone stays in the table, out of sight, and comes back with redo. So undo of an import of any size
//! is one small entry, and row numbers in the journal hold for ever. An erased lead, and one whose record is damaged,
//! is a blank row in its place (a tombstone). Erasing is the one change that is final: it also takes the person's
//! values out of all earlier entries, so that a replay never sees them.
//!
//! Why undo stores the values it puts back: replaying the journal then needs no search for later writers, and gives the
//! same book bit for bit.

mod backup_due;
mod bring_back;
mod calls;
mod channels;
mod compare;
mod criteria;
mod definitions;
mod enquiries;
mod entry;
mod entry_line;
mod erase;
mod facets;
mod fingerprint;
mod followed;
mod gate;
mod history;
mod in_force;
mod lead_ids;
mod ledger;
mod merging;
mod operate;
mod outlook;
mod ownership;
mod parts;
mod person;
mod qualify;
mod query;
mod reach;
mod recipes;
mod rejected;
mod room;
mod rules_and_thresholds;
mod saved_views;
mod search;
mod settings;
mod sort;
mod spends;
mod stage_moves;
mod undo;
mod undo_plan;
mod undo_rules;
mod view;
mod vocabulary;

pub use backup_due::{BackupDue, CHANGES_MAX, JournalAge, backup_due};
pub use bring_back::{BringBack, BringBackRows, BroughtBack, plan_bring_back};
pub use calls::Calls;
pub use channels::{ChannelMoves, ChannelReason, UnknownSource};
pub use compare::{Difference, SharedJournal, compare};
pub use criteria::{AnswerFacet, Criteria, Verdicts};
pub use enquiries::touches;
pub use entry::{Change, Entry, Origin};
pub use entry_line::{EntryKind, EntryLine, LeadEntry};
pub use erase::{Erasure, ErasureCounts};
pub use facets::{Facets, issue_counts};
pub use fingerprint::Fingerprint;
pub use followed::{Contacts, Followed, Lesson, follow_up, followed};
pub use history::{EntryGroup, HistoryQuery};
pub use lead_ids::LeadIds;
pub use ledger::{LedgerLine, LedgerRate};
pub use merging::{MergeDraft, MergedGroup};
pub use operate::{ChangeSample, StepsPlan, StepsPreview};
pub use outlook::{Outlook, Outlooks};
pub use ownership::Exceptions;
pub use parts::Parts;
pub use query::{Filter, Query, SortKey};
pub use reach::Skip;
pub use recipes::PastSteps;
pub use rejected::{Rejected, RejectedGroup, rejected_from};
pub use saved_views::SavedView;
pub use settings::{Settings, SpendRecord};
pub use spends::{UnassignedSpend, WorkedSpends};
pub use stage_moves::{StageMove, stage_days, stage_moves, stage_traces};
pub use undo::Undo;
pub use undo_plan::{Kept, KeptPlace, UndoPlan};
pub use view::View;

use crate::facet::Recipe;
use crate::intake::{Enquiry, Imported, MergedValue, Rejection, WayIn};
use crate::lead::{EntryId, FieldKey, GateRules, Spend, Vocabulary};
use crate::qualify::Definitions;
use crate::score::Rules;
use crate::table::{Edits, LeadTable, Row};
use enquiries::known_count;
use merging::Merging;
use reach::Reach;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::rc::Rc;
use undo::Toggle;

/// One entry with its parts as far as they are still needed: the leads themselves are in the table.
#[derive(Debug)]
struct Record {
    entry: Entry,
    edits: Edits,
    merged: Vec<MergedValue>,
    enquiries: Vec<Enquiry>,
    rejections: Vec<Rejection>,
    spends: Vec<Spend>,
    /// How its rejected rows were read.
    way_in: Option<Box<WayIn>>,
    /// Put out of effect by a later entry; of an undo, that a later one has overtaken it.
    is_undone: bool,
    /// Leads it concerns, counted once.
    lead_count: u32,
    /// Of an undo: what it does to which entry.
    toggle: Option<Toggle>,
    /// The latest undo or redo of it.
    last_toggle: Option<usize>,
}

/// All leads of a workspace with their journal.
#[derive(Debug, Default)]
pub struct Book {
    table: LeadTable,
    journal: Vec<Record>,
    /// The place of each entry in the journal.
    places: FxHashMap<EntryId, usize>,
    /// The places of the imports that brought leads: their rows ascend.
    imports: Vec<usize>,
    /// Leads in effect, ascending.
    rows: Vec<Row>,
    rules: Rules,
    settings: Settings,
    recipes: Vec<Recipe>,
    merging: Merging,
    gate: GateRules,
    /// What counts as a lead; `None` for the usual definitions.
    definitions: Option<Box<Definitions>>,
    /// What is known of the calls to leads.
    calls: FxHashMap<Row, Calls>,
    criteria: Criteria,
    vocabulary: Vocabulary,
    reach: Reach,
    /// The places of the entries that wrote channels.
    channel_places: Vec<usize>,
    /// What its spend comes to, with the length of the journal that says so.
    spent: RefCell<Option<(usize, Rc<WorkedSpends>)>>,
}

impl Book {
    /// Applies an entry that happened, with its parts. Entries come in the order of the journal.
    pub fn apply(&mut self, mut entry: Entry, parts: Parts) {
        // They come decoded, beside it.
        entry.inline = Vec::new();
        let Parts { leads, edits, merged, enquiries, rejections, spends, way_in } = parts;
        let place = self.journal.len();
        let mut lead_count = 0;
        let mut toggle = None;
        match &entry.change {
            Change::Imported(imported) | Change::BroughtBack { imported, .. } => {
                self.take_leads(imported, leads);
                self.note_enquiries(&enquiries);
                lead_count = imported.new_count + known_count(&edits, &enquiries);
                self.imports.extend((imported.new_count > 0).then_some(place));
            }
            Change::ChannelsChanged { .. } => {
                lead_count = edits.rows().len() as u32;
                self.channel_places.push(place);
            }
            Change::Edited { .. } | Change::Operated { .. } | Change::Assigned { .. } => {
                lead_count = edits.rows().len() as u32;
            }
            Change::RulesChanged { after, .. } | Change::ScoringChanged { after, .. } => self.rules = after.clone(),
            Change::SettingsChanged { after, .. } => self.settings = after.clone(),
            Change::GateChanged { after, .. } => self.gate = after.clone(),
            Change::VocabularyChanged { after, .. } => self.vocabulary = after.clone(),
            Change::DefinitionsChanged { after, .. } => self.definitions = Some(after.clone()),
            Change::RecipeSet { name, after, .. } => recipes::put(&mut self.recipes, name, after.as_deref()),
            Change::Undone { target } => {
                toggle = self.toggle_of(*target);
                lead_count = toggle.map_or(0, |toggle| self.journal[toggle.base].lead_count);
            }
            Change::Erased { rows, lead_count: count } => {
                let end = self.table.len();
                rows.iter().filter(|row| **row < end).for_each(|row| self.table.set_tombstone(*row));
                self.rows.retain(|row| rows.binary_search(row).is_err());
                lead_count = *count;
            }
            Change::Merged { .. } | Change::ToldApart { .. } => lead_count = entry.change.duplicates().len() as u32,
            // What is said of following up is worked out when it is asked for.
            Change::SpendRecorded { .. }
            | Change::SpendRemoved { .. }
            | Change::FollowUpChanged { .. }
            | Change::TeamChanged { .. }
            | Change::ViewChanged { .. }
            | Change::LedgerWritten { .. } => {}
            // What says something of leads beside their values.
            _ => lead_count = self.note_asked(&entry),
        }
        self.make_room_for(&edits);
        edits.apply(&mut self.table);
        self.places.insert(entry.id, place);
        let record = Record {
            entry,
            edits,
            merged,
            enquiries,
            rejections,
            spends,
            way_in,
            is_undone: false,
            lead_count,
            toggle,
            last_toggle: None,
        };
        self.journal.push(record);
        self.note_duplicates();
        if let Some(toggle) = toggle {
            self.switch(toggle, place);
        }
    }

    fn take_leads(&mut self, imported: &Imported, leads: LeadTable) {
        let end = imported.first_row + imported.new_count;
        // Rows before it are missing when the record that brought them is damaged: they keep their place.
        self.make_rows(imported.first_row);
        for (place, name) in imported.custom_names.iter().enumerate() {
            self.table.name_custom(place, name);
        }
        self.table.append_table(leads);
        self.make_rows(end);
        let rows = (imported.first_row..end).filter(|row| !self.table.is_tombstone(*row));
        self.rows.extend(rows);
    }

    /// The leads as columns. Rows that are not in [`Book::rows`] are out of sight.
    pub fn table(&self) -> &LeadTable {
        &self.table
    }

    /// Looks at the texts of a column: see [`LeadTable::know`].
    pub fn know(&mut self, key: FieldKey) -> bool {
        self.table.know(key)
    }

    /// The leads in effect, ascending.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether a lead is in effect.
    pub fn has(&self, row: Row) -> bool {
        // Where nothing was taken out before it, a row stands at its own place.
        self.rows.get(row as usize) == Some(&row) || self.rows.binary_search(&row).is_ok()
    }

    /// The scoring rules in force.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The journal.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.journal.iter().map(|record| &record.entry)
    }

    /// Entries in the journal.
    pub fn entry_count(&self) -> u32 {
        self.journal.len() as u32
    }

    /// Whether an entry is in the journal.
    pub fn has_entry(&self, id: EntryId) -> bool {
        self.place_of(id).is_some()
    }

    /// Keys of every segment that an entry names.
    pub fn segment_keys(&self) -> FxHashSet<u32> {
        self.journal.iter().flat_map(|record| record.entry.segments.iter().copied()).collect()
    }

    fn place_of(&self, id: EntryId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// The entry that a record is about in the end: for an undo, the one that it puts out of effect or back in.
    fn base_of(&self, place: usize) -> usize {
        self.journal[place].toggle.map_or(place, |toggle| toggle.base)
    }
}
