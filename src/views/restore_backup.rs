//! A backup comes back: its file is read and verified, what it holds is shown, and only then it replaces the book or is
//! merged into it.

use super::backup_content::BackupContent;
use super::context::{Notice, say};
use super::import_desk::use_import;
use super::kept::RwSignal;
use super::live::{Show, live, view};
use super::long_work::{LongWork, WorkProgress};
use super::passphrase_field::PassphraseField;
use super::restore_choice::RestoreChoice;
use super::{Icon, Shape, show_failure, use_language, use_overview, use_words};
use crate::words::fill;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, BackupFault, BackupHead, Failure, ImportSummary, Passphrase, UpdateMode};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, File, HtmlInputElement, SubmitEvent};

/// What the dialog is about.
#[derive(Clone, Copy)]
struct Restoring {
    work: LongWork,
    dialog: NodeRef<Dialog>,
    file: StoredValue<Option<File>, LocalStorage>,
    head: RwSignal<Option<BackupHead>>,
    passphrase: RwSignal<String>,
    /// Whether it waits for a passphrase.
    is_locked: RwSignal<bool>,
    /// What to say of the passphrase before.
    fault: RwSignal<Option<String>>,
}

/// The button and its dialog.
#[component]
pub fn RestoreBackup() -> impl IntoView {
    let words = &use_words().frame;
    let restoring = Restoring {
        work: LongWork::new(),
        dialog: NodeRef::new(),
        file: StoredValue::new_local(None),
        head: RwSignal::new(None),
        passphrase: RwSignal::new(String::new()),
        is_locked: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        restoring.head.set(None);
        restoring.fault.set(None);
        restoring.file.set_value(file);
        restoring.read(None);
    };
    let title = move || match restoring.head.with(Option::is_some) {
        true => words.restore_title,
        false => use_words().backup.locked_title,
    };
    let what = move || match restoring.head.get() {
        Some(head) => Some(view! { <Opened restoring head /> }),
        None => restoring.is_locked.get().then(|| view! { <Locked restoring /> }),
    };
    view! {
        <div class="toolbar">
            <label class="file-button button" aria-busy=move || restoring.work.is_running().to_string()>
                <Icon shape=Shape::Archive />
                <span>{words.restore_choose}</span>
                <input type="file" data-testid="backup-file" on:change=choose />
            </label>
        </div>
        <WorkProgress work=restoring.work />
        <dialog node_ref=restoring.dialog class="restore-backup" on:close=move |_| restoring.forget()>
            <h2>{live(title)}</h2>
            {live(what)}
        </dialog>
    }
}

impl Restoring {
    fn read(self, passphrase: Option<Passphrase>) {
        let Some(file) = self.file.get_value() else { return };
        let ask = Ask::ReadBackup(passphrase);
        self.work.begin(use_words().backup.reading, ask, Some(Attachment::File(file)), move |reply| match reply {
            Ok((Answer::Backup(head), _)) => {
                self.passphrase.set(String::new());
                self.head.set(Some(*head));
                self.open();
            }
            Err(Failure::Backup(BackupFault::PassphraseNeeded)) => {
                self.is_locked.set(true);
                self.open();
            }
            Err(failure @ Failure::Backup(BackupFault::WrongPassphrase)) => {
                self.fault.set(Some(use_language().get_untracked().failure(&failure)));
                self.open();
            }
            Ok(_) | Err(Failure::Cancelled) => self.close(),
            Err(failure) => {
                self.close();
                show_failure(&failure);
            }
        });
    }

    fn open(self) {
        if let Some(dialog) = self.dialog.get_untracked().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    }

    fn close(self) {
        let _ = self.dialog.get_untracked().map(|dialog| dialog.close());
    }

    /// The dialog was closed: the worker need not keep the backup, unless it is at work with it.
    fn forget(self) {
        self.passphrase.set(String::new());
        self.is_locked.set(false);
        if !self.work.is_running() {
            spawn_local(async { drop(client::ask(Ask::CloseBackup).await) });
        }
    }

    fn replace(self) {
        self.work.begin(use_words().backup.restoring, Ask::RestoreBackup, None, |reply| match reply {
            Ok((Answer::Overview(now), _)) => {
                use_overview().set(now);
                use_import().forget_summary();
                say(Notice { text: use_words().frame.restored.to_owned(), is_failure: false, has_undo: false });
            }
            Ok(_) | Err(Failure::Cancelled) => {}
            Err(failure) => show_failure(&failure),
        });
        self.close();
    }

    fn merge(self, mode: UpdateMode) {
        self.work.begin(use_words().backup.merging, Ask::MergeBackup(mode), None, |reply| match reply {
            Ok((Answer::Imported(summary), _)) => say_merged(&summary),
            Ok(_) | Err(Failure::Cancelled) => {}
            Err(failure) => show_failure(&failure),
        });
        self.close();
    }
}

fn say_merged(summary: &ImportSummary) {
    let (words, language) = (use_words(), use_language().get_untracked());
    let leads = |count: u32| language.counted(&words.lead.leads, count);
    let text = match summary.entry {
        None => words.backup.merged_nothing.to_owned(),
        Some(_) => {
            fill(words.backup.merged, &[("new", &leads(summary.new_count)), ("updated", &leads(summary.updated_count))])
        }
    };
    say(Notice { text, is_failure: false, has_undo: summary.entry.is_some() });
}

/// Asks for the passphrase.
#[component]
fn Locked(restoring: Restoring) -> impl IntoView {
    let words = &use_words().backup;
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        restoring.fault.set(None);
        restoring.read(Some(Passphrase(restoring.passphrase.get_untracked())));
    };
    let is_busy = move || restoring.work.is_running();
    let is_blank = move || restoring.passphrase.with(String::is_empty);
    view! {
        <form on:submit=open>
            <p>{words.locked_about}</p>
            <PassphraseField text=restoring.passphrase label=words.passphrase handle="backup-passphrase" is_new=false />
            <p role="alert" data-testid="restore-fault">
                {live(move || restoring.fault.get())}
            </p>
            <Show when=is_busy>
                <p role="status">{words.reading}</p>
            </Show>
            <footer>
                <button type="button" on:click=move |_| restoring.close()>
                    {words.cancel}
                </button>
                <button
                    type="submit"
                    data-kind="primary"
                    data-testid="restore-open"
                    disabled=move || is_busy() || is_blank()
                >
                    {words.open}
                </button>
            </footer>
        </form>
    }
}

/// What it holds, and the two ways to bring it back.
#[component]
fn Opened(restoring: Restoring, head: BackupHead) -> impl IntoView {
    let (is_smaller, now, then) = (head.is_smaller, head.replaced_count, head.lead_count);
    view! {
        <BackupContent head />
        <RestoreChoice
            is_smaller
            now
            then
            on_close=Callback::new(move |()| restoring.close())
            on_replace=Callback::new(move |()| restoring.replace())
            on_merge=Callback::new(move |mode| restoring.merge(mode))
        />
    }
}
