//! What leads cost: each channel's leads, customers and spend, as a picture and as a table; and the spend itself.

use super::caveat_notes::{DealsNote, OverlapNotes};
use super::channel_chart::ChannelChart;
use super::channel_choices::{ChannelChoices, ChoiceHints};
use super::channel_next::ChannelNext;
use super::channel_notes::{ChannelNotes, References};
use super::channel_table::ChannelTable;
use super::channel_trend::ChannelTrend;
use super::channel_versus::ChannelVersus;
use super::kept::RwSignal;
use super::ledger_cards::LedgerCards;
use super::live::{Show, effect, memo, view};
use super::nothing_yet::NothingYet;
use super::report_page::ReportLink;
use super::saved_views::SavedViews;
use super::spend_file::SpendFile;
use super::spend_form::SpendForm;
use super::spend_list::SpendList;
use super::use_answer::use_answer;
use super::{show_leads, use_overview, use_words};
use crate::book::Query;
use crate::report::{ChannelFigure, ChannelsAsk};
use crate::worker::cost_work;
use crate::worker::protocol::Ask;
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    // Kept while other pages are shown: the report shows channels as they were left.
    static CHOSEN: Cell<ChannelsAsk> = Cell::default();
}

/// The channels and the spend.
#[component]
pub fn ChannelsPage() -> impl IntoView {
    let words = &use_words().channels;
    let overview = use_overview();
    let ask = RwSignal::new(CHOSEN.get());
    effect(move |_| CHOSEN.set(ask.get()));
    let pack = Callback::new(move |()| ask.with_untracked(cost_work::pack));
    let open = Callback::new(move |state: Vec<u8>| cost_work::unpack(&state).into_iter().for_each(|it| ask.set(it)));
    // Rows are named by the split that they came with: it changes with its figures, not before.
    let channels = use_answer(move || Ask::Channels(ask.with(cost_work::pack)), |answer| cost_work::of(&answer));
    let figure = memo(move || channels.with(|it| it.as_ref().map_or(ChannelFigure::Leads, |it| it.figure)));
    let deals = memo(move || channels.with(|it| it.as_ref().and_then(|channels| channels.caveats.deals_from)));
    let is_empty = memo(move || {
        let has_no_row = channels.with(|it| it.as_ref().is_some_and(|channels| channels.rows.is_empty()));
        has_no_row && overview.with(|book| book.lead_count == 0)
    });
    let show = Callback::new(move |channel: String| {
        let split = channels.with_untracked(|it| it.as_ref().map(|channels| channels.basis.split));
        show_leads(Query::of_value(split.unwrap_or_default().field(), &channel));
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
                <SavedViews page="channels" pack=pack open=open />
                <ChannelChoices ask=ask figure=figure />
                <ChoiceHints ask=ask />
                <div class="card">
                    <ChannelChart channels=channels on_show=show />
                </div>
                <ChannelNotes channels=channels />
                <DealsNote deals=deals />
                <OverlapNotes channels=channels />
                <ChannelTable channels=channels on_show=show />
                <ChannelVersus channels=channels />
                <ChannelTrend channels=channels />
                <ChannelNext channels=channels ask=ask />
                <References />
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
