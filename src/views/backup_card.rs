//! Everything in one file, and back.

use super::download::download;
use super::live::view;
use super::restore_backup::RestoreBackup;
use super::use_words;
use crate::worker::protocol::Ask;
use leptos::prelude::*;

/// Save a backup; read one, see what is in it, and restore it.
#[component]
pub fn BackupCard() -> impl IntoView {
    let words = &use_words().settings;
    view! {
        <section class="card backup-card">
            <h2>{words.backup_title}</h2>
            <p>{words.backup_about}</p>
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="primary"
                    data-testid="backup-save"
                    on:click=move |_| download(Ask::SaveBackup(None))
                >
                    {words.backup_save}
                </button>
                <RestoreBackup />
            </div>
        </section>
    }
}
