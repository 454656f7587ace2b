//! Why leads were lost: bars by reason, from which stage, and by when they came.

use super::chart_save::ChartSave;
use super::chart_text::ChartText;
use super::kept::RwSignal;
use super::lead_filter::reason_text;
use super::leads_link::LeadsLink;
use super::live::{live, memo, view};
use super::part_text::{period_text, stage_or_unknown};
use super::readout::{Mark, Readout};
use super::trends_page::TrendDesk;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::chart::{self, Anchor, TextAnchor, text_width};
use crate::lead::{Field, Stage};
use crate::report::{PassagePart, Periods};
use crate::worker::figures::trend_figures::LostLine;
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;

/// Picture and tables.
#[component]
pub(super) fn LostCard(desk: TrendDesk) -> impl IntoView {
    let words = &use_words().funnel.trends;
    let shown = desk.part(|figures| (figures.periods.clone(), figures.lost.clone()));
    let readout = RwSignal::new(String::new());
    let (frame, width) = use_width();
    let picture = memo(move || {
        shown.with(|(_, lines)| {
            let labels = lines.iter().map(|line| text_width(reason_text(line.reason.as_ref()), FONT_SIZE));
            let counts: Vec<u32> = lines.iter().map(|line| line.lead_count).collect();
            chart::count_bars(&counts, width.get(), labels.fold(0.0, f64::max), FONT_SIZE)
        })
    });
    let shapes = move || {
        let language = use_language().get_untracked();
        let bars = picture.get();
        let bar = |(line, bar): (LostLine, chart::CountBar)| {
            let name = reason_text(line.reason.as_ref()).to_owned();
            let count = language.number(line.lead_count);
            let end = Anchor {
                x: bar.rect.x + bar.rect.width + FONT_SIZE / 2.0,
                y: bar.label.y,
                text_anchor: TextAnchor::Start,
            };
            view! {
                <Mark readout=readout text=format!("{name}: {count}")>
                    <rect class="bar" x=bar.rect.x y=bar.rect.y width=bar.rect.width height=bar.rect.height />
                    <ChartText anchor=bar.label text=name class="tick" />
                    <ChartText anchor=end text=count class="tick" />
                </Mark>
            }
        };
        shown.with(|(_, lines)| lines.iter().cloned().zip(bars.0).map(bar).collect_view())
    };
    view! {
        <section class="card">
            <h2>{words.lost_title}</h2>
            <div class="lost-chart chart" node_ref=frame>
                <svg
                    data-testid="lost-chart"
                    role="group"
                    aria-label=words.lost_title
                    width=move || width.get()
                    height=move || picture.with(|(_, height)| *height)
                >
                    {live(shapes)}
                </svg>
            </div>
            <Readout readout=readout />
            <ChartSave chart="lost-chart" table="lost-table" name="lost-leads" />
            {live(move || shown.with(|(_, lines)| stage_table(lines)))}
            <details>
                <summary>{words.lost_by_period}</summary>
                {live(move || shown.with(|(periods, lines)| period_table(periods, lines)))}
            </details>
        </section>
    }
}

fn lost_filters(line: &LostLine) -> Vec<Filter> {
    vec![
        Filter::OneOf(Field::Stage.into(), vec![Stage::Lost.code().to_owned()]),
        Filter::LostFor(vec![line.reason.clone()]),
    ]
}

fn stage_table(lines: &[LostLine]) -> AnyView {
    let words = &use_words().funnel;
    if lines.is_empty() {
        return view! { <p class="soft">{words.trends.lost_none}</p> };
    }
    // The place of "lost" counts those of which the stage before is not known.
    let from = |stage: Stage| (stage != Stage::Lost).then_some(stage);
    let head = Stage::ALL.map(|stage| view! { <th scope="col" class="number">{stage_or_unknown(from(stage))}</th> });
    let row = |line: &LostLine| {
        let name = reason_text(line.reason.as_ref()).to_owned();
        let cell = |(stage, count): (Stage, u32)| {
            let mut filters = lost_filters(line);
            filters.push(Filter::Passage(PassagePart::LostFrom(from(stage))));
            let what = format!("{name}, {}", stage_or_unknown(from(stage)));
            view! { <td class="number"><LeadsLink count=count filters=filters what=what /></td> }
        };
        let cells = Stage::ALL.into_iter().zip(line.from).map(cell).collect_view();
        view! {
            <tr data-count=line.lead_count>
                <th scope="row">{name.clone()}</th>
                <td class="number"><LeadsLink count=line.lead_count filters=lost_filters(line) what=name.clone() /></td>
                {cells}
            </tr>
        }
    };
    let rows = lines.iter().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="lost-table">
                <caption>{format!("{} ({})", words.trends.lost_title, words.trends.lost_from)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.passage.reasons}</th>
                        <th scope="col" class="number">{words.passage.leads}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn period_table(periods: &Periods, lines: &[LostLine]) -> AnyView {
    let words = &use_words().funnel;
    let head = lines.iter().map(|line| {
        view! { <th scope="col" class="number">{reason_text(line.reason.as_ref()).to_owned()}</th> }
    });
    let row = |(place, start): (usize, &crate::lead::Day)| {
        let name = period_text(periods.unit, *start);
        let came = Filter::Passage(PassagePart::Arrived { from: Some(*start), to: Some(periods.last_day(place)) });
        let cell = |line: &LostLine| {
            let mut filters = lost_filters(line);
            filters.push(came.clone());
            let what = format!("{name}, {}", reason_text(line.reason.as_ref()));
            view! { <td class="number"><LeadsLink count=line.by_period[place] filters=filters what=what /></td> }
        };
        let cells = lines.iter().map(cell).collect_view();
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                {cells}
            </tr>
        }
    };
    let rows = periods.starts.iter().enumerate().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="lost-period-table">
                <caption>{words.trends.lost_by_period}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.trends.period}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
