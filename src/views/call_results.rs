//! What came of a call: a button a result, with its key.

use super::live::view;
use super::use_language;
use crate::worker::gate_work::CallResult;
use leptos::prelude::*;

/// The buttons.
#[component]
pub(super) fn CallResults(note: Callback<CallResult>, legend: &'static str) -> impl IntoView {
    let language = use_language().get_untracked();
    let button = move |result: CallResult| {
        view! {
            <button
                type="button"
                data-testid=format!("call-{}", result.code())
                aria-keyshortcuts=(result as usize + 1).to_string()
                on:click=move |_| note.run(result)
            >
                <kbd>{result as usize + 1}</kbd>
                {language.call_result(result)}
            </button>
        }
    };
    view! {
        <fieldset class="call-results">
            <legend>{legend}</legend>
            {CallResult::ALL.into_iter().map(button).collect_view()}
        </fieldset>
    }
}
