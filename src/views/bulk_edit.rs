//! One value for many leads: the ticked ones, or the whole view.

use super::context::{Notice, change, say};
use super::erase_leads::EraseLeads;
use super::kept::RwSignal;
use super::leads_view::{LeadsView, Selection};
use super::live::{Show, view};
use super::stage_choice::{StageChoice, move_ask};
use super::{Icon, Shape, use_language, use_words};
use crate::lead::{Field, LostReason, Stage};
use crate::words::fill;
use crate::worker::protocol::Ask;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The fields that may be set for many.
const FIELDS: [Field; 3] = [Field::Owner, Field::Stage, Field::Campaign];

/// A bar above the table's foot, while something is ticked.
#[component]
pub fn BulkEdit(view: LeadsView) -> impl IntoView {
    view! {
        <Show when=move || view.selection.with(|selection| !selection.is_empty())>
            <BulkBar view=view />
        </Show>
    }
}

#[component]
fn BulkBar(view: LeadsView) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let field = RwSignal::new(Field::Owner);
    let text = RwSignal::new(String::new());
    let reason = RwSignal::new(None::<LostReason>);
    let forget = move || view.selection.set(Selection::These(BTreeSet::new()));
    let choose_field = move |event| {
        let chosen = Field::from_code(&event_target_value(&event)).unwrap_or(Field::Owner);
        text.set(if chosen == Field::Stage { Stage::Lead.code().to_owned() } else { String::new() });
        field.set(chosen);
    };
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let count = view.selected_count();
        let (rows, text) = (view.selected_rows(), text.get_untracked());
        let ask = match field.get_untracked() {
            Field::Stage if text == Stage::Lost.code() => move_ask(rows, Stage::Lost, reason.get_untracked()),
            field => Ask::EditMany { rows, field: field.into(), text },
        };
        change(ask, move |_| {
            let done = language.counted(&words.lead.leads, count);
            let told = fill(words.leads.bulk_done, &[("leads", &done), ("field", words.field(field.get_untracked()))]);
            forget();
            say(Notice { text: told, is_failure: false, has_undo: true });
        });
    };
    let option = move |choice: Field| {
        view! {
            <option value=choice.code() selected=move || field.get() == choice>
                {words.field(choice)}
            </option>
        }
    };
    view! {
        <div class="bulk-edit" data-testid="bulk-edit">
            <strong aria-live="polite">
                {move || language.counted(&words.leads.selected, view.selected_count())}
            </strong>
            <form on:submit=apply>
                <label>
                    <span class="unseen">{words.leads.bulk_field}</span>
                    <select data-testid="bulk-field" on:change=choose_field>
                        {FIELDS.map(option).collect_view()}
                    </select>
                </label>
                <label>
                    <span class="unseen">{words.leads.bulk_value}</span>
                    {move || value_input(field.get(), text, reason)}
                </label>
                <button type="submit" data-kind="primary" data-testid="bulk-apply">
                    {words.leads.bulk_apply}
                </button>
            </form>
            // Not in the form: Enter on the tick of its question must not set a value.
            <EraseLeads view=Some(view) rows=Callback::new(move |()| view.selected_rows()) handle="bulk-erase" />
            <button
                type="button"
                data-kind="quiet"
                data-shape="square"
                aria-label=words.leads.bulk_clear
                title=words.leads.bulk_clear
                on:click=move |_| forget()
            >
                <Icon shape=Shape::Close />
            </button>
        </div>
    }
}

/// What the value is put with: the stages to choose from, else a line of text.
fn value_input(field: Field, text: RwSignal<String>, reason: RwSignal<Option<LostReason>>) -> AnyView {
    if field == Field::Stage {
        return view! { <StageChoice text=text reason=reason /> };
    }
    view! {
        <input
            type="text"
            data-testid="bulk-value"
            placeholder=use_words().leads.bulk_value
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
}

/// The stages by name.
#[component]
pub fn StageSelect(text: RwSignal<String>) -> impl IntoView {
    let words = use_words();
    let option = move |stage: Stage| {
        view! {
            <option value=stage.code() selected=move || text.with(|text| text == stage.code())>
                {words.stage(stage)}
            </option>
        }
    };
    view! {
        <select data-testid="stage-choice" on:change=move |event| text.set(event_target_value(&event))>
            {Stage::ALL.map(option).collect_view()}
        </select>
    }
}
