//! Texts for the lead at hand: copied, or opened as an e-mail to it.

use super::copy_text::copy_text;
use super::live::{live, memo, view};
use super::today_page::TodayDesk;
use super::use_words;
use crate::lead::Template;
use crate::worker::today::TodayLine;
use leptos::prelude::*;

/// Folded; nothing while there is no text.
#[component]
pub(super) fn TemplateList(desk: TodayDesk) -> impl IntoView {
    let words = &use_words().follow;
    let templates =
        memo(move || desk.page.with(|page| page.as_ref().map(|page| page.templates.clone()).unwrap_or_default()));
    let line = memo(move || desk.line());
    live(move || {
        let (templates, line) = (templates.get(), line.get());
        let line = line.filter(|_| !templates.is_empty())?;
        let lines = templates.into_iter().map(|template| view! { <Line template=template line=line.clone() /> });
        Some(view! {
            <details class="template-list" data-testid="templates">
                <summary>{words.templates}</summary>
                <ul class="today-lines">{lines.collect_view()}</ul>
            </details>
        })
    })
}

#[component]
fn Line(template: Template, line: TodayLine) -> impl IntoView {
    let words = &use_words().follow;
    let text = template.text.replace("[name]", &line.name).replace("[company]", &line.company);
    let coded = |text: &str| String::from(js_sys::encode_uri_component(text));
    let mail = format!("mailto:{}?subject={}&body={}", line.email, coded(&template.name), coded(&text));
    let copied = text.clone();
    view! {
        <li data-testid="template" title=text>
            <span>{template.name}</span>
            " "
            <button type="button" data-testid="template-copy" on:click=move |_| copy_text(copied.clone())>
                {words.template_copy}
            </button>
            " "
            {(!line.email.is_empty())
                .then(|| view! { <a href=mail.clone() data-testid="template-mail">{words.template_mail}</a> })}
        </li>
    }
}
