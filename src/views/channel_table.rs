//! The channels in figures: one row each, and their sum.

use super::channel_figure::{ChannelFigure, row_name, split_name};
use super::channels_page::SplitChannels;
use super::figure_note::{FigureNote, RateNote};
use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::{use_language, use_words};
use crate::lead::Money;
use crate::report::{ChannelRow, ChannelSplit};
use crate::words::{fill, lower_case};
use leptos::prelude::*;

/// More rows than this are shown on request: sources may be as many as leads.
const ROWS_FIRST: usize = 200;

/// The table. A row's name shows its leads.
#[component]
pub(super) fn ChannelTable(channels: Memo<Option<SplitChannels>>, on_show: Callback<String>) -> impl IntoView {
    let words = &use_words().channels;
    let is_whole = RwSignal::new(false);
    let split = memo(move || channels.with(|it| it.as_ref().map(|(split, _)| *split)).unwrap_or_default());
    let name_of_split = move || split_name(words, split.get());
    let rows = move || {
        let (split, channels) = channels.get()?;
        let count = if is_whole.get() { channels.rows.len() } else { ROWS_FIRST };
        let row = |row: ChannelRow| view! { <ChannelTableRow row=row split=split on_show=on_show /> };
        Some(channels.rows.into_iter().take(count).map(row).collect_view())
    };
    let total = move || {
        let (split, channels) = channels.get()?;
        let cells = view! { <ChannelCells row=channels.total split=split /> };
        Some(view! { <tr data-total><th scope="row">{words.total}</th>{cells}</tr> })
    };
    let has_more = memo(move || {
        !is_whole.get() && channels.with(|it| it.as_ref().is_some_and(|(_, it)| it.rows.len() > ROWS_FIRST))
    });
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="channel-table">
                <caption>{move || fill(words.table_caption, &[("split", &lower_case(name_of_split()))])}</caption>
                <thead>
                    <tr>
                        <th scope="col">{live(name_of_split)}</th>
                        <Columns />
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
                <tfoot>{live(total)}</tfoot>
            </table>
        </div>
        <Show when=move || has_more.get()>
            <button type="button" on:click=move |_| is_whole.set(true)>{words.table_more}</button>
        </Show>
        <p class="soft figure-hints">{words.junk_hint} " " {words.duplicates_hint}</p>
    }
}

#[component]
fn Columns() -> impl IntoView {
    let words = &use_words().channels;
    let columns = [
        words.leads,
        words.valid,
        words.duplicates,
        words.prospects,
        words.customers,
        words.spend,
        words.cost_per_lead,
        words.cost_per_valid_lead,
        words.cost_per_customer,
        words.won_value,
        words.junk_rate,
    ];
    columns.map(|column| view! { <th scope="col" class="number">{column}</th> }).into_iter().collect_view()
}

#[component]
fn ChannelTableRow(row: ChannelRow, split: ChannelSplit, on_show: Callback<String>) -> impl IntoView {
    let (words, language) = (use_words(), use_language().get_untracked());
    let name = row_name(words, split, &row);
    let leads = language.counted(&words.channels.leads_counted, row.lead_count);
    let handle = fill(words.channels.show, &[("leads", &leads), ("channel", &name)]);
    let (channel, code) = (row.channel.clone(), row.channel.clone());
    let has_leads = row.lead_count > 0;
    view! {
        <tr data-channel=code>
            <th scope="row">
                <button
                    type="button"
                    class="row-name"
                    data-kind="quiet"
                    title=handle
                    disabled=!has_leads
                    on:click=move |_| on_show.run(channel.clone())
                >
                    {name}
                </button>
            </th>
            <ChannelCells row=row split=split />
        </tr>
    }
}

#[component]
fn ChannelCells(row: ChannelRow, split: ChannelSplit) -> impl IntoView {
    let (words, language) = (&use_words().channels, use_language().get_untracked());
    let counts = [
        ("leads", row.lead_count),
        ("valid", row.valid_count),
        ("duplicates", row.duplicate_count),
        ("prospects", row.prospect_count),
        ("customers", row.customer_count),
    ];
    let count = |(name, count): (&'static str, u32)| view! { <td class="number" data-figure=name>{language.number(count)}</td> };
    let cost = |figure: ChannelFigure| {
        let cell = match figure.text(&row, split, language) {
            Ok(cost) => view! { <span>{cost}</span> },
            Err(why) => view! { <FigureNote shown="—" note=why /> },
        };
        view! { <td class="number" data-figure=figure.code()>{cell}</td> }
    };
    let costs = [ChannelFigure::CostPerLead, ChannelFigure::CostPerValidLead, ChannelFigure::CostPerCustomer].map(cost);
    let why_no_spend = if split == ChannelSplit::Source { words.why_source } else { words.why_no_spend };
    let junk_count = row.lead_count.saturating_sub(row.valid_count);
    view! {
        {counts.map(count).into_iter().collect_view()}
        <td class="number" data-figure="spend"><Sums sums=row.spend.clone() why_none=why_no_spend /></td>
        {costs.into_iter().collect_view()}
        <td class="number" data-figure="won_value"><Sums sums=row.won_value.clone() why_none=words.why_no_value /></td>
        <td class="number" data-figure="junk_rate">
            <RateNote rate=row.junk_rate() part=junk_count whole=row.lead_count why_none=words.why_no_leads />
        </td>
    }
}

/// One sum a currency, one below the other.
#[component]
fn Sums(sums: Vec<Money>, why_none: &'static str) -> impl IntoView {
    let language = use_language().get_untracked();
    if sums.is_empty() {
        return view! { <FigureNote shown="—" note=why_none /> };
    }
    sums.into_iter().map(|sum| view! { <span class="sum">{language.money(sum)}</span> }).collect_view().into_any()
}
