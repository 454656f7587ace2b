//! Damage found in the file's columns: listed with an example, and repaired unless it is refused.

use super::column_view::field_name;
use super::import_desk::use_import;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::lead::FieldKey;
use crate::words::fill;
use crate::worker::protocol::ColumnRepair;
use leptos::prelude::*;

/// One switch a column and kind; nothing where nothing is damaged.
#[component]
pub fn ImportRepairs() -> impl IntoView {
    let words = &use_words().repairs;
    let desk = use_import();
    let found = move || desk.check.with(|check| check.as_ref().map(|check| check.repairs.clone())).unwrap_or_default();
    live(move || {
        let found = found();
        (!found.is_empty()).then(|| {
            view! {
                <fieldset class="import-splits" data-testid="import-repairs">
                    <legend>{words.title}</legend>
                    <p>{words.about}</p>
                    {found.into_iter().map(|repair| view! { <RepairSwitch repair /> }).collect_view()}
                </fieldset>
            }
        })
    })
}

#[component]
fn RepairSwitch(repair: ColumnRepair) -> impl IntoView {
    let words = &use_words().repairs;
    let language = use_language().get_untracked();
    let desk = use_import();
    let ColumnRepair { field, kind, seen_count, examples, is_refused, .. } = repair;
    let name = match field {
        FieldKey::Standard(_) => field_name(field),
        FieldKey::Custom(place) => desk.plan.with_untracked(|plan| {
            plan.mapping.custom_names().get(usize::from(place)).map(|name| (*name).to_owned()).unwrap_or_default()
        }),
    };
    let count = language.number(seen_count);
    let line = fill(words.line, &[("field", &name), ("kind", words.kinds[kind as usize]), ("count", &count)]);
    let example = examples.first().map(|(before, after)| fill(words.example, &[("before", before), ("after", after)]));
    let turn = move |is_on: bool| {
        desk.change_plan(|plan| {
            plan.refused.retain(|known| *known != (field, kind));
            if !is_on {
                plan.refused.push((field, kind));
            }
        });
    };
    view! {
        <label class="import-split" data-kind=format!("{kind:?}")>
            <input
                type="checkbox"
                prop:checked=!is_refused
                disabled=!kind.is_refusable()
                on:change:target=move |event| turn(event.target().checked())
            />
            <span>{line} " " <code>{example}</code></span>
        </label>
    }
}
