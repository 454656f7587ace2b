//! Where a passphrase is typed: hidden, and not for the browser to remember.

use super::kept::RwSignal;
use super::live::view;
use leptos::prelude::*;

/// One field.
#[component]
pub fn PassphraseField(
    /// What is typed.
    text: RwSignal<String>,
    /// What it says.
    label: &'static str,
    /// Its handle.
    handle: &'static str,
    /// Whether it is made up here.
    is_new: bool,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="password"
                autocomplete=if is_new { "new-password" } else { "off" }
                data-testid=handle
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            />
        </label>
    }
}
