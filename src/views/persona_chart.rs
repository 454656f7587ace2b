//! Values by how many times as often as the average they close: dots with their intervals.

use super::chart_text::ChartText;
use super::kept::Memo;
use super::live::{live, memo, view};
use super::persona_card::{ShownTrait, times_text, trait_text};
use super::use_width::use_width;
use super::use_words;
use crate::chart::{self, Anchor, Interval, IntervalChart, TextAnchor, text_width};
use leptos::prelude::*;

const FONT_SIZE: f64 = 13.0;
/// Of so many letters a label is cut: the table has the whole.
const LETTERS_MAX: usize = 32;

/// The picture.
#[component]
pub(super) fn PersonaChart(traits: Memo<Vec<ShownTrait>>) -> impl IntoView {
    let words = &use_words().persona;
    let (frame, width) = use_width();
    let labels =
        memo(move || traits.get().iter().map(|(field, it)| label(trait_text(*field, &it.value))).collect::<Vec<_>>());
    let picture = memo(move || {
        let figures: Vec<Interval> = traits.with(|traits| {
            let figure = |(_, it): &ShownTrait| Interval { middle: it.lift, low: it.low, high: it.high };
            traits.iter().map(figure).collect()
        });
        let label_width =
            labels.with(|labels| labels.iter().map(|text| text_width(text, FONT_SIZE)).fold(0.0, f64::max));
        chart::intervals(&figures, width.get(), label_width, FONT_SIZE)
    });
    let shapes = move || {
        let picture = picture.get();
        (picture.plot.width > 0.0).then(|| draw(&picture, &labels.get()))
    };
    view! {
        <div class="persona-chart chart" node_ref=frame>
            <svg
                data-testid="persona-chart"
                role="img"
                aria-label=words.chart_label
                width=move || width.get()
                height=move || picture.with(|picture| picture.height)
            >
                {live(shapes)}
            </svg>
        </div>
    }
}

fn label(text: String) -> String {
    match text.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text,
    }
}

fn draw(picture: &IntervalChart, labels: &[String]) -> AnyView {
    let bottom = picture.plot.y + picture.plot.height;
    let ticks = picture.ticks.iter().map(|tick| {
        let anchor = Anchor { x: tick.place, y: bottom + FONT_SIZE, text_anchor: TextAnchor::Middle };
        view! {
            <line class="grid" x1=tick.place x2=tick.place y1=picture.plot.y y2=bottom />
            <ChartText anchor=anchor text=format!("{}×", times_text(tick.figure)) class="tick" />
        }
    });
    let rows = picture.rows.iter().zip(labels).map(|(row, label)| {
        view! {
            <ChartText anchor=row.label text=label.clone() class="label" />
            <line class="share-interval" x1=row.low x2=row.high y1=row.dot.y y2=row.dot.y />
            <circle class="share-point" cx=row.dot.x cy=row.dot.y r="5" />
        }
    });
    view! {
        {ticks.collect_view()}
        <line class="average" x1=picture.average x2=picture.average y1=picture.plot.y y2=bottom />
        {rows.collect_view()}
    }
}
