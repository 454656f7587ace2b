//! The database is not open: it waits for another tab, or nothing can be saved here any more and only a reload goes on.

use super::live::{effect, live, memo, view};
use super::workspace::open_workspace;
use super::{Icon, Shape, use_language, use_overview, use_words};
use crate::worker::client;
use crate::worker::protocol::Failure;
use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::Event;

/// While it waits a line; else in the way of everything, for whatever was typed now would be lost.
#[component]
pub fn ClosedNotice() -> impl IntoView {
    let overview = use_overview();
    let closed = memo(move || overview.with(|overview| overview.closed.clone()));
    live(move || match closed.get() {
        None => ().into_any(),
        Some(Failure::Blocked) => view! { <Waiting /> },
        Some(failure) => view! { <InTheWay failure=failure /> },
    })
}

#[component]
fn Waiting() -> impl IntoView {
    let text = use_language().get_untracked().failure(&Failure::Blocked);
    view! {
        <div class="frame-label callout" data-tone="warn" role="alert" data-testid="blocked">
            <Icon shape=Shape::Warning />
            <span>{text}</span>
        </div>
    }
}

#[component]
fn InTheWay(failure: Failure) -> impl IntoView {
    let words = &use_words().frame;
    let dialog = NodeRef::<Dialog>::new();
    effect(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    // Escape would leave a page that looks as if it saved.
    let stay = move |event: Event| {
        event.prevent_default();
        if let Some(dialog) = dialog.get_untracked()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    };
    let is_stopped = matches!(failure, Failure::WorkerStopped(_));
    let (title, code) = if is_stopped { (words.stopped, "stopped") } else { (words.outdated, "outdated") };
    view! {
        <dialog
            node_ref=dialog
            class="closed-notice"
            role="alertdialog"
            aria-label=title
            data-testid="closed"
            data-why=code
            on:cancel=stay
            on:close=stay
        >
            <h2>{title}</h2>
            <p>{use_language().get_untracked().failure(&failure)}</p>
            {is_stopped.then(|| view! { <p>{words.stopped_about}</p> })}
            <footer>
                {is_stopped
                    .then(|| {
                        view! {
                            <button type="button" data-testid="start-again" on:click=|_| start_again()>
                                {words.try_again}
                            </button>
                        }
                    })}
                <button type="button" data-kind="primary" data-testid="reload" on:click=|_| reload()>
                    {words.reload}
                </button>
            </footer>
        </dialog>
    }
}

/// Another worker, and the book again from the disk: what can be read can be exported and backed up there.
fn start_again() {
    let overview = use_overview();
    overview.update(|overview| overview.closed = None);
    client::start_again();
    open_workspace(overview.with_untracked(|overview| overview.workspace));
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
