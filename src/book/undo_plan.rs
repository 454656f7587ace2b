//! What an undo will put back, and what stays because something later wrote it: shown before it is done.

use super::in_force::{RuleCell, is_same_rule, rule_cells};
use super::undo::{Cell, Toggle, is_undo};
use super::{Book, Change, EntryLine};
use crate::lead::{Field, FieldKey, Spend};
use crate::score::{Condition, Rules};
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
    /// Rules, thresholds and settings that are put back.
    pub setting_count: u32,
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
    /// The setting.
    Region,
    /// The setting.
    Currency,
}

impl Book {
    /// The plan of an undo whose edits are known.
    pub(super) fn undo_plan(&self, place: usize, toggle: Toggle, cells: &[Cell], edits: &Edits) -> Option<UndoPlan> {
        let line = self.line(place as u32)?;
        let is_redo = is_undo(&self.journal[place].entry.change);
        let values = || edits.cells().filter(|(row, _)| self.has(*row));
        let leads: FxHashSet<Row> = values().map(|(row, _)| row).collect();
        let mut plan = UndoPlan {
            line,
            is_redo,
            value_count: values().count() as u32,
            lead_count: leads.len() as u32,
            hidden_count: 0,
            hidden_changed_count: 0,
            shown_count: 0,
            spend_gone_count: 0,
            spend_back_count: 0,
            setting_count: 0,
            kept_count: 0,
            kept: Vec::new(),
        };
        let stays = |cell: &&Cell| cell.writer > Some(toggle.base) && self.has(cell.row);
        for cell in cells.iter().filter(stays) {
            let name = if plan.kept.len() < KEPT_LISTED { self.name_of(cell.row) } else { String::new() };
            let place = KeptPlace::Lead { row: cell.row, name, field: cell.field };
            self.keep(&mut plan, place, cell.text, cell.writer);
        }
        match &self.journal[toggle.base].entry.change {
            Change::Imported(imported) => {
                let leads = imported.first_row..imported.first_row + imported.new_count;
                let count = leads.clone().filter(|row| !self.table.is_tombstone(*row)).count() as u32;
                if toggle.puts_on {
                    plan.shown_count = count;
                } else {
                    plan.hidden_count = count;
                    plan.hidden_changed_count = self.changed_since(toggle.base, leads);
                }
            }
            Change::RulesChanged { before, after } => self.plan_rules(&mut plan, toggle, before, after),
            Change::SettingsChanged { .. } => self.plan_settings(&mut plan, toggle),
            Change::Edited { .. }
            | Change::SpendRecorded { .. }
            | Change::SpendRemoved { .. }
            | Change::Erased { .. }
            | Change::Undone { .. } => {}
        }
        self.plan_spend(&mut plan, toggle);
        Some(plan)
    }

    fn keep(&self, plan: &mut UndoPlan, place: KeptPlace, value_now: &str, writer: Option<usize>) {
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
            _ => (left(&record.spends), false),
        };
        match toggle.puts_on == goes_with {
            true => plan.spend_gone_count = count as u32,
            false => plan.spend_back_count = count as u32,
        }
    }

    fn plan_rules(&self, plan: &mut UndoPlan, toggle: Toggle, before: &Rules, after: &Rules) {
        let then = self.rules_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = rule_cells(&self.rules, &then).len() as u32;
        let later = |cell: &RuleCell| {
            self.journal.iter().enumerate().skip(toggle.base + 1).rev().find_map(|(place, record)| {
                let Change::RulesChanged { before, after } = &record.entry.change else { return None };
                let wrote = !record.is_undone && rule_cells(before, after).iter().any(|other| other.is_same(cell));
                wrote.then_some(place)
            })
        };
        for cell in rule_cells(before, after) {
            let Some(writer) = later(&cell) else { continue };
            let (place, value) = match &cell {
                RuleCell::Threshold(place) => (KeptPlace::Thresholds, self.rules.thresholds[*place].to_string()),
                RuleCell::Points(rule) | RuleCell::Switch(rule) | RuleCell::Presence(rule) => {
                    let known = self.rules.rules.iter().find(|known| is_same_rule(known, rule));
                    let points = known.filter(|known| known.is_on).map(|known| known.points.to_string());
                    (KeptPlace::Rule(rule.condition.clone()), points.unwrap_or_default())
                }
            };
            self.keep(plan, place, &value, Some(writer));
        }
    }

    fn plan_settings(&self, plan: &mut UndoPlan, toggle: Toggle) {
        let Change::SettingsChanged { before, after } = &self.journal[toggle.base].entry.change else { return };
        let then = self.settings_with(Some((toggle.base, toggle.puts_on)));
        let now = &self.settings;
        plan.setting_count = u32::from(then.region != now.region) + u32::from(then.currency != now.currency);
        let later = |is_other: &dyn Fn(&super::Settings, &super::Settings) -> bool| {
            if !is_other(before, after) {
                return None;
            }
            self.journal.iter().enumerate().skip(toggle.base + 1).rev().find_map(|(place, record)| {
                let Change::SettingsChanged { before, after } = &record.entry.change else { return None };
                (!record.is_undone && is_other(before, after)).then_some(place)
            })
        };
        if let Some(writer) = later(&|before, after| before.region != after.region) {
            self.keep(plan, KeptPlace::Region, &now.region, Some(writer));
        }
        if let Some(writer) = later(&|before, after| before.currency != after.currency) {
            self.keep(plan, KeptPlace::Currency, &now.currency, Some(writer));
        }
    }

    /// What a reader knows a lead by; blank when nothing of it is.
    pub fn name_of(&self, row: Row) -> String {
        let names = NAMES.into_iter().map(|field| self.table.text(row, field));
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().into_owned()
    }
}
