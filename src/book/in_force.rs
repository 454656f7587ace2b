//! The rules and settings that the entries in effect make; recipes are in `recipes`, the gate in `gate`, words in
//! `vocabulary`, definitions of a lead in `definitions`.
//!
//! Why worked out anew from all of them: what an entry wrote is one rule, one threshold or one setting, and each of them
//! is what the last entry in effect wrote, in whatever order the others were undone.

use super::{Book, Change, Settings};
use crate::score::{Axes, Rule, Rules};

/// One thing about the rules that an entry may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RuleCell {
    /// The least points of a grade, by its place.
    Threshold(usize),
    /// What becomes of the points of an axis: one of `AXES_PARTS`.
    Axes(usize),
    /// How often customers order, and for how long.
    Worth,
    /// The points of a rule.
    Points(Rule),
    /// Whether a rule is on.
    Switch(Rule),
    /// Whether there is such a rule.
    Presence(Rule),
}

impl RuleCell {
    /// Whether two entries wrote the same, whatever they wrote there.
    pub(super) fn is_same(&self, other: &RuleCell) -> bool {
        match (self, other) {
            (RuleCell::Threshold(place), RuleCell::Threshold(other))
            | (RuleCell::Axes(place), RuleCell::Axes(other)) => place == other,
            (RuleCell::Worth, RuleCell::Worth) => true,
            (RuleCell::Points(rule), RuleCell::Points(other))
            | (RuleCell::Switch(rule), RuleCell::Switch(other))
            | (RuleCell::Presence(rule), RuleCell::Presence(other)) => is_same_rule(rule, other),
            _ => false,
        }
    }
}

/// A part of `Axes` that an entry writes by itself.
struct AxesPart {
    is_other: fn(&Axes, &Axes) -> bool,
    write: fn(&mut Axes, &Axes),
}

/// The most points of each axis, the fading, the steps of each axis.
const AXES_PARTS: [AxesPart; 5] = [
    AxesPart { is_other: |a, b| a.most[0] != b.most[0], write: |now, after| now.most[0] = after.most[0] },
    AxesPart { is_other: |a, b| a.most[1] != b.most[1], write: |now, after| now.most[1] = after.most[1] },
    AxesPart {
        is_other: |a, b| a.half_life_days != b.half_life_days,
        write: |now, after| now.half_life_days = after.half_life_days,
    },
    AxesPart { is_other: |a, b| a.steps[0] != b.steps[0], write: |now, after| now.steps[0] = after.steps[0] },
    AxesPart { is_other: |a, b| a.steps[1] != b.steps[1], write: |now, after| now.steps[1] = after.steps[1] },
];

/// A rule is what it asks, for which axis.
pub(super) fn is_same_rule(rule: &Rule, other: &Rule) -> bool {
    (rule.axis, &rule.condition) == (other.axis, &other.condition)
}

impl Book {
    /// Puts in force what was made of the rules of `base`, and keeps what others changed since; `None` when that changes
    /// nothing.
    pub fn plan_set_rules(&self, base: &Rules, rules: &Rules) -> Option<Change> {
        let before = self.rules.clone();
        let mut after = before.clone();
        write_rules(&mut after, base, rules);
        if after == before {
            return None;
        }
        // Two that were moved apart may have crossed: the better grade stays the one with more points.
        for place in 1..after.thresholds.len() {
            after.thresholds[place] = after.thresholds[place].min(after.thresholds[place - 1]);
        }
        Some(Change::ScoringChanged { before, after })
    }

    /// Puts in force what was made of the settings of `base`, and keeps what others changed since.
    pub fn plan_set_settings(&self, base: &Settings, settings: &Settings) -> Option<Change> {
        let before = self.settings.clone();
        let mut after = before.clone();
        write_settings(&mut after, base, settings);
        (before != after).then_some(Change::SettingsChanged { before, after })
    }

    /// Works out rules and settings after an entry went out of effect or came back.
    pub(super) fn settle_in_force(&mut self) {
        self.rules = self.rules_with(None);
        self.settings = self.settings_with(None);
        self.recipes = self.recipes_with(None);
        self.gate = self.gate_with(None);
        self.vocabulary = self.vocabulary_with(None);
        self.definitions = self.definitions_with(None);
    }

