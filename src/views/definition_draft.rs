//! Definitions of a lead as they are being edited: counted at once, in force only once saved.

use super::kept::RwSignal;
use super::latest::Latest;
use super::use_answer::use_answer;
use super::{Notice, change, say, use_words};
use crate::qualify::{Clause, Definition, Definitions, GROUPS_MAX, Group, Side, Term};
use crate::worker::definitions_work::{DefinitionsAnswer, DefinitionsAsk, Lab};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// Disputed leads that are listed at first, and how many more at a time.
pub(super) const LISTED: u32 = 20;

/// Where a clause stands: whose definition, group, place in it.
pub(super) type ClausePlace = (Side, usize, usize);

/// The draft. Why explicit saving: definitions are journaled and agreed on, and half an edit is no definition.
#[derive(Clone, Copy)]
pub(super) struct DefinitionDraft {
    /// As edited.
    pub(super) definitions: RwSignal<Definitions>,
    /// What they give, as last heard.
    pub(super) lab: RwSignal<Option<Lab>>,
    /// The clause being edited.
    pub(super) editing: RwSignal<Option<ClausePlace>>,
    /// The side whose disputed leads are listed.
    pub(super) side: RwSignal<Option<Side>>,
    /// How many are.
    pub(super) wanted: RwSignal<u32>,
    in_force: RwSignal<Option<Lab>>,
    /// The definitions that the draft was made of: what differs from them was edited.
    base: StoredValue<Option<Definitions>>,
    latest: Latest,
}

fn lab_of(answer: Answer) -> Option<Lab> {
    match answer {
        Answer::Definitions(answer) => match *answer {
            DefinitionsAnswer::Lab(lab) => Some(*lab),
            DefinitionsAnswer::Marks(_) => None,
        },
        _ => None,
    }
}

impl DefinitionDraft {
    /// The definitions in force, followed as long as nothing was edited.
    pub(super) fn new() -> DefinitionDraft {
        let in_force = || Ask::Definitions(DefinitionsAsk::Compare { definitions: None, side: None, count: LISTED });
        let draft = DefinitionDraft {
            definitions: RwSignal::new(Definitions::default()),
            lab: RwSignal::new(None),
            editing: RwSignal::new(None),
            side: RwSignal::new(None),
            wanted: RwSignal::new(LISTED),
            in_force: use_answer(in_force, lab_of),
            base: StoredValue::new(None),
            latest: Latest::new(),
        };
        Effect::new(move |_| {
            let Some(lab) = draft.in_force.get() else { return };
            let base = draft.base.get_value();
            if base.is_some_and(|base| draft.definitions.get_untracked() != base) {
                draft.count_anew();
            } else {
                let is_first_page = (draft.side.get_untracked(), draft.wanted.get_untracked()) == (None, LISTED);
                draft.begin(lab.definitions.clone());
                if is_first_page { draft.lab.set(Some(lab)) } else { draft.count_anew() }
            }
        });
        draft
    }

    /// Nothing is edited yet.
    fn begin(self, definitions: Definitions) {
        self.base.set_value(Some(definitions.clone()));
        self.definitions.set(definitions);
    }

    /// Whether the edited definitions differ from those in force.
    pub(super) fn is_edited(self) -> bool {
        let differs = |lab: &Lab| self.definitions.with(|definitions| *definitions != lab.definitions);
        self.in_force.with(|in_force| in_force.as_ref().is_some_and(differs))
    }

    /// Changes the definitions and counts anew.
    pub(super) fn edit(self, edit: impl FnOnce(&mut Definitions)) {
        self.definitions.update(edit);
        self.count_anew();
    }

    /// Changes a clause as it stands at a place.
    pub(super) fn edit_term(self, (side, group, place): ClausePlace, edit: impl FnOnce(&mut Term)) {
        self.edit(|definitions| {
            let groups = &mut definitions.of_mut(side).groups;
            if let Some(term) = groups.get_mut(group).and_then(|group| group.terms.get_mut(place)) {
                edit(term);
            }
        });
    }

    /// Adds an alternative to a group, and opens its editor.
    pub(super) fn add_term(self, side: Side, group: usize, clause: Clause) {
        let count = self.definitions.with_untracked(|it| it.of(side).groups.get(group).map(|it| it.terms.len()));
        let Some(place) = count else { return };
        self.editing.set(Some((side, group, place)));
        self.edit(|definitions| definitions.of_mut(side).groups[group].terms.push(clause.into()));
    }

    /// Adds a group; `is_open` opens the editor of its first clause.
    pub(super) fn add_group(self, side: Side, group: Group, is_open: bool) {
        let count = self.definitions.with_untracked(|definitions| definitions.of(side).groups.len());
        if count < GROUPS_MAX {
            self.editing.set(is_open.then_some((side, count, 0)));
            self.edit(|definitions| definitions.of_mut(side).groups.push(group));
        }
    }

    /// Removes a clause, and its group with the last one. Places change, so no editor stays open.
    pub(super) fn remove_term(self, (side, group, place): ClausePlace) {
        self.editing.set(None);
        self.edit(|definitions| {
            let groups = &mut definitions.of_mut(side).groups;
            if let Some(of) = groups.get_mut(group).filter(|of| place < of.terms.len()) {
                of.terms.remove(place);
                if of.terms.is_empty() {
                    groups.remove(group);
                }
            }
        });
    }

    /// Begins a side's definition anew with these groups; its name stays.
    pub(super) fn start_from(self, side: Side, groups: Vec<Group>) {
        self.editing.set(None);
        self.edit(|definitions| definitions.of_mut(side).groups = groups);
    }

    /// Makes a definition the agreed one, or none.
    pub(super) fn agree(self, definition: Option<Definition>) {
        self.edit(|definitions| definitions.agreed = definition);
    }

    /// Lists other disputed leads.
    pub(super) fn list(self, side: Option<Side>, wanted: u32) {
        self.side.set(side);
        self.wanted.set(wanted);
        self.count_anew();
    }

    /// Back to the definitions in force.
    pub(super) fn discard(self) {
        self.editing.set(None);
        if let Some(lab) = self.in_force.get_untracked() {
            self.begin(lab.definitions);
            self.count_anew();
        }
    }

    /// Puts the edited definitions in force. What another tab changed meanwhile stays, and is shown from then on.
    pub(super) fn save(self) {
        let definitions = self.definitions.get_untracked();
        let base = Box::new(self.base.get_value().unwrap_or_else(|| definitions.clone()));
        let ask = DefinitionsAsk::Set { base, definitions: Box::new(definitions.clone()), count: LISTED };
        change(Ask::Definitions(ask), move |answer| {
            let lab = lab_of(answer);
            self.editing.set(None);
            match &lab {
                Some(lab) if self.definitions.get_untracked() == definitions => self.begin(lab.definitions.clone()),
                // What was edited since is not saved yet.
                _ => self.base.set_value(Some(definitions)),
            }
            self.in_force.set(lab);
            say(Notice { text: use_words().definitions.saved.to_owned(), is_failure: false, has_undo: true });
        });
    }

    /// Asks what the draft as it is now gives.
    fn count_anew(self) {
        let question = move || {
            let definitions = Some(Box::new(self.definitions.try_get_untracked()?));
            let (side, count) = (self.side.get_untracked(), self.wanted.get_untracked());
            Some(Ask::Definitions(DefinitionsAsk::Compare { definitions, side, count }))
        };
        self.latest.ask(question, move |answer| self.lab.set(lab_of(answer)));
    }
}
