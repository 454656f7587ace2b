//! The one way to delete a whole workspace.

use super::confirm_dialog::ConfirmDialog;
use super::download::download;
use super::import_desk::use_import;
use super::kept::RwSignal;
use super::layouts::forget_layouts;
use super::live::{live, view};
use super::preferences::forget_custom_columns;
use super::{Notice, change, say, use_language, use_overview, use_query, use_words};
use crate::book::Query;
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// A button, and the question before it: it names what goes and advises a backup first.
#[component]
pub fn EraseCard() -> impl IntoView {
    let words = &use_words().settings;
    let language = use_language().get_untracked();
    let overview = use_overview();
    let is_asking = RwSignal::new(false);
    let erase = Callback::new(move |()| {
        change(Ask::EraseAll, move |answer| {
            if let Answer::Overview(now) = answer {
                overview.set(now);
            }
            use_import().forget_summary();
            // Nothing of what was looked for, nor names out of erased files, is kept.
            use_query().set(Query::default());
            forget_custom_columns();
            forget_layouts();
            say(Notice { text: words.erased.to_owned(), is_failure: false, has_undo: false });
        });
    });
    let what_goes = move || {
        let (leads, rejected) = overview.with(|overview| (overview.lead_count, overview.rejected_count));
        [language.counted(&use_words().lead.leads, leads), language.counted(&use_words().clean.rejected_rows, rejected)]
            .map(|text| view! { <li>{text}</li> })
            .into_iter()
            .collect_view()
    };
    view! {
        <section class="card erase-card">
            <h2>{words.erase_title}</h2>
            <p>{words.erase_about}</p>
            <div class="toolbar">
                <button
                    type="button"
                    data-kind="danger"
                    data-testid="erase-all"
                    on:click=move |_| is_asking.set(true)
                >
                    {words.erase}
                </button>
            </div>
            <ConfirmDialog
                is_open=is_asking
                title=words.erase_question
                confirm=words.erase_confirm
                handle="erase-confirm"
                is_danger=true
                on_confirm=erase
            >
                <p>{words.erase_goes}</p>
                <ul class="erase-goes">{live(what_goes)}</ul>
                <p>{words.erase_advice}</p>
                <button
                    type="button"
                    data-testid="erase-backup-first"
                    on:click=move |_| download(Ask::SaveBackup(None))
                >
                    {words.backup_save}
                </button>
            </ConfirmDialog>
        </section>
    }
}
