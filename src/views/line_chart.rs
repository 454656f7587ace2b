//! Lines with numbered ends, a key with their dashes, and a band for each place from left to right that says all of them.

use super::chart_save::ChartSave;
use super::chart_text::ChartText;
use super::kept::{Memo, RwSignal};
use super::live::{live, memo, view};
use super::readout::{Mark, Readout};
use super::use_width::use_width;
use crate::chart::{self, Anchor, LinesChart, LinesLayout, TextAnchor};
use leptos::prelude::*;

const HEIGHT: f64 = 240.0;
const FONT_SIZE: f64 = 12.0;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LineFigures {
    /// The lines: name and points.
    pub(super) lines: Vec<(String, Vec<(f64, f64)>)>,
    /// Whether a line stays level until its next point.
    pub(super) is_stepped: bool,
    /// The numbers at both ends of the lower edge.
    pub(super) across: (f64, f64),
    /// The number at the upper edge.
    pub(super) highest: f64,
    /// The places from left to right: number, what is written below, what all lines say there.
    pub(super) places: Vec<(f64, String, String)>,
}

/// The picture, saved with the table of that handle under a name. `up` writes a number of the left edge; a letter of a label has so much room below.
#[component]
pub(super) fn LineChart(
    figures: Memo<LineFigures>,
    label: String,
    handle: &'static str,
    table: &'static str,
    name: &'static str,
    up: fn(f64) -> String,
    room: f64,
) -> impl IntoView {
    let (frame, width) = use_width();
    let readout = RwSignal::new(String::new());
    let picture = memo(move || {
        figures.with(|figures| {
            let points: Vec<Vec<(f64, f64)>> = figures.lines.iter().map(|(_, points)| points.clone()).collect();
            let (across, highest) = (figures.across, figures.highest);
            let layout = LinesLayout { width: width.get(), height: HEIGHT, font_size: FONT_SIZE, across, highest };
            chart::lines(&points, figures.is_stepped, &layout)
        })
    });
    let key = move || {
        let line = |(place, (name, _)): (usize, (String, Vec<(f64, f64)>))| {
            let number = place + 1;
            view! {
                <li data-series=place.to_string()>
                    <svg class="key-line" width="28" height="10" aria-hidden="true">
                        <path class="series" data-series=place.to_string() d="M0 5H28"></path>
                    </svg>
                    {format!("{number} {name}")}
                </li>
            }
        };
        figures.get().lines.into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <div class="line-chart chart">
            <ul class="line-key">{live(key)}</ul>
            <div node_ref=frame>
                <svg data-testid=handle role="group" aria-label=label width=move || width.get() height=HEIGHT>
                    {live(move || draw(&picture.get(), &figures.get(), up, room, readout))}
                </svg>
            </div>
            <Readout readout=readout />
            <ChartSave chart=handle table=table name=name />
        </div>
    }
}

fn draw(
    picture: &LinesChart,
    figures: &LineFigures,
    up: fn(f64) -> String,
    room: f64,
    readout: RwSignal<String>,
) -> AnyView {
    let Some(plot) = picture.plot.filter(|plot| plot.width > 0.0) else { return ().into_any() };
    let bottom = plot.y + plot.height;
    let levels = picture.up_ticks.iter().map(|tick| {
        let anchor = Anchor { x: plot.x - FONT_SIZE / 2.0, y: tick.place, text_anchor: TextAnchor::End };
        view! {
            <line class="grid" x1=plot.x x2=plot.x + plot.width y1=tick.place y2=tick.place />
            <ChartText anchor=anchor text=up(tick.figure) class="tick" />
        }
    });
    let numbers: Vec<f64> = figures.places.iter().map(|(number, ..)| *number).collect();
    let labels = picture.labelled(&numbers, room).into_iter().map(|place| {
        let (number, text, _) = &figures.places[place];
        let anchor = Anchor { x: picture.across(*number), y: bottom + FONT_SIZE, text_anchor: TextAnchor::Middle };
        view! { <ChartText anchor=anchor text=text.clone() class="tick" /> }
    });
    let bands = figures.places.iter().map(|(number, _, says)| {
        let x = picture.across(*number);
        view! {
            <Mark readout=readout text=says.clone()>
                <line class="band" x1=x x2=x y1=plot.y y2=bottom />
            </Mark>
        }
    });
    let lines = picture.paths.iter().enumerate().map(|(place, path)| {
        view! { <path class="series" data-series=place.to_string() d=path.clone()></path> }
    });
    let ends = picture.ends.iter().enumerate().filter_map(|(place, end)| {
        let anchor = (*end)?;
        Some(view! { <ChartText anchor=anchor text=(place + 1).to_string() class="series-end" /> })
    });
    let parts = (levels.collect_view(), labels.collect_view(), lines.collect_view(), ends.collect_view());
    view! {
        {parts}
        {bands.collect_view()}
    }
}
