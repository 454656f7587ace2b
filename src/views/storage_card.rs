//! Where the leads lie: how much room they take, and whether the browser promised to keep them.

use super::file_size::file_size;
use super::kept::RwSignal;
use super::live::{Show, effect, memo, view};
use super::{use_language, use_overview, use_words};
use crate::words::Language;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Figures, and a button that asks the browser for its promise.
#[component]
pub fn StorageCard() -> impl IntoView {
    let words = &use_words().settings;
    let language = use_language().get_untracked();
    let asked = RwSignal::new(0_u32);
    let storage = use_storage(asked);
    let is_refused = RwSignal::new(false);
    let is_persistent = move || storage.with(|storage| storage.as_ref().is_some_and(|storage| storage.is_persistent));
    // Firefox asks the user, who may take any time: nothing waits for it but this line.
    let ask_to_keep = move |_| {
        spawn_local(async move {
            let is_granted = persist().await;
            is_refused.try_set(!is_granted);
            asked.try_update(|asked| *asked += 1);
        });
    };
    view! {
        <section class="card storage-card" data-testid="storage">
            <h2>{words.storage_title}</h2>
            <p>{words.storage_about}</p>
            {move || storage.get().map(|storage| figures(language, &storage))}
            <Show when=move || storage.with(Option::is_some) && !is_persistent()>
                <div class="toolbar">
                    <button type="button" data-testid="storage-persist" on:click=ask_to_keep>
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
    let lines = [
        (words.storage_book, file_size(language, storage.book_bytes)),
        (words.storage_used, file_size(language, storage.used_bytes)),
        (words.storage_quota, file_size(language, storage.quota_bytes)),
        (words.storage_kept, (if storage.is_persistent { words.yes } else { words.no }).to_owned()),
    ];
    let line = |(name, value): (&'static str, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! { <dl class="settings-figures">{lines.map(line).into_iter().collect_view()}</dl> }
}

/// The figures, asked again with every change of the book and when `asked` grows.
fn use_storage(asked: RwSignal<u32>) -> RwSignal<Option<Storage>> {
    let storage = RwSignal::new(None);
    let overview = use_overview();
    let inputs = memo(move || overview.with(|overview| (overview.workspace, overview.version, asked.get())));
    effect(move |_| {
        let asked_for = inputs.get();
        spawn_local(async move {
            let answer = client::ask(Ask::Storage).await;
            if inputs.try_get_untracked() != Some(asked_for) {
                return;
            }
            if let Ok(Answer::Storage(answer)) = answer {
                storage.set(Some(answer));
            }
        });
    });
    storage
}

/// Whether the browser promised not to evict what it stores for us.
async fn persist() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(promise) = window.navigator().storage().persist() else { return false };
    JsFuture::from(promise).await.is_ok_and(|granted| granted.is_truthy())
}
