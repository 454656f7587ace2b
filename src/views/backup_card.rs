//! Everything in one file, and back.

use super::confirm_dialog::ConfirmDialog;
use super::download::download;
use super::moment::moment;
use super::{Notice, change, say, show_failure, use_language, use_overview, use_words};
use crate::words::{Language, fill};
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, BackupHead, Failure};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, File, HtmlInputElement};

/// Save a backup; read one, see what is in it, and restore it.
#[component]
pub fn BackupCard() -> impl IntoView {
    let words = &use_words().settings;
    let head = RwSignal::new(None::<BackupHead>);
    let is_asking = RwSignal::new(false);
    let is_reading = RwSignal::new(false);
    let answer = Callback::new(move |result: Result<BackupHead, Failure>| {
        is_reading.set(false);
        match result {
            Ok(backup) => {
                head.set(Some(backup));
                is_asking.set(true);
            }
            Err(failure) => show_failure(&failure),
        }
    });
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            is_reading.set(true);
            read_backup(file, answer);
        }
        input.set_value("");
    };
    view! {
        <section class="card backup-card">
            <h2>{words.backup_title}</h2>
            <p>{words.backup_about}</p>
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="backup-save"
                    on:click=move |_| download(Ask::SaveBackup)
                >
                    {words.backup_save}
                </button>
                <label class="file-button button">
                    <input type="file" data-testid="backup-file" on:change=choose />
                    {words.backup_read}
                </label>
            </div>
            <p role="status" aria-live="polite">
                {move || is_reading.get().then_some(words.backup_reading)}
            </p>
            <RestoreDialog head is_asking />
        </section>
    }
}

/// What the backup holds and what it would replace; nothing is changed before the reader says so.
#[component]
fn RestoreDialog(head: RwSignal<Option<BackupHead>>, is_asking: RwSignal<bool>) -> impl IntoView {
    let words = &use_words().settings;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let restore = Callback::new(move |()| {
        change(Ask::RestoreBackup, move |answer| {
            if let Answer::Overview(now) = answer {
                let text = language.counted(&words.restored, now.lead_count);
                overview.set(now);
                say(Notice { text, is_failure: false, has_undo: false });
            }
        });
    });
    view! {
        <ConfirmDialog
            is_open=is_asking
            title=words.restore_title
            confirm=words.restore
            handle="restore-confirm"
            is_danger=true
            on_confirm=restore
        >
            {move || head.get().map(|head| contents(language, &head))}
        </ConfirmDialog>
    }
}

fn contents(language: Language, head: &BackupHead) -> impl IntoView + use<> {
    let words = &language.words().settings;
    let made = fill(words.backup_made, &[("moment", &moment(language, head.at_millis))]);
    let replaced = match head.replaced_count {
        0 => words.replaces_nothing.to_owned(),
        count => language.counted(&words.replaces, count),
    };
    view! {
        <p>{made}</p>
        <ul class="backup-contents">
            <li>{language.counted(&language.words().lead.leads, head.lead_count)}</li>
            <li>{language.counted(&words.entries, head.entry_count)}</li>
        </ul>
        <p>
            <strong>{replaced}</strong>
        </p>
    }
}

fn read_backup(file: File, answer: Callback<Result<BackupHead, Failure>>) {
    let owner = Owner::current();
    let (_, reply) = client::ask_long(Ask::ReadBackup, Some(Attachment::File(file)), |_| {});
    spawn_local(async move {
        let result = match reply.await {
            Ok(Answer::Backup(head)) => Ok(head),
            Ok(_) => return,
            Err(failure) => Err(failure),
        };
        match owner {
            Some(owner) => owner.with(|| answer.try_run(result)),
            None => answer.try_run(result),
        };
    });
}
