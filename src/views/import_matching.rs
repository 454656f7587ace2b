//! Step two, continued: what every row gets, what makes two rows the same lead, what a row does to a known lead.

use super::import_desk::{ImportDesk, use_import};
use super::live::view;
use super::use_words;
use crate::dedupe::Identity;
use crate::lead::{Field, Stage};
use crate::worker::protocol::UpdateMode;
use leptos::prelude::*;

const MODES: [(&str, UpdateMode); 3] =
    [("replace", UpdateMode::Replace), ("fill", UpdateMode::FillBlanks), ("skip", UpdateMode::Skip)];

/// Constants, identity, update mode.
#[component]
pub fn ImportMatching() -> impl IntoView {
    let words = &use_words().import;
    view! {
        <section class="card import-matching">
            <fieldset>
                <legend>{words.same_lead}</legend>
                <IdentityChoice
                    name="external_id"
                    text=words.same_external_id
                    get=|identity| identity.external_id
                    set=|identity, is_on| identity.external_id = is_on
                />
                <IdentityChoice
                    name="email"
                    text=words.same_email
                    get=|identity| identity.email
                    set=|identity, is_on| identity.email = is_on
                />
                <IdentityChoice
                    name="phone"
                    text=words.same_phone
                    get=|identity| identity.phone
                    set=|identity, is_on| identity.phone = is_on
                />
            </fieldset>
            <UpdateModeChoice />
            <fieldset class="import-constants">
                <legend>{words.same_for_all}</legend>
                <p>{words.same_for_all_hint}</p>
                <ConstantInput field=Field::Channel list="import-channels" />
                <ConstantInput field=Field::Source />
                <ConstantInput field=Field::Campaign />
                <ConstantInput field=Field::Owner />
                <ConstantStage />
            </fieldset>
            <ChannelNames />
        </section>
    }
}

#[component]
fn IdentityChoice(
    name: &'static str,
    text: &'static str,
    get: fn(&Identity) -> bool,
    set: fn(&mut Identity, bool),
) -> impl IntoView {
    let desk = use_import();
    view! {
        <label class="check">
            <input
                type="checkbox"
                data-testid=format!("identity-{name}")
                prop:checked=move || desk.plan.with(|plan| get(&plan.identity))
                on:change:target=move |event| {
                    let is_on = event.target().checked();
                    desk.change_plan(|plan| set(&mut plan.identity, is_on));
                }
            />
            <span>{text}</span>
        </label>
    }
}

#[component]
fn UpdateModeChoice() -> impl IntoView {
    let words = &use_words().import;
    let desk = use_import();
    let texts = [words.mode_replace, words.mode_fill, words.mode_skip];
    let options = MODES.into_iter().zip(texts).map(|((code, mode), text)| {
        let is_chosen = move || desk.plan.with(|plan| plan.update_mode == mode);
        view! {
            <option value=code prop:selected=is_chosen>
                {text}
            </option>
        }
    });
    let choose = move |chosen: String| {
        if let Some((_, mode)) = MODES.into_iter().find(|(code, _)| *code == chosen) {
            desk.change_plan(|plan| plan.update_mode = mode);
        }
    };
    view! {
        <label class="field">
            <span>{words.update_mode}</span>
            <select data-testid="import-update-mode" on:change:target=move |event| choose(event.target().value())>
                {options.collect_view()}
            </select>
        </label>
    }
}

#[component]
fn ConstantInput(field: Field, #[prop(optional)] list: &'static str) -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    view! {
        <label class="field">
            <span>{words.field(field)}</span>
            <input
                type="text"
                autocomplete="off"
                list=(!list.is_empty()).then_some(list)
                data-testid=format!("constant-{}", field.code())
                prop:value=move || constant(desk, field)
                on:input:target=move |event| desk.set_constant(field, &event.target().value())
            />
        </label>
    }
}

#[component]
fn ConstantStage() -> impl IntoView {
    let words = use_words();
    let desk = use_import();
    let stages = Stage::ALL.map(|stage| {
        view! {
            <option value=stage.code() prop:selected=move || constant(desk, Field::Stage) == stage.code()>
                {words.stage(stage)}
            </option>
        }
    });
    view! {
        <label class="field">
            <span>{words.field(Field::Stage)}</span>
            <select
                data-testid="constant-stage"
                on:change:target=move |event| desk.set_constant(Field::Stage, &event.target().value())
            >
                <option value="" prop:selected=move || constant(desk, Field::Stage).is_empty()>
                    {words.import.as_in_file}
                </option>
                {stages.into_iter().collect_view()}
            </select>
        </label>
    }
}

/// The built-in channels, offered while one is typed.
#[component]
fn ChannelNames() -> impl IntoView {
    let words = use_words();
    let options = words.channel_choices().into_iter();
    let options = options.map(|(code, name)| view! { <option value=code>{name}</option> }).collect_view();
    view! { <datalist id="import-channels">{options.into_iter().collect_view()}</datalist> }
}

fn constant(desk: ImportDesk, field: Field) -> String {
    desk.plan.with(|plan| {
        let known = plan.mapping.constants.iter().find(|(known, _)| *known == field);
        known.map(|(_, text)| text.clone()).unwrap_or_default()
    })
}
