//! What more spend on each channel might bring, with its assumption beside it.

use super::channel_figure::row_name;
use super::kept::RwSignal;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::report::{Channels, ChannelsAsk, Expected, NextSpend};
use crate::words::fill;
use leptos::prelude::*;

/// The table, and the amount, which can be changed.
#[component]
pub(super) fn ChannelNext(channels: RwSignal<Option<Channels>>, ask: RwSignal<ChannelsAsk>) -> impl IntoView {
    let words = use_words();
    let costs = &words.channels.costs;
    let language = use_language().get_untracked();
    let choose = move |event| {
        let amount =
            event_target_value(&event).trim().parse().ok().filter(|amount| (1..=1_000_000_000).contains(amount));
        // An amount that cannot be read leaves the one before.
        if let Some(amount) = amount {
            ask.update(|ask| ask.next_amount = amount);
        }
    };
    let table = move || {
        let (split, next) = channels.with(|it| it.as_ref().map(|it| (it.basis.split, it.next.clone())))?;
        if next.is_empty() {
            return Some(view! { <p class="soft">{words.channels.costs.next_none}</p> });
        }
        let row = move |row: NextSpend| {
            let name = row_name(words, split, &row.channel);
            view! {
                <tr data-channel=row.channel>
                    <th scope="row">{name}</th>
                    <td class="number" data-figure="amount">{language.money(row.amount)}</td>
                    <ExpectedCell figure="leads" expected=row.leads />
                    <ExpectedCell figure="customers" expected=row.customers />
                </tr>
            }
        };
        Some(view! {
            <div class="table-scroll">
                <table class="figure-table" data-testid="next-table">
                    <thead>
                        <tr>
                            <th scope="col"></th>
                            <th scope="col" class="number">{words.channels.spend}</th>
                            <th scope="col" class="number">{words.channels.leads}</th>
                            <th scope="col" class="number">{words.channels.customers}</th>
                        </tr>
                    </thead>
                    <tbody>{next.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <section class="card channel-next">
            <h2>{costs.next_title}</h2>
            <label class="field">
                <span>{costs.next_amount}</span>
                <input
                    class="number"
                    type="number"
                    min="1"
                    max="1000000000"
                    step="1"
                    data-testid="next-amount"
                    prop:value=move || ask.with(|ask| ask.next_amount.to_string())
                    on:change=choose
                />
            </label>
            <p class="soft figure-hints">{costs.next_assumption}</p>
            {live(table)}
        </section>
    }
}

#[component]
fn ExpectedCell(figure: &'static str, expected: Option<Expected>) -> impl IntoView {
    let costs = &use_words().channels.costs;
    let language = use_language().get_untracked();
    let Some(Expected { mean, low, high }) = expected else {
        return view! { <td class="number soft" data-figure=figure data-few="">{costs.few}</td> };
    };
    let mean = language.tenths((mean * 10.0).round() as i64);
    let (low, high) = (language.number(low), language.number(high));
    let text = fill(costs.next_expected, &[("mean", &mean), ("low", &low), ("high", &high)]);
    view! { <td class="number" data-figure=figure>{text}</td> }
}
