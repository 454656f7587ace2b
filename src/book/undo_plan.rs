//! What an undo will put back, and what stays because something later wrote it: shown before it is done.

use super::followed::{follow_up, follow_up_with};
use super::undo::{Cell, Toggle, is_undo};
use super::{Book, Change, EntryLine};
use crate::intake::Imported;
use crate::lead::{Criterion, Field, FieldKey, GateRule, Spend, Wording};
use crate::own::TeamPart;
use crate::qualify::DefinitionPart;
use crate::score::Condition;
use crate::table::{Edits, Row};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// Values that stay, listed at most.
const KEPT_LISTED: usize = 50;

/// The fields by which a reader knows a lead, best first.
const NAMES: [Field; 5] = [Field::Name, Field::Company, Field::Email, Field::Phone, Field::ExternalId];

/// What undoing an entry will do. Counts are of leads in sight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoPlan {
    /// The entry.
    pub line: EntryLine,
    /// Whether it is an undo: then undoing it is redo.
    pub is_redo: bool,
    /// Values that are put back.
    pub value_count: u32,
    /// Leads they are in.
    pub lead_count: u32,
    /// Leads that go out of sight.
    pub hidden_count: u32,
    /// Those of them that a later entry changed.
    pub hidden_changed_count: u32,
    /// Leads that come back into sight.
    pub shown_count: u32,
    /// Spend records that go.
    pub spend_gone_count: u32,
    /// Spend records that come back.
    pub spend_back_count: u32,
    /// Rules, thresholds, settings, recipes, rules of the gate, parts of the agreement and of the team that are put back.
    pub setting_count: u32,
    /// Pairs of leads said to be different that are asked about again; of a redo, no longer.
    pub pair_count: u32,
    /// Rejected rows that are in their list again.
    pub rejected_count: u32,
    /// Calls that no longer count.
    pub call_gone_count: u32,
    /// Calls that count again.
    pub call_back_count: u32,
    /// Answers to criteria that are gone, or are again what they were.
    pub answer_gone_count: u32,
    /// Answers that are there again.
    pub answer_back_count: u32,
    /// Leads that are no longer passed over.
    pub skip_gone_count: u32,
    /// Leads whose next step becomes what it was before, or again what the entry said.
    pub next_step_count: u32,
    /// Leads that are passed over again.
    pub skip_back_count: u32,
    /// Leads of which something of their following up is gone, or there again: an activity, a permission, a lesson.
    pub follow_count: u32,
    /// Leads whose exception from release becomes what it was before, or again what the entry said.
    pub exception_count: u32,
    /// What stays, in all.
    pub kept_count: u32,
    /// What stays: the first of it.
    pub kept: Vec<Kept>,
}

/// A value that stays because a later entry wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Where it is.
    pub place: KeptPlace,
    /// The value, in stored form.
    pub value_now: String,
    /// The entry that wrote it.
    pub writer: EntryLine,
}

/// Where a value is that stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptPlace {
    /// In a lead.
    Lead {
        /// Which.
        row: Row,
        /// What it is known by; blank when nothing of it is.
        name: String,
        /// Which field.
        field: FieldKey,
    },
    /// In a scoring rule, known by what it asks.
    Rule(Condition),
    /// The thresholds of the grades.
    Thresholds,
    /// What becomes of the points of an axis.
    Axes,
    /// How often customers order, and for how long.
    Worth,
    /// The setting.
    Region,
    /// The setting.
    Currency,
    /// The recipe of this name.
    Recipe(String),
    /// The rule of what comes into the pool.
    Gate(GateRule),
    /// One of the user's own words.
    Wording(Wording),
    /// What a lead answered; the value is the verdict's code.
    Answer {
        /// Which lead.
        row: Row,
        /// What it is known by; blank when nothing of it is.
        name: String,
        /// To what.
        criterion: Criterion,
    },
    /// A part of the agreement on what counts as a lead.
    Definition(DefinitionPart),
    /// A part of the team.
    Team(TeamPart),
    /// The view of this name.
    View(String),
}

