//! The file on the desk: what is being read, mapped, checked and imported. It outlives a visit to another page.
//!
//! Why at the root: the page is drawn anew on every visit and when the language changes, and a half-made mapping must
//! not be lost by that.

use super::{LocalFile, Page, go, use_given_files, use_overview, use_query, use_words};
use crate::book::Query;
use crate::lead::Field;
use crate::map::Mapping;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{
    Answer, Ask, Check, Failure, FileHead, ImportPlan, ImportSummary, Overview, Progress, Workspace,
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::collections::VecDeque;

/// A choice of mapping is checked once the user pauses this long.
const CHECK_PAUSE_MILLIS: u32 = 150;

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
    queue: StoredValue<VecDeque<LocalFile>, LocalStorage>,
    source: StoredValue<Option<LocalFile>, LocalStorage>,
    running: StoredValue<Option<u32>>,
    latest_read: StoredValue<u32>,
    latest_check: StoredValue<u32>,
    overview: RwSignal<Overview>,
    query: RwSignal<Query>,
}

thread_local! {
    // Not a context of Leptos: answers of the worker and handlers of the window run outside any owner.
    static DESK: Cell<Option<ImportDesk>> = const { Cell::new(None) };
}

/// Called once at the root, after `provide_page`.
pub fn provide_import() {
    let desk = ImportDesk {
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
    };
    DESK.set(Some(desk));
    desk.listen();
}

/// The file on the desk.
pub fn use_import() -> ImportDesk {
    DESK.get().expect("provide_import is called first")
}

impl ImportDesk {
    /// Takes files that were chosen, dropped or pasted: the first goes on the desk in place of a file that was not
    /// imported yet, the others wait. While an import runs all of them wait.
    pub fn begin(self, sources: Vec<LocalFile>) {
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

    /// Prepares the book page to show these leads.
    pub fn show(self, query: Query) {
        self.query.set(query);
        go(Page::Leads);
    }

    /// What is said of an import is stale once its journal is gone: the workspace was left, erased or replaced.
    pub fn forget_summary(self) {
        if self.phase.get_untracked() == ImportPhase::Done {
            self.clear();
        }
    }

    /// Takes files that were given anywhere on the page; hears of another workspace.
    fn listen(self) {
        let given = use_given_files();
        Effect::new(move |_| {
            if given.with(|given| !given.is_empty()) {
                self.begin(given.try_update(std::mem::take).unwrap_or_default());
            }
        });
        let workspace = Memo::new(move |_| self.overview.with(|overview| overview.workspace));
        Effect::new(move |before: Option<Workspace>| {
            let now = workspace.get();
            if before.is_some_and(|before| before != now) {
                self.forget_summary();
            }
            now
        });
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
        self.waiting.set(self.queue.with_value(|queue| queue.iter().map(name_of).collect()));
    }
}

/// Its name, for the journal.
fn name_of(source: &LocalFile) -> String {
    match source {
        LocalFile::File(file) => file.name(),
        LocalFile::Text(_) => use_words().import.pasted_name.to_owned(),
    }
}

fn attachment_of(source: LocalFile) -> Attachment {
    match source {
        LocalFile::File(file) => Attachment::File(file),
        LocalFile::Text(text) => Attachment::Bytes(text.into_bytes()),
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
