//! What the desk asks of the worker: read, check, import, cancel, undo.

use super::LocalFile;
use super::import_desk::{ImportDesk, ImportPhase, ReadChoice, name_of, next_number};
use crate::lead::Field;
use crate::map::Mapping;
use crate::worker::client::{self, Attachment};
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
        let ReadChoice { encoding, delimiter } = self.choice.get_untracked();
        self.failure.set(None);
        self.is_reading.set(true);
        let ask = Ask::ReadFile { name: name_of(&source), encoding, delimiter };
        let (_, answer) = client::ask_long(ask, Some(attachment_of(source)), |_| {});
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
    pub fn choose(self, change: impl FnOnce(&mut ReadChoice)) {
        self.choice.update(change);
        self.read();
    }

    /// Changes the plan, and checks the first rows under it.
    pub fn change_plan(self, change: impl FnOnce(&mut ImportPlan)) {
        self.plan.update(change);
        self.check_soon();
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
                let constants = std::mem::take(&mut plan.mapping.constants);
                plan.mapping = Mapping { constants, ..head.mapping.clone() };
            }
        });
        self.check.set(None);
        self.head.set(Some(head));
        self.phase.set(ImportPhase::Map);
        self.check_soon();
    }

    /// A file that cannot be read under the user's choice stays on the desk, so that the choice can be changed.
    fn refuse(self, failure: Failure) {
        if self.choice.get_untracked() == ReadChoice::default() {
            self.clear();
        }
        self.failure.set(Some(failure));
    }

    fn check_soon(self) {
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

fn attachment_of(source: LocalFile) -> Attachment {
    match source {
        LocalFile::File(file) => Attachment::File(file),
        LocalFile::Text(text) => Attachment::Bytes(text.into_bytes()),
    }
}
