//! Whether what is edited is in force, and the two ways on: discard and save.

use super::kept::Memo;
use super::live::{live, view};
use leptos::prelude::*;

/// The bar. `handles` and `words` are those of the two buttons.
#[component]
pub(super) fn SaveBar(
    is_edited: Memo<bool>,
    text: Memo<String>,
    text_handle: &'static str,
    handles: [&'static str; 2],
    words: [&'static str; 2],
    discard: Callback<()>,
    save: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="save-bar card" data-edited=move || is_edited.get().to_string()>
            <p role="status" data-testid=text_handle>{live(move || text.get())}</p>
            <div class="toolbar">
                <button
                    type="button"
                    data-testid=handles[0]
                    disabled=move || !is_edited.get()
                    on:click=move |_| discard.run(())
                >
                    {words[0]}
                </button>
                <button
                    type="button"
                    data-kind="primary"
                    data-testid=handles[1]
                    disabled=move || !is_edited.get()
                    on:click=move |_| save.run(())
                >
                    {words[1]}
                </button>
            </div>
        </div>
    }
}
