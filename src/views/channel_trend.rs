//! The figure by month: one small chart a channel, all on one scale.

use super::channel_figure::{currency_of, figure_name, is_drawn, row_name, told_text, whole_text};
use super::channel_versus::ToldCell;
use super::chart_save::ChartSave;
use super::chart_text::{ChartText, cut};
use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{Point, SmallLine, small_line, text_width};
use crate::lead::{Currency, Day};
use crate::report::{Channels, Told, Trend, TrendLine};
use crate::words::{Language, fill};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;
const HEIGHT: f64 = 120.0;

/// Longer names are cut; the table has them whole.
const LETTERS_MAX: usize = 30;

/// What all panels share.
#[derive(Clone)]
struct Scale {
    months: Vec<Day>,
    largest: Option<Told>,
    currency: Option<Currency>,
}

/// The small charts and their table.
#[component]
pub(super) fn ChannelTrend(channels: RwSignal<Option<Channels>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    live(move || {
        let costs = &words.channels.costs;
        let (split, figure, currency, trend) = channels.with(|it| {
            let channels = it.as_ref()?;
            Some((channels.basis.split, channels.figure, currency_of(channels), channels.trend.clone()))
        })?;
        let largest = trend.largest(|told| is_drawn(told, currency));
        // One month is no line.
        if trend.months.len() < 2 || largest.is_none() {
            return None;
        }
        let scale = Scale { months: trend.months.clone(), largest, currency };
        let panel = |line: &TrendLine| {
            let name = row_name(words, split, &line.channel);
            view! { <TrendPanel name=name line=line.clone() scale=scale.clone() /> }
        };
        let panels = trend.lines.iter().map(panel).collect_view();
        let names = trend.lines.iter().map(|line| row_name(words, split, &line.channel)).collect::<Vec<_>>();
        let title = fill(costs.trend_title, &[("figure", figure_name(&words.channels, figure))]);
        Some(view! {
            <section class="card channel-trend">
                <h2>{title}</h2>
                <p class="soft figure-hints">{costs.trend_hint}</p>
                <div class="trend-panels chart" data-testid="trend-chart">{panels}</div>
                <ChartSave chart="trend-chart" table="trend-table" name="trend" />
                <details>
                    <summary>{costs.trend_table}</summary>
                    {table(&trend, names, language)}
                </details>
            </section>
        })
    })
}

fn table(trend: &Trend, names: Vec<String>, language: Language) -> AnyView {
    let row = |(place, month): (usize, &Day)| {
        let cells = trend.lines.iter().map(|line| view! { <ToldCell figure="month" told=line.figures[place] /> });
        view! {
            <tr data-month=month.to_string()>
                <th scope="row">{month_text(*month, language)}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let rows = trend.months.iter().enumerate().map(row).collect_view();
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="trend-table">
                <thead>
                    <tr>
                        <th scope="col">{language.words().channels.costs.month}</th>
                        {names.into_iter().map(|name| view! { <th scope="col" class="number">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn month_text(month: Day, language: Language) -> String {
    let (year, month, _) = month.ymd();
    let words = language.words();
    let name = words.calendar.months[month as usize - 1];
    fill(words.channels.costs.month_of, &[("month", name), ("year", &year.to_string())])
}

/// One channel. The month under the pointer, or chosen by arrow keys, is told below its name.
#[component]
fn TrendPanel(name: String, line: TrendLine, scale: Scale) -> impl IntoView {
    let language = use_language().get_untracked();
    let (frame, width) = use_width();
    let chosen = RwSignal::new(line.figures.iter().rposition(Result::is_ok).unwrap_or(0));
    let last = line.figures.len().saturating_sub(1);
    let highest = scale.largest.map_or(0.0, |told| told.size());
    let highest_text = scale.largest.map_or(String::new(), |told| told_text(&told, language));
    let sizes: Vec<Option<f64>> = line
        .figures
        .iter()
        .map(|told| told.ok().filter(|told| is_drawn(told, scale.currency)).map(|told| told.size()))
        .collect();
    let left = text_width(&highest_text, FONT_SIZE);
    let picture = memo(move || small_line(&sizes, highest, [width.get(), HEIGHT], left, FONT_SIZE));
    let by_key = move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowLeft" => chosen.get_untracked().saturating_sub(1),
            "ArrowRight" => chosen.get_untracked().saturating_add(1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        chosen.set(next);
    };
    let by_pointer = move |event: PointerEvent| {
        let place = picture.with_untracked(|picture| picture.nearest(f64::from(event.offset_x())));
        chosen.set(place);
    };
    let months = scale.months;
    let ends =
        [months.first(), months.last()].map(|month| month.map_or(String::new(), |day| month_text(*day, language)));
    let is_few: Vec<bool> = line.figures.iter().map(|told| told.is_ok_and(|told| told.is_few())).collect();
    let figures = line.figures;
    let told = memo(move || {
        let place = chosen.get();
        let text = figures.get(place).map_or(String::new(), |told| whole_text(told, language));
        let month = months.get(place).map_or(String::new(), |month| month_text(*month, language));
        format!("{month}: {text}")
    });
    let shapes = move || {
        picture.with(|picture| draw(picture, &is_few, chosen.get(), [highest_text.clone(), language.number(0)], &ends))
    };
    let label = name.clone();
    view! {
        <figure class="trend-panel" data-channel=line.channel>
            <figcaption>
                <strong>{cut(&name, LETTERS_MAX)}</strong>
                <span class="soft" role="status">{live(move || told.get())}</span>
            </figcaption>
            <div
                node_ref=frame
                class="trend-frame"
                tabindex="0"
                role="img"
                aria-label=move || format!("{label}. {}", told.get())
                on:keydown=by_key
                on:pointermove=by_pointer
            >
                <svg width=move || width.get() height=HEIGHT aria-hidden="true">{live(shapes)}</svg>
            </div>
        </figure>
    }
}

fn draw(picture: &SmallLine, is_few: &[bool], chosen: usize, scale: [String; 2], ends: &[String; 2]) -> AnyView {
    let plot = picture.plot;
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    let dot = |(place, dot): (usize, &Option<Point>)| {
        let Point { x, y } = (*dot)?;
        let few = is_few.get(place).copied().unwrap_or(false).to_string();
        Some(view! { <circle class="dot" data-few=few data-chosen=(place == chosen).to_string() cx=x cy=y r="3" /> })
    };
    let grid = [plot.y, bottom].map(|y| view! { <line class="grid" x1=plot.x x2=right y1=y y2=y /> });
    let [top_text, zero] = scale;
    view! {
        {grid.into_iter().collect_view()}
        <path class="trend-line" d=picture.path.clone() />
        {picture.dots.iter().enumerate().filter_map(dot).collect_view()}
        <ChartText anchor=picture.scale[0] text=top_text class="tick" />
        <ChartText anchor=picture.scale[1] text=zero class="tick" />
        <ChartText anchor=picture.ends[0] text=ends[0].clone() class="tick" />
        <ChartText anchor=picture.ends[1] text=ends[1].clone() class="tick" />
    }
}
