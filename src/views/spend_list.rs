//! The spend in effect as it was recorded, the latest first.

use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::use_answer::use_answer;
use super::{Notice, change, say, use_language, use_words};
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask, SpendRecord};
use leptos::prelude::*;

/// More records than this are shown on request.
const RECORDS_FIRST: u32 = 50;

/// The records; each can be taken back.
#[component]
pub(super) fn SpendList() -> impl IntoView {
    let (words, language) = (&use_words().channels, use_language().get_untracked());
    let is_whole = RwSignal::new(false);
    let records = use_answer(
        move || Ask::SpendList { count: if is_whole.get() { u32::MAX } else { RECORDS_FIRST } },
        |answer| match answer {
            Answer::SpendList { total, records } => Some((total, records)),
            _ => None,
        },
    );
    let count = memo(move || records.with(|records| records.as_ref().map_or(0, |(total, _)| *total)));
    let is_none = memo(move || records.with(|records| records.as_ref().is_some_and(|(total, _)| *total == 0)));
    let has_more = memo(move || !is_whole.get() && count.get() > RECORDS_FIRST);
    let rows = move || {
        let (_, records) = records.get().unwrap_or_default();
        records.into_iter().map(|record| view! { <SpendRow record=record /> }).collect_view()
    };
    view! {
        <Show when=move || is_none.get()>
            <p class="soft">{words.spend_list_none}</p>
        </Show>
        <Show when=move || count.get() != 0>
            <div class="table-scroll">
                <table class="figure-table" data-testid="spend-list">
                    <caption>{move || language.counted(&words.spend_list, count.get())}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.spend_day}</th>
                            <th scope="col">{words.spend_channel}</th>
                            <th scope="col">{words.spend_campaign}</th>
                            <th scope="col" class="number">{words.spend_amount}</th>
                            <th scope="col"><span class="unseen">{words.spend_remove}</span></th>
                        </tr>
                    </thead>
                    <tbody>{live(rows)}</tbody>
                </table>
            </div>
        </Show>
        <Show when=move || has_more.get()>
            <button type="button" on:click=move |_| is_whole.set(true)>{words.spend_more}</button>
        </Show>
    }
}

#[component]
fn SpendRow(record: SpendRecord) -> impl IntoView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.channels;
    let SpendRecord { entry, place, spend } = record;
    let day = spend.day.map_or(words.spend_no_day.to_owned(), |day| language.day(day));
    let channel = all_words.channel(&spend.channel).to_owned();
    let money = language.money(spend.money);
    let named = format!("{day}, {channel}, {money}");
    let label = fill(words.spend_remove_label, &[("spend", &named)]);
    let remove = move |_| {
        let text = fill(words.spend_removed, &[("spend", &named)]);
        change(Ask::RemoveSpend { entry, place }, move |_| say(Notice { text, is_failure: false, has_undo: true }));
    };
    view! {
        <tr>
            <td>{day}</td>
            <td>{channel}</td>
            <td>{spend.campaign}</td>
            <td class="number">{money}</td>
            <td class="number">
                <button type="button" data-kind="quiet" aria-label=label on:click=remove>{words.spend_remove}</button>
            </td>
        </tr>
    }
}
