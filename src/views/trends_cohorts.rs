//! Cohorts: of the leads of each period, the share that reached a stage within days; as a heat map, curves and a table.

use super::chart_save::ChartSave;
use super::chart_text::ChartText;
use super::kept::RwSignal;
use super::leads_link::LeadsLink;
use super::line_chart::{LineChart, LineFigures};
use super::live::{live, memo, view};
use super::part_text::period_text;
use super::readout::{Mark, Readout};
use super::share_cell::{ShareCell, share_text};
use super::trends_page::TrendDesk;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::chart::{self, HeatCell, HeatMap, text_width};
use crate::lead::{Day, Stage};
use crate::report::{PassagePart, Periods, Share};
use crate::words::fill;
use crate::worker::figures::trend_figures::{Cohort, HORIZONS};
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;
/// Curves drawn: those of the last periods.
const CURVES: usize = 6;
const CURVE_DAYS: f64 = 365.0;

/// The heat map, and the same as a table.
#[component]
pub(super) fn CohortCard(desk: TrendDesk) -> impl IntoView {
    let (words, language) = (&use_words().funnel.trends, use_language().get_untracked());
    let shown = desk.part(|figures| (figures.periods.clone(), figures.cohorts.clone()));
    let title = move || fill(words.cohort_title, &[("stage", use_words().stage(desk.choices.with(|it| it.stage)))]);
    let readout = RwSignal::new(String::new());
    let (frame, width) = use_width();
    let picture = memo(move || {
        shown.with(|(periods, cohorts)| {
            let label = |start: &Day| text_width(&period_text(periods.unit, *start), FONT_SIZE);
            let label_width = periods.starts.iter().map(label).fold(0.0, f64::max);
            let shares = cohorts.iter().map(|cohort| cells_of(cohort).map(|share| share?.rate()).to_vec());
            chart::heat_map(&shares.collect::<Vec<_>>(), width.get(), label_width, FONT_SIZE)
        })
    });
    let unknown = desk.part(|figures| figures.cohorts.iter().map(|cohort| cohort.unknown_count).sum::<u32>());
    let note = move || {
        let count = unknown.get();
        (count > 0).then(|| view! { <p class="soft">{language.counted(&words.unknown, count)}</p> })
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="soft">{words.cohort_hint}</p>
            <div class="heat-map chart" node_ref=frame>
                <svg
                    data-testid="cohort-chart"
                    role="group"
                    aria-label=title
                    width=move || width.get()
                    height=move || picture.with(|picture| picture.height)
                >
                    {live(move || shown.with(|(periods, cohorts)| draw(&picture.get(), periods, cohorts, readout)))}
                </svg>
            </div>
            <Readout readout=readout />
            <ChartSave chart="cohort-chart" table="cohort-table" name="cohorts" />
            {live(note)}
            <details>
                <summary>{words.figures}</summary>
                {live(move || {
                    let stage = desk.choices.with(|it| it.stage);
                    shown.with(|(periods, cohorts)| table(periods, cohorts, stage))
                })}
            </details>
        </section>
    }
}

/// The shares of a cohort's cells; `None` where it is not old enough. Last what it reached so far.
fn cells_of(cohort: &Cohort) -> [Option<Share>; HORIZONS.len() + 1] {
    let whole = cohort.lead_count;
    std::array::from_fn(|place| match cohort.within.get(place) {
        Some(count) => count.map(|part| Share { part, whole }),
        None => Some(Share { part: cohort.reached_count, whole }),
    })
}

fn column_names() -> Vec<String> {
    let (words, language) = (use_words(), use_language().get_untracked());
    let days = HORIZONS.map(|days| language.counted(&words.funnel.passage.days, days));
    days.into_iter().chain([words.funnel.trends.so_far.to_owned()]).collect()
}

fn draw(picture: &HeatMap, periods: &Periods, cohorts: &[Cohort], readout: RwSignal<String>) -> AnyView {
    let language = use_language().get_untracked();
    let names = column_names();
    let short = HORIZONS.map(|days| language.number(days)).into_iter().chain(names.last().cloned());
    let columns = picture.column_labels.iter().zip(short).map(|(anchor, name)| {
        view! { <ChartText anchor=*anchor text=name class="tick" /> }
    });
    let rows = picture.row_labels.iter().zip(&periods.starts).map(|(anchor, start)| {
        view! { <ChartText anchor=*anchor text=period_text(periods.unit, *start) class="tick" /> }
    });
    let (columns, rows) = (columns.collect_view(), rows.collect_view());
    let each = picture.cells.iter().zip(cohorts).zip(&periods.starts).flat_map(|((cells, cohort), start)| {
        let period = period_text(periods.unit, *start);
        let says = cells.iter().zip(cells_of(cohort)).zip(&names);
        says.map(|((cell, share), name)| {
            let text = match share {
                Some(share) => share_text(share),
                None => use_words().funnel.trends.cell_open.to_owned(),
            };
            view! { <Cell cell=*cell share=share text=format!("{period}, {name}: {text}") readout=readout /> }
        })
        .collect::<Vec<_>>()
    });
    view! {
        {columns}
        {rows}
        {each.collect_view()}
    }
}

