//! What undoing a change of rules or settings brings back, and what stays because a later entry wrote it.

use super::in_force::{RuleCell, is_same_rule, rule_cells};
use super::undo::Toggle;
use super::{Book, Change, KeptPlace, Settings, UndoPlan};
use crate::score::Rules;

impl Book {
    /// What becomes of the rules, and what of them later entries wrote.
    pub(super) fn plan_rules(&self, plan: &mut UndoPlan, toggle: Toggle, before: &Rules, after: &Rules) {
        let then = self.rules_with(Some((toggle.base, toggle.puts_on)));
        plan.setting_count = rule_cells(&self.rules, &then).len() as u32;
        let later = |cell: &RuleCell| {
            self.journal.iter().enumerate().skip(toggle.base + 1).rev().find_map(|(place, record)| {
                let (Change::RulesChanged { before, after } | Change::ScoringChanged { before, after }) =
                    &record.entry.change
                else {
                    return None;
                };
                let wrote = !record.is_undone && rule_cells(before, after).iter().any(|other| other.is_same(cell));
                wrote.then_some(place)
            })
        };
        for cell in rule_cells(before, after) {
            let Some(writer) = later(&cell) else { continue };
            let (place, value) = match &cell {
                RuleCell::Threshold(place) => (KeptPlace::Thresholds, self.rules.thresholds[*place].to_string()),
                RuleCell::Axes(_) => (KeptPlace::Axes, String::new()),
                RuleCell::Worth => (KeptPlace::Worth, String::new()),
                RuleCell::Points(rule) | RuleCell::Switch(rule) | RuleCell::Presence(rule) => {
                    let known = self.rules.rules.iter().find(|known| is_same_rule(known, rule));
                    let points = known.filter(|known| known.is_on).map(|known| known.points.to_string());
                    (KeptPlace::Rule(rule.condition.clone()), points.unwrap_or_default())
                }
            };
            self.keep(plan, place, &value, Some(writer));
        }
    }

    /// The same of the settings.
    pub(super) fn plan_settings(&self, plan: &mut UndoPlan, toggle: Toggle) {
        let Change::SettingsChanged { before, after } = &self.journal[toggle.base].entry.change else { return };
        let then = self.settings_with(Some((toggle.base, toggle.puts_on)));
        let now = &self.settings;
        plan.setting_count = u32::from(then.region != now.region) + u32::from(then.currency != now.currency);
        let later = |is_other: &dyn Fn(&Settings, &Settings) -> bool| {
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
}
