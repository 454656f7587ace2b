//! Exchange rates: typed in with a day, never fetched.

use super::kept::RwSignal;
use super::ledger_cards::{KnownLedger, ledger_ask};
use super::live::{Show, live, memo, view};
use super::{Notice, change, say, use_language, use_words};
use crate::lead::ExchangeRate;
use crate::words::fill;
use crate::worker::ledger_work::{LedgerAsk, LedgerRate, RateDraft};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The form, what is without a rate, and the rates.
#[component]
pub(super) fn RateCard(page: KnownLedger) -> impl IntoView {
    let words = &use_words().ledger;
    let language = use_language().get_untracked();
    let currency = memo(move || page.with(|page| page.as_ref().map(|page| page.currency.clone())).unwrap_or_default());
    let count = memo(move || page.with(|page| page.as_ref().map_or(0, |page| page.rates.len())));
    let warning = move || {
        let (unconverted, early) =
            page.with(|page| page.as_ref().map(|page| (page.unconverted.clone(), page.early.clone())))?;
        let told = [(words.unconverted, unconverted), (words.early, early)].into_iter();
        let told = told.filter(|(_, codes)| !codes.is_empty());
        Some(
            told.map(|(text, codes)| {
                let text = fill(text, &[("currencies", &codes.join(words_comma()))]);
                view! { <p class="callout" data-tone="warn">{text}</p> }
            })
            .collect_view(),
        )
    };
    let rows = move || {
        let rates = page.with(|page| page.as_ref().map(|page| page.rates.clone())).unwrap_or_default();
        rates.into_iter().map(|rate| view! { <RateRow rate=rate /> }).collect_view()
    };
    view! {
        <p class="soft">{live(move || fill(words.rates_intro, &[("currency", &currency.get())]))}</p>
        <RateForm page=page />
        {live(warning)}
        <Show when=move || count.get() == 0>
            <p class="soft">{words.rates_none}</p>
        </Show>
        <Show when=move || count.get() != 0>
            <div class="table-scroll">
                <table class="figure-table" data-testid="rate-list">
                    <caption>{live(move || language.counted(&words.rates, count.get() as i64))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.rate_day}</th>
                            <th scope="col" class="number">{words.rate}</th>
                            <th scope="col"><span class="unseen">{use_words().channels.spend_remove}</span></th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </Show>
    }
}

fn words_comma() -> &'static str {
    use_words().lead.list_comma
}

#[component]
fn RateForm(page: KnownLedger) -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.ledger;
    let [day, currency, units] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let report = memo(move || page.with(|page| page.as_ref().map(|page| page.currency.clone())).unwrap_or_default());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let [day, typed_currency, typed_units] = [day, currency, units].map(|text| text.get_untracked());
        let named = format!("1 {} = {typed_units} {}", report.get_untracked(), typed_currency.to_ascii_uppercase());
        let draft = RateDraft { day, currency: typed_currency, units: typed_units };
        change(ledger_ask(LedgerAsk::AddRate(draft)), move |_| {
            units.set(String::new());
            let text = fill(words.rate_added, &[("line", &named)]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    view! {
        <form class="spend-form" data-testid="rate-form" on:submit=add>
            <label class="field">
                <span>{words.rate_day}</span>
                <input type="date" name="day" required prop:value=move || day.get() on:input:target=move |event| day.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{live(move || fill(words.rate_units, &[("currency", &report.get())]))}</span>
                <input type="text" name="units" class="number" inputmode="decimal" required autocomplete="off" prop:value=move || units.get() on:input:target=move |event| units.set(event.target().value()) />
            </label>
            <label class="field">
                <span>{all_words.channels.spend_currency}</span>
                <input type="text" name="currency" list="spend-currencies" required minlength="3" maxlength="3" autocomplete="off"
                    prop:value=move || currency.get() on:input:target=move |event| currency.set(event.target().value()) />
            </label>
            <button type="submit" data-kind="primary">{words.rate_add}</button>
        </form>
    }
}

#[component]
fn RateRow(rate: LedgerRate) -> impl IntoView {
    let all_words = use_words();
    let (words, language) = (&all_words.ledger, use_language().get_untracked());
    let LedgerRate { entry, rate } = rate;
    let units = language.trimmed(rate.units, ExchangeRate::DIGITS);
    let named = format!("1 {} = {units} {}", rate.report.code(), rate.currency.code());
    let label = fill(words.remove_label, &[("line", &named)]);
    let told = named.clone();
    let remove = move |_| {
        let text = fill(words.rate_removed, &[("line", &told)]);
        let ask = ledger_ask(LedgerAsk::Remove { entry, is_rate: true });
        change(ask, move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    view! {
        <tr>
            <td>{language.day(rate.day)}</td>
            <td class="number">{named}</td>
            <td class="number">
                <button type="button" data-kind="quiet" aria-label=label on:click=remove>{all_words.channels.spend_remove}</button>
            </td>
        </tr>
    }
}
