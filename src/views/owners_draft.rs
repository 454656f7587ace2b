//! The team as it is being edited: counted at once, in force only once saved.

use super::kept::RwSignal;
use super::latest::Latest;
use super::period::{beginning, today};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_words};
use crate::worker::owners_work::{OwnersAnswer, OwnersAsk, OwnersPage, OwnersWhat, Team};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// A question about owners, asked now.
pub(super) fn owners_ask(what: OwnersWhat) -> Ask {
    Ask::Owners(OwnersAsk { day_began_millis: beginning(today()), what }.pack())
}

/// What is edited: at most one clause at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// The condition of a rule, by its place.
    Rule(usize),
    /// The condition of a pool, by its place.
    Pool(usize),
}

/// The draft. Why explicit saving: a team is journaled, and half a rule is none.
#[derive(Clone, Copy)]
pub(super) struct OwnersDraft {
    /// As edited.
    pub(super) team: RwSignal<Team>,
    /// What it gives, as last heard.
    pub(super) page: RwSignal<Option<OwnersPage>>,
    /// The clause being edited.
    pub(super) editing: RwSignal<Option<Edited>>,
    in_force: RwSignal<Option<OwnersPage>>,
    /// The team that the draft was made of: what differs from it was edited.
    base: StoredValue<Option<Team>>,
    latest: Latest,
}

fn page_of(answer: Answer) -> Option<OwnersPage> {
    match OwnersAnswer::of(&answer)? {
        OwnersAnswer::Page(page) => Some(*page),
        _ => None,
    }
}

impl OwnersDraft {
    /// The team in force, followed as long as nothing was edited.
    pub(super) fn new() -> OwnersDraft {
        let draft = OwnersDraft {
            team: RwSignal::new(Team::default()),
            page: RwSignal::new(None),
            editing: RwSignal::new(None),
            in_force: use_answer(|| owners_ask(OwnersWhat::Page { team: None }), page_of),
            base: StoredValue::new(None),
            latest: Latest::new(),
        };
        Effect::new(move |_| {
            let Some(page) = draft.in_force.get() else { return };
            let base = draft.base.get_value();
            if base.is_some_and(|base| draft.team.get_untracked() != base) {
                draft.count_anew();
            } else {
                draft.begin(&page);
            }
        });
        draft
    }

    /// Nothing is edited yet.
    fn begin(self, page: &OwnersPage) {
        self.base.set_value(Some(page.team.clone()));
        if self.team.with_untracked(|team| *team != page.team) {
            self.team.set(page.team.clone());
        }
        self.page.set(Some(page.clone()));
    }

    /// Whether the edited team differs from the one in force.
    pub(super) fn is_edited(self) -> bool {
        let differs = |page: &OwnersPage| self.team.with(|team| *team != page.team);
        self.in_force.with(|in_force| in_force.as_ref().is_some_and(differs))
    }

    /// Changes the team and counts anew.
    pub(super) fn edit(self, edit: impl FnOnce(&mut Team)) {
        self.team.update(edit);
        self.count_anew();
    }

    /// What is read of the figures; nothing until they come.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&OwnersPage) -> T) -> T {
        self.page.with(|page| page.as_ref().map(read).unwrap_or_default())
    }

    /// Back to the team in force.
    pub(super) fn discard(self) {
        self.editing.set(None);
        if let Some(page) = self.in_force.get_untracked() {
            self.begin(&page);
        }
    }

    /// Puts the edited team in force. What another tab changed meanwhile stays, and is shown from then on.
    pub(super) fn save(self) {
        let team = self.team.get_untracked();
        let base = Box::new(self.base.get_value().unwrap_or_else(|| team.clone()));
        let what = OwnersWhat::Set { base, team: Box::new(team.clone()) };
        change(owners_ask(what), move |answer| {
            let page = page_of(answer);
            self.editing.set(None);
            match &page {
                Some(page) if self.team.get_untracked() == team => self.begin(page),
                // What was edited since is not saved yet.
                _ => self.base.set_value(Some(team)),
            }
            self.in_force.set(page);
            say(Notice { text: use_words().owners.saved.to_owned(), is_failure: false, has_undo: true });
        });
    }

    /// Asks what the draft as it is now gives.
    fn count_anew(self) {
        let question = move || {
            let team = Some(Box::new(self.team.try_get_untracked()?));
            Some(owners_ask(OwnersWhat::Page { team }))
        };
        self.latest.ask(question, move |answer| self.page.set(page_of(answer)));
    }
}
