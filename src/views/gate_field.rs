//! A further field that must be filled in.

use super::column_view::{field_code, field_name};
use super::gate_rules::{GateDraft, gate_field};
use super::live::{live, memo, view};
use super::{use_overview, use_words};
use crate::lead::{Field, FieldKey};
use crate::worker::gate_work::GateRule;
use leptos::prelude::*;

/// A choice among the fields that are not asked for yet.
#[component]
pub(super) fn FieldAdder(draft: GateDraft) -> impl IntoView {
    let words = &use_words().gate.rules;
    let custom_count = memo(move || use_overview().with(|overview| overview.custom_names.len()));
    let fields = memo(move || {
        let standard = Field::ALL.map(FieldKey::Standard).into_iter();
        let every = standard.chain((0..custom_count.get()).map(|place| FieldKey::Custom(place as u16)));
        let is_asked = |field: &FieldKey| {
            let rule = GateRule::Filled(gate_field(*field));
            draft.rules.with(|rules| rules.as_ref().is_some_and(|rules| rules.has(&rule)))
        };
        every.filter(|field| !is_asked(field)).collect::<Vec<FieldKey>>()
    });
    let option = |field: FieldKey| view! { <option value=field_code(field)>{field_name(field)}</option> };
    let add = move |code: String| {
        let chosen = fields.with_untracked(|fields| fields.iter().find(|field| field_code(**field) == code).copied());
        if let Some(field) = chosen {
            draft.set(&GateRule::Filled(gate_field(field)), true);
        }
    };
    view! {
        <label class="field">
            <span>{words.add_field}</span>
            {live(move || {
                view! {
                    <select data-testid="gate-add-field" on:change:target=move |event| add(event.target().value())>
                        <option value="">{words.choose_field}</option>
                        {fields.get().into_iter().map(option).collect_view()}
                    </select>
                }
            })}
        </label>
    }
}
