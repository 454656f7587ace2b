//! The learning from closed leads in the aside. It goes on while other pages are shown.

use super::kept::RwSignal;
use super::live::{effect, memo};
use super::{show_failure, use_overview};
use crate::aside::client::{self as aside, Aside};
use crate::aside::{Job, Outcome};
use crate::lead::FieldKey;
use crate::worker::client::{self, Attachment};
use crate::worker::forecast_work::{ForecastAnswer, ForecastAsk, Refusal};
use crate::worker::protocol::{Answer, Ask, Failure};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use wasm_bindgen::JsCast;

/// The learning's state.
#[derive(Clone, Copy)]
pub(super) struct Learning {
    /// How far it is, in thousandths; `None` when none is under way.
    pub(super) progress: RwSignal<Option<u32>>,
    /// Closed leads that are learnt from.
    pub(super) lead_count: RwSignal<u32>,
    /// Why nothing could be learnt the last time.
    pub(super) refusal: RwSignal<Option<Refusal>>,
    /// The fields that the user ticked; `None` until then.
    pub(super) chosen: RwSignal<Option<Vec<FieldKey>>>,
    aside: StoredValue<Option<Aside>, LocalStorage>,
    latest: StoredValue<u32>,
}

thread_local! {
    // Not a context of Leptos: answers come outside any owner.
    static LEARNING: Cell<Option<Learning>> = const { Cell::new(None) };
}

/// Called once at the root, after `provide_page`.
pub(super) fn provide_learning() {
    let learning = Learning {
        progress: RwSignal::new(None),
        lead_count: RwSignal::new(0),
        refusal: RwSignal::new(None),
        chosen: RwSignal::new(None),
        aside: StoredValue::new_local(None),
        latest: StoredValue::new(0),
    };
    LEARNING.set(Some(learning));
    // The leads of another workspace are others.
    let overview = use_overview();
    let workspace = memo(move || overview.with(|overview| overview.workspace));
    effect(move |is_first| {
        workspace.get();
        if !is_first {
            learning.cancel();
            learning.chosen.set(None);
        }
    });
}

/// The learning.
pub(super) fn use_learning() -> Learning {
    LEARNING.get().expect("provide_learning is called first")
}

impl Learning {
    /// Learns from these fields.
    pub(super) fn begin(self, fields: Vec<FieldKey>) {
        self.cancel();
        let number = self.latest.get_value();
        self.progress.set(Some(0));
        spawn_local(async move {
            let learnt = self.learn(fields, number).await;
            if self.latest.get_value() != number {
                return;
            }
            self.aside.set_value(None);
            self.progress.set(None);
            match learnt {
                Ok(refusal) => self.refusal.set(refusal),
                Err(Failure::Cancelled) => {}
                Err(failure) => show_failure(&failure),
            }
        });
    }

    /// Gives up what is under way.
    pub(super) fn cancel(self) {
        self.latest.update_value(|latest| *latest += 1);
        self.aside.set_value(None);
        self.progress.set(None);
        self.refusal.set(None);
    }

    async fn learn(self, fields: Vec<FieldKey>, number: u32) -> Result<Option<Refusal>, Failure> {
        let (_, closed) = client::ask_for_file(Ask::Forecast(ForecastAsk::Closed(fields)), None, |_| ());
        let (answer, closed) = closed.await?;
        if let Answer::Forecast(answer) = answer
            && let ForecastAnswer::Closed(count) = *answer
        {
            self.lead_count.set(count);
        }
        if self.latest.get_value() != number {
            return Err(Failure::Cancelled);
        }
        let progress = self.progress;
        let (aside, learnt) = aside::start(Job::Learn, closed, move |now| progress.set(Some(now)))?;
        self.aside.set_value(Some(aside));
        let (Outcome::Learnt(refusal), beside) = learnt.await? else { return Err(Failure::Cancelled) };
        if refusal.is_some() {
            return Ok(refusal);
        }
        if self.latest.get_value() != number {
            return Err(Failure::Cancelled);
        }
        let Ok(learnt) = beside.get(0).dyn_into::<ArrayBuffer>() else { return Err(Failure::Cancelled) };
        let keep = Ask::Forecast(ForecastAsk::Keep);
        if let Answer::Changed(overview) = client::ask_long(keep, Some(Attachment::Buffer(learnt)), |_| ()).1.await? {
            use_overview().set(overview);
        }
        Ok(None)
    }
}
