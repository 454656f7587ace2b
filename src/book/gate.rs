//! The rules of what comes into the pool: those that the last entries in effect wrote, as with the scoring rules.

use super::undo::Toggle;
use super::{Book, Change, KeptPlace, UndoPlan};
use crate::lead::{GateRule, GateRules};

impl Book {
    /// The rules of what comes into the pool.
    pub fn gate(&self) -> &GateRules {
        &self.gate
    }

    /// Puts in force what was made of the rules of `base`, and keeps what others changed since; `None` when that changes
    /// nothing.
    pub fn plan_set_gate(&self, base: &GateRules, rules: &GateRules) -> Option<Change> {
        let before = self.gate.clone();
        let mut after = before.clone();
        after.write(base, rules);
        (before != after).then_some(Change::GateChanged { before, after })
    }

    /// The rules in force, once the entry at a place is in effect or out of it.
    pub(super) fn gate_with(&self, switched: Option<(usize, bool)>) -> GateRules {
        let mut rules = None;
        for (place, record) in self.journal.iter().enumerate() {
            let Change::GateChanged { before, after } = &record.entry.change else { continue };
            let rules = rules.get_or_insert_with(|| before.clone());
            if self.is_in_effect(place, switched) {
                rules.write(before, after);
            }
        }
        rules.unwrap_or_else(|| self.gate.clone())
    }

    /// What switching an entry that wrote rules does to them, and which stay because a later one wrote them.
    pub(super) fn plan_gate(&self, plan: &mut UndoPlan, toggle: Toggle, before: &GateRules, after: &GateRules) {
        let then = self.gate_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = self.gate.differences(&then).count() as u32;
        for rule in before.differences(after) {
            if let Some(writer) = self.later_writer(toggle.base, rule) {
                self.keep(plan, KeptPlace::Gate(rule.clone()), "", Some(writer));
            }
        }
    }

    fn later_writer(&self, place: usize, rule: &GateRule) -> Option<usize> {
        self.journal.iter().enumerate().skip(place + 1).rev().find_map(|(place, record)| {
            let Change::GateChanged { before, after } = &record.entry.change else { return None };
            let wrote = !record.is_undone && before.differences(after).any(|other| other.is_same(rule));
            wrote.then_some(place)
        })
    }
}
