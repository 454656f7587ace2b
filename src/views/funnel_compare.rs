//! Two periods or parts side by side: counts, shares with intervals, and whether they can be told apart.

use super::funnel_view::{Compare, FunnelDesk};
use super::leads_link::LeadsLink;
use super::live::{Show, live, memo, view};
use super::share_cell::{DifferenceCell, ShareCell};
use super::use_words;
use crate::book::Filter;
use crate::lead::Stage;
use crate::report::{PassagePart, Share, SmallFunnel, Way};
use leptos::prelude::*;

/// The comparison as a table; nothing while none is asked for.
#[component]
pub(super) fn FunnelCompare(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel;
    let is_asked = memo(move || desk.choices.with(|it| it.compare != Compare::Nothing));
    let sides = desk.part(|figures| figures.sides);
    let rows = move || {
        let (way, compare) = desk.choices.with(|it| (it.way, it.compare.clone()));
        let row = |rung| {
            sides.get().map(|sides| view! { <CompareRow sides=sides rung=rung way=way compare=compare.clone() /> })
        };
        (0..Stage::LADDER.len()).map(row).collect_view()
    };
    view! {
        <Show when=move || is_asked.get()>
            <section class="card">
                <div class="table-scroll">
                    <table class="figure-table" data-testid="compare-table">
                        <caption>{words.passage.compare_caption}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.column_stage}</th>
                                <th scope="col" class="number">"A"</th>
                                <th scope="col" class="number">{format!("A: {}", words.column_first)}</th>
                                <th scope="col" class="number">"B"</th>
                                <th scope="col" class="number">{format!("B: {}", words.column_first)}</th>
                                <th scope="col">{words.passage.difference}</th>
                            </tr>
                        </thead>
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn CompareRow(sides: [SmallFunnel; 2], rung: usize, way: Way, compare: Compare) -> impl IntoView {
    let words = use_words();
    let stage = Stage::LADDER[rung];
    let shares: [Share; 2] = sides.map(|side| side.share(rung));
    let of_side = |side: usize| {
        let mut filters = compare.side(side);
        filters.push(Filter::Passage(PassagePart::Reached { stage, way }));
        let name = ["A", "B"][side];
        let what = format!("{name}: {}", words.stage(stage));
        let handle = format!("compare-{}-{}", name.to_lowercase(), stage.code());
        view! {
            <td class="number"><LeadsLink count=shares[side].part filters=filters what=what handle=handle /></td>
            <td class="number"><ShareCell share=shares[side] why_none=words.funnel.rate_none /></td>
        }
    };
    view! {
        <tr data-stage=stage.code()>
            <th scope="row">{words.stage(stage)}</th>
            {of_side(0)}
            {of_side(1)}
            <td><DifferenceCell difference=shares[0].less(shares[1]) /></td>
        </tr>
    }
}
