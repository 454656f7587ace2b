//! Leads that came, by period: a line for each of the largest sources.

use super::leads_link::LeadsLink;
use super::line_chart::{LineChart, LineFigures};
use super::live::{live, memo, view};
use super::part_text::{part_text, period_text};
use super::trends_page::TrendDesk;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::report::{PassagePart, Periods};
use crate::worker::figures::trend_figures::Series;
use leptos::prelude::*;

/// Picture and table.
#[component]
pub(super) fn FlowCard(desk: TrendDesk) -> impl IntoView {
    let (words, language) = (&use_words().funnel.trends, use_language().get_untracked());
    let shown = desk.part(|figures| (figures.periods.clone(), figures.flow.clone()));
    let figures = memo(move || shown.with(|(periods, flow)| lines_of(periods, flow)));
    let elsewhere = desk.part(|figures| figures.elsewhere_count);
    let note = move || {
        let count = elsewhere.get();
        (count > 0).then(|| view! { <p class="soft">{language.counted(&words.elsewhere, count)}</p> })
    };
    view! {
        <section class="card">
            <h2>{words.flow_title}</h2>
            <LineChart figures=figures label=words.flow_title.to_owned() handle="flow-chart" table="flow-table" name="leads-by-period" up=|count| use_language().get_untracked().number(count as i64) room=70.0 />
            {live(note)}
            <details>
                <summary>{words.figures}</summary>
                {live(move || shown.with(|(periods, flow)| table(periods, flow)))}
            </details>
        </section>
    }
}

fn lines_of(periods: &Periods, flow: &[Series]) -> LineFigures {
    let language = use_language().get_untracked();
    let line = |series: &Series| {
        let points = series.counts.iter().enumerate().map(|(place, count)| (place as f64, f64::from(*count)));
        (part_text(&series.label), points.collect())
    };
    let place = |(place, start): (usize, &crate::lead::Day)| {
        let name = period_text(periods.unit, *start);
        let each =
            flow.iter().map(|series| format!("{} {}", part_text(&series.label), language.number(series.counts[place])));
        let says = format!("{name}: {}", each.collect::<Vec<_>>().join("; "));
        (place as f64, name, says)
    };
    LineFigures {
        lines: flow.iter().map(line).collect(),
        is_stepped: false,
        across: (0.0, periods.starts.len().saturating_sub(1).max(1) as f64),
        highest: f64::from(flow.iter().flat_map(|series| &series.counts).copied().max().unwrap_or(0).max(1)),
        places: periods.starts.iter().enumerate().map(place).collect(),
    }
}

fn table(periods: &Periods, flow: &[Series]) -> AnyView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let head = flow.iter().map(|series| view! { <th scope="col" class="number">{part_text(&series.label)}</th> });
    let row = |(place, start): (usize, &crate::lead::Day)| {
        let name = period_text(periods.unit, *start);
        let total = flow.iter().map(|series| series.counts[place]).sum();
        let cells = flow.iter().map(|series| view! { <td class="number">{language.number(series.counts[place])}</td> });
        let cells = cells.collect_view();
        let came = Filter::Passage(PassagePart::Arrived { from: Some(*start), to: Some(periods.last_day(place)) });
        view! {
            <tr data-count=total>
                <th scope="row">{name.clone()}</th>
                <td class="number"><LeadsLink count=total filters=vec![came] what=name /></td>
                {cells}
            </tr>
        }
    };
    let rows = periods.starts.iter().enumerate().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="flow-table">
                <caption>{words.trends.flow_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.trends.period}</th>
                        <th scope="col" class="number">{words.passage.leads}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
