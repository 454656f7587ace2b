//! Where the leads lie: what "saved" means, how much room they take, and when the browser might clear them.

use super::file_size::file_size;
use super::keep_storage::{ask_to_keep, browser_family, is_file};
use super::kept::RwSignal;
use super::live::{Show, live, view};
use super::use_answer::use_answer;
use super::{use_language, use_words};
use crate::words::Language;
use crate::worker::protocol::{Answer, Ask, Storage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Figures, and a button that asks the browser for its promise.
#[component]
pub fn StorageCard() -> impl IntoView {
    let words = &use_words().settings;
    let keeping = &use_words().keeping;
    let language = use_language().get_untracked();
    let asked = RwSignal::new(0_u32);
    let storage = use_storage(asked);
    let is_refused = RwSignal::new(false);
    let is_persistent = move || storage.with(|storage| storage.as_ref().is_some_and(|storage| storage.is_persistent));
    let ask = move |_| {
        spawn_local(async move {
            let is_granted = ask_to_keep().await;
            is_refused.try_set(!is_granted);
            asked.try_update(|asked| *asked += 1);
        });
    };
    let eviction = move || keeping.eviction(browser_family(), is_file(), is_persistent());
    view! {
        <section class="card storage-card" id="storage" data-testid="storage">
            <h2>{words.storage_title}</h2>
            <p>{words.storage_about}</p>
            <p data-testid="saved-means">{keeping.saved_means}</p>
            {move || storage.get().map(|storage| figures(language, &storage))}
            <h3>{keeping.eviction_title}</h3>
            <p data-testid="storage-eviction">{live(eviction)}</p>
            <Show when=move || storage.with(Option::is_some) && !is_persistent() && !is_file()>
                <div class="toolbar">
                    <button type="button" data-testid="storage-persist" on:click=ask>
                        {words.ask_to_keep}
                    </button>
                </div>
            </Show>
            <p role="status">{move || (is_refused.get() && !is_persistent()).then_some(words.not_kept_hint)}</p>
        </section>
    }
}

fn figures(language: Language, storage: &Storage) -> impl IntoView + use<> {
    let words = &language.words().settings;
    let keeping = &language.words().keeping;
    let lines = [
        ("book", words.storage_book, file_size(language, storage.book_bytes)),
        ("used", words.storage_used, file_size(language, storage.used_bytes)),
        ("available", keeping.available, file_size(language, storage.available_bytes())),
        ("kept", words.storage_kept, (if storage.is_persistent { words.yes } else { words.no }).to_owned()),
    ];
    let line = |(figure, name, value): (&'static str, &'static str, String)| {
        view! {
            <div data-figure=figure>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <meter
            class="storage-meter"
            aria-label=keeping.share_used
            min="0"
            max=storage.quota_bytes.to_string()
            value=storage.used_bytes.to_string()
        ></meter>
        <dl class="settings-figures">{lines.map(line).into_iter().collect_view()}</dl>
    }
}

/// The figures, asked again with every change of the book and when `asked` grows.
fn use_storage(asked: RwSignal<u32>) -> RwSignal<Option<Storage>> {
    let ask = move || {
        asked.track();
        Ask::Storage
    };
    use_answer(ask, |answer| match answer {
        Answer::Storage(storage) => Some(storage),
        _ => None,
    })
}
