//! Backups by themselves into a file that the user chose: which one, when it was last written, what is in the way.

use super::kept::RwSignal;
use super::live::{effect, live, memo, view};
use super::{show_failure, use_language, use_overview, use_words, writable_file};
use crate::words::fill;
use crate::worker::client::{self, Attachment, Reply};
use crate::worker::protocol::{Answer, Ask, BackupFault, BackupFile, Failure};
use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

/// What the file is called unless the user says otherwise.
const FILE_NAME: &str = "leadbench.leadbench";

/// Leaving the page, or putting it aside, is a moment to back up. Called once.
pub fn back_up_on_leaving() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let leaving = EventListener::new(&document.clone(), "visibilitychange", move |_| {
        if document.hidden() {
            spawn_local(async { drop(client::ask(Ask::BackUpNow).await) });
        }
    });
    leaving.forget();
}

/// The chosen file as the worker has it.
#[derive(Clone, Copy)]
struct Chosen {
    file: RwSignal<Option<BackupFile>>,
    /// The browser's handle of it: only the page may ask the user to allow writing.
    handle: StoredValue<JsValue, LocalStorage>,
}

impl Chosen {
    fn ask(self, ask: Ask, attachment: Option<Attachment>) {
        let (_, reply) = client::ask_for_file(ask, attachment, |_| {});
        spawn_local(async move { self.take(reply.await) });
    }

    fn take(self, reply: Reply) {
        match reply {
            Ok((Answer::BackupFile(file), handle)) => {
                let _ = self.handle.try_set_value(handle);
                self.file.set(file);
            }
            Ok(_) => {}
            Err(failure) => show_failure(&failure),
        }
    }

    fn choose(self) {
        spawn_local(async move {
            if let Some(handle) = writable_file::choose(FILE_NAME).await {
                self.ask(Ask::SetBackupFile, Some(Attachment::Handle(handle)));
            }
        });
    }

    fn allow(self) {
        let handle = self.handle.get_value();
        spawn_local(async move {
            if writable_file::allow(&handle).await {
                self.ask(Ask::BackUpNow, None);
            }
        });
    }
}

/// A heading, the state, the buttons; where the browser cannot, a word on that.
#[component]
pub fn AutomaticBackup() -> impl IntoView {
    let words = &use_words().backup;
    let about = match writable_file::is_possible() {
        true => view! {
            <p>{words.automatic_about}</p>
            <ChosenFile />
        },
        false => view! { <p class="soft">{words.automatic_missing}</p> },
    };
    view! {
        <div class="automatic-backup" data-testid="automatic-backup">
            <h3>{words.automatic_title}</h3>
            {about}
        </div>
    }
}

#[component]
fn ChosenFile() -> impl IntoView {
    let words = &use_words().backup;
    let chosen = Chosen { file: RwSignal::new(None), handle: StoredValue::new_local(JsValue::UNDEFINED) };
    let overview = use_overview();
    let news = memo(move || {
        overview.with(|overview| (overview.workspace, overview.last_backup, overview.backup_failure.clone()))
    });
    effect(move |_| {
        news.track();
        chosen.ask(Ask::BackupFile, None);
    });
    let choose = move |_| chosen.choose();
    live(move || match chosen.file.get() {
        None => view! {
            <div class="toolbar">
                <button type="button" data-testid="automatic-choose" on:click=choose>
                    {words.automatic_choose}
                </button>
            </div>
        },
        Some(file) => view! {
            <FileState chosen file />
            <div class="toolbar">
                <button type="button" data-testid="automatic-choose" on:click=choose>
                    {words.automatic_other}
                </button>
                <button
                    type="button"
                    data-testid="automatic-stop"
                    on:click=move |_| chosen.ask(Ask::SetBackupFile, None)
                >
                    {words.automatic_stop}
                </button>
            </div>
        },
    })
}

/// Where backups go, and what is in the way.
#[component]
fn FileState(chosen: Chosen, file: BackupFile) -> impl IntoView {
    let words = &use_words().backup;
    let language = use_language().get_untracked();
    let saved = match file.saved_millis {
        Some(millis) => fill(words.automatic_saved, &[("when", &language.moment(millis))]),
        None => words.automatic_never.to_owned(),
    };
    let is_paused = !file.is_allowed || file.failure == Some(Failure::Backup(BackupFault::NotAllowed));
    let trouble = match &file.failure {
        _ if is_paused => Some((words.automatic_paused.to_owned(), words.automatic_allow, "automatic-allow")),
        Some(failure) => Some((language.failure(failure), words.automatic_again, "automatic-again")),
        None => None,
    };
    let trouble = trouble.map(|(text, button, handle)| {
        let again = move |_| if is_paused { chosen.allow() } else { chosen.ask(Ask::BackUpNow, None) };
        view! {
            <div class="callout" data-tone="warn" role="alert">
                <span>{text}</span>
                <button type="button" data-testid=handle on:click=again>
                    {button}
                </button>
            </div>
        }
    });
    view! {
        <p
            role="status"
            data-testid="automatic-state"
            data-saved=file.saved_millis.is_some().to_string()
            data-allowed=file.is_allowed.to_string()
        >
            {fill(words.automatic_into, &[("file", &file.name)])}": "{saved}
        </p>
        {trouble}
    }
}
