//! Leads released and of them won later, by days without progress: two lines, and the same figures as a table.

use super::chart_text::ChartText;
use super::kept::{Memo, RwSignal};
use super::live::{live, memo, view};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, Anchor, CurveChart, TextAnchor};
use crate::worker::owners_work::{CurvePoint, DAYS_MIN};
use leptos::prelude::*;

const HEIGHT: f64 = 180.0;
const FONT_SIZE: f64 = 12.0;
/// The table shows every so many days.
const TABLE_STEP: usize = 30;

/// The picture.
#[component]
pub(super) fn ReleaseCurve(curve: Memo<Vec<CurvePoint>>, days: RwSignal<u32>) -> impl IntoView {
    let words = &use_words().owners.simulator;
    let (frame, width) = use_width();
    let picture = memo(move || {
        let lines = curve.with(|curve| {
            let released = curve.iter().map(|point| point.released_count).collect();
            [released, curve.iter().map(|point| point.won_count).collect()]
        });
        chart::curve(&lines, DAYS_MIN, days.get(), [width.get(), HEIGHT], FONT_SIZE)
    });
    view! {
        <div class="release-curve chart">
            <ul class="curve-key">
                <li data-line="released">{words.line_released}</li>
                <li data-line="won">{words.line_won}</li>
            </ul>
            <div node_ref=frame>
                <svg data-testid="release-curve" role="img" aria-label=words.chart width=move || width.get() height=HEIGHT>
                    {live(move || draw(&picture.get()))}
                </svg>
            </div>
            <details>
                <summary>{words.table}</summary>
                <CurveTable curve=curve />
            </details>
        </div>
    }
}

fn draw(picture: &CurveChart) -> AnyView {
    let language = use_language().get_untracked();
    let plot = picture.plot;
    let bottom = plot.y + plot.height;
    let days = picture.ticks.iter().map(|tick| {
        let anchor = Anchor { x: tick.place, y: bottom + FONT_SIZE, text_anchor: TextAnchor::Middle };
        view! { <ChartText anchor=anchor text=language.number(tick.figure as i64) class="tick" /> }
    });
    let counts = picture.count_ticks.iter().map(|tick| {
        let anchor = Anchor { x: plot.x - FONT_SIZE / 2.0, y: tick.place, text_anchor: TextAnchor::End };
        view! {
            <line class="grid" x1=plot.x x2=plot.x + plot.width y1=tick.place y2=tick.place />
            <ChartText anchor=anchor text=language.number(tick.figure as i64) class="tick" />
        }
    });
    let lines = picture.paths.iter().zip(["released", "won"]).map(|(path, line)| {
        view! { <path class="curve" data-line=line d=path.clone()></path> }
    });
    view! {
        {counts.collect_view()}
        {days.collect_view()}
        <line class="average" x1=picture.marker x2=picture.marker y1=plot.y y2=bottom />
        {lines.collect_view()}
    }
}

#[component]
fn CurveTable(curve: Memo<Vec<CurvePoint>>) -> impl IntoView {
    let words = &use_words().owners.simulator;
    let language = use_language().get_untracked();
    let rows = move || {
        let row = |(place, point): (usize, CurvePoint)| {
            view! {
                <tr>
                    <th scope="row" class="number">{language.number(DAYS_MIN + place as u32)}</th>
                    <td class="number">{language.number(point.released_count)}</td>
                    <td class="number">{language.number(point.won_count)}</td>
                </tr>
            }
        };
        // From the shortest on, and at the round numbers of days after it.
        let is_shown = |place: usize| place == 0 || (place + DAYS_MIN as usize).is_multiple_of(TABLE_STEP);
        curve.get().into_iter().enumerate().filter(|(place, _)| is_shown(*place)).map(row).collect_view()
    };
    view! {
        <table class="figure-table" data-testid="release-curve-table">
            <caption>{words.chart}</caption>
            <thead>
                <tr>
                    <th scope="col" class="number">{words.days}</th>
                    <th scope="col" class="number">{words.line_released}</th>
                    <th scope="col" class="number">{words.line_won}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
}
