//! A backup comes back: its file is read and verified, what it holds is shown, and only then it replaces the book.

use super::context::{Notice, change, say, show_failure};
use super::kept::RwSignal;
use super::live::view;
use super::{Icon, Shape, use_language, use_words};
use crate::words::fill;
use crate::worker::client::{self, Attachment};
use crate::worker::protocol::{Answer, Ask, BackupHead};
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

/// The button and its dialog.
#[component]
pub fn RestoreBackup() -> impl IntoView {
    let words = &use_words().frame;
    let head = RwSignal::new(None::<BackupHead>);
    let is_reading = RwSignal::new(false);
    let dialog = NodeRef::<Dialog>::new();
    let choose = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        let Some(file) = file else { return };
        is_reading.set(true);
        let (_, answer) = client::ask_long(Ask::ReadBackup(None), Some(Attachment::File(file)), |_| {});
        spawn_local(async move {
            let answer = answer.await;
            is_reading.set(false);
            match answer {
                Ok(Answer::Backup(found)) => {
                    head.set(Some(*found));
                    let _ = dialog.get_untracked().map(|dialog| dialog.show_modal());
                }
                Ok(_) => {}
                Err(failure) => show_failure(&failure),
            }
        });
    };
    let close = move || {
        let _ = dialog.get_untracked().map(|dialog| dialog.close());
    };
    let restore = move |_| {
        close();
        change(Ask::RestoreBackup, move |_| {
            say(Notice { text: words.restored.to_owned(), is_failure: false, has_undo: false });
        });
    };
    view! {
        <label class="file-button button" aria-busy=move || is_reading.get().to_string()>
            <Icon shape=Shape::Archive />
            <span>{move || if is_reading.get() { words.restore_reading } else { words.restore_choose }}</span>
            <input type="file" data-testid="backup-file" on:change=choose />
        </label>
        <dialog node_ref=dialog class="restore-backup" aria-label=words.restore_title>
            <h2>{words.restore_title}</h2>
            {move || head.get().map(|head| view! { <BackupContent head=head /> })}
            <footer>
                <button on:click=move |_| close()>{words.cancel}</button>
                <button data-kind="primary" data-testid="backup-restore" on:click=restore>
                    {words.restore_now}
                </button>
            </footer>
        </dialog>
    }
}

#[component]
fn BackupContent(head: BackupHead) -> impl IntoView {
    let words = &use_words().frame;
    let language = use_language().get_untracked();
    let replaced = (head.replaced_count > 0).then(|| {
        let count = language.counted(&use_words().lead.leads, head.replaced_count);
        view! {
            <p class="callout" data-tone="warn">
                <Icon shape=Shape::Warning />
                <span>{fill(words.restore_replaces, &[("leads", &count)])}</span>
            </p>
        }
    });
    view! {
        <p>{fill(words.restore_made, &[("when", &language.moment(head.at_millis))])}</p>
        <p>
            {fill(
                words.restore_holds,
                &[
                    ("leads", &language.counted(&use_words().lead.leads, head.lead_count)),
                    ("entries", &language.counted(&words.entries, head.entry_count)),
                ],
            )}
        </p>
        {replaced}
    }
}
