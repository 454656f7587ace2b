//! What becomes of leads: the funnel, where those are that did not go on, parts side by side, comparison, saved views.

use super::caveat_notes::DealsNote;
use super::funnel_chart::FunnelChart;
use super::funnel_choices::FunnelChoiceRow;
use super::funnel_compare::FunnelCompare;
use super::funnel_filters::FunnelFilters;
use super::funnel_parts::FunnelParts;
use super::funnel_stops::{FunnelStops, UnseenNote};
use super::funnel_table::FunnelTable;
use super::funnel_view::FunnelDesk;
use super::kept::Memo;
use super::leads_link::show_also;
use super::live::{Show, live, memo, view};
use super::nothing_yet::NothingYet;
use super::report_page::ReportLink;
use super::saved_views::SavedViews;
use super::{use_language, use_overview, use_words};
use crate::book::Filter;
use crate::lead::{Field, Stage};
use crate::report::{Funnel, PassagePart};
use crate::words::fill;
use leptos::prelude::*;

/// The funnel of the leads in view.
#[component]
pub fn FunnelPage() -> impl IntoView {
    let words = &use_words().funnel;
    let overview = use_overview();
    let desk = FunnelDesk::new();
    let is_empty = memo(move || desk.figures.with(Option::is_some) && overview.with(|book| book.lead_count == 0));
    let (pack, open) = (Callback::new(move |()| desk.pack()), Callback::new(move |state: Vec<u8>| desk.open(&state)));
    view! {
        <section class="funnel-page page">
            <header class="page-header">
                <h1>{words.title}</h1>
                <p>{words.intro}</p>
                <ReportLink />
            </header>
            <Show
                when=move || !is_empty.get()
                fallback=|| {
                    let words = &use_words().funnel;
                    view! { <NothingYet title=words.empty_title text=words.empty_text action=words.empty_action /> }
                }
            >
                <SavedViews page="funnel" pack=pack open=open />
                <FunnelFilters query=desk.query />
                <FunnelChoiceRow desk=desk />
                <FunnelFigures desk=desk />
            </Show>
        </section>
    }
}

#[component]
fn FunnelFigures(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel;
    let show_reached = Callback::new(move |stage: Stage| {
        let way = desk.choices.with_untracked(|it| it.way);
        show_also(vec![Filter::Passage(PassagePart::Reached { stage, way })]);
    });
    let show_lost = Callback::new(move |()| {
        show_also(vec![Filter::OneOf(Field::Stage.into(), vec![Stage::Lost.code().to_owned()])]);
    });
    let shown = desk.part(|figures| figures.funnel.clone());
    let has_references = memo(move || desk.choices.with(|it| it.has_references));
    let references = memo(move || match has_references.get() {
        true => shown.with(Funnel::references),
        false => Vec::new(),
    });
    let deals = memo(move || shown.with(|funnel| funnel.deals_from));
    let is_none = memo(move || desk.figures.with(|it| it.as_ref().is_some_and(|it| it.funnel.lead_count == 0)));
    view! {
        <Show when=move || is_none.get()>
            <p class="callout" role="status">{words.none_title}</p>
        </Show>
        <div class="card">
            <FunnelChart funnel=shown references=references on_stage=show_reached />
            <Show when=move || has_references.get()>
                <ul class="reference-texts soft">
                    {use_words().funnel.passage.reference_texts.map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
            </Show>
            <UnseenNote desk=desk />
        </div>
        <FunnelCompare desk=desk />
        <FunnelParts desk=desk />
        <div class="figure-cards">
            <LostCard funnel=shown on_show=show_lost />
            <WonCard funnel=shown />
        </div>
        <DealsNote deals=deals />
        <FunnelTable desk=desk />
        <FunnelStops desk=desk />
    }
}

#[component]
fn LostCard(funnel: Memo<Funnel>, on_show: Callback<()>) -> impl IntoView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let count = memo(move || funnel.with(|funnel| funnel.lost_count));
    let show = move || fill(words.lost_show, &[("leads", &language.counted(&words.leads, count.get()))]);
    view! {
        <article class="card" data-stage=Stage::Lost.code() data-count=move || count.get()>
            <p class="figure">
                <span>{words.lost_title}</span>
                <strong>{move || language.number(count.get())}</strong>
            </p>
            <button type="button" disabled=move || count.get() == 0 on:click=move |_| on_show.run(())>
                {live(show)}
            </button>
        </article>
    }
}

#[component]
fn WonCard(funnel: Memo<Funnel>) -> impl IntoView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let sums = move || {
        let sums = funnel.with(|funnel| funnel.won_value.clone());
        match sums.is_empty() {
            true => view! { <span class="soft">{words.won_none}</span> },
            false => {
                let sum = |money| view! { <strong>{language.money(money)}</strong> };
                sums.into_iter().map(sum).collect_view().into_any()
            }
        }
    };
    view! {
        <article class="card">
            <p class="figure">
                <span>{words.won_title}</span>
                {live(sums)}
            </p>
            <p class="soft">{words.won_text}</p>
        </article>
    }
}
