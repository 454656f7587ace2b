//! The file on the desk: what is being read, mapped, checked and imported. It outlives a visit to another page.
//!
//! Why at the root: the page is drawn anew on every visit and when the language changes, and a half-made mapping must
//! not be lost by that.

use super::{use_overview, use_query};
use crate::book::Query;
use crate::lead::Field;
use crate::map::{Mapping, Target};
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, Check, Failure, FileHead, ImportPlan, ImportSummary, Overview, Progress};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;
use web_sys::File;

/// A choice of mapping is checked once the user pauses this long.
const CHECK_PAUSE_MILLIS: u32 = 150;

/// Where a list comes from.
#[derive(Clone)]
pub enum Source {
    /// A file that was chosen or dropped.
    File(File),
    /// Pasted text, and the name it gets in the journal.
    Text {
        /// Its name.
        name: String,
        /// The text.
        text: String,
    },
}

impl Source {
    /// Its name, for the journal.
    pub fn name(&self) -> String {
        match self {
            Source::File(file) => file.name(),
            Source::Text { name, .. } => name.clone(),
        }
    }

    fn attachment(&self) -> Attachment {
        match self {
            Source::File(file) => Attachment::File(file.clone()),
            Source::Text { text, .. } => Attachment::Bytes(text.clone().into_bytes()),
        }
    }
}

/// How far the file on the desk has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportPhase {
    /// No file on the desk.
    Choose,
    /// Its head is read; the user maps and checks.
    Map,
    /// The import runs.
    Run,
    /// The import is done.
    Done,
}

/// How the user wants a file read, beside what is sniffed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadChoice {
    /// `None`: sniff.
    pub encoding: Option<String>,
    /// `None`: sniff.
    pub delimiter: Option<u8>,
}

/// The desk's state.
#[derive(Clone, Copy)]
pub struct ImportDesk {
    /// How far the file has come.
    pub phase: RwSignal<ImportPhase>,
    /// Whether the file's head is being read.
    pub is_reading: RwSignal<bool>,
    /// How the user wants the file read.
    pub choice: RwSignal<ReadChoice>,
    /// What was read of it.
    pub head: RwSignal<Option<FileHead>>,
    /// How it is to be imported.
    pub plan: RwSignal<ImportPlan>,
    /// What the first rows would give under the plan.
    pub check: RwSignal<Option<Check>>,
    /// How far the import has come.
    pub progress: RwSignal<Option<Progress>>,
    /// What came of the import.
    pub summary: RwSignal<Option<ImportSummary>>,
    /// Whether the import was taken back from the summary.
    pub is_undone: RwSignal<bool>,
    /// What could not be done.
    pub failure: RwSignal<Option<Failure>>,
    /// Names of the files that wait for their turn.
    pub waiting: RwSignal<Vec<String>>,
    queue: StoredValue<VecDeque<Source>, LocalStorage>,
    source: StoredValue<Option<Source>, LocalStorage>,
    running: StoredValue<Option<u32>>,
    latest_read: StoredValue<u32>,
    latest_check: StoredValue<u32>,
    overview: RwSignal<Overview>,
    query: RwSignal<Query>,
}

/// Called once at the root, after `provide_page`.
pub fn provide_import() {
    provide_context(ImportDesk {
        phase: RwSignal::new(ImportPhase::Choose),
        is_reading: RwSignal::new(false),
        choice: RwSignal::default(),
        head: RwSignal::new(None),
        plan: RwSignal::new(empty_plan()),
        check: RwSignal::new(None),
        progress: RwSignal::new(None),
        summary: RwSignal::new(None),
        is_undone: RwSignal::new(false),
        failure: RwSignal::new(None),
        waiting: RwSignal::default(),
        queue: StoredValue::new_local(VecDeque::new()),
        source: StoredValue::new_local(None),
        running: StoredValue::new(None),
        latest_read: StoredValue::new(0),
        latest_check: StoredValue::new(0),
        overview: use_overview(),
        query: use_query(),
    });
}

/// The file on the desk.
pub fn use_import() -> ImportDesk {
    expect_context::<ImportDesk>()
}

impl ImportDesk {
    /// Takes files that were chosen, dropped or pasted: the first goes on the desk in place of a file that was not
    /// imported yet, the others wait. While an import runs all of them wait.
    pub fn begin(self, sources: Vec<Source>) {
        if sources.is_empty() {
            return;
        }
        self.queue.update_value(|queue| sources.into_iter().rev().for_each(|source| queue.push_front(source)));
        self.show_waiting();
        if self.phase.get_untracked() != ImportPhase::Run {
            self.next();
        }
    }

    /// Puts the next waiting file on the desk, or clears the desk.
    pub fn next(self) {
        let mut source = None;
        self.queue.update_value(|queue| source = queue.pop_front());
        self.show_waiting();
        self.clear();
        if source.is_some() {
            self.source.set_value(source);
            self.read();
        }
    }

    /// Reads the head of the file, as the user wants it read.
    pub fn read(self) {
        let Some(source) = self.source.get_value() else { return };
        let number = next_number(self.latest_read);
        let ReadChoice { encoding, delimiter } = self.choice.get_untracked();
        self.failure.set(None);
        self.is_reading.set(true);
        let ask = Ask::ReadFile { name: source.name(), encoding, delimiter };
        let (_, answer) = client::ask_long(ask, Some(source.attachment()), |_| {});
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

    /// Prepares the book page to show these leads.
    pub fn show(self, query: Query) {
        self.query.set(query);
        super::go(super::Page::Leads);
    }

    fn clear(self) {
        next_number(self.latest_read);
        next_number(self.latest_check);
        self.source.set_value(None);
        self.choice.set(ReadChoice::default());
        self.is_reading.set(false);
        self.head.set(None);
        self.plan.set(empty_plan());
        self.check.set(None);
        self.summary.set(None);
        self.failure.set(None);
        self.phase.set(ImportPhase::Choose);
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

    fn show_waiting(self) {
        self.waiting.set(self.queue.with_value(|queue| queue.iter().map(Source::name).collect()));
    }
}

/// The column a target has, if any.
pub fn column_of(mapping: &Mapping, target: Target) -> Option<usize> {
    mapping.targets.iter().position(|known| *known == target)
}

/// Gives a target a column, or none; the column it had becomes a custom field.
pub fn set_target(mapping: &mut Mapping, target: Target, column: Option<usize>) {
    for known in mapping.targets.iter_mut().filter(|known| **known == target) {
        *known = Target::Custom;
    }
    if let Some(place) = column.and_then(|column| mapping.targets.get_mut(column)) {
        *place = target;
    }
}

fn next_number(latest: StoredValue<u32>) -> u32 {
    latest.update_value(|number| *number = number.wrapping_add(1));
    latest.get_value()
}

fn empty_plan() -> ImportPlan {
    ImportPlan {
        dialect: crate::parse::Dialect { encoding: String::new(), delimiter: b',' },
        mapping: Mapping::default(),
        identity: Default::default(),
        update_mode: Default::default(),
    }
}
