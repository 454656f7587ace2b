//! The file on the desk: what is being read, mapped, checked and imported. It outlives a visit to another page.
//!
//! Why at the root: the page is drawn anew on every visit and when the language changes, and a half-made mapping must
//! not be lost by that.

use super::kept::RwSignal;
use super::live::{effect, memo};
use super::workspace::{Opening, use_opening};
use super::{LocalFile, Page, go, use_given_files, use_overview, use_query, use_words};
use crate::aside::client::Aside;
use crate::book::Query;
use crate::map::Mapping;
use crate::parse::{Choices, Dialect};
use crate::sheet::SheetOutline;
use crate::worker::protocol::{Check, Failure, FileHead, ImportPlan, ImportSummary, Overview, Progress, Workspace};
use leptos::prelude::*;
use std::cell::Cell;
use std::collections::VecDeque;
use web_sys::File;

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

/// The desk's state.
#[derive(Clone, Copy)]
pub struct ImportDesk {
    /// How far the file has come.
    pub phase: RwSignal<ImportPhase>,
    /// Whether the file's head is being read.
    pub is_reading: RwSignal<bool>,
    /// Whether the aside reads the file's sheets.
    pub is_unpacking: RwSignal<bool>,
    /// The sheets of the file; none when it is text.
    pub sheets: RwSignal<Vec<SheetOutline>>,
    /// The place of the sheet on the desk.
    pub sheet: RwSignal<usize>,
    /// How the user wants the file read.
    pub choice: RwSignal<Choices>,
    /// What was read of it.
    pub head: RwSignal<Option<FileHead>>,
    /// How it is to be imported.
    pub plan: RwSignal<ImportPlan>,
    /// The earlier file whose mapping this one got.
    pub known_layout: RwSignal<Option<String>>,
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
    pub(super) source: StoredValue<Option<LocalFile>, LocalStorage>,
    /// The rows of each sheet, as CSV.
    pub(super) rows: StoredValue<Vec<File>, LocalStorage>,
    pub(super) aside: StoredValue<Option<Aside>, LocalStorage>,
    pub(super) running: StoredValue<Option<u32>>,
    pub(super) latest_read: StoredValue<u32>,
    pub(super) latest_check: StoredValue<u32>,
    pub(super) overview: RwSignal<Overview>,
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
        is_unpacking: RwSignal::new(false),
        sheets: RwSignal::new(Vec::new()),
        sheet: RwSignal::new(0),
        choice: RwSignal::new(Choices::default()),
        head: RwSignal::new(None),
        plan: RwSignal::new(empty_plan()),
        known_layout: RwSignal::new(None),
        check: RwSignal::new(None),
        progress: RwSignal::new(None),
        summary: RwSignal::new(None),
        is_undone: RwSignal::new(false),
        failure: RwSignal::new(None),
        waiting: RwSignal::new(Vec::new()),
        queue: StoredValue::new_local(VecDeque::new()),
        source: StoredValue::new_local(None),
        rows: StoredValue::new_local(Vec::new()),
        aside: StoredValue::new_local(None),
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
            self.open();
        }
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
        let opening = use_opening();
        effect(move |_| {
            // Opening a book clears the worker's desk, so what is given before waits for it.
            let is_open = opening.with(|opening| *opening == Opening::Open);
            if is_open && given.with(|given| !given.is_empty()) {
                self.begin(given.try_update(std::mem::take).unwrap_or_default());
            }
        });
        let workspace = memo(move || self.overview.with(|overview| overview.workspace));
        Effect::new(move |before: Option<Workspace>| {
            let now = workspace.get();
            if before.is_some_and(|before| before != now) {
                self.forget_summary();
            }
            now
        });
    }

    pub(super) fn clear(self) {
        next_number(self.latest_read);
        next_number(self.latest_check);
        self.source.set_value(None);
        self.stop_unpacking();
        self.rows.set_value(Vec::new());
        self.sheets.set(Vec::new());
        self.sheet.set(0);
        self.choice.set(Choices::default());
        self.is_reading.set(false);
        self.head.set(None);
        self.plan.set(empty_plan());
        self.known_layout.set(None);
        self.check.set(None);
        self.summary.set(None);
        self.failure.set(None);
        self.phase.set(ImportPhase::Choose);
    }

    fn show_waiting(self) {
        self.waiting.set(self.queue.with_value(|queue| queue.iter().map(name_of).collect()));
    }
}

/// Its name, for the journal.
pub(super) fn name_of(source: &LocalFile) -> String {
    match source {
        LocalFile::File(file) => file.name(),
        LocalFile::Text(_) | LocalFile::Table { .. } => use_words().import.pasted_name.to_owned(),
    }
}

pub(super) fn next_number(latest: StoredValue<u32>) -> u32 {
    latest.update_value(|number| *number = number.wrapping_add(1));
    latest.get_value()
}

fn empty_plan() -> ImportPlan {
    ImportPlan::new(Dialect::new("", b','), Mapping::default())
}