#[component]
fn Cell(cell: HeatCell, share: Option<Share>, text: String, readout: RwSignal<String>) -> impl IntoView {
    let number = share.and_then(Share::rate).map(|rate| (rate * 100.0).round() as i64);
    let number = number.map(|number| use_language().get_untracked().number(number)).unwrap_or_default();
    let level = cell.level.map_or("open".to_owned(), |level| level.to_string());
    view! {
        <Mark readout=readout text=text>
            <rect class="heat" data-level=level.clone() x=cell.rect.x y=cell.rect.y width=cell.rect.width height=cell.rect.height rx="2" />
            <g class="heat-ink" data-level=level>
                <ChartText anchor=cell.label text=number class="heat-number" />
            </g>
        </Mark>
    }
}

fn table(periods: &Periods, cohorts: &[Cohort], stage: Stage) -> AnyView {
    let words = &use_words().funnel;
    let head = column_names().into_iter().map(|name| view! { <th scope="col" class="number">{name}</th> });
    let row = |(place, cohort): (usize, &Cohort)| {
        let start = periods.starts[place];
        let period = period_text(periods.unit, start);
        let came = Filter::Passage(PassagePart::Arrived { from: Some(start), to: Some(periods.last_day(place)) });
        let cell = |(column, share): (usize, Option<Share>)| {
            let Some(share) = share else {
                return view! { <td class="number faint">{words.trends.cell_open}</td> };
            };
            let reached = match HORIZONS.get(column) {
                Some(days) => PassagePart::ReachedWithin { stage, days: *days },
                None => PassagePart::Reached { stage, way: crate::report::Way::Ever },
            };
            let filters = vec![came.clone(), Filter::Passage(reached)];
            view! {
                <td class="number">
                    <LeadsLink count=share.part filters=filters what=period.clone() />
                    " "
                    <ShareCell share=share why_none=words.rate_none />
                </td>
            }
        };
        let cells = cells_of(cohort).into_iter().enumerate().map(cell).collect_view();
        view! {
            <tr data-count=cohort.lead_count>
                <th scope="row">{period.clone()}</th>
                <td class="number"><LeadsLink count=cohort.lead_count filters=vec![came.clone()] what=period.clone() /></td>
                {cells}
            </tr>
        }
    };
    let rows = cohorts.iter().enumerate().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="cohort-table">
                <caption>{words.trends.cohort_hint}</caption>
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

/// The curves of the last cohorts.
#[component]
pub(super) fn CurveCard(desk: TrendDesk) -> impl IntoView {
    let words = &use_words().funnel.trends;
    let shown = desk.part(|figures| (figures.periods.clone(), figures.cohorts.clone()));
    let figures = memo(move || shown.with(|(periods, cohorts)| curves(periods, cohorts)));
    view! {
        <section class="card">
            <h2>{words.curve_title}</h2>
            <p class="soft">{words.curve_hint}</p>
            <LineChart figures=figures label=words.curve_title.to_owned() handle="curve-chart" table="curve-table" name="cohort-curves" up=|share| use_language().get_untracked().percent(share) room=50.0 />
            <details>
                <summary>{words.figures}</summary>
                {live(move || figures.with(curve_table))}
            </details>
        </section>
    }
}

fn curves(periods: &Periods, cohorts: &[Cohort]) -> LineFigures {
    let language = use_language().get_untracked();
    let known = periods.starts.iter().zip(cohorts).filter(|(_, cohort)| cohort.lead_count > 0);
    let known: Vec<_> = known.collect();
    let last = &known[known.len().saturating_sub(CURVES)..];
    let line = |(start, cohort): &(&Day, &Cohort)| {
        let points = cohort.curve.iter().map(|(days, share)| (f64::from(*days), *share));
        let mut points: Vec<(f64, f64)> = [(0.0, 0.0)].into_iter().chain(points).collect();
        points.extend(points.last().map(|(_, share)| (f64::from(cohort.known_days), *share)));
        (period_text(periods.unit, **start), points)
    };
    // Beyond the age of a cohort nothing is said.
    let share_at = |cohort: &Cohort, days: u32| {
        cohort.curve.iter().take_while(|(day, _)| *day <= days).last().map_or(0.0, |(_, share)| *share)
    };
    let place = |days: u32| {
        let known = last.iter().filter(|(_, cohort)| cohort.known_days >= days);
        let each = known.map(|(start, cohort)| {
            format!("{} {}", period_text(periods.unit, **start), language.percent(share_at(cohort, days)))
        });
        let name = language.counted(&use_words().funnel.passage.days, days);
        let says = format!("{name}: {}", each.collect::<Vec<_>>().join("; "));
        (f64::from(days), language.number(days), says)
    };
    let highest = last.iter().flat_map(|(_, cohort)| &cohort.curve).map(|(_, share)| *share).fold(0.0, f64::max);
    LineFigures {
        lines: last.iter().map(line).collect(),
        is_stepped: true,
        across: (0.0, CURVE_DAYS),
        highest: if highest > 0.0 { highest } else { 1.0 },
        places: HORIZONS.into_iter().map(place).collect(),
    }
}

fn curve_table(figures: &LineFigures) -> AnyView {
    let words = &use_words().funnel.trends;
    let row = |(_, _, says): &(f64, String, String)| view! { <tr><td>{says.clone()}</td></tr> };
    view! {
        <table class="figure-table" data-testid="curve-table">
            <caption>{words.curve_title}</caption>
            <tbody>{figures.places.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
