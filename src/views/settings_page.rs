//! Workspace, backup, storage, privacy, and the way to erase it all.

use super::backup_card::BackupCard;
use super::damage_card::DamageCard;
use super::due_erasure::DueErasure;
use super::erase_card::EraseCard;
use super::glossary_card::GlossaryCard;
use super::keep_storage::is_file;
use super::live::view;
use super::privacy_card::PrivacyCard;
use super::storage_card::StorageCard;
use super::use_words;
use super::workspace_card::WorkspaceCard;
use leptos::prelude::*;

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let words = &use_words().settings;
    view! {
        <section class="page settings-page">
            <header class="page-header">
                <h1>{words.title}</h1>
            </header>
            <SealedNote />
            <div class="settings-cards">
                <DamageCard />
                <WorkspaceCard />
                <GlossaryCard />
                <BackupCard />
                <StorageCard />
                <PrivacyCard />
                <DueErasure />
                <EraseCard />
            </div>
        </section>
    }
}

/// In the sealed file the browser's storage is a cache, and the backup file is the truth: said first.
#[component]
fn SealedNote() -> impl IntoView {
    let words = &use_words().settings;
    is_file().then(|| {
        view! {
            <p class="callout" data-tone="accent" data-testid="sealed-note">
                {words.sealed}
            </p>
        }
    })
}
