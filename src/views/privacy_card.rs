//! What the page can and cannot do, shown from the page itself: its rules and its requests.

use super::kept::RwSignal;
use super::live::view;
use super::{use_language, use_words};
use crate::words::Language;
use js_sys::Reflect;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;

const COUNT_EVERY: Duration = Duration::from_secs(2);

/// The promise, the effective content security policy, the requests so far.
#[component]
pub fn PrivacyCard() -> impl IntoView {
    let words = &use_words().settings;
    let language = use_language().get_untracked();
    let requests = RwSignal::new(Requests::so_far());
    if let Ok(timer) = set_interval_with_handle(move || requests.set(Requests::so_far()), COUNT_EVERY) {
        on_cleanup(move || timer.clear());
    }
    let item = |text: &'static str| view! { <li>{text}</li> };
    view! {
        <section class="card privacy-card" data-testid="privacy">
            <h2>{words.privacy_title}</h2>
            <p>{words.privacy_about}</p>
            <div class="privacy-lists">
                <div>
                    <h3>{words.privacy_can}</h3>
                    <ul>{words.privacy_can_list.map(item).into_iter().collect_view()}</ul>
                </div>
                <div>
                    <h3>{words.privacy_cannot}</h3>
                    <ul>{words.privacy_cannot_list.map(item).into_iter().collect_view()}</ul>
                </div>
            </div>
            {move || counts(language, &requests.get())}
            <p>{words.privacy_try}</p>
            <details>
                <summary>{words.policy_title}</summary>
                <pre class="privacy-policy" data-testid="csp" tabindex="0">
                    {policy().unwrap_or_else(|| words.policy_none.to_owned())}
                </pre>
            </details>
        </section>
    }
}

fn counts(language: Language, requests: &Requests) -> impl IntoView + use<> {
    let words = &language.words().settings;
    let foreign = requests.foreign.clone();
    view! {
        <dl class="settings-figures">
            <div>
                <dt>{words.requests_own}</dt>
                <dd>{language.number(requests.own_count)}</dd>
            </div>
            <div data-alarm=(!foreign.is_empty()).to_string()>
                <dt>{words.requests_foreign}</dt>
                <dd data-testid="foreign-requests">{language.number(foreign.len() as u32)}</dd>
            </div>
        </dl>
        <ul class="privacy-foreign">
            {foreign.into_iter().map(|address| view! { <li>{address}</li> }).collect_view()}
        </ul>
    }
}

/// What the page has asked of the network since it was loaded, as the browser counts it.
#[derive(Clone, Default)]
struct Requests {
    own_count: u32,
    foreign: Vec<String>,
}

impl Requests {
    fn so_far() -> Requests {
        let mut requests = Requests::default();
        let Some(window) = web_sys::window() else { return requests };
        let Some(performance) = window.performance() else { return requests };
        let origin = window.location().origin().unwrap_or_default();
        for entry in performance.get_entries_by_type("resource").iter() {
            let address = Reflect::get(&entry, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
            let address = address.unwrap_or_default();
            match is_own(&address, &origin) {
                true => requests.own_count += 1,
                false => requests.foreign.push(address),
            }
        }
        requests
    }
}

/// Of the place the page came from, or made by the page itself in memory.
fn is_own(address: &str, origin: &str) -> bool {
    let is_of_origin = address.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    is_of_origin || ["blob:", "data:", "file:"].iter().any(|scheme| address.starts_with(scheme))
}

/// The rules the page was loaded with.
fn policy() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[http-equiv='Content-Security-Policy' i]").ok()??;
    let text = meta.get_attribute("content")?;
    let rules: Vec<&str> = text.split(';').map(str::trim).filter(|rule| !rule.is_empty()).collect();
    Some(rules.join(";\n"))
}
