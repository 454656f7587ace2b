//! Everything in one file, and back.

use super::automatic_backup::AutomaticBackup;
use super::live::view;
use super::restore_backup::RestoreBackup;
use super::save_backup::SaveBackup;
use super::use_words;
use leptos::prelude::*;

/// Save a backup; read one, see what is in it, and bring it back; let backups be made by themselves.
#[component]
pub fn BackupCard() -> impl IntoView {
    let (words, frame) = (&use_words().settings, &use_words().frame);
    view! {
        <section class="card backup-card">
            <h2>{words.backup_title}</h2>
            <p>{words.backup_about}</p>
            <SaveBackup />
            <div class="backup-part">
                <h3>{frame.begin_restore}</h3>
                <p>{frame.begin_restore_about}</p>
                <RestoreBackup />
            </div>
            <AutomaticBackup />
        </section>
    }
}
