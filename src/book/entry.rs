//! One line of the journal: what happened, when, and the values it replaced.

use super::{merging::MergedGroup, settings::Settings};
use crate::facet::Step;
use crate::intake::Imported;
use crate::lead::{
    Activity, Answered, CallResult, Contact, Criterion, EntryId, Exception, FieldKey, FollowUp, GateRules, LedgerKind,
    LostReason, NextStep, OwnedBy, Permission, Spend, Stage, Vocabulary,
};
use crate::qualify::Definitions;
use crate::score::Rules;
use crate::table::Row;
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
    /// Other scoring rules were put in force, before there was more to them than rules and thresholds.
    RulesChanged {
        /// The rules replaced.
        #[serde(with = "super::rules_and_thresholds")]
        before: Rules,
        /// The new rules.
        #[serde(with = "super::rules_and_thresholds")]
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
    /// Operations were done to columns.
    Operated {
        /// The recipe that they came from, blank when none.
        recipe: String,
        /// Which, in order.
        steps: Vec<Step>,
    },
    /// A recipe was saved, changed or deleted.
    RecipeSet {
        /// Its name.
        name: String,
        /// Its steps before; `None` when there was no such recipe.
        before: Option<Vec<Step>>,
        /// Its steps from now on; `None` when there is none any more.
        after: Option<Vec<Step>>,
    },
    /// Leads were merged.
    Merged {
        /// Each group became one lead.
        groups: Vec<MergedGroup>,
    },
    /// Leads that look alike were said to be different parties.
    ToldApart {
        /// The pairs, the lower row first.
        pairs: Vec<(Row, Row)>,
    },
    /// Other rules of what comes into the pool were put in force.
    GateChanged {
        /// The rules replaced.
        before: GateRules,
        /// The new rules.
        after: GateRules,
    },
    /// Rejected rows of an import were brought back, mended or not.
    BroughtBack {
        /// What came of them, as of an import.
        imported: Imported,
        /// The entry that rejected them.
        entry: EntryId,
        /// Their numbers in its file.
        rows: Vec<u32>,
    },
    /// Leads were called.
    Called {
        /// Their rows.
        rows: Vec<Row>,
        /// What came of it.
        result: CallResult,
    },
    /// Other scoring rules were put in force.
    ScoringChanged {
        /// The rules replaced.
        before: Rules,
        /// The new rules.
        after: Rules,
    },
    /// Leads answered to a criterion.
    Qualified {
        /// Their rows.
        rows: Vec<Row>,
        /// Which.
        criterion: Criterion,
        /// What they answered, and how that was learnt.
        answered: Answered,
    },
    /// Other words of the user's own were put in force: terms, criteria, reasons.
    VocabularyChanged {
        /// The words replaced.
        before: Vocabulary,
        /// The new words.
        after: Vocabulary,
    },
    /// Leads were moved to a stage by hand; the stages they had are among the edits.
    Moved {
        /// Their rows.
        rows: Vec<Row>,
        /// Where to.
        stage: Stage,
        /// Why they were lost, if they were and somebody said.
        reason: Option<LostReason>,
    },
    /// Leads were passed over.
    Skipped {
        /// Their rows.
        rows: Vec<Row>,
        /// Why, in the user's words.
        reason: String,
    },
    /// The next step of leads was set, or there is none any more.
    Planned {
        /// Their rows.
        rows: Vec<Row>,
        /// What, and when.
        next: Option<NextStep>,
    },
    /// Another definition of a lead was put in force, or something else of the agreement.
    DefinitionsChanged {
        /// What it replaced.
        before: Box<Definitions>,
        /// From now on.
        after: Box<Definitions>,
    },
    /// Leads were met, written to, noted something of; a call with what was said.
    Contacted {
        /// Their rows.
        rows: Vec<Row>,
        /// What was done, and what came of it.
        activity: Activity,
    },
    /// It was said whether leads may be kept, and until when.
    Consented {
        /// Their rows.
        rows: Vec<Row>,
        /// All that is known of it from now on.
        permission: Permission,
    },
    /// What is to be learnt of closed leads was written down: the lesson of a lost one, the method of a won one.
    Learnt {
        /// Their rows.
        rows: Vec<Row>,
        /// In the user's words; blank for nothing any more.
        text: String,
    },
    /// Other rules of following up were put in force.
    FollowUpChanged {
        /// The rules replaced.
        before: Box<FollowUp>,
        /// From now on.
        after: Box<FollowUp>,
    },
    /// Other owners, rules of ownership, pools or rules of release were put in force.
    TeamChanged {
        /// The team replaced, as `Team::pack` writes it.
        before: Vec<u8>,
        /// The new one, in the same form.
        after: Vec<u8>,
    },
    /// Leads got an owner, or went back to the pool; the owners are among the edits.
    Assigned {
        /// Their rows.
        rows: Vec<Row>,
        /// What decided, row by row.
        by: Vec<OwnedBy>,
    },
    /// Leads are not released for now, or may be again.
    Excepted {
        /// Their rows.
        rows: Vec<Row>,
        /// Why, and until when.
        exception: Option<Exception>,
    },
    /// A view of a page was saved, renamed or deleted.
    ViewChanged {
        /// What it replaced, as `SavedView::pack` writes it; empty for nothing.
        before: Vec<u8>,
        /// From now on, in the same form; empty for nothing.
        after: Vec<u8>,
    },
    /// Other channels, or rules of which source is which, were put in force; what leads got by it is among the edits.
    ChannelsChanged {
        /// The channels replaced, as `Taxonomy::pack` writes them.
        before: Vec<u8>,
        /// The new ones, in the same form.
        after: Vec<u8>,
    },
    /// A cost line or an exchange rate was written down or taken back, or spend counts for another channel.
    LedgerWritten {
        /// What, told without reading it.
        kind: LedgerKind,
        /// As `LedgerStep::pack` writes it.
        step: Vec<u8>,
    },
}

impl Change {
    /// What brought leads in, as an import does.
    pub fn imported(&self) -> Option<&Imported> {
        match self {
            Change::Imported(imported) | Change::BroughtBack { imported, .. } => Some(imported),
            _ => None,
        }
    }

    /// The leads that were called, asked, moved, passed over or followed up, as the entry names them; none of another change.
    pub(super) fn rows_asked(&self) -> &[Row] {
        match self {
            Change::Called { rows, .. }
            | Change::Qualified { rows, .. }
            | Change::Moved { rows, .. }
            | Change::Skipped { rows, .. }
            | Change::Planned { rows, .. }
            | Change::Contacted { rows, .. }
            | Change::Consented { rows, .. }
            | Change::Learnt { rows, .. }
            | Change::Excepted { rows, .. } => rows,
            _ => &[],
        }
    }

    /// What was done with which leads, when it says that: of a call too.
    pub fn contact(&self) -> Option<(&[Row], Contact)> {
        match self {
            Change::Called { rows, result } => Some((rows, Contact::Call(*result))),
            Change::Contacted { rows, activity } => Some((rows, activity.contact)),
            _ => None,
        }
    }
}
