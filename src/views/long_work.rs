//! Something long that the worker does: how far it is, and the way to give it up.

use super::kept::RwSignal;
use super::live::{Show, live, view};
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::client::{self, Attachment, Reply};
use crate::worker::protocol::{Ask, Progress};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// One piece of long work at a time.
#[derive(Clone, Copy)]
pub struct LongWork {
    /// What it is, for the reader; none when nothing is under way.
    text: RwSignal<Option<&'static str>>,
    number: RwSignal<u32>,
    progress: RwSignal<Option<Progress>>,
}

impl LongWork {
    /// Nothing yet.
    pub fn new() -> LongWork {
        LongWork { text: RwSignal::new(None), number: RwSignal::new(0), progress: RwSignal::new(None) }
    }

    /// Whether it is under way.
    pub fn is_running(self) -> bool {
        self.text.with(Option::is_some)
    }

    /// Asks for it; `then` hears what came of it.
    pub fn begin(
        self,
        text: &'static str,
        ask: Ask,
        attachment: Option<Attachment>,
        then: impl FnOnce(Reply) + 'static,
    ) {
        self.begin_boxed(text, ask, attachment, Box::new(then));
    }

    fn begin_boxed(self, text: &'static str, ask: Ask, attachment: Option<Attachment>, then: Box<dyn FnOnce(Reply)>) {
        let owner = Owner::current();
        let progress = self.progress;
        let (number, reply) = client::ask_for_file(ask, attachment, move |now| progress.set(Some(now)));
        self.text.set(Some(text));
        self.number.set(number);
        spawn_local(async move {
            let reply = reply.await;
            self.text.set(None);
            self.progress.set(None);
            match owner {
                Some(owner) => owner.with(|| then(reply)),
                None => then(reply),
            }
        });
    }

    fn cancel(self) {
        let number = self.number.get_untracked();
        spawn_local(async move { drop(client::ask(Ask::Cancel(number)).await) });
    }
}

/// Bar, text, cancel: while it is under way.
#[component]
pub fn WorkProgress(work: LongWork) -> impl IntoView {
    let text = move || work.text.get().unwrap_or_default().to_owned();
    let share = move || {
        let progress = work.progress.get().filter(|progress| progress.total > 0);
        progress.map(|progress| progress.done.min(progress.total) as f64 / progress.total as f64)
    };
    view! {
        <Show when=move || work.is_running()>
            <WorkBar
                handles=["long-work", "work-cancel"]
                text=Signal::derive(text)
                share=Signal::derive(share)
                cancel=Callback::new(move |()| work.cancel())
            />
        </Show>
    }
}

/// What is done, a bar, how much of it, and the way out.
#[component]
pub(super) fn WorkBar(
    /// The handles of the whole and of its button.
    handles: [&'static str; 2],
    /// What is done.
    text: Signal<String>,
    /// How much of it; `None` while nobody knows.
    share: Signal<Option<f64>>,
    /// Gives up.
    cancel: Callback<()>,
) -> impl IntoView {
    let words = &use_words().backup;
    let language = use_language().get_untracked();
    let done = move || share.get().map(|share| fill(words.share, &[("share", &language.percent(share))]));
    view! {
        <div class="long-work" data-testid=handles[0]>
            <p role="status">{live(move || text.get())} " " {live(done)}</p>
            <progress max="1" value=move || share.get().map(|share| share.to_string())></progress>
            <button type="button" data-testid=handles[1] on:click=move |_| cancel.run(())>
                {words.cancel}
            </button>
        </div>
    }
}
