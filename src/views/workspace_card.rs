//! What the workspace takes for granted: the country of phone numbers, the currency of amounts.

use super::fingerprint_line::FingerprintLine;
use super::kept::RwSignal;
use super::live::{effect, live, memo, view};
use super::{Notice, change, say, use_overview, use_words};
use crate::lead::Currency;
use crate::worker::client;
use crate::worker::protocol::{Answer, Ask, Settings, Workspace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::SubmitEvent;

/// Offered while a region is typed; any other two letters do as well.
pub(super) const REGIONS: [&str; 20] = [
    "CN", "TW", "HK", "IT", "CZ", "MK", "DE", "AT", "CH", "FR", "ES", "PT", "BR", "GB", "IE", "US", "CA", "AU", "JP",
    "IN",
];

/// Offered while a currency is typed.
const CURRENCIES: [&str; 14] =
    ["EUR", "USD", "GBP", "CNY", "TWD", "HKD", "JPY", "CHF", "CZK", "MKD", "PLN", "BRL", "CAD", "AUD"];

/// Region and currency, saved together.
#[component]
pub fn WorkspaceCard() -> impl IntoView {
    let words = &use_words().settings;
    let overview = use_overview();
    let (region, currency) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let base = StoredValue::new(None::<Settings>);
    fill_in(region, currency, base);
    let is_valid = move || is_region(&region.get()) && Currency::parse(currency.get().trim()).is_some();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let code = |text: RwSignal<String>| text.get_untracked().trim().to_ascii_uppercase();
        let settings = Settings { region: code(region), currency: code(currency) };
        let Some(base) = base.get_value() else { return };
        change(Ask::SetSettings { base, settings }, |_| {
            say(Notice { text: words.workspace_saved.to_owned(), is_failure: false, has_undo: true });
        });
    };
    let name = move || match overview.with(|overview| overview.workspace) {
        Workspace::Real => words.workspace_real,
        Workspace::Sample => words.workspace_sample,
    };
    view! {
        <section class="card workspace-card">
            <h2>{words.workspace_title}</h2>
            <p>{live(name)}</p>
            <form on:submit=save>
                <CodeInput text=region label=words.region hint=words.region_hint handle="settings-region" list="regions" />
                <CodeInput
                    text=currency
                    label=words.currency
                    hint=words.currency_hint
                    handle="settings-currency"
                    list="currencies"
                />
                <button type="submit" data-testid="settings-save" disabled=move || !is_valid()>
                    {words.save}
                </button>
            </form>
            <datalist id="regions">{REGIONS.map(|code| view! { <option value=code></option> }).into_iter().collect_view()}</datalist>
            <datalist id="currencies">
                {CURRENCIES.map(|code| view! { <option value=code></option> }).into_iter().collect_view()}
            </datalist>
            <FingerprintLine />
        </section>
    }
}

#[component]
fn CodeInput(
    text: RwSignal<String>,
    label: &'static str,
    hint: &'static str,
    handle: &'static str,
    list: &'static str,
) -> impl IntoView {
    view! {
        <label class="field">
            <span>{label}</span>
            <input
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                maxlength="3"
                list=list
                data-testid=handle
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            />
            <span class="soft">{hint}</span>
        </label>
    }
}

/// Puts what is in force into the inputs, again when another workspace is opened or the book changes.
fn fill_in(region: RwSignal<String>, currency: RwSignal<String>, base: StoredValue<Option<Settings>>) {
    let overview = use_overview();
    let version = memo(move || overview.with(|overview| (overview.workspace, overview.version)));
    effect(move |_| {
        let asked_for = version.get();
        spawn_local(async move {
            let answer = client::ask(Ask::Settings).await;
            if version.try_get_untracked() != Some(asked_for) {
                return;
            }
            if let Ok(Answer::Settings(settings)) = answer {
                base.set_value(Some(settings.clone()));
                region.set(settings.region);
                currency.set(settings.currency);
            }
        });
    });
}

fn is_region(text: &str) -> bool {
    let text = text.trim();
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
