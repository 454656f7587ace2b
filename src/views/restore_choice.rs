//! Replace or merge: the last question before a backup comes back.

use super::download::download;
use super::kept::RwSignal;
use super::live::{Show, view};
use super::{Icon, Shape, use_language, use_words};
use crate::words::fill;
use crate::worker::protocol::{Ask, UpdateMode};
use leptos::prelude::*;

/// The buttons. A backup with fewer leads than the book asks twice before it replaces.
#[component]
pub fn RestoreChoice(
    /// Whether the backup has fewer leads.
    is_smaller: bool,
    /// Leads in the book.
    now: u32,
    /// Leads in the backup.
    then: u32,
    /// Neither.
    on_close: Callback<()>,
    /// Replace.
    on_replace: Callback<()>,
    /// Merge, with what becomes of leads that are in both.
    on_merge: Callback<UpdateMode>,
) -> impl IntoView {
    let words = &use_words().backup;
    let language = use_language().get_untracked();
    let is_asked = RwSignal::new(false);
    let leads = |count: u32| language.counted(&use_words().lead.leads, count);
    let warning = fill(words.replace_smaller, &[("now", &leads(now)), ("then", &leads(then))]);
    let replace = move |_| if is_smaller { is_asked.set(true) } else { on_replace.run(()) };
    let replace_label = if now > 0 { words.replace } else { use_words().frame.restore_now };
    let warned = move || {
        view! {
            <div class="callout" data-tone="bad" role="alert">
                <Icon shape=Shape::Warning />
                <span>{warning.clone()}</span>
                <button
                    type="button"
                    data-kind="danger"
                    data-testid="restore-replace-anyway"
                    on:click=move |_| on_replace.run(())
                >
                    {words.replace_anyway}
                </button>
            </div>
        }
    };
    view! {
        {(now > 0).then(|| view! { <MergeChoice on_merge /> })}
        <Show when=move || is_asked.get()>{warned()}</Show>
        <footer>
            {(now > 0)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            data-testid="restore-save-first"
                            on:click=|_| download(Ask::SaveBackup(None))
                        >
                            {words.save_first}
                        </button>
                    }
                })}
            <button type="button" data-testid="restore-cancel" on:click=move |_| on_close.run(())>
                {words.cancel}
            </button>
            <button type="button" data-kind="primary" data-testid="restore-replace" on:click=replace>
                {replace_label}
            </button>
        </footer>
    }
}

#[component]
fn MergeChoice(on_merge: Callback<UpdateMode>) -> impl IntoView {
    let words = &use_words().backup;
    let is_replacing = RwSignal::new(false);
    let mode = move || if is_replacing.get_untracked() { UpdateMode::Replace } else { UpdateMode::FillBlanks };
    view! {
        <div class="merge-choice">
            <p>{words.merge_about}</p>
            <div class="toolbar">
                <label class="field">
                    <span>{words.merge_mode}</span>
                    <select
                        data-testid="merge-mode"
                        on:change:target=move |event| is_replacing.set(event.target().value() == "replace")
                    >
                        <option value="fill">{words.merge_fill}</option>
                        <option value="replace">{words.merge_replace}</option>
                    </select>
                </label>
                <button type="button" data-testid="restore-merge" on:click=move |_| on_merge.run(mode())>
                    {words.merge}
                </button>
            </div>
        </div>
    }
}
