//! A picture of shares beside shares: lines, points with their intervals, a diagonal.

use super::chart_text::ChartText;
use super::kept::Memo;
use super::live::{live, view};
use super::use_language;
use super::use_width::use_width;
use crate::chart::{self, Anchor, SharesChart, TextAnchor, Tick};
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;

/// What is drawn; all shares from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ShareFigures {
    /// Lines, each with its name for the style sheet.
    pub(super) lines: Vec<(&'static str, Vec<(f64, f64)>)>,
    /// Points: across, up, and the ends of the interval up.
    pub(super) points: Vec<(f64, f64, f64, f64)>,
    /// Level lines, each with its name for the style sheet.
    pub(super) levels: Vec<f64>,
}

/// The picture, with a name for it and for both axes.
#[component]
pub(super) fn ShareChart(
    /// What is drawn.
    figures: Memo<ShareFigures>,
    /// The name of the picture.
    label: &'static str,
    /// The names of the lower and of the left edge.
    axes: [&'static str; 2],
    /// Its handle.
    handle: &'static str,
) -> impl IntoView {
    let (frame, width) = use_width();
    let shapes = move || {
        let picture = chart::shares(width.get(), FONT_SIZE);
        let figures = figures.get();
        (picture.plot.width > 0.0).then(|| draw(&picture, &figures, axes))
    };
    view! {
        <div class="share-chart chart" node_ref=frame>
            <svg
                data-testid=handle
                role="img"
                aria-label=label
                width=move || width.get()
                height=move || chart::shares(width.get(), FONT_SIZE).height
            >
                {live(shapes)}
            </svg>
        </div>
    }
}

fn draw(picture: &SharesChart, figures: &ShareFigures, axes: [&'static str; 2]) -> AnyView {
    let plot = picture.plot;
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    let lines = figures.lines.iter().map(|(name, shares)| {
        view! { <polyline class="share-line" data-line=*name points=picture.line(shares) /> }
    });
    let levels = figures.levels.iter().map(|share| {
        let y = picture.point(0.0, *share).y;
        view! { <line class="share-level" x1=plot.x x2=right y1=y y2=y /> }
    });
    let points = figures.points.iter().map(|(x, y, low, high)| {
        let (at, low, high) = (picture.point(*x, *y), picture.point(*x, *low), picture.point(*x, *high));
        view! {
            <line class="share-interval" x1=at.x x2=at.x y1=low.y y2=high.y />
            <circle class="share-point" cx=at.x cy=at.y r="4" />
        }
    });
    let across = Anchor { x: (plot.x + right) / 2.0, y: bottom + 2.6 * FONT_SIZE, text_anchor: TextAnchor::Middle };
    let up = Anchor { x: plot.x, y: plot.y - FONT_SIZE / 2.0, text_anchor: TextAnchor::Start };
    view! {
        {ticks(picture)}
        <polyline class="share-line" data-line="diagonal" points=picture.line(&[(0.0, 0.0), (1.0, 1.0)]) />
        {levels.collect_view()}
        {lines.collect_view()}
        {points.collect_view()}
        <ChartText anchor=across text=axes[0] class="axis" />
        <ChartText anchor=up text=axes[1] class="axis" />
    }
}

fn ticks(picture: &SharesChart) -> AnyView {
    let language = use_language().get_untracked();
    let plot = picture.plot;
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    let text = move |share: f64| format!("{}%", language.number((share * 100.0).round() as i64));
    let across = move |tick: &Tick| {
        let anchor = Anchor { x: tick.place, y: bottom + FONT_SIZE, text_anchor: TextAnchor::Middle };
        view! { <ChartText anchor=anchor text=text(tick.figure) class="tick" /> }
    };
    let up = move |tick: &Tick| {
        let anchor = Anchor { x: plot.x - FONT_SIZE / 2.0, y: tick.place, text_anchor: TextAnchor::End };
        view! {
            <line class="grid" x1=plot.x x2=right y1=tick.place y2=tick.place />
            <ChartText anchor=anchor text=text(tick.figure) class="tick" />
        }
    };
    view! {
        {picture.x_ticks.iter().map(across).collect_view()}
        {picture.y_ticks.iter().map(up).collect_view()}
    }
}
