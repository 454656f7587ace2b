//! What the desk asks of the worker: read, check, import, cancel, undo.

use super::import_desk::{ImportDesk, ImportPhase, next_number};
use super::layouts::{known_mapping, remember_layout};
use crate::lead::Field;
use crate::map::Mapping;
use crate::parse::Choices;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Failure, FileHead, ImportPlan};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A choice of mapping is checked once the user pauses this long.
const CHECK_PAUSE_MILLIS: u32 = 150;

impl ImportDesk {
    /// Reads the head of the file, as the user wants it read.
    pub fn read(self) {
        let Some(source) = self.source.get_value() else { return };
        let number = next_number(self.latest_read);
        let mut choices = self.choice.get_untracked();
        if !self.sheets.with_untracked(Vec::is_empty) {
            // What a sheet becomes is known: `sheet::Sheet::text`.
            (choices.encoding, choices.delimiter) = (Some("UTF-8".to_owned()), Some(b','));
        }
        self.failure.set(None);
        self.is_reading.set(true);
        let ask = Ask::ReadFile { name: self.file_name(&source), choices };
        let (_, answer) = client::ask_long(ask, Some(self.attachment(source)), |_| {});
        spawn_local(async move {
            let answer = answer.await;
            if self.latest_read.get_value() != number {
                return;
            }
            self.is_reading.set(false);
            match answer {
                Ok(Answer::FileHead(head)) => self.take_head(head),
                Ok(_) => (),
                Err(failure) => self.refuse(failure),
            }
        });
    }

    /// Changes how the file is read, and reads it again at once.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.choice.update(change);
        self.read();
    }

    /// Changes the plan, and checks the first rows under it.
    pub fn change_plan(self, change: impl FnOnce(&mut ImportPlan)) {
        self.plan.update(change);
        self.check_soon();
    }

    /// Maps the columns as they are guessed, not as in an earlier import.
    pub fn guess_anew(self) {
        self.known_layout.set(None);
        if let Some(mapping) = self.head.with_untracked(|head| head.as_ref().map(|head| head.mapping.clone())) {
            self.change_plan(|plan| plan.mapping = mapping);
        }
    }

    /// The value that every row without one of its own gets.
    pub fn set_constant(self, field: Field, text: &str) {
        let text = text.trim().to_owned();
        self.change_plan(|plan| {
            plan.mapping.constants.retain(|(known, _)| *known != field);
            if !text.is_empty() {
                plan.mapping.constants.push((field, text));
            }
        });
    }

    /// Imports the file under the plan.
    pub fn run(self) {
        let plan = self.plan.get_untracked();
        self.failure.set(None);
        self.progress.set(None);
        self.phase.set(ImportPhase::Run);
        let (number, answer) =
            client::ask_long(Ask::ImportFile(plan), None, move |progress| self.progress.set(Some(progress)));
        self.running.set_value(Some(number));
        spawn_local(async move {
            let answer = answer.await;
            self.running.set_value(None);
            match answer {
                Ok(Answer::Imported(summary)) => {
                    self.plan.with_untracked(|plan| remember_layout(&summary.file, &plan.mapping));
                    self.is_undone.set(false);
                    self.summary.set(Some(summary));
                    self.phase.set(ImportPhase::Done);
                }
                Ok(_) => self.phase.set(ImportPhase::Map),
                Err(failure) => {
                    self.failure.set(Some(failure));
                    self.phase.set(ImportPhase::Map);
                }
            }
        });
    }

    /// Gives up the import that runs: the file stays on the desk.
    pub fn cancel(self) {
        let Some(number) = self.running.get_value() else { return };
        spawn_local(async move {
            let _ = client::ask(Ask::Cancel(number)).await;
        });
    }

    /// Takes the import of the summary back.
    pub fn undo(self) {
        let Some(entry) = self.summary.get_untracked().and_then(|summary| summary.entry) else { return };
        spawn_local(async move {
            match client::ask(Ask::UndoEntry(entry)).await {
                Ok(answer) => {
                    if let Answer::Changed(overview) = answer {
                        self.overview.set(overview);
                    }
                    self.is_undone.set(true);
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// A file read again with the same columns keeps the user's mapping; with other columns it gets the new guess.
    fn take_head(self, head: FileHead) {
        self.plan.update(|plan| {
            plan.dialect = head.dialect.clone();
            if plan.mapping.headers != head.mapping.headers {
                let known = known_mapping(&head);
                let constants = std::mem::take(&mut plan.mapping.constants);
                self.known_layout.set(known.as_ref().map(|(file, _)| file.clone()));
                plan.region = head.seen_region.clone().unwrap_or_default();
                plan.mapping = known.map_or_else(|| Mapping { constants, ..head.mapping.clone() }, |(_, known)| known);
            }
        });
        self.check.set(None);
        self.head.set(Some(head));
        self.phase.set(ImportPhase::Map);
        self.check_soon();
    }

    /// A file that cannot be read under the user's choice stays on the desk, so that the choice can be changed.
    fn refuse(self, failure: Failure) {
        let is_chosen = self.choice.get_untracked() != Choices::default()
            || self.phase.get_untracked() == ImportPhase::Map && self.sheets.with_untracked(|sheets| sheets.len() > 1);
        if !is_chosen {
            self.clear();
        }
        self.failure.set(Some(failure));
    }

    /// Checks the first rows once the user pauses.
    pub(super) fn check_soon(self) {
        let number = next_number(self.latest_check);
        spawn_local(async move {
            TimeoutFuture::new(CHECK_PAUSE_MILLIS).await;
            if self.latest_check.get_value() != number || self.phase.get_untracked() != ImportPhase::Map {
                return;
            }
            let answer = client::ask(Ask::CheckFile(self.plan.get_untracked())).await;
            if self.latest_check.get_value() != number {
                return;
            }
            match answer {
                Ok(Answer::Check(check)) => self.check.set(Some(check)),
                Ok(_) => (),
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }
}
