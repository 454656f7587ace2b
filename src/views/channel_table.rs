//! The channels in figures: one row each, and their sum.

use super::channel_figure::{count_text, counts_text, row_name, split_name};
use super::channel_versus::ToldCell;
use super::figure_note::FigureNote;
use super::kept::RwSignal;
use super::live::{Show, live, memo, view};
use super::sums::Sums;
use super::{use_language, use_words};
use crate::report::{Basis, ChannelFigure, ChannelRow, ChannelSplit, Channels, Depth, Payback, Rate};
use crate::words::{fill, lower_case};
use leptos::prelude::*;

/// More rows than this are shown on request: sources may be as many as leads.
const ROWS_FIRST: usize = 200;

/// The table. A row's name shows its leads.
#[component]
pub(super) fn ChannelTable(channels: RwSignal<Option<Channels>>, on_show: Callback<String>) -> impl IntoView {
    let words = &use_words().channels;
    let is_whole = RwSignal::new(false);
    let split = memo(move || channels.with(|it| it.as_ref().map(|it| it.basis.split)).unwrap_or_default());
    let name_of_split = move || split_name(words, split.get());
    let rows = move || {
        let count = if is_whole.get() { usize::MAX } else { ROWS_FIRST };
        channels.with(|it| {
            let Channels { basis, rows, .. } = it.as_ref()?;
            let row = |row: &ChannelRow| view! { <ChannelTableRow row=row.clone() basis=*basis on_show=on_show /> };
            Some(rows.iter().take(count).map(row).collect_view())
        })
    };
    let total = move || {
        let (basis, total) = channels.with(|it| it.as_ref().map(|it| (it.basis, it.total.clone())))?;
        let cells = view! { <ChannelCells row=total basis=basis /> };
        Some(view! { <tr data-total><th scope="row">{words.total}</th>{cells}</tr> })
    };
    let has_more =
        memo(move || !is_whole.get() && channels.with(|it| it.as_ref().is_some_and(|it| it.rows.len() > ROWS_FIRST)));
    let costs = &words.costs;
    let groups = [(costs.group_came, 8), (costs.group_costs, 7), (costs.group_back, 4), (costs.group_quality, 4)];
    let group =
        |(name, width): (&'static str, u32)| view! { <th scope="colgroup" colspan=width.to_string()>{name}</th> };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="channel-table">
                <caption>{move || fill(words.table_caption, &[("split", &lower_case(name_of_split()))])}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {groups.map(group).into_iter().collect_view()}
                    </tr>
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
        <p class="soft figure-hints">{costs.interval_hint}</p>
        <p class="soft figure-hints">
            {words.junk_hint} " " {words.duplicates_hint} " " {costs.rejected_hint} " " {costs.accepted_hint}
        </p>
    }
}

#[component]
fn Columns() -> impl IntoView {
    let words = &use_words().channels;
    let costs = &words.costs;
    let columns = [
        words.leads,
        words.valid,
        costs.accepted,
        words.duplicates,
        costs.rejected,
        words.prospects,
        costs.opportunities,
        words.customers,
        words.spend,
        words.cost_per_lead,
        words.cost_per_valid_lead,
        costs.cost_per_accepted,
        costs.cost_per_prospect,
        costs.cost_per_opportunity,
        words.cost_per_customer,
        words.won_value,
        costs.profit,
        costs.returned,
        costs.payback,
        costs.customer_rate,
        words.junk_rate,
        costs.duplicate_rate,
        costs.rejection_rate,
    ];
    columns.map(|column| view! { <th scope="col" class="number">{column}</th> }).into_iter().collect_view()
}

