//! How fast leads are won: by period, and in all as a product with each of its parts.

use super::leads_link::LeadsLink;
use super::live::{live, view};
use super::part_text::period_text;
use super::share_cell::ShareCell;
use super::sums::Sums;
use super::trends_page::TrendDesk;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::lead::Stage;
use crate::report::{PassagePart, Periods};
use crate::worker::figures::trend_figures::{Velocity, WonPeriod};
use leptos::prelude::*;

/// Parts and table.
#[component]
pub(super) fn VelocityCard(desk: TrendDesk) -> impl IntoView {
    let (words, language) = (&use_words().funnel.trends, use_language().get_untracked());
    let shown = desk.part(|figures| (figures.periods.clone(), figures.velocity.clone()));
    let elsewhere = desk.part(|figures| figures.velocity.won_elsewhere_count);
    let note = move || {
        let count = elsewhere.get();
        (count > 0).then(|| view! { <p class="soft">{language.counted(&words.won_elsewhere, count)}</p> })
    };
    view! {
        <section class="card">
            <h2>{words.velocity_title}</h2>
            {live(move || shown.with(|(_, velocity)| parts(velocity)))}
            {live(move || shown.with(|(periods, velocity)| table(periods, velocity)))}
            {live(note)}
        </section>
    }
}

/// The parts of the product, each with its name.
fn parts(velocity: &Velocity) -> AnyView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let unknown = || view! { <span class="soft">{words.trends.not_told}</span> };
    let money = |money: Option<crate::lead::Money>| match money {
        Some(money) => view! { <strong>{language.money(money)}</strong> },
        None => unknown(),
    };
    let days = match velocity.cycle_days {
        Some(days) => view! { <strong>{language.counted(&words.passage.days, days)}</strong> },
        None => unknown(),
    };
    let values = [
        view! { <strong>{language.number(velocity.opportunity_count)}</strong> },
        view! { <strong><ShareCell share=velocity.win_rate why_none=words.rate_none /></strong> },
        money(velocity.average_value),
        days,
        money(velocity.value_a_day),
    ];
    let part = |(name, value)| view! { <div><dt class="soft">{name}</dt><dd>{value}</dd></div> };
    let parts = words.trends.parts.into_iter().zip(values).map(part).collect_view();
    view! { <dl class="velocity-parts" data-testid="velocity-parts">{parts}</dl> }
}

fn table(periods: &Periods, velocity: &Velocity) -> AnyView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let row = |(place, won): (usize, &WonPeriod)| {
        let (from, to) = (periods.starts[place], periods.last_day(place));
        let name = period_text(periods.unit, from);
        let stage = Stage::Customer;
        let reached = Filter::Passage(PassagePart::ReachedBetween { stage, from, to });
        // Customers that were lost since are not among the won ones.
        let filters = vec![reached, Filter::Passage(PassagePart::WonNow)];
        let days = won.median_days.map(|days| language.counted(&words.passage.days, days));
        view! {
            <tr data-count=won.won_count>
                <th scope="row">{name.clone()}</th>
                <td class="number"><LeadsLink count=won.won_count filters=filters what=name /></td>
                <td class="number"><Sums sums=won.value.clone() /></td>
                <td class="number">{days.unwrap_or_else(|| "—".to_owned())}</td>
            </tr>
        }
    };
    let rows = velocity.won.iter().enumerate().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="velocity-table">
                <caption>{words.trends.velocity_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.trends.period}</th>
                        <th scope="col" class="number">{words.trends.won}</th>
                        <th scope="col" class="number">{words.passage.value}</th>
                        <th scope="col" class="number">{words.trends.days_to_won}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
