//! The comparison of all leads in the aside. It goes on while other pages are shown.

use super::kept::RwSignal;
use super::live::effect;
use super::{show_failure, use_overview};
use crate::aside::client::Aside;
use crate::aside::{Job, Outcome};
use crate::worker::client::{self, Attachment};
use crate::worker::duplicates::{DuplicatesAnswer, DuplicatesAsk};
use crate::worker::protocol::{Answer, Ask, Failure};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The comparison's state.
#[derive(Clone, Copy)]
pub(super) struct Matching {
    /// How far it is, in thousandths; `None` when none is under way.
    pub(super) progress: RwSignal<Option<u32>>,
    /// Leads that are compared.
    pub(super) lead_count: RwSignal<u32>,
    /// Comparisons that ended: to be read where their result is asked for.
    pub(super) ended: RwSignal<u32>,
    aside: StoredValue<Option<Aside>, LocalStorage>,
    /// An aside that has no leads yet.
    ahead: StoredValue<Option<Aside>, LocalStorage>,
    latest: StoredValue<u32>,
}

thread_local! {
    // Not a context of Leptos: answers come outside any owner.
    static MATCHING: Cell<Option<Matching>> = const { Cell::new(None) };
}

/// Called once at the root, after `provide_page`.
pub(super) fn provide_matching() {
    let matching = Matching {
        progress: RwSignal::new(None),
        lead_count: RwSignal::new(0),
        ended: RwSignal::new(0),
        aside: StoredValue::new_local(None),
        ahead: StoredValue::new_local(None),
        latest: StoredValue::new(0),
    };
    MATCHING.set(Some(matching));
    // The leads of another workspace are others.
    let overview = use_overview();
    let workspace = super::live::memo(move || overview.with(|overview| overview.workspace));
    effect(move |is_first| {
        workspace.get();
        if !is_first {
            matching.cancel();
        }
    });
}

/// The comparison.
pub(super) fn use_matching() -> Matching {
    MATCHING.get().expect("provide_matching is called first")
}

impl Matching {
    /// Starts the aside before it is needed: where the comparison can be begun, until it cannot.
    pub(super) fn look_ahead(self, is_offered: bool) {
        if is_offered != self.ahead.with_value(Option::is_some) {
            // Whoever cannot start one hears so when leads are to be compared.
            self.ahead.set_value(is_offered.then(Aside::new).and_then(Result::ok));
        }
    }

    /// Compares all leads, from the beginning.
    pub(super) fn begin(self) {
        self.cancel();
        let number = self.latest.get_value();
        self.progress.set(Some(0));
        spawn_local(async move {
            let found = self.compare(number).await;
            if self.latest.get_value() != number {
                return;
            }
            self.aside.set_value(None);
            self.progress.set(None);
            match found {
                Ok(()) | Err(Failure::Cancelled) => self.ended.update(|ended| *ended += 1),
                Err(failure) => show_failure(&failure),
            }
        });
    }

    /// Gives up what is under way.
    pub(super) fn cancel(self) {
        self.latest.update_value(|latest| *latest += 1);
        self.aside.set_value(None);
        self.progress.set(None);
    }

    async fn compare(self, number: u32) -> Result<(), Failure> {
        let (_, columns) = client::ask_for_file(Ask::Duplicates(DuplicatesAsk::Columns), None, |_| ());
        let (answer, columns) = columns.await?;
        if let Answer::Duplicates(answer) = answer
            && let DuplicatesAnswer::Columns(count) = *answer
        {
            self.lead_count.set(count);
        }
        if self.latest.get_value() != number {
            return Err(Failure::Cancelled);
        }
        let progress = self.progress;
        let aside = self.ahead.try_update_value(Option::take).flatten().map_or_else(Aside::new, Ok)?;
        let found = aside.begin(Job::Link, columns, Rc::new(move |now| progress.set(Some(now))));
        self.aside.set_value(Some(aside));
        let (Outcome::Linked, beside) = found.await? else { return Err(Failure::Cancelled) };
        let Ok(found) = beside.get(0).dyn_into::<ArrayBuffer>() else { return Err(Failure::Cancelled) };
        let keep = Ask::Duplicates(DuplicatesAsk::Keep);
        client::ask_long(keep, Some(Attachment::Buffer(found)), |_| ()).1.await.map(|_| ())
    }
}
