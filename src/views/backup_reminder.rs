//! A quiet line that reminds of a backup, by the number of changes that are in none and by age.

use super::download::download;
use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::preferences::{load_backup_later, save_backup_later};
use super::{Icon, Page, Shape, go, use_language, use_overview, use_page, use_words};
use crate::book::{BackupDue, CHANGES_MAX, backup_due};
use crate::words::Language;
use crate::worker::protocol::{Ask, Workspace};
use js_sys::Date;
use leptos::prelude::*;

/// "Later" is tomorrow.
const LATER_MILLIS: f64 = 86_400_000.0;

/// Not for the sample: it can be made again at any time.
#[component]
pub(super) fn BackupReminder() -> impl IntoView {
    let words = &use_words().keeping;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let page = use_page();
    let later = RwSignal::new(load_backup_later());
    let due = memo(move || {
        // Time goes on while pages are visited.
        page.track();
        overview.with(|overview| {
            let backed_up = overview.last_backup.map(|last| (last.at_millis, last.entry_count));
            let due = backup_due(overview.journal_age, backed_up, later.get(), Date::now() as i64);
            // What could not be saved is said first, with the same button.
            due.filter(|_| overview.workspace == Workspace::Real && overview.save_failure.is_none())
        })
    });
    let wait = move |_| {
        let until = (Date::now() + LATER_MILLIS) as i64;
        save_backup_later(until);
        later.set(until);
    };
    view! {
        <Show when=move || due.with(Option::is_some)>
            <div class="frame-label callout backup-reminder" role="status" data-testid="backup-reminder">
                <Icon shape=Shape::Archive />
                <span>{live(move || due.get().map(|due| due_text(language, due)))}" "{words.in_clear}</span>
                <div class="toolbar">
                    <button
                        type="button"
                        data-testid="backup-now"
                        on:click=move |_| download(Ask::SaveBackup(None))
                    >
                        {words.back_up_now}
                    </button>
                    <button type="button" data-testid="backup-encrypted" on:click=move |_| go(Page::Settings)>
                        {words.with_passphrase}
                    </button>
                    <button type="button" data-kind="quiet" data-testid="backup-later" on:click=wait>
                        {words.later}
                    </button>
                </div>
            </div>
        </Show>
    }
}

fn due_text(language: Language, due: BackupDue) -> String {
    let words = &language.words().keeping;
    let (plural, count) = match (due.change_count >= CHANGES_MAX, due.has_backup) {
        (true, true) => (&words.due_changes, due.change_count),
        (true, false) => (&words.due_changes_first, due.change_count),
        (false, true) => (&words.due_days, due.age_days),
        (false, false) => (&words.due_days_first, due.age_days),
    };
    language.counted(plural, count)
}
