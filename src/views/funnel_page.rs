//! What becomes of leads: the funnel, the lost, the value won.

use super::caveat_notes::DealsNote;
use super::figure_note::RateNote;
use super::funnel_chart::FunnelChart;
use super::funnel_filters::FunnelFilters;
use super::kept::{Memo, RwSignal};
use super::live::{Show, live, memo, view};
use super::nothing_yet::NothingYet;
use super::report_page::ReportLink;
use super::use_answer::use_answer;
use super::{show_leads, use_language, use_overview, use_query, use_words};
use crate::book::{Filter, Query};
use crate::lead::{Field, FieldKey, Stage};
use crate::report::Funnel;
use crate::words::fill;
use crate::worker::protocol::{Answer, Ask};
use leptos::prelude::*;

/// The funnel of the leads in view.
#[component]
pub fn FunnelPage() -> impl IntoView {
    let words = &use_words().funnel;
    let (overview, view_of_leads) = (use_overview(), use_query());
    let query = memo(move || view_of_leads.with(without_stages));
    let funnel = use_answer(
        move || Ask::Funnel(query.get()),
        |answer| match answer {
            Answer::Funnel(funnel) => Some(funnel),
            _ => None,
        },
    );
    let is_empty = memo(move || funnel.with(Option::is_some) && overview.with(|book| book.lead_count == 0));
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
                <FunnelFilters query=query />
                <FunnelFigures funnel=funnel query=query />
            </Show>
        </section>
    }
}

/// The view's leads, but for conditions on the stage: the funnel itself tells stages apart.
fn without_stages(query: &Query) -> Query {
    let is_of_stage = |filter: &Filter| match filter {
        Filter::Reached(_) => true,
        Filter::OneOf(field, _) => *field == FieldKey::Standard(Field::Stage),
        _ => false,
    };
    let filters = query.filters.iter().filter(|filter| !is_of_stage(filter)).cloned().collect();
    Query { search: query.search.clone(), filters, ..Query::default() }
}

#[component]
fn FunnelFigures(funnel: RwSignal<Option<Funnel>>, query: Memo<Query>) -> impl IntoView {
    let words = &use_words().funnel;
    let show_also = move |filter: Filter| {
        let mut query = query.get_untracked();
        query.filters.push(filter);
        show_leads(query);
    };
    let show_reached = Callback::new(move |stage: Stage| show_also(Filter::Reached(stage.code().to_owned())));
    let show_lost = Callback::new(move |()| {
        show_also(Filter::OneOf(Field::Stage.into(), vec![Stage::Lost.code().to_owned()]));
    });
    let shown = memo(move || funnel.get().unwrap_or_default());
    let deals = memo(move || shown.with(|funnel| funnel.deals_from));
    let is_none = memo(move || funnel.with(|funnel| funnel.as_ref().is_some_and(|it| it.lead_count == 0)));
    view! {
        <Show when=move || is_none.get()>
            <p class="callout" role="status">{words.none_title}</p>
        </Show>
        <div class="card">
            <FunnelChart funnel=shown on_stage=show_reached />
        </div>
        <div class="figure-cards">
            <LostCard funnel=shown on_show=show_lost />
            <WonCard funnel=shown />
        </div>
        <DealsNote deals=deals />
        <FunnelTable funnel=shown />
    }
}

#[component]
fn LostCard(funnel: Memo<Funnel>, on_show: Callback<()>) -> impl IntoView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.funnel;
    let count = memo(move || funnel.with(|funnel| funnel.lost_count));
    let show = move || fill(words.lost_show, &[("leads", &language.counted(&words.leads, count.get()))]);
    view! {
        <article class="card" data-stage=Stage::Lost.code() data-count=move || count.get()>
            <p class="figure">
                <span>{words.lost_title}</span>
                <strong>{move || language.number(count.get())}</strong>
            </p>
            <p class="soft">{fill(words.lost_text, &[("stage", all_words.stage(Stage::Lost.reached()))])}</p>
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

#[component]
fn FunnelTable(funnel: Memo<Funnel>) -> impl IntoView {
    let words = &use_words().funnel;
    let rows = move || {
        let funnel = funnel.get();
        (0..funnel.steps.len()).map(|place| view! { <FunnelRow funnel=&funnel place=place /> }).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="funnel-table">
                <caption>{words.table_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.column_stage}</th>
                        <th scope="col" class="number">{words.column_now}</th>
                        <th scope="col" class="number">{words.column_reached}</th>
                        <th scope="col" class="number">{words.column_previous}</th>
                        <th scope="col" class="number">{words.column_first}</th>
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

#[component]
fn FunnelRow<'a>(funnel: &'a Funnel, place: usize) -> impl IntoView + use<> {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.funnel;
    let step = funnel.steps[place].clone();
    let previous = place.checked_sub(1).map(|before| funnel.steps[before].reached_count);
    let why_none = if previous.is_none() { words.rate_first } else { words.rate_none };
    let (from_previous, from_first) = (funnel.rate_from_previous(place), funnel.rate_from_first(place));
    let first = funnel.steps[0].reached_count;
    view! {
        <tr data-stage=step.stage.code() data-count=step.reached_count>
            <th scope="row">{all_words.stage(step.stage)}</th>
            <td class="number">{language.number(step.now_count)}</td>
            <td class="number">{language.number(step.reached_count)}</td>
            <td class="number">
                <RateNote rate=from_previous part=step.reached_count whole=previous.unwrap_or(0) why_none=why_none />
            </td>
            <td class="number">
                <RateNote rate=from_first part=step.reached_count whole=first why_none=words.rate_none />
            </td>
        </tr>
    }
}
