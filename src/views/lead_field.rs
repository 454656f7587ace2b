//! One field of one lead: its value, what is wrong with it, and its edit in place.

use super::kept::{Memo, RwSignal};
use super::lead_row::{StageTag, standard};
use super::live::{effect, live, memo, view};
use super::stage_choice::{StageChoice, move_ask};
use super::{Icon, Shape, change, use_language, use_overview, use_words};
use crate::lead::{Field, FieldKey, LostReason, Stage};
use crate::words::fill;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, LeadDetail, Rows};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, SubmitEvent};

/// Enter saves, Escape gives up; what cannot be understood is told beside the field and changes nothing.
#[component]
pub fn LeadField(key: FieldKey, detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = use_words();
    let is_editing = RwSignal::new(false);
    let name = use_overview().with_untracked(|overview| words.field_key(key, &overview.custom_names));
    let code = standard(key).map_or("custom", Field::code);
    let value = memo(move || {
        detail.with(|detail| {
            let values = detail.as_ref().map(|detail| &detail.values);
            let found = values.and_then(|values| values.iter().find(|(known, _)| *known == key));
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        })
    });
    let issues = memo(move || {
        detail.with(|detail| {
            let issues = detail.as_ref().map(|detail| detail.issues.as_slice()).unwrap_or_default();
            let mine = issues.iter().filter(|(_, field)| *field == Some(key));
            mine.map(|(issue, _)| words.issue(*issue)).collect::<Vec<_>>()
        })
    });
    let label = name.clone();
    view! {
        <div class="lead-field" data-testid=format!("lead-field-{code}") data-editing=move || is_editing.get().to_string()>
            <dt>{name}</dt>
            <dd>
                {move || match is_editing.get() {
                    true => {
                        view! { <FieldEditor key=key label=label.clone() value=value detail=detail is_editing=is_editing /> }
                            .into_any()
                    }
                    false => {
                        view! { <FieldValue key=key label=label.clone() value=value is_editing=is_editing /> }
                    }
                }}
                {move || {
                    let line = |issue| view! { <p class="lead-field-issue"><Icon shape=Shape::Warning />{issue}</p> };
                    issues.get().into_iter().map(line).collect_view()
                }}
            </dd>
        </div>
    }
}

#[component]
fn FieldValue(key: FieldKey, label: String, value: Memo<String>, is_editing: RwSignal<bool>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let content = move || match (value.get(), key) {
        (text, _) if text.is_empty() => view! { <span class="faint">{words.leads.blank}</span> },
        (text, FieldKey::Standard(Field::Stage)) => view! { <StageTag code=text /> },
        (text, key) => language.value(key, &text).into_any(),
    };
    view! {
        <button
            class="lead-field-value"
            aria-label=move || fill(words.leads.edit_field, &[("field", &label), ("value", &language.value(key, &value.get()))])
            on:click=move |_| is_editing.set(true)
        >
            <span>{live(content)}</span>
            <Icon shape=Shape::Edit />
        </button>
    }
}

#[component]
fn FieldEditor(
    key: FieldKey,
    label: String,
    value: Memo<String>,
    detail: RwSignal<Option<LeadDetail>>,
    is_editing: RwSignal<bool>,
) -> impl IntoView {
    let words = use_words();
    let is_stage = key == FieldKey::Standard(Field::Stage);
    let stored = value.get_untracked();
    let text = RwSignal::new(match is_stage && Stage::from_code(&stored).is_none() {
        true => Stage::Lead.code().to_owned(),
        false => stored,
    });
    let fault = RwSignal::new(None::<String>);
    let reason = RwSignal::new(None::<LostReason>);
    let save = move || match text.get_untracked() {
        typed if typed == value.get_untracked() => is_editing.set(false),
        typed if is_stage && typed == Stage::Lost.code() => {
            let ids = detail.with_untracked(|detail| detail.iter().map(|detail| detail.id).collect());
            let ask = move_ask(Rows::These(ids), Stage::Lost, reason.get_untracked());
            change(ask, move |_| {
                let _ = is_editing.try_set(false);
            });
        }
        typed => keep_typed(key, typed, detail, is_editing, fault),
    };
    let hear_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            is_editing.set(false);
        }
        "Enter" if !event.shift_key() && !event.is_composing() => {
            event.prevent_default();
            save();
        }
        _ => {}
    };
    let input = match is_stage {
        true => view! { <StageChoice text=text reason=reason /> },
        false => field_input(key, label, text, fault),
    };
    let form = NodeRef::<leptos::html::Form>::new();
    focus_first_control(form);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="field-editor" node_ref=form on:keydown=hear_key on:submit=submit>
            {input}
            <button type="submit" data-kind="primary" data-shape="square" aria-label=words.leads.save title=words.leads.save>
                <Icon shape=Shape::Check />
            </button>
            <button
                type="button"
                data-kind="quiet"
                data-shape="square"
                aria-label=words.leads.cancel
                title=words.leads.cancel
                on:click=move |_| is_editing.set(false)
            >
                <Icon shape=Shape::Close />
            </button>
            {move || fault.get().map(|fault| view! { <p class="lead-field-fault" role="alert">{fault}</p> })}
        </form>
    }
}

/// Asks the book to keep what was typed; the editor closes once it has.
fn keep_typed(
    key: FieldKey,
    typed: String,
    detail: RwSignal<Option<LeadDetail>>,
    is_editing: RwSignal<bool>,
    fault: RwSignal<Option<String>>,
) {
    let language = use_language().get_untracked();
    let Some(id) = detail.with_untracked(|detail| detail.as_ref().map(|detail| detail.id)) else { return };
    spawn_local(async move {
        match client::ask(Ask::Edit { id, field: key, text: typed }).await {
            Ok(Answer::Lead(found)) => {
                // The panel may show another lead by now.
                detail.update(|detail| {
                    if detail.as_ref().is_some_and(|detail| detail.id == id) {
                        *detail = Some(*found);
                    }
                });
                let _ = is_editing.try_set(false);
            }
            Ok(_) => {}
            Err(failure) => {
                let _ = fault.try_set(Some(language.failure(&failure)));
            }
        }
    });
}

/// Several lines for notes, else one line.
fn field_input(key: FieldKey, label: String, text: RwSignal<String>, fault: RwSignal<Option<String>>) -> AnyView {
    let words = use_words();
    let hint = match standard(key) {
        Some(Field::Value) => words.leads.money_hint,
        Some(Field::FirstContact | Field::LastActivity | Field::WonOn) => words.leads.day_hint,
        _ => "",
    };
    match key {
        FieldKey::Standard(Field::Notes) => view! {
            <textarea
                rows="4"
                aria-label=label
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
        },
        _ => view! {
            <input
                type="text"
                autocomplete="off"
                aria-label=label
                placeholder=hint
                aria-invalid=move || fault.with(Option::is_some).to_string()
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            />
        },
    }
}

fn focus_first_control(form: NodeRef<leptos::html::Form>) {
    effect(move |_| {
        let control = form.get().and_then(|form| form.query_selector("input, select, textarea").ok().flatten());
        if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
            let _ = control.focus();
        }
    });
}
