//! Which lines of the journal the history page shows: kept while other pages are visited, set from a lead's panel too.

use super::kept::RwSignal;
use super::live::{effect, memo};
use super::period::Period;
use super::{Page, go, use_overview};
use crate::table::Row;
use crate::worker::protocol::{EntryGroup, HistoryQuery};
use std::cell::Cell;

/// A lead, and what it is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownLead {
    /// Which.
    pub row: Row,
    /// What it is known by.
    pub name: String,
}

/// The conditions; all hold.
#[derive(Clone, Copy)]
pub(super) struct HistoryView {
    /// Only this lead's lines.
    pub lead: RwSignal<Option<KnownLead>>,
    /// Only these kinds; none for all.
    pub kinds: RwSignal<Vec<EntryGroup>>,
    /// Only this time.
    pub period: RwSignal<Period>,
}

thread_local! {
    // Not a context of Leptos: the lead's panel is drawn outside the history page.
    static VIEW: Cell<Option<HistoryView>> = const { Cell::new(None) };
}

/// Called once, when the work begins.
pub(super) fn provide_history() {
    let lead = RwSignal::new(None);
    let view = HistoryView { lead, kinds: RwSignal::new(Vec::new()), period: RwSignal::new(Period::Any) };
    VIEW.set(Some(view));
    let overview = use_overview();
    let workspace = memo(move || overview.with(|overview| overview.workspace));
    // A lead is known by its row, which is another lead's in another workspace.
    effect(move |_| {
        workspace.track();
        view.lead.set(None);
    });
}

/// The conditions of the history page.
pub(super) fn use_history_view() -> HistoryView {
    VIEW.get().expect("provide_history is called first")
}

/// Shows all that happened to one lead.
pub(super) fn show_history_of(lead: KnownLead) {
    let view = use_history_view();
    view.clear();
    view.lead.set(Some(lead));
    go(Page::History);
}

impl HistoryView {
    /// Takes all conditions away.
    pub(super) fn clear(self) {
        self.lead.set(None);
        self.kinds.set(Vec::new());
        self.period.set(Period::Any);
    }

    /// Whether there is any condition.
    pub(super) fn is_narrowed(self) -> bool {
        self.lead.with(Option::is_some)
            || self.kinds.with(|kinds| !kinds.is_empty())
            || self.period.get() != Period::Any
    }

    /// The question to the book.
    pub(super) fn query(self) -> HistoryQuery {
        let (from_millis, to_millis) = self.period.get().millis();
        let row = self.lead.with(|lead| lead.as_ref().map(|lead| lead.row));
        HistoryQuery { row, kinds: self.kinds.get(), from_millis, to_millis }
    }

    /// Puts a kind among those asked for, or takes it out.
    pub(super) fn toggle(self, kind: EntryGroup) {
        self.kinds.update(|kinds| match kinds.iter().position(|known| *known == kind) {
            Some(place) => drop(kinds.remove(place)),
            None => kinds.push(kind),
        });
    }
}
