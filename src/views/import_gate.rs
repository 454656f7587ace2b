//! The rules of the gate before an import, with the rows of the file that fail each.

use super::gate_rules::{GateDraft, GateSwitches};
use super::import_desk::use_import;
use super::kept_open::{is_open, keep_open};
use super::live::{effect, memo, view};
use super::use_words;
use leptos::prelude::*;

/// The switches; the file is checked anew when one is turned.
#[component]
pub fn ImportGate() -> impl IntoView {
    let words = &use_words().gate.rules;
    let desk = use_import();
    let draft = GateDraft::new();
    let failing = memo(move || desk.check.with(|check| check.as_ref().map(|check| check.rules.clone())));
    let in_force = memo(move || draft.rules.get());
    let known = StoredValue::new(None);
    effect(move |_| {
        let rules = in_force.get();
        let before = known.get_value();
        known.set_value(rules.clone());
        if before.is_some() && before != rules {
            desk.check_soon();
        }
    });
    view! {
        <details
            class="import-gate"
            data-testid="import-gate"
            open=is_open("import-gate")
            on:toggle=move |event| keep_open("import-gate", &event)
        >
            <summary>{words.title}</summary>
            <p class="soft">{words.about_import}</p>
            <GateSwitches draft=draft failing=Signal::derive(move || failing.get()) />
        </details>
    }
}
