//! What leads cost: each channel's leads, customers and spend, as a picture and as a table; and the spend itself.

use super::caveat_notes::{DealsNote, OverlapNotes};
use super::channel_chart::ChannelChart;
use super::channel_figure::{ChannelFigure, split_name};
use super::channel_table::ChannelTable;
use super::kept::{Memo, RwSignal};
use super::ledger_cards::LedgerCards;
use super::live::{Show, memo, view};
use super::nothing_yet::NothingYet;
use super::report_page::ReportLink;
use super::spend_file::SpendFile;
use super::spend_form::SpendForm;
use super::spend_list::SpendList;
use super::use_answer::use_answer;
use super::{show_leads, use_overview, use_words};
use crate::book::Query;
use crate::lead::Field;
use crate::report::{ChannelSplit, Channels};
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

const SPLITS: [ChannelSplit; 3] = [ChannelSplit::Channel, ChannelSplit::Source, ChannelSplit::Campaign];

/// What is shown: the figures, and the split they are by.
pub(super) type SplitChannels = (ChannelSplit, Channels);

/// The channels and the spend.
#[component]
pub fn ChannelsPage() -> impl IntoView {
    let words = &use_words().channels;
    let overview = use_overview();
    let split = RwSignal::new(ChannelSplit::Channel);
    let chosen_figure = RwSignal::new(None);
    let answer = use_answer(
        move || Ask::Channels(split.get()),
        |answer| match answer {
            Answer::Channels(channels) => Some(channels),
            _ => None,
        },
    );
    // The split changes with its figures, not before: rows are never named by a split they are not of.
    let channels = memo(move || answer.get().map(|channels| (split.get_untracked(), channels)));
    // Costs are what the page is for; without any spend there are only leads to compare.
    let figure = memo(move || {
        let has_spend = channels.with(|it| it.as_ref().is_some_and(|(_, channels)| !channels.total.spend.is_empty()));
        chosen_figure.get().unwrap_or(if has_spend { ChannelFigure::CostPerLead } else { ChannelFigure::Leads })
    });
    let deals = memo(move || channels.with(|it| it.as_ref().and_then(|(_, channels)| channels.caveats.deals_from)));
    let is_empty = memo(move || {
        let has_no_row = channels.with(|it| it.as_ref().is_some_and(|(_, channels)| channels.rows.is_empty()));
        has_no_row && overview.with(|book| book.lead_count == 0)
    });
    let show = Callback::new(move |channel: String| {
        let field = match channels.with_untracked(|it| it.as_ref().map(|(split, _)| *split)) {
            Some(ChannelSplit::Source) => Field::Source,
            Some(ChannelSplit::Campaign) => Field::Campaign,
            _ => Field::Channel,
        };
        show_leads(Query::of_value(field, &channel));
    });
    view! {
        <section class="channels-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
                <ReportLink />
            </header>
            <Show
                when=move || !is_empty.get()
                fallback=|| {
                    let words = &use_words().channels;
                    view! { <NothingYet title=words.empty_title text=words.empty_text action=words.empty_action /> }
                }
            >
                <div class="toolbar">
                    <SplitChoice split=split />
                    <FigureChoice figure=figure chosen=chosen_figure />
                </div>
                <div class="card">
                    <ChannelChart channels=channels figure=figure on_show=show />
                </div>
                <DealsNote deals=deals />
                <OverlapNotes channels=channels />
                <ChannelTable channels=channels on_show=show />
            </Show>
            <section class="spend card">
                <header>
                    <h2>{words.spend_title}</h2>
                    <p class="soft">{words.spend_intro}</p>
                </header>
                <SpendForm />
                <SpendFile />
                <SpendList />
            </section>
            <LedgerCards />
        </section>
    }
}

#[component]
fn SplitChoice(split: RwSignal<ChannelSplit>) -> impl IntoView {
    let words = &use_words().channels;
    let choose = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        split.set(SPLITS.get(place).copied().unwrap_or_default());
    };
    let option = |(place, choice): (usize, ChannelSplit)| {
        let is_chosen = move || split.get() == choice;
        view! { <option value=place.to_string() prop:selected=is_chosen>{split_name(words, choice)}</option> }
    };
    view! {
        <label class="field">
            <span>{words.split_label}</span>
            <select data-testid="channel-split" on:change=choose>
                {SPLITS.into_iter().enumerate().map(option).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn FigureChoice(figure: Memo<ChannelFigure>, chosen: RwSignal<Option<ChannelFigure>>) -> impl IntoView {
    let words = &use_words().channels;
    let choose = move |event| chosen.set(ChannelFigure::from_code(&event_target_value(&event)));
    let option = |choice: ChannelFigure| {
        let is_chosen = move || figure.get() == choice;
        view! { <option value=choice.code() prop:selected=is_chosen>{choice.name(words)}</option> }
    };
    view! {
        <label class="field">
            <span>{words.figure_label}</span>
            <select data-testid="channel-figure" on:change=choose>
                {ChannelFigure::ALL.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}
