//! The funnel in figures: counts, rates with their intervals, values, time in stage.

use super::figure_note::FigureNote;
use super::funnel_view::FunnelDesk;
use super::leads_link::LeadsLink;
use super::live::{live, view};
use super::share_cell::ShareCell;
use super::sums::Sums;
use super::{use_language, use_words};
use crate::book::Filter;
use crate::report::{Funnel, FunnelStep, PassagePart, Way};
use crate::words::fill;
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn FunnelTable(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel;
    let funnel = desk.part(|figures| figures.funnel.clone());
    let rows = move || {
        let (funnel, way) = (funnel.get(), desk.choices.with(|it| it.way));
        (0..funnel.steps.len()).map(|place| view! { <FunnelRow funnel=&funnel place=place way=way /> }).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="funnel-table">
                <caption>{words.table_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.column_stage}</th>
                        <th scope="col" class="number">{words.column_now}</th>
                        <th scope="col" class="number">{words.column_reached}</th>
                        <th scope="col" class="number">{words.column_previous}</th>
                        <th scope="col" class="number">{words.column_first}</th>
                        <th scope="col" class="number">{words.passage.value}</th>
                        <th scope="col" class="number">{words.passage.stay}</th>
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

#[component]
fn FunnelRow<'a>(funnel: &'a Funnel, place: usize, way: Way) -> impl IntoView + use<> {
    let all_words = use_words();
    let words = &all_words.funnel;
    let step = funnel.steps[place].clone();
    let (stage, count) = (step.stage, step.reached_count);
    let name = all_words.stage(stage);
    let why_none = if place == 0 { words.rate_first } else { words.rate_none };
    let now = vec![Filter::Passage(PassagePart::Now(stage))];
    let reached = vec![Filter::Passage(PassagePart::Reached { stage, way })];
    view! {
        <tr data-stage=stage.code() data-count=count>
            <th scope="row">{name}</th>
            <td class="number">
                <LeadsLink count=step.now_count filters=now what=format!("{}: {name}", words.column_now) handle=format!("now-{}", stage.code()) />
            </td>
            <td class="number">
                <LeadsLink count=count filters=reached what=format!("{}: {name}", words.column_reached) handle=format!("reached-{}", stage.code()) />
            </td>
            <td class="number">
                <ShareCell share=funnel.from_previous(place) why_none=why_none />
            </td>
            <td class="number">
                <ShareCell share=funnel.from_first(place) why_none=words.rate_none />
            </td>
            <td class="number"><Sums sums=step.value.clone() /></td>
            <td class="number"><StayCell step=step /></td>
        </tr>
    }
}

/// Half of the leads leave the stage within so many days; who is still there counts as long as is known.
#[component]
fn StayCell(step: FunnelStep) -> impl IntoView {
    let (words, language) = (&use_words().funnel.passage, use_language().get_untracked());
    let days = |days: Option<u32>| days.map_or("—".to_owned(), |days| language.counted(&words.days, days));
    let [low, middle, high] = step.stay.quartiles;
    let counts =
        [step.stay.happened_count, step.stay.waiting_count, step.stay_unknown_count].map(|it| language.number(it));
    let [low, high] = [low, high].map(days);
    let note = fill(
        words.stay_note,
        &[("low", &low), ("high", &high), ("done", &counts[0]), ("waiting", &counts[1]), ("unknown", &counts[2])],
    );
    let shown = match (step.stay.happened_count + step.stay.waiting_count, middle) {
        (0, _) => "—".to_owned(),
        (_, None) => words.stay_none.to_owned(),
        (_, middle) => days(middle),
    };
    view! { <FigureNote shown=shown note=note /> }
}