    /// The rules in force, once the entry at a place is in effect or out of it.
    pub(super) fn rules_with(&self, switched: Option<(usize, bool)>) -> Rules {
        let mut rules = None;
        for (place, record) in self.journal.iter().enumerate() {
            let (Change::RulesChanged { before, after } | Change::ScoringChanged { before, after }) =
                &record.entry.change
            else {
                continue;
            };
            let rules = rules.get_or_insert_with(|| before.clone());
            if self.is_in_effect(place, switched) {
                write_rules(rules, before, after);
            }
        }
        rules.unwrap_or_else(|| self.rules.clone())
    }

    /// The settings in force, once the entry at a place is in effect or out of it.
    pub(super) fn settings_with(&self, switched: Option<(usize, bool)>) -> Settings {
        let mut settings = None;
        for (place, record) in self.journal.iter().enumerate() {
            let Change::SettingsChanged { before, after } = &record.entry.change else { continue };
            let settings = settings.get_or_insert_with(|| before.clone());
            if self.is_in_effect(place, switched) {
                write_settings(settings, before, after);
            }
        }
        settings.unwrap_or_else(|| self.settings.clone())
    }

    /// Whether an entry is in effect, once the one at a place is switched.
    pub(super) fn is_in_effect(&self, place: usize, switched: Option<(usize, bool)>) -> bool {
        match switched {
            Some((switched, is_on)) if switched == place => is_on,
            _ => !self.journal[place].is_undone,
        }
    }
}

/// What an entry wrote.
pub(super) fn rule_cells(before: &Rules, after: &Rules) -> Vec<RuleCell> {
    let thresholds = (0..3).filter(|place| before.thresholds[*place] != after.thresholds[*place]);
    let parts = (0..AXES_PARTS.len()).filter(|place| (AXES_PARTS[*place].is_other)(&before.axes, &after.axes));
    let mut cells: Vec<RuleCell> = thresholds.map(RuleCell::Threshold).chain(parts.map(RuleCell::Axes)).collect();
    cells.extend((before.worth != after.worth).then_some(RuleCell::Worth));
    for rule in &after.rules {
        match find(before, rule) {
            None => cells.push(RuleCell::Presence(rule.clone())),
            Some(known) => {
                cells.extend((known.points != rule.points).then(|| RuleCell::Points(rule.clone())));
                cells.extend((known.is_on != rule.is_on).then(|| RuleCell::Switch(rule.clone())));
            }
        }
    }
    let is_gone = |rule: &&Rule| find(after, rule).is_none();
    cells.extend(before.rules.iter().filter(is_gone).cloned().map(RuleCell::Presence));
    cells
}

/// Writes what an entry wrote into rules that may be others than it found.
fn write_rules(now: &mut Rules, before: &Rules, after: &Rules) {
    if now == before {
        now.clone_from(after);
        return;
    }
    for cell in rule_cells(before, after) {
        match cell {
            RuleCell::Threshold(place) => now.thresholds[place] = after.thresholds[place],
            RuleCell::Axes(place) => (AXES_PARTS[place].write)(&mut now.axes, &after.axes),
            RuleCell::Worth => now.worth.clone_from(&after.worth),
            RuleCell::Points(rule) => change(now, &rule, |known| known.points = rule.points),
            RuleCell::Switch(rule) => change(now, &rule, |known| known.is_on = rule.is_on),
            RuleCell::Presence(rule) => match find(after, &rule) {
                None => now.rules.retain(|known| !is_same_rule(known, &rule)),
                Some(_) if find(now, &rule).is_some() => {
                    change(now, &rule, |known| known.clone_from(&rule));
                }
                Some(_) => now.rules.insert(place_for(now, after, &rule), rule),
            },
        }
    }
}

/// Writes what an entry wrote into settings that may be others than it found.
fn write_settings(now: &mut Settings, before: &Settings, after: &Settings) {
    if before.region != after.region {
        now.region.clone_from(&after.region);
    }
    if before.currency != after.currency {
        now.currency.clone_from(&after.currency);
    }
}

/// After the rule that stands before it where it was written; first when there is none.
fn place_for(now: &Rules, after: &Rules, rule: &Rule) -> usize {
    let before = after.rules.iter().take_while(|known| !is_same_rule(known, rule));
    let places = before.filter_map(|known| now.rules.iter().position(|other| is_same_rule(other, known)));
    places.last().map_or(0, |place| place + 1)
}

fn find<'a>(rules: &'a Rules, rule: &Rule) -> Option<&'a Rule> {
    rules.rules.iter().find(|known| is_same_rule(known, rule))
}

fn change(rules: &mut Rules, rule: &Rule, write: impl FnOnce(&mut Rule)) {
    if let Some(known) = rules.rules.iter_mut().find(|known| is_same_rule(known, rule)) {
        write(known);
    }
}
