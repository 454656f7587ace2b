//! What marketing and sales call a lead, and what they agreed on: what the last entries in effect wrote, part by part.

use super::undo::Toggle;
use super::{Book, Change, KeptPlace, UndoPlan};
use crate::lead::{CallResult, Criterion, Verdict};
use crate::qualify::{DefinitionPart, Definitions};
use crate::table::{Row, sort_and_unite};

impl Book {
    /// The definitions in force: the usual ones until others were written.
    pub fn definitions(&self) -> Definitions {
        self.definitions.as_deref().cloned().unwrap_or_default()
    }

    /// Puts in force what was made of the definitions of `base`, and keeps what others changed since; `None` when that
    /// changes nothing.
    pub fn plan_set_definitions(&self, base: &Definitions, definitions: &Definitions) -> Option<Change> {
        let before = self.definitions();
        let mut after = before.clone();
        after.write(base, definitions);
        (before != after).then(|| Change::DefinitionsChanged { before: Box::new(before), after: Box::new(after) })
    }

    /// The definitions in force once the entry at a place is in effect or out of it; `None` for the usual ones.
    pub(super) fn definitions_with(&self, switched: Option<(usize, bool)>) -> Option<Box<Definitions>> {
        let mut first = None;
        let mut written: Option<Box<Definitions>> = None;
        for (place, record) in self.journal.iter().enumerate() {
            let Change::DefinitionsChanged { before, after } = &record.entry.change else { continue };
            let first = first.get_or_insert(before);
            if self.is_in_effect(place, switched) {
                written.get_or_insert_with(|| (*first).clone()).write(before, after);
            }
        }
        written
    }

    /// What switching an entry that wrote definitions does to them, and which parts stay because a later one wrote them.
    pub(super) fn plan_definitions(
        &self,
        plan: &mut UndoPlan,
        toggle: Toggle,
        before: &Definitions,
        after: &Definitions,
    ) {
        let then = self.definitions_with(Some((toggle.base, toggle.puts_on)));
        let then = then.map_or_else(Definitions::default, |then| *then);
        plan.setting_count = self.definitions().differences(&then).count() as u32;
        for part in before.differences(after) {
            if let Some(writer) = self.later_writer_of(toggle.base, part) {
                self.keep(plan, KeptPlace::Definition(part), "", Some(writer));
            }
        }
    }

    fn later_writer_of(&self, place: usize, part: DefinitionPart) -> Option<usize> {
        self.journal.iter().enumerate().skip(place + 1).rev().find_map(|(place, record)| {
            let Change::DefinitionsChanged { before, after } = &record.entry.change else { return None };
            let wrote = !record.is_undone && before.differences(after).any(|other| other == part);
            wrote.then_some(place)
        })
    }

    /// The leads that were called: how often, and what came of the last call.
    pub fn called(&self) -> Vec<(Row, u32, CallResult)> {
        self.calls.iter().map(|(row, calls)| (*row, calls.count, calls.last)).collect()
    }

    /// The leads that answered to a criterion, criterion by criterion.
    pub fn answers(&self) -> Vec<(Criterion, Vec<(Row, Verdict)>)> {
        let of_criterion = |criterion: &Criterion| {
            let verdicts = self.criteria.verdicts(criterion);
            let answers = self.rows.iter().filter_map(|row| Some((*row, verdicts.of(*row)?)));
            (criterion.clone(), answers.collect())
        };
        self.criteria.asked().map(of_criterion).collect()
    }

    /// The leads that came again with a file, ascending.
    pub fn came_again(&self) -> Vec<Row> {
        let in_effect = self.journal.iter().filter(|record| !record.is_undone);
        let mut rows: Vec<Row> =
            in_effect.flat_map(|record| &record.enquiries).map(|enquiry| self.row_standing(enquiry.row)).collect();
        sort_and_unite(&mut rows);
        rows
    }

    /// Since when a lead's marks cannot have changed, as far as the journal tells: the latest moment at which an entry in
    /// effect touched the lead, the definitions or the scoring rules. Milliseconds since 1970.
    pub fn marked_since(&self, row: Row) -> Option<i64> {
        let of_lead = self.events_of(row).into_iter().filter(|event| !event.line.is_undone);
        let of_lead = of_lead.map(|event| event.line.at_millis).max();
        let is_of_rules = |change: &Change| {
            matches!(change, Change::DefinitionsChanged { .. } | Change::RulesChanged { .. } | Change::Undone { .. })
        };
        let of_rules = self.journal.iter().filter(|record| is_of_rules(&record.entry.change));
        of_rules.map(|record| record.entry.at_millis).max().max(of_lead)
    }
}
