//! How often a customer orders and for how long: what makes an order's value a lead's worth (V3).

use super::live::view;
use super::rule_draft::RuleDraft;
use super::{use_language, use_overview, use_words};
use crate::score::{Worth, hundredths};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// A number for all leads, and the field that has a lead's own.
#[derive(Clone, Copy)]
struct Factor {
    handle: &'static str,
    label: &'static str,
    field_label: &'static str,
    number: fn(&mut Worth) -> &mut u32,
    field: fn(&mut Worth) -> &mut String,
}

/// The two factors.
#[component]
pub(super) fn ScoreWorth(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().outlook;
    let factors = [
        Factor {
            handle: "worth-orders",
            label: words.orders,
            field_label: words.orders_field,
            number: |worth| &mut worth.orders,
            field: |worth| &mut worth.orders_field,
        },
        Factor {
            handle: "worth-years",
            label: words.years,
            field_label: words.years_field,
            number: |worth| &mut worth.years,
            field: |worth| &mut worth.years_field,
        },
    ];
    let inputs = factors.map(|factor| view! { <FactorInputs draft=draft factor=factor /> });
    view! {
        <fieldset class="score-axes">
            <legend>{words.worth}</legend>
            {inputs.into_iter().collect_view()}
            <p class="soft">{words.worth_hint}</p>
        </fieldset>
    }
}

#[component]
fn FactorInputs(draft: RuleDraft, factor: Factor) -> impl IntoView {
    let language = use_language().get_untracked();
    let Factor { handle, label, field_label, number, field } = factor;
    let text = move || {
        let number = draft.rules.with(|rules| *number(&mut rules.worth.clone()));
        language.thousandths(i64::from(number) * 10)
    };
    // The input shows what came of it.
    let set = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(typed) = hundredths(&input.value()) {
            draft.edit(|rules| *number(&mut rules.worth) = typed);
        }
        input.set_value(&text());
    };
    let choose = move |event| draft.edit(|rules| *field(&mut rules.worth) = event_target_value(&event));
    let chosen = move || draft.rules.with(|rules| field(&mut rules.worth.clone()).clone());
    let names = use_overview().with_untracked(|overview| overview.custom_names.clone());
    let option = |name: String| {
        let shown = name.clone();
        view! { <option value=name.clone() prop:selected=move || chosen() == name>{shown}</option> }
    };
    let none = view! { <option value="">{use_words().outlook.no_field}</option> };
    let choice = (!names.is_empty()).then(|| {
        view! {
            <label>
                <span>{field_label}</span>
                <select data-testid=format!("{handle}-field") on:change=choose>
                    {none}
                    {names.into_iter().map(option).collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <label>
            <span>{label}</span>
            <input
                type="text"
                inputmode="decimal"
                class="number"
                data-testid=handle
                prop:value=text
                on:change:target=set
            />
        </label>
        {choice}
    }
}
