//! The open leads by how their chance stands beside the average.

use super::kept::Memo;
use super::live::{live, view};
use super::{show_leads, use_language, use_words};
use crate::book::{Filter, Query, SortKey};
use crate::words::fill;
use crate::worker::forecast_work::{ChanceBand, LearntState};
use leptos::prelude::*;

/// A tile for each group, which shows its leads.
#[component]
pub(super) fn ForecastOpen(learnt: Memo<Option<LearntState>>) -> impl IntoView {
    let words = &use_words().forecast;
    let language = use_language().get_untracked();
    let about = move || {
        let share = learnt.with(|learnt| {
            let report = learnt.as_ref().map(|learnt| &learnt.report);
            report.map_or(0.0, |report| f64::from(report.won_count) / f64::from(report.closed_count.max(1)))
        });
        fill(words.open_about, &[("share", &language.percent(share))])
    };
    let tile = move |band: ChanceBand| {
        let count = learnt.with(|learnt| {
            let bands = learnt.as_ref().map(|learnt| learnt.bands.clone()).unwrap_or_default();
            bands.into_iter().find(|(known, _)| *known == band).map_or(0, |(_, count)| count)
        });
        view! {
            <button
                type="button"
                data-band=band.code()
                data-testid="forecast-band"
                data-count=count.to_string()
                disabled=count == 0
                on:click=move |_| show_leads(by_chance(vec![Filter::Chances(vec![band])]))
            >
                <strong>{language.number(count)}</strong>
                <span>{words.chance.bands[band as usize]}</span>
            </button>
        }
    };
    let show_all = move |_| show_leads(by_chance(vec![Filter::Chances(ChanceBand::ALL.to_vec())]));
    view! {
        <section class="card forecast-open">
            <header>
                <h2>{words.open_title}</h2>
                <p class="soft">{live(about)}</p>
            </header>
            <div class="band-tiles">{live(move || ChanceBand::ALL.map(tile).into_iter().collect_view())}</div>
            <div class="toolbar">
                <button type="button" data-testid="forecast-show" on:click=show_all>
                    {words.open_show}
                </button>
            </div>
        </section>
    }
}

fn by_chance(filters: Vec<Filter>) -> Query {
    Query { filters, sort: SortKey::Chance, is_descending: true, ..Query::default() }
}
