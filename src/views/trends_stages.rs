//! From stage to stage: ribbons as wide as how many leads went, and the same as a table.

use super::chart_save::ChartSave;
use super::chart_text::{ChartText, cut};
use super::kept::RwSignal;
use super::leads_link::LeadsLink;
use super::live::{live, memo, view};
use super::readout::{Mark, Readout};
use super::trends_page::TrendDesk;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::chart::{self, RibbonChart, RibbonNode};
use crate::lead::Stage;
use crate::report::PassagePart;
use crate::words::fill;
use crate::worker::figures::trend_figures::StageFlow;
use leptos::prelude::*;

const FONT_SIZE: f64 = 12.0;
const PLOT_HEIGHT: f64 = 260.0;
/// Letters of a stage's name beside its bar.
const LETTERS: usize = 18;
/// The place of those that came in, after all stages.
const CAME_IN: usize = Stage::ALL.len();

/// Picture and table.
#[component]
pub(super) fn StagesCard(desk: TrendDesk) -> impl IntoView {
    let words = &use_words().funnel.trends;
    let flows = desk.part(|figures| figures.stage_flows.clone());
    let readout = RwSignal::new(String::new());
    let (frame, width) = use_width();
    let picture = memo(move || {
        let place = |from: Option<Stage>| from.map_or(CAME_IN, |stage| stage as usize);
        let each = |flow: &StageFlow| (place(flow.from), flow.to as usize, flow.lead_count);
        let each: Vec<_> = flows.with(|flows| flows.iter().map(each).collect());
        chart::ribbons(&each, CAME_IN + 1, [width.get(), PLOT_HEIGHT], FONT_SIZE)
    });
    view! {
        <section class="card">
            <h2>{words.stages_title}</h2>
            <p class="soft">{words.stages_hint}</p>
            <div class="stages-chart chart" node_ref=frame>
                <svg
                    data-testid="stages-chart"
                    role="group"
                    aria-label=words.stages_title
                    width=move || width.get()
                    height=move || picture.with(|picture| picture.height)
                >
                    {live(move || flows.with(|flows| draw(&picture.get(), flows, readout)))}
                </svg>
            </div>
            <Readout readout=readout />
            <ChartSave chart="stages-chart" table="stages-table" name="stage-flow" />
            {live(move || flows.with(|flows| table(flows)))}
        </section>
    }
}

fn name_of(from: Option<Stage>) -> &'static str {
    from.map_or(use_words().funnel.passage.came_in, |stage| use_words().stage(stage))
}

fn flow_text(flow: &StageFlow) -> String {
    let way =
        fill(use_words().funnel.passage.filter_went, &[("from", name_of(flow.from)), ("to", name_of(Some(flow.to)))]);
    format!("{way}: {}", use_language().get_untracked().number(flow.lead_count))
}

fn draw(picture: &RibbonChart, flows: &[StageFlow], readout: RwSignal<String>) -> AnyView {
    let language = use_language().get_untracked();
    let ribbons = picture.ribbons.iter().zip(flows).map(|(path, flow)| {
        let (path, to) = (path.clone(), flow.to.code());
        view! {
            <Mark readout=readout text=flow_text(flow)>
                <path class="ribbon" data-to=to d=path></path>
            </Mark>
        }
    });
    let node = |(place, node): (usize, &Option<RibbonNode>)| {
        let node = (*node)?;
        let name = name_of(Stage::ALL.get(place).copied());
        let text = format!("{} {}", cut(name, LETTERS), language.number(node.count));
        Some(view! {
            <rect class="node" x=node.bar.x y=node.bar.y width=node.bar.width height=node.bar.height />
            <ChartText anchor=node.label text=text class="node-label" />
        })
    };
    let nodes = picture.from.iter().enumerate().filter_map(node).collect_view();
    let ends = picture.to.iter().enumerate().filter_map(node).collect_view();
    view! {
        {ribbons.collect_view()}
        {nodes}
        {ends}
    }
}

fn table(flows: &[StageFlow]) -> AnyView {
    let words = &use_words().funnel;
    let row = |flow: &StageFlow| {
        let filters = vec![Filter::Passage(PassagePart::Went { from: flow.from, to: flow.to })];
        let (from, to) = (name_of(flow.from), name_of(Some(flow.to)));
        view! {
            <tr data-count=flow.lead_count>
                <th scope="row">{from}</th>
                <td>{to}</td>
                <td class="number"><LeadsLink count=flow.lead_count filters=filters what=format!("{from} → {to}") /></td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="stages-table">
                <caption>{words.trends.stages_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.trends.going_from}</th>
                        <th scope="col">{words.trends.going_to}</th>
                        <th scope="col" class="number">{words.passage.leads}</th>
                    </tr>
                </thead>
                <tbody>{flows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