#[component]
fn ChannelTableRow(row: ChannelRow, basis: Basis, on_show: Callback<String>) -> impl IntoView {
    let (words, language) = (use_words(), use_language().get_untracked());
    let name = row_name(words, basis.split, &row.channel);
    let leads = language.counted(&words.channels.leads_counted, row.count(Depth::Lead).thousandths() / 1000);
    let handle = fill(words.channels.show, &[("leads", &leads), ("channel", &name)]);
    let (channel, code) = (row.channel.clone(), row.channel.clone());
    let has_leads = !row.count(Depth::Lead).is_zero();
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
            <ChannelCells row=row basis=basis />
        </tr>
    }
}

#[component]
fn ChannelCells(row: ChannelRow, basis: Basis) -> impl IntoView {
    let (words, language) = (&use_words().channels, use_language().get_untracked());
    let count = |depth: Depth| {
        let text = if depth == Depth::Accepted && !basis.has_accepted {
            view! { <FigureNote shown="—" note=words.costs.why_no_day /> }
        } else {
            view! { <span>{count_text(row.count(depth), language)}</span> }
        };
        view! { <td class="number" data-figure=depth.code()>{text}</td> }
    };
    let [leads, valid, accepted, prospects, opportunities, customers] = Depth::ALL.map(count);
    let told = |figure: ChannelFigure, note: String| {
        view! { <ToldCell figure=figure.code() told=figure.of(&row, basis) note=note /> }
    };
    let costs = ChannelFigure::ALL.into_iter().filter(|figure| figure.depth().is_some());
    let rate = |figure: ChannelFigure, rate: Rate| told(figure, counts_text(rate, language));
    let why_no_spend = if basis.split == ChannelSplit::Source { words.why_source } else { words.why_no_spend };
    let valued = [row.valued, row.count(Depth::Customer)].map(|count| count_text(count, language));
    let is_part_valued = !row.won_value.is_empty() && row.valued < row.count(Depth::Customer);
    let valued = is_part_valued.then(|| fill(words.costs.valued, &[("part", &valued[0]), ("whole", &valued[1])]));
    let profit = match row.profit() {
        Some(profit) => view! { <span>{language.money(profit)}</span> },
        None if row.spend.is_empty() => view! { <FigureNote shown="—" note=why_no_spend /> },
        None => view! { <FigureNote shown="—" note=words.why_currencies /> },
    };
    view! {
        {leads}
        {valid}
        {accepted}
        <td class="number" data-figure="duplicates">{count_text(row.duplicates, language)}</td>
        <td class="number" data-figure="rejected">{language.number(row.rejected_count)}</td>
        {prospects}
        {opportunities}
        {customers}
        <td class="number" data-figure="spend"><Sums sums=row.spend.clone() why_none=why_no_spend /></td>
        {costs.map(|figure| told(figure, String::new())).collect_view()}
        <td class="number" data-figure="won_value" data-below=valued>
            <Sums sums=row.won_value.clone() />
        </td>
        <td class="number" data-figure="profit">{profit}</td>
        {told(ChannelFigure::Return, String::new())}
        <PaybackCell payback=row.payback why_none=why_no_spend />
        {rate(ChannelFigure::CustomerRate, row.customer_rate())}
        {rate(ChannelFigure::JunkRate, row.junk_rate())}
        {rate(ChannelFigure::DuplicateRate, row.duplicate_rate())}
        {rate(ChannelFigure::RejectionRate, row.rejection_rate())}
    }
}

/// When the spend was earned.
#[component]
fn PaybackCell(payback: Payback, why_none: &'static str) -> impl IntoView {
    let (costs, language) = (&use_words().channels.costs, use_language().get_untracked());
    let (cell, below) = match payback {
        Payback::Unknown => (view! { <FigureNote shown="—" note=why_none /> }, None),
        Payback::NotYet => (view! { <span>{costs.payback_not_yet}</span> }, None),
        Payback::Undated => (view! { <span>{costs.payback_undated}</span> }, None),
        Payback::On { day, after_days } => {
            let after = after_days.map(|days| language.counted(&costs.payback_after, days));
            (view! { <span>{language.day(day)}</span> }, after)
        }
    };
    view! { <td class="number" data-figure="payback" data-below=below>{cell}</td> }
}
