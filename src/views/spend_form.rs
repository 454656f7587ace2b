//! Spend typed in: day, channel, campaign, amount, currency.

use super::live::{effect, live, view};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_words};
use crate::words::{Words, fill, lower_case};
use crate::worker::protocol::{Answer, Ask};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Currencies offered; any other code may be typed.
const CURRENCIES: [&str; 10] = ["EUR", "USD", "CNY", "GBP", "CZK", "MKD", "CHF", "JPY", "TWD", "BRL"];

/// The form. Channel and currency stay for the next amount.
#[component]
pub(super) fn SpendForm() -> impl IntoView {
    let all_words = use_words();
    let words = &all_words.channels;
    let [day, channel, campaign, amount, currency] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let record = move |event: SubmitEvent| {
        event.prevent_default();
        let ask = Ask::AddSpend {
            day: day.get_untracked(),
            channel: channel_code(all_words, channel.get_untracked().trim()),
            campaign: campaign.get_untracked(),
            amount: amount.get_untracked(),
            currency: currency.get_untracked(),
        };
        let money = format!("{} {}", amount.get_untracked(), currency.get_untracked().to_ascii_uppercase());
        change(ask, move |_| {
            amount.set(String::new());
            let text = fill(words.spend_added, &[("money", &money)]);
            say(Notice { text, is_failure: false, has_undo: true });
        });
    };
    view! {
        <form class="spend-form" data-testid="spend-form" on:submit=record>
            <label class="field">
                <span>{words.spend_day_optional}</span>
                <input type="date" name="day" bind:value=day />
            </label>
            <label class="field">
                <span>{words.spend_channel}</span>
                <input type="text" name="channel" list="spend-channels" required autocomplete="off" bind:value=channel />
                <KnownChannels />
            </label>
            <label class="field">
                <span>{words.spend_campaign_optional}</span>
                <input type="text" name="campaign" autocomplete="off" bind:value=campaign />
            </label>
            <label class="field">
                <span>{words.spend_amount}</span>
                <input
                    type="text"
                    name="amount"
                    class="number"
                    inputmode="decimal"
                    required
                    autocomplete="off"
                    bind:value=amount
                />
            </label>
            <CurrencyInput currency=currency />
            <button type="submit" data-kind="primary">{words.spend_add}</button>
        </form>
    }
}

/// The currency of the workspace until another is typed.
#[component]
fn CurrencyInput(currency: RwSignal<String>) -> impl IntoView {
    let words = &use_words().channels;
    let usual_currency = use_answer(
        || Ask::Settings,
        |answer| match answer {
            Answer::Settings(settings) => Some(settings.currency),
            _ => None,
        },
    );
    effect(move |_| {
        if let Some(usual) = usual_currency.get().filter(|_| currency.with_untracked(String::is_empty)) {
            currency.set(usual);
        }
    });
    view! {
        <label class="field">
            <span>{words.spend_currency}</span>
            <input
                type="text"
                name="currency"
                list="spend-currencies"
                required
                minlength="3"
                maxlength="3"
                autocomplete="off"
                bind:value=currency
            />
            <datalist id="spend-currencies">
                {CURRENCIES.map(|code| view! { <option value=code></option> }).into_iter().collect_view()}
            </datalist>
        </label>
    }
}

/// The channels offered for choice by their names, and those of the book.
#[component]
fn KnownChannels() -> impl IntoView {
    let words = use_words();
    let of_book = use_answer(
        || Ask::Facets,
        |answer| match answer {
            Answer::Facets(facets) => Some(facets.channels),
            _ => None,
        },
    );
    let names = move || {
        let of_book = of_book.get().unwrap_or_default();
        let of_book = of_book.iter().map(|(code, _)| words.channel(code).to_owned());
        let mut names: Vec<String> = words.channel_choices().into_iter().map(|(_, name)| name.to_owned()).collect();
        for name in of_book.filter(|name| *name != words.lead.channel_none) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.into_iter().map(|name| view! { <option value=name></option> }).collect_view()
    };
    view! { <datalist id="spend-channels">{live(names)}</datalist> }
}

/// The code of a channel that was typed by its name in the language; other text as it is.
fn channel_code(words: &'static Words, typed: &str) -> String {
    let typed_folded = lower_case(typed);
    let known = words.channel_choices().into_iter().find(|(_, name)| lower_case(name) == typed_folded);
    known.map_or(typed, |(code, _)| code).to_owned()
}
