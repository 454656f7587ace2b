//! Texts that are sent to many: written here, filled for the lead at hand on the page of the day.

use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::{Icon, Shape, use_words};
use crate::lead::Template;
use crate::words::fill;
use leptos::prelude::*;

/// Texts at most.
const TEMPLATES_MAX: usize = 20;

/// Each text with its name; one more by a button.
#[component]
pub(super) fn TemplateEditor(templates: RwSignal<Vec<Template>>) -> impl IntoView {
    let words = &use_words().follow;
    let count = memo(move || templates.with(Vec::len));
    let is_full = move || count.get() >= TEMPLATES_MAX;
    // Lines come and go with the count only: what is being typed keeps its place.
    let lines = move || (0..count.get()).map(|place| view! { <Line templates=templates place=place /> }).collect_view();
    view! {
        <fieldset class="template-editor">
            <legend>{words.templates}</legend>
            <p class="soft">{words.templates_about}</p>
            {live(lines)}
            <button type="button" data-testid="template-add" disabled=is_full
                on:click=move |_| templates.update(|templates| templates.push(Template::default()))>
                <Icon shape=Shape::Add />
                {words.template_add}
            </button>
        </fieldset>
    }
}

#[component]
fn Line(templates: RwSignal<Vec<Template>>, place: usize) -> impl IntoView {
    let words = &use_words().follow;
    let read = move |part: fn(&Template) -> &String| {
        templates.with(|templates| templates.get(place).map(part).cloned().unwrap_or_default())
    };
    let write = move |part: fn(&mut Template) -> &mut String, text: String| {
        templates.update(|templates| templates.get_mut(place).into_iter().for_each(|it| *part(it) = text.clone()));
    };
    let label = move || fill(words.template_remove, &[("name", &read(|it| &it.name))]);
    view! {
        <div class="template-line">
            <label class="field">
                <span>{words.template_name}</span>
                <input type="text" maxlength="80" autocomplete="off" data-testid=format!("template-name-{place}")
                    prop:value=move || read(|it| &it.name)
                    on:input:target=move |event| write(|it| &mut it.name, event.target().value()) />
            </label>
            <label class="field">
                <span>{words.template_text}</span>
                <textarea rows="3" maxlength="4000" data-testid=format!("template-text-{place}")
                    prop:value=move || read(|it| &it.text)
                    on:input:target=move |event| write(|it| &mut it.text, event.target().value())></textarea>
            </label>
            <button type="button" data-kind="quiet" data-shape="square" aria-label=label
                data-testid=format!("template-remove-{place}")
                on:click=move |_| templates.update(|templates| drop(templates.remove(place)))>
                <Icon shape=Shape::Delete />
            </button>
        </div>
    }
}
