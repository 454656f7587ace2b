//! The parts of a split: a small funnel each, to one scale, and all of them as a table.

use super::chart_save::ChartSave;
use super::chart_text::{ChartText, cut};
use super::funnel_view::FunnelDesk;
use super::kept::RwSignal;
use super::leads_link::LeadsLink;
use super::live::{Show, live, memo, view};
use super::part_text::part_text;
use super::readout::{Mark, Readout};
use super::share_cell::ShareCell;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::chart::{self, SmallPicture};
use crate::lead::Stage;
use crate::report::{PassagePart, Way};
use crate::worker::figures::funnel_figures::Part;
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;
/// Letters of a part's name that fit over its funnel.
const TITLE_LETTERS: usize = 20;

/// Picture and table; nothing while leads are not told apart.
#[component]
pub(super) fn FunnelParts(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel.passage;
    let is_split = memo(move || desk.choices.with(|it| it.split.is_some()));
    let parts = desk.part(|figures| figures.parts.clone());
    let readout = RwSignal::new(String::new());
    let (frame, width) = use_width();
    let picture = memo(move || {
        let share = |part: &Part| (0..6).map(|rung| part.funnel.share(rung).rate().unwrap_or(0.0)).collect();
        let shares: Vec<Vec<f64>> = parts.with(|parts| parts.iter().map(share).collect());
        chart::multiples(&shares, width.get(), FONT_SIZE)
    });
    let shapes = move || {
        let panel =
            |(part, shape): (Part, SmallPicture)| view! { <SmallFunnelShape part=part shape=shape readout=readout /> };
        parts.get().into_iter().zip(picture.get().0).map(panel).collect_view()
    };
    view! {
        <Show when=move || is_split.get()>
            <section class="card">
                <h2>{words.parts_title}</h2>
                <p class="soft">{Stage::LADDER.map(|stage| use_words().stage(stage)).join(" → ")}</p>
                <div class="parts-chart chart" node_ref=frame>
                    <svg
                        data-testid="parts-chart"
                        role="group"
                        aria-label=words.parts_title
                        width=move || width.get()
                        height=move || picture.with(|(_, height)| *height)
                    >
                        {live(shapes)}
                    </svg>
                </div>
                <Readout readout=readout />
                <ChartSave chart="parts-chart" table="parts-table" name="funnel-parts" />
                <PartsTable desk=desk />
            </section>
        </Show>
    }
}

#[component]
fn SmallFunnelShape(part: Part, shape: SmallPicture, readout: RwSignal<String>) -> impl IntoView {
    let (words, language) = (use_words(), use_language().get_untracked());
    let (Some(frame), Some(title)) = (shape.frame, shape.title) else { return ().into_any() };
    let name = part_text(&part.label);
    let percent = |rung: usize| part.funnel.share(rung).rate().map(|rate| language.percent(rate)).unwrap_or_default();
    let of_rung = |rung: usize| {
        format!("{}: {} ({})", words.stage(Stage::LADDER[rung]), part.funnel.reached[rung], percent(rung))
    };
    let text = format!("{name}. {}", (0..shape.bars.len()).map(of_rung).collect::<Vec<_>>().join("; "));
    let heading = format!("{} · {}", cut(&name, TITLE_LETTERS), language.number(part.funnel.lead_count));
    let bars = shape.bars.iter().map(|(track, bar)| {
        view! {
            <rect class="track" x=track.x y=track.y width=track.width height=track.height />
            <rect class="bar" x=bar.x y=bar.y width=bar.width height=bar.height />
        }
    });
    let labels = shape.labels.iter().enumerate().map(|(rung, anchor)| {
        view! { <ChartText anchor=*anchor text=percent(rung) class="tick" /> }
    });
    let (bars, labels) = (bars.collect_view(), labels.collect_view());
    view! {
        <Mark readout=readout text=text>
            <rect class="target" x=frame.x y=frame.y width=frame.width height=frame.height rx="4" />
            <ChartText anchor=title text=heading class="label" />
            {bars}
            {labels}
        </Mark>
    }
}

#[component]
fn PartsTable(desk: FunnelDesk) -> impl IntoView {
    let words = use_words();
    let parts = desk.part(|figures| figures.parts.clone());
    let rows = move || {
        let way = desk.choices.with(|it| it.way);
        parts.get().into_iter().map(|part| view! { <PartRow part=part way=way /> }).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="parts-table">
                <caption>{words.funnel.passage.parts_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.funnel.passage.part}</th>
                        {Stage::LADDER.map(|stage| view! { <th scope="col" class="number">{words.stage(stage)}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

#[component]
fn PartRow(part: Part, way: Way) -> impl IntoView {
    let words = use_words();
    let name = part_text(&part.label);
    let cell = |(rung, stage): (usize, Stage)| {
        let count = part.funnel.reached[rung];
        let number = match &part.filter {
            Some(filter) => {
                let filters = vec![filter.clone(), Filter::Passage(PassagePart::Reached { stage, way })];
                let what = format!("{name}: {}", words.stage(stage));
                view! { <LeadsLink count=count filters=filters what=what /> }
            }
            None => view! { <span>{use_language().get_untracked().number(count)}</span> },
        };
        let share = (rung > 0).then(|| {
            view! { <ShareCell share=part.funnel.share(rung) why_none=words.funnel.rate_none /> }
        });
        view! { <td class="number">{number} " " <span class="soft">{share}</span></td> }
    };
    view! {
        <tr data-count=part.funnel.lead_count>
            <th scope="row">{name.clone()}</th>
            {Stage::LADDER.into_iter().enumerate().map(cell).collect_view()}
        </tr>
    }
}
