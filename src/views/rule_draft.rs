//! The scoring rules as they are being edited: tried while a slider moves, in force only once saved.

use super::kept::RwSignal;
use super::latest::Latest;
use super::use_answer::use_answer;
use super::{Notice, change, say, use_overview, use_words};
use crate::score::{Rule, Rules, Scoring};
use crate::worker::protocol::{Answer, Ask, Workspace};
use leptos::prelude::*;
use std::cell::RefCell;

/// The draft. Why explicit saving: rules are journaled, and a dragged slider is not worth an entry a pixel.
#[derive(Clone, Copy)]
pub(super) struct RuleDraft {
    /// As edited.
    pub(super) rules: RwSignal<Rules>,
    /// What the edited rules give, as last heard.
    pub(super) tried: RwSignal<Option<Scoring>>,
    /// The place of the rule whose condition is being edited.
    pub(super) editing: RwSignal<Option<usize>>,
    in_force: RwSignal<Option<Scoring>>,
    /// The rules that the draft was made of: what differs from them was edited.
    base: StoredValue<Option<Rules>>,
    latest: Latest,
}

thread_local! {
    /// Rules that were edited and not saved when the page was left, with those they were made of: who looks at the leads that
    /// change grade finds the rules again as they were.
    static LEFT: RefCell<Option<(Workspace, Rules, Rules)>> = const { RefCell::new(None) };
}

fn workspace() -> Workspace {
    use_overview().with_untracked(|overview| overview.workspace)
}

fn scoring_of(answer: Answer) -> Option<Scoring> {
    match answer {
        Answer::Scoring(scoring) => Some(scoring),
        _ => None,
    }
}

impl RuleDraft {
    /// The rules in force, followed as long as nothing was edited.
    pub(super) fn new() -> RuleDraft {
        let draft = RuleDraft {
            rules: RwSignal::new(Rules { rules: Vec::new(), ..Rules::default() }),
            tried: RwSignal::new(None),
            editing: RwSignal::new(None),
            in_force: use_answer(|| Ask::Scoring, scoring_of),
            base: StoredValue::new(None),
            latest: Latest::new(),
        };
        Effect::new(move |_| {
            let Some(scoring) = draft.in_force.get() else { return };
            if let Some((left_in, base, rules)) = LEFT.take()
                && left_in == workspace()
            {
                draft.base.set_value(Some(base));
                draft.rules.set(rules);
            }
            let base = draft.base.get_value();
            if base.is_some_and(|base| draft.rules.get_untracked() != base) {
                draft.try_rules();
            } else {
                draft.begin(scoring.rules.clone());
                draft.tried.set(Some(scoring));
            }
        });
        on_cleanup(move || {
            let edited = (draft.base.try_get_value().flatten(), draft.rules.try_get_untracked());
            if let (Some(base), Some(rules)) = edited
                && base != rules
            {
                LEFT.set(Some((workspace(), base, rules)));
            }
        });
        draft
    }

    /// Nothing is edited yet.
    fn begin(self, rules: Rules) {
        self.base.set_value(Some(rules.clone()));
        self.rules.set(rules);
    }

    /// Whether the edited rules differ from those in force.
    pub(super) fn is_edited(self) -> bool {
        self.in_force
            .with(|in_force| in_force.as_ref().is_some_and(|scoring| self.rules.with(|rules| *rules != scoring.rules)))
    }

    /// Changes the rules and shows what they would give.
    pub(super) fn edit(self, edit: impl FnOnce(&mut Rules)) {
        self.rules.update(edit);
        self.try_rules();
    }

    /// Changes the rule at a place.
    pub(super) fn edit_rule(self, place: usize, edit: impl FnOnce(&mut Rule)) {
        self.edit(|rules| {
            if let Some(rule) = rules.rules.get_mut(place) {
                edit(rule);
            }
        });
    }

    /// Adds a rule and opens its editor.
    pub(super) fn add_rule(self, rule: Rule) {
        self.editing.set(Some(self.rules.with_untracked(|rules| rules.rules.len())));
        self.edit(|rules| rules.rules.push(rule));
    }

    /// Removes the rule at a place. The places of later rules change, so no editor stays open.
    pub(super) fn remove_rule(self, place: usize) {
        self.editing.set(None);
        self.edit(|rules| {
            if place < rules.rules.len() {
                rules.rules.remove(place);
            }
        });
    }

    /// Sets where a grade begins, held between its neighbours: the thresholds stay in order.
    pub(super) fn set_threshold(self, grade: usize, points: i16) {
        self.edit(|rules| {
            let highest = grade.checked_sub(1).map_or(i16::MAX, |better| rules.thresholds[better]);
            let lowest = rules.thresholds.get(grade + 1).copied().unwrap_or(i16::MIN);
            rules.thresholds[grade] = points.max(lowest).min(highest);
        });
    }

    /// Back to the rules in force.
    pub(super) fn discard(self) {
        self.editing.set(None);
        if let Some(scoring) = self.in_force.get_untracked() {
            self.begin(scoring.rules);
            self.try_rules();
        }
    }

    /// Puts the edited rules in force. What another tab changed meanwhile stays, and is shown from then on.
    pub(super) fn save(self) {
        let rules = self.rules.get_untracked();
        let base = self.base.get_value().unwrap_or_else(|| rules.clone());
        change(Ask::SetRules { base, rules: rules.clone() }, move |answer| {
            let scoring = scoring_of(answer);
            self.editing.set(None);
            match &scoring {
                Some(scoring) if self.rules.get_untracked() == rules => self.begin(scoring.rules.clone()),
                // What was edited since is not saved yet.
                _ => self.base.set_value(Some(rules)),
            }
            self.in_force.set(scoring);
            say(Notice { text: use_words().scoring.saved.to_owned(), is_failure: false, has_undo: true });
        });
    }

    /// Asks what the draft as it is now gives.
    fn try_rules(self) {
        let question = move || Some(Ask::TryRules(self.rules.try_get_untracked()?));
        self.latest.ask(question, move |answer| self.tried.set(scoring_of(answer)));
    }
}
