//! A question before something that cannot simply be taken back.

use super::kept::RwSignal;
use super::live::{effect, view};
use super::use_words;
use leptos::html::Dialog;
use leptos::prelude::*;

/// A modal dialog: shown while `is_open`, closed by Escape, by cancel and by confirm.
#[component]
pub fn ConfirmDialog(
    /// Whether it is shown.
    is_open: RwSignal<bool>,
    /// The question.
    title: &'static str,
    /// What the button that does it says.
    confirm: &'static str,
    /// Handle of that button.
    handle: &'static str,
    /// Whether it destroys something.
    #[prop(optional)]
    is_danger: bool,
    /// Does it.
    on_confirm: Callback<()>,
    /// What will happen.
    children: Children,
) -> impl IntoView {
    let words = &use_words().settings;
    let dialog = NodeRef::<Dialog>::new();
    effect(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (is_open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => (),
        }
    });
    let confirm_it = move |_| {
        is_open.set(false);
        on_confirm.run(());
    };
    view! {
        <dialog node_ref=dialog class="confirm-dialog" aria-label=title on:close=move |_| is_open.set(false)>
            <h2>{title}</h2>
            {children()}
            <footer>
                <button type="button" data-testid="dialog-cancel" on:click=move |_| is_open.set(false)>
                    {words.cancel}
                </button>
                <button
                    type="button"
                    data-kind=if is_danger { "danger" } else { "primary" }
                    data-testid=handle
                    on:click=confirm_it
                >
                    {confirm}
                </button>
            </footer>
        </dialog>
    }
}