impl UndoPlan {
    /// Of an entry that wrote so many values in so many leads, and did nothing else.
    fn of_values(line: EntryLine, is_redo: bool, [value_count, lead_count]: [u32; 2]) -> UndoPlan {
        UndoPlan {
            line,
            is_redo,
            value_count,
            lead_count,
            hidden_count: 0,
            hidden_changed_count: 0,
            shown_count: 0,
            spend_gone_count: 0,
            spend_back_count: 0,
            setting_count: 0,
            pair_count: 0,
            rejected_count: 0,
            call_gone_count: 0,
            call_back_count: 0,
            answer_gone_count: 0,
            answer_back_count: 0,
            skip_gone_count: 0,
            next_step_count: 0,
            skip_back_count: 0,
            follow_count: 0,
            exception_count: 0,
            kept_count: 0,
            kept: Vec::new(),
        }
    }
}

impl Book {
    fn plan_brought(&self, plan: &mut UndoPlan, toggle: Toggle, imported: &Imported) {
        let leads = imported.first_row..imported.first_row + imported.new_count;
        let is_there = |row: &Row| !self.table.is_tombstone(*row) && !self.is_merged(*row);
        let count = leads.clone().filter(is_there).count() as u32;
        if toggle.puts_on {
            plan.shown_count = count;
        } else {
            plan.hidden_count = count;
            plan.hidden_changed_count = self.changed_since(toggle.base, leads);
        }
    }

    /// The plan of an undo whose edits are known.
    pub(super) fn undo_plan(&self, place: usize, toggle: Toggle, cells: &[Cell], edits: &Edits) -> Option<UndoPlan> {
        let line = self.line(place as u32)?;
        let is_redo = is_undo(&self.journal[place].entry.change);
        let values = || edits.cells().filter(|(row, _)| self.has(*row));
        let leads: FxHashSet<Row> = values().map(|(row, _)| row).collect();
        let mut plan = UndoPlan::of_values(line, is_redo, [values().count(), leads.len()].map(|count| count as u32));
        let stays = |cell: &&Cell| cell.writer > Some(toggle.base) && self.has(cell.row);
        for cell in cells.iter().filter(stays) {
            let name = if plan.kept.len() < KEPT_LISTED { self.name_of(cell.row) } else { String::new() };
            let place = KeptPlace::Lead { row: cell.row, name, field: cell.field };
            self.keep(&mut plan, place, cell.text, cell.writer);
        }
        match &self.journal[toggle.base].entry.change {
            Change::Imported(imported) | Change::BroughtBack { imported, .. } => {
                self.plan_brought(&mut plan, toggle, imported);
            }
            Change::RulesChanged { before, after } | Change::ScoringChanged { before, after } => {
                self.plan_rules(&mut plan, toggle, before, after);
            }
            Change::SettingsChanged { .. } => self.plan_settings(&mut plan, toggle),
            Change::RecipeSet { name, .. } => self.plan_recipe(&mut plan, toggle, name),
            Change::Merged { groups } => {
                let gone = groups.iter().flat_map(|group| &group.gone);
                if toggle.puts_on {
                    plan.hidden_count = gone.filter(|row| self.has(**row)).count() as u32;
                } else {
                    plan.shown_count = gone.filter(|row| self.is_merged(**row)).count() as u32;
                }
            }
            Change::ToldApart { pairs } => plan.pair_count = pairs.len() as u32,
            Change::GateChanged { before, after } => self.plan_gate(&mut plan, toggle, before, after),
            Change::VocabularyChanged { before, after } => self.plan_vocabulary(&mut plan, toggle, [before, after]),
            Change::Qualified { rows, criterion, .. } => self.plan_answers(&mut plan, toggle, rows, criterion),
            Change::DefinitionsChanged { before, after } => self.plan_definitions(&mut plan, toggle, before, after),
            Change::TeamChanged { before, after } => self.plan_team(&mut plan, toggle, before, after),
            Change::ViewChanged { before, after } => self.plan_view(&mut plan, toggle, before, after),
            Change::ChannelsChanged { .. } => self.plan_taxonomy(&mut plan, toggle),
            Change::Excepted { rows, .. } => plan.exception_count = rows.len() as u32,
            Change::Edited { .. }
            | Change::Assigned { .. }
            | Change::Moved { .. }
            | Change::Operated { .. }
            | Change::SpendRecorded { .. }
            | Change::SpendRemoved { .. }
            | Change::LedgerWritten { .. }
            | Change::Erased { .. }
            | Change::Undone { .. } => {}
            Change::FollowUpChanged { .. } => {
                let then = follow_up_with(self, Some((toggle.base, toggle.puts_on)));
                plan.setting_count = follow_up(self).difference_count(&then);
            }
            change => plan_asked(&mut plan, toggle, change),
        }
        if let Change::BroughtBack { rows, .. } = &self.journal[toggle.base].entry.change
            && !toggle.puts_on
        {
            plan.rejected_count = rows.len() as u32;
        }
        self.plan_spend(&mut plan, toggle);
        Some(plan)
    }

