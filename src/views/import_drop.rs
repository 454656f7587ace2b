//! Where a list comes in: a file input, a place to drop files, a place to paste text.

use super::import_button::LIST_TYPES;
use super::import_desk::{ImportPhase, use_import};
use super::kept::RwSignal;
use super::live::{Show, live, view};
use super::pasted::pasted;
use super::window_drop::files_of;
use super::{Icon, LocalFile, Shape, use_language, use_words};
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{ClipboardEvent, Event, HtmlInputElement};

/// Wide while there is no file on the desk, one line while there is.
#[component]
pub fn ImportDrop() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    await_file(true);
    // The browser takes some time before it writes its first number: now there is some.
    use_language().get_untracked().number(0);
    on_cleanup(|| await_file(false));
    let is_wide = move || desk.phase.get() == ImportPhase::Choose;
    let choose_files = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let files = files_of(input.files());
        // So that the same file can be chosen again.
        input.set_value("");
        desk.begin(files);
    };
    let prompt = move || if is_wide() { words.drop_here } else { words.choose_another };
    view! {
        <div class="import-drop" data-wide=move || is_wide().to_string()>
            <label class="import-drop-target">
                <Icon shape=Shape::Import />
                <span class="import-drop-prompt">{live(prompt)}</span>
                <input
                    type="file"
                    multiple
                    accept=LIST_TYPES
                    data-testid="import-file"
                    on:change=choose_files
                />
                <span class="import-drop-hint">{words.drop_hint}</span>
            </label>
            <Show when=is_wide>
                <ImportPaste />
            </Show>
            <ImportWaiting />
        </div>
    }
}

/// A worker that knows is ready when the file comes.
fn await_file(is_awaited: bool) {
    spawn_local(async move { drop(client::ask(Ask::AwaitFile(is_awaited)).await) });
}

/// Text from the clipboard: taken at once when it is pasted, by the button when it is typed.
#[component]
fn ImportPaste() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let text = RwSignal::new(String::new());
    let take = move |text: String| {
        if !text.trim().is_empty() {
            desk.begin(vec![LocalFile::Text(text)]);
        }
    };
    let paste = move |event: ClipboardEvent| {
        if let Some(list) = event.clipboard_data().and_then(|data| pasted(&data)) {
            event.prevent_default();
            desk.begin(vec![list]);
        }
    };
    view! {
        <details class="import-paste">
            <summary>{words.paste_instead}</summary>
            <label class="field">
                <span>{words.paste_label}</span>
                <textarea
                    rows="5"
                    spellcheck="false"
                    data-testid="import-paste"
                    on:paste=paste
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
            </label>
            <button
                type="button"
                data-testid="import-paste-read"
                disabled=move || text.with(|text| text.trim().is_empty())
                on:click=move |_| take(text.get_untracked())
            >
                {words.paste_read}
            </button>
        </details>
    }
}

/// The files that wait for their turn.
#[component]
fn ImportWaiting() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let names = move || desk.waiting.get().join(use_words().lead.list_comma);
    view! {
        <Show when=move || !desk.waiting.get().is_empty()>
            <p class="import-waiting" data-testid="import-waiting">
                {move || fill(words.waiting, &[("files", &names())])}
            </p>
        </Show>
    }
}
