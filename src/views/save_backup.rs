//! The book goes into a file, encrypted if the user wants.

use super::download::offer;
use super::kept::RwSignal;
use super::live::{Show, live, view};
use super::long_work::{LongWork, WorkProgress};
use super::passphrase_field::PassphraseField;
use super::{show_failure, use_words};
use crate::worker::protocol::{Ask, Failure, Passphrase};
use leptos::prelude::*;
use web_sys::SubmitEvent;

/// A choice, two fields, a button.
#[component]
pub fn SaveBackup() -> impl IntoView {
    let words = &use_words().backup;
    let work = LongWork::new();
    let is_encrypted = RwSignal::new(false);
    let (passphrase, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let is_possible = web_sys::window().is_some_and(|window| window.is_secure_context());
    let is_same = move || passphrase.with(|passphrase| again.with(|again| passphrase == again));
    let is_ready = move || !is_encrypted.get() || is_same() && passphrase.with(|text| !text.is_empty());
    let is_mistyped = move || !is_same() && again.with(|again| !again.is_empty());
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let passphrase_now = is_encrypted.get_untracked().then(|| Passphrase(passphrase.get_untracked()));
        work.begin(words.saving, Ask::SaveBackup(passphrase_now), None, move |reply| match reply {
            Ok((answer, file)) => {
                // It is kept nowhere.
                passphrase.set(String::new());
                again.set(String::new());
                is_encrypted.set(false);
                offer(answer, &file);
            }
            Err(Failure::Cancelled) => {}
            Err(failure) => show_failure(&failure),
        });
    };
    view! {
        <form class="save-backup" on:submit=save>
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="backup-encrypt"
                    disabled=!is_possible
                    prop:checked=move || is_encrypted.get()
                    on:change:target=move |event| is_encrypted.set(event.target().checked())
                />
                <span>{words.encrypt}</span>
            </label>
            {(!is_possible).then(|| view! { <p class="soft">{words.no_encryption}</p> })}
            <Show when=move || is_encrypted.get()>
                <PassphraseField text=passphrase label=words.passphrase handle="backup-passphrase" is_new=true />
                <PassphraseField text=again label=words.passphrase_again handle="backup-passphrase-again" is_new=true />
                <p role="status">{live(move || is_mistyped().then_some(words.passphrases_differ))}</p>
                <p class="callout" data-tone="warn">
                    {words.passphrase_warning}
                </p>
            </Show>
            <div class="toolbar">
                <button
                    type="submit"
                    data-kind="primary"
                    data-testid="backup-save"
                    disabled=move || !is_ready() || work.is_running()
                >
                    {use_words().settings.backup_save}
                </button>
            </div>
            <WorkProgress work />
        </form>
    }
}