    pub(super) fn keep(&self, plan: &mut UndoPlan, place: KeptPlace, value_now: &str, writer: Option<usize>) {
        plan.kept_count += 1;
        let writer = writer.filter(|_| plan.kept.len() < KEPT_LISTED).and_then(|writer| self.line(writer as u32));
        plan.kept.extend(writer.map(|writer| Kept { place, value_now: value_now.to_owned(), writer }));
    }

    /// How many leads of a range an entry in effect changed after a place.
    fn changed_since(&self, place: usize, leads: std::ops::Range<Row>) -> u32 {
        let later = self.journal.iter().skip(place + 1).filter(|record| !record.is_undone && record.toggle.is_none());
        let rows = later.flat_map(|record| record.edits.cells().map(|(row, _)| row));
        rows.filter(|row| leads.contains(row)).collect::<FxHashSet<Row>>().len() as u32
    }

    /// Spend that the entry brought, but for what was taken back since; or that it took back.
    fn plan_spend(&self, plan: &mut UndoPlan, toggle: Toggle) {
        let record = &self.journal[toggle.base];
        let in_effect = || self.journal.iter().filter(|record| !record.is_undone).map(|record| &record.entry.change);
        let is_of_it =
            |change: &&Change| matches!(change, Change::SpendRemoved { entry, .. } if *entry == record.entry.id);
        let left = |spends: &[Spend]| spends.len().saturating_sub(in_effect().filter(is_of_it).count());
        let (count, goes_with) = match &record.entry.change {
            Change::SpendRemoved { entry, .. } => {
                let is_there = self.place_of(*entry).is_some_and(|place| !self.journal[place].is_undone);
                (usize::from(is_there), true)
            }
            Change::SpendRecorded { spends, .. } => (left(spends), false),
            Change::LedgerWritten { kind, .. } => return self.plan_ledger_undo(plan, toggle, *kind),
            _ => (left(&record.spends), false),
        };
        match toggle.puts_on == goes_with {
            true => plan.spend_gone_count = count as u32,
            false => plan.spend_back_count = count as u32,
        }
    }

    /// What a reader knows a lead by; blank when nothing of it is.
    pub fn name_of(&self, row: Row) -> String {
        let names = NAMES.into_iter().map(|field| self.table.text(row, field));
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().into_owned()
    }
}

/// What becomes of what is known of leads beside their values: calls, next steps, their following up.
fn plan_asked(plan: &mut UndoPlan, toggle: Toggle, change: &Change) {
    let count = change.rows_asked().len() as u32;
    match (change, toggle.puts_on) {
        (Change::Planned { .. }, _) => plan.next_step_count = count,
        (Change::Skipped { .. }, true) => plan.skip_back_count = count,
        (Change::Skipped { .. }, false) => plan.skip_gone_count = count,
        (Change::Called { .. }, true) => plan.call_back_count = count,
        (Change::Called { .. }, false) => plan.call_gone_count = count,
        _ => plan.follow_count = count,
    }
}
