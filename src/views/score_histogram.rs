//! Leads by score over the bands of the grades; it moves while a slider does.

use super::chart_text::ChartText;
use super::live::{live, memo, view};
use super::rule_draft::RuleDraft;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, Anchor, GradeBand, HistogramBar, HistogramChart, HistogramFigures, TextAnchor, Tick};
use crate::score::{Grade, Scoring, grade};
use crate::words::fill;
use leptos::prelude::*;

const HEIGHT: f64 = 220.0;
const FONT_SIZE: f64 = 12.0;

/// The histogram and the same figures as a table.
#[component]
pub(super) fn ScoreHistogram(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().scoring;
    let (frame, width) = use_width();
    let picture = memo(move || {
        // Thresholds move with the slider at once, the bars when the worker has counted.
        let thresholds = draft.rules.with(|rules| rules.thresholds.map(f64::from));
        draft.tried.with(|tried| tried.as_ref().map(|scoring| draw(scoring, &thresholds, width.get())))
    });
    let shapes = move || {
        let picture = picture.get()?;
        let bands = picture.bands.iter().zip(Grade::ALL).map(|(band, grade)| view! { <Band band=*band grade=grade /> });
        let bars = picture.bars.iter().map(|bar| view! { <Bar bar=*bar /> });
        Some((bands.collect_view(), bars.collect_view(), view! { <Axes picture=picture.clone() /> }))
    };
    view! {
        <div class="score-histogram chart">
            <h3>{words.histogram_title}</h3>
            <div node_ref=frame>
                <svg
                    data-testid="score-histogram"
                    role="img"
                    aria-label=words.histogram_title
                    width=move || width.get()
                    height=HEIGHT
                >
                    {live(shapes)}
                </svg>
            </div>
            <details>
                <summary>{words.histogram_table}</summary>
                <HistogramTable draft=draft />
            </details>
        </div>
    }
}

fn draw(scoring: &Scoring, thresholds: &[f64], width: f64) -> HistogramChart {
    let histogram = &scoring.histogram;
    let figures = HistogramFigures {
        from: f64::from(histogram.from),
        width: f64::from(histogram.width),
        counts: &histogram.counts,
        thresholds,
    };
    chart::histogram(&figures, width, HEIGHT, FONT_SIZE)
}

#[component]
fn Band(band: GradeBand, grade: Grade) -> impl IntoView {
    let letter = (band.rect.width >= FONT_SIZE).then(|| {
        view! { <ChartText anchor=band.label text=grade.letter() class="band-letter" /> }
    });
    view! {
        <g class="band" data-grade=grade.letter()>
            <rect x=band.rect.x y=band.rect.y width=band.rect.width height=band.rect.height />
            {letter}
        </g>
    }
}

#[component]
fn Bar(bar: HistogramBar) -> impl IntoView {
    view! { <rect class="bar" x=bar.rect.x y=bar.rect.y width=bar.rect.width height=bar.rect.height /> }
}

/// The figures along both edges, and the thresholds.
#[component]
pub(super) fn Axes(picture: HistogramChart) -> impl IntoView {
    let language = use_language().get_untracked();
    let plot = picture.plot;
    let bottom = plot.y + plot.height;
    let score = move |tick: &Tick| {
        let anchor = Anchor { x: tick.place, y: bottom + FONT_SIZE, text_anchor: TextAnchor::Middle };
        view! { <ChartText anchor=anchor text=language.number(tick.figure as i64) class="tick" /> }
    };
    let count = move |tick: &Tick| {
        let anchor = Anchor { x: plot.x - FONT_SIZE / 2.0, y: tick.place, text_anchor: TextAnchor::End };
        view! {
            <line class="grid" x1=plot.x x2=plot.x + plot.width y1=tick.place y2=tick.place />
            <ChartText anchor=anchor text=language.number(tick.figure as i64) class="tick" />
        }
    };
    let threshold = move |place: f64| view! { <line class="threshold" x1=place x2=place y1=plot.y y2=bottom /> };
    let thresholds = picture
        .bands
        .iter()
        .filter_map(|band| band.threshold)
        .map(|points| threshold(picture.score_scale.place_inside(points)));
    (
        picture.count_ticks.iter().map(count).collect_view(),
        picture.score_ticks.iter().map(score).collect_view(),
        thresholds.collect_view(),
    )
}

#[component]
fn HistogramTable(draft: RuleDraft) -> impl IntoView {
    let (all_words, language) = (use_words(), use_language().get_untracked());
    let words = &all_words.scoring;
    let rows = move || {
        let scoring = draft.tried.get()?;
        let histogram = scoring.histogram;
        let row = |(place, count): (usize, u32)| {
            let from = histogram.from.saturating_add(histogram.width.saturating_mul(place as i16));
            let to = from.saturating_add(histogram.width - 1);
            let range = [("from", &*language.number(from)), ("to", &*language.number(to))];
            let range = if from == to { language.number(from) } else { fill(words.histogram_range, &range) };
            // A bin on a threshold holds leads of both grades.
            let mut grades = vec![grade(to, &scoring.rules.thresholds).letter()];
            grades.push(grade(from, &scoring.rules.thresholds).letter());
            grades.dedup();
            view! {
                <tr>
                    <th scope="row" class="number">{range}</th>
                    <td class="number">{language.number(count)}</td>
                    <td>{grades.join(", ")}</td>
                </tr>
            }
        };
        Some(histogram.counts.into_iter().enumerate().map(row).collect_view())
    };
    view! {
        <table class="figure-table" data-testid="score-table">
            <caption>{words.histogram_title}</caption>
            <thead>
                <tr>
                    <th scope="col" class="number">{words.histogram_score}</th>
                    <th scope="col" class="number">{words.histogram_leads}</th>
                    <th scope="col">{all_words.lead.grade}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
}
