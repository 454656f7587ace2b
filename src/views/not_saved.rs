//! What to do when the latest change could not be saved: there until one is.

use super::download::download;
use super::live::{Show, live, memo, view};
use super::{Icon, Page, Shape, go, use_language, use_overview, use_words};
use crate::book::Query;
use crate::worker::protocol::{Ask, ExportForm};
use leptos::prelude::*;

/// Why, and the ways out: backup and export need no room.
#[component]
pub(super) fn NotSaved() -> impl IntoView {
    let words = &use_words().keeping;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let failure = memo(move || overview.with(|overview| overview.save_failure.clone()));
    let why = move || failure.get().map(|failure| language.failure(&failure));
    let export = |_| download(Ask::ExportLeads { query: Query::default(), form: ExportForm::Exact });
    view! {
        <Show when=move || failure.with(Option::is_some)>
            <div class="frame-label callout not-saved" data-tone="bad" role="alert" data-testid="not-saved">
                <Icon shape=Shape::Warning />
                <div>
                    <strong>{words.not_saved}</strong>
                    <p>{live(why)}</p>
                    <p>{words.not_saved_advice}</p>
                </div>
                <div class="toolbar">
                    <button
                        type="button"
                        data-kind="primary"
                        data-testid="not-saved-backup"
                        on:click=move |_| download(Ask::SaveBackup(None))
                    >
                        {words.back_up_now}
                    </button>
                    <button type="button" data-testid="not-saved-export" on:click=export>
                        {words.export}
                    </button>
                    <button type="button" data-kind="quiet" on:click=move |_| go(Page::Settings)>
                        {words.see_storage}
                    </button>
                </div>
            </div>
        </Show>
    }
}
