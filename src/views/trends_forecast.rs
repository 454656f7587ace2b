//! What open leads may come to, by stage and in all.

use super::leads_link::LeadsLink;
use super::live::{live, view};
use super::share_cell::ShareCell;
use super::sums::Sums;
use super::trends_page::TrendDesk;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::report::{PassagePart, Share};
use crate::words::fill;
use crate::worker::figures::trend_figures::{CLOSED_MIN, ExpectedValue, Outcomes, StageOutcome};
use leptos::prelude::*;

/// What is expected, and the table of how it is made.
#[component]
pub(super) fn ForecastCard(desk: TrendDesk) -> impl IntoView {
    let words = &use_words().funnel.trends;
    let outcomes = desk.part(|figures| figures.outcomes.clone());
    view! {
        <section class="card">
            <h2>{words.forecast_title}</h2>
            <p class="soft">{words.forecast_hint}</p>
            {live(move || outcomes.with(in_all))}
            {live(move || outcomes.with(table))}
        </section>
    }
}

fn in_all(outcomes: &Outcomes) -> AnyView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let unseen = (outcomes.unseen_count > 0).then(|| {
        view! { <p class="soft">{language.counted(&words.trends.forecast_unseen, outcomes.unseen_count)}</p> }
    });
    let Some(customers) = outcomes.customers else {
        let text = fill(words.trends.forecast_few, &[("n", &language.number(CLOSED_MIN))]);
        return view! { <p data-testid="forecast-few">{text}</p> };
    };
    let [n, low, high] = customers.map(|count| language.tenths((count * 10.0).round() as i64));
    let open = language.number(outcomes.open_count);
    let text = fill(words.trends.forecast_customers, &[("n", &n), ("low", &low), ("high", &high), ("open", &open)]);
    let value = |value: &ExpectedValue| {
        let (low, high) = (language.money(value.low), language.money(value.high));
        let interval = fill(words.passage.interval, &[("low", &low), ("high", &high)]);
        view! {
            <li>
                <strong>{language.money(value.sum)}</strong>
                " "
                <span class="soft">{interval}</span>
            </li>
        }
    };
    view! {
        <p data-testid="forecast-customers">{text}</p>
        <ul class="expected-values">{outcomes.values.iter().map(value).collect_view()}</ul>
        {unseen}
    }
}

fn table(outcomes: &Outcomes) -> AnyView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.funnel;
    let is_told = outcomes.customers.is_some();
    let row = |outcome: &StageOutcome| {
        let name = all_words.stage(outcome.stage);
        let filters = vec![Filter::Passage(PassagePart::Now(outcome.stage))];
        let won = Share { part: outcome.won_count, whole: outcome.closed_count };
        let chance = is_told.then(|| language.percent(outcome.chance()));
        let expected = if is_told { outcome.expected.clone() } else { Vec::new() };
        view! {
            <tr data-stage=outcome.stage.code()>
                <th scope="row">{name}</th>
                <td class="number"><LeadsLink count=outcome.open_count filters=filters what=name /></td>
                <td class="number"><Sums sums=outcome.value.clone() /></td>
                <td class="number">{language.number(outcome.closed_count)}</td>
                <td class="number"><ShareCell share=won why_none=words.rate_none /></td>
                <td class="number">{chance.unwrap_or_else(|| "—".to_owned())}</td>
                <td class="number"><Sums sums=expected /></td>
            </tr>
        }
    };
    let rows = outcomes.stages.iter().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="outcome-table">
                <caption>{words.trends.forecast_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.column_stage}</th>
                        <th scope="col" class="number">{words.trends.open}</th>
                        <th scope="col" class="number">{words.passage.value}</th>
                        <th scope="col" class="number">{words.trends.closed}</th>
                        <th scope="col" class="number">{words.trends.won}</th>
                        <th scope="col" class="number">{words.trends.chance}</th>
                        <th scope="col" class="number">{words.trends.expected}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
