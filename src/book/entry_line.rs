//! An entry as it is shown: what it says happened, and what of it concerns one lead.

use super::Origin;
use crate::facet::OperationKind;
use crate::intake::MergedValue;
use crate::lead::{
    Activity, CallResult, Criterion, Day, EntryId, FieldKey, LedgerKind, LostReason, OwnedBy, Permission, Stage,
    Verdict,
};
use crate::table::Row;
use serde::{Deserialize, Serialize};

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
    /// An operation was done to a column.
    Operated {
        /// Which field.
        field: FieldKey,
        /// What was done.
        kind: OperationKind,
    },
    /// A recipe was run.
    RecipeRun {
        /// Its name.
        name: String,
    },
    /// A recipe was saved.
    RecipeSaved {
        /// Its name.
        name: String,
    },
    /// A recipe was deleted.
    RecipeDeleted {
        /// Its name.
        name: String,
    },
    /// Leads were merged.
    Merged,
    /// Leads were said to be different.
    ToldApart,
    /// The rules of what comes into the pool were changed.
    GateChanged,
    /// Rejected rows were brought back.
    BroughtBack {
        /// Their file.
        file: String,
        /// How many rows.
        count: u32,
    },
    /// A lead was called.
    Called {
        /// What came of it.
        result: CallResult,
    },
    /// A lead answered to a criterion.
    Qualified {
        /// Which.
        criterion: Criterion,
        /// What it answered.
        verdict: Verdict,
    },
    /// The user's own words were changed.
    VocabularyChanged,
    /// A lead was moved to a stage.
    Moved {
        /// Where to.
        stage: Stage,
        /// Why it was lost.
        reason: Option<LostReason>,
    },
    /// The next step of leads was set, or there is none any more.
    Planned {
        /// When, or never.
        day: Option<Day>,
    },
    /// A lead was passed over.
    Skipped {
        /// Why.
        reason: String,
    },
    /// What counts as a lead was changed.
    DefinitionsChanged,
    /// A lead was met, written to, noted something of.
    Contacted {
        /// What was done and said.
        activity: Activity,
    },
    /// It was said whether a lead may be kept.
    Consented {
        /// All that was known of it from then on.
        permission: Permission,
    },
    /// What is to be learnt of a closed lead was written down.
    Learnt {
        /// In the user's words; blank for nothing any more.
        text: String,
    },
    /// The rules of following up were changed.
    FollowUpChanged,
    /// Owners, rules of ownership, pools or rules of release were changed.
    TeamChanged,
    /// Leads got an owner, or went back to the pool.
    Assigned {
        /// What decided; `None` when it was not the same for all.
        by: Option<OwnedBy>,
    },
    /// Leads are not released for now, or may be again.
    Excepted {
        /// Until the end of this day.
        until: Option<Day>,
    },
    /// A view of a page was saved, renamed or deleted.
    ViewChanged {
        /// Its name until then; blank for none.
        before: String,
        /// Its name from then on; blank for none.
        after: String,
    },
    /// Channels, or rules of which source is which, were changed.
    ChannelsChanged,
    /// Something was written in the cost ledger, or taken out of it.
    LedgerWritten {
        /// What.
        kind: LedgerKind,
    },
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
    /// Which lead: the one asked for, or one that was merged into it.
    pub row: Row,
    /// Its edits of the lead: field, text before, text after.
    pub changes: Vec<(FieldKey, String, String)>,
    /// What it merged into the lead.
    pub merged: Vec<MergedValue>,
    /// Rows of its file that are the lead again.
    pub enquiries: Vec<u32>,
}

impl LeadEntry {
    /// Whether it names no value.
    pub(super) fn is_bare(&self) -> bool {
        self.changes.is_empty() && self.merged.is_empty() && self.enquiries.is_empty()
    }
}
