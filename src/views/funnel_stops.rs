//! Where those leads are that did not go on to the next stage, and why the lost ones were lost.

use super::funnel_view::FunnelDesk;
use super::leads_link::LeadsLink;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::book::Filter;
use crate::lead::LostReason;
use crate::report::{FunnelStep, PassagePart, Stop, Way};
use leptos::prelude::*;

/// Reasons written beside a stage.
const REASONS_MAX: usize = 3;

/// A line a stage.
#[component]
pub(super) fn FunnelStops(desk: FunnelDesk) -> impl IntoView {
    let words = &use_words().funnel;
    let shown = desk.part(|figures| (figures.funnel.steps.clone(), figures.lost.clone()));
    let rows = move || {
        let ((steps, lost), way) = (shown.get(), desk.choices.with(|it| it.way));
        // All that reached the last rung are where the funnel ends.
        let count = steps.len().saturating_sub(1);
        let row = |(step, lost)| view! { <StopRow step=step lost=lost way=way /> };
        steps.into_iter().zip(lost).take(count).map(row).collect_view()
    };
    view! {
        <div class="table-scroll">
            <table class="figure-table" data-testid="stops-table">
                <caption>{words.passage.stops_title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.column_stage}</th>
                        {words.passage.stops.map(|name| view! { <th scope="col" class="number">{name}</th> }).collect_view()}
                        <th scope="col">{words.passage.reasons}</th>
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

#[component]
fn StopRow(step: FunnelStep, lost: Vec<(Option<LostReason>, u32)>, way: Way) -> impl IntoView {
    let words = use_words();
    let stage = step.stage;
    let name = words.stage(stage);
    let cell = |(at, count): (Stop, u32)| {
        let filters = vec![Filter::Passage(PassagePart::Stopped { stage, way, at })];
        let what = format!("{name}: {}", words.funnel.passage.stops[at as usize]);
        let handle = format!("stop-{}-{}", stage.code(), at as usize);
        view! { <td class="number"><LeadsLink count=count filters=filters what=what handle=handle /></td> }
    };
    let reasons = lost.into_iter().take(REASONS_MAX).map(|(reason, count)| {
        let at = Stop::Lost;
        let filters =
            vec![Filter::Passage(PassagePart::Stopped { stage, way, at }), Filter::LostFor(vec![reason.clone()])];
        let text = super::lead_filter::reason_text(reason.as_ref()).to_owned();
        view! {
            <span class="reason">
                {text.clone()}
                " "
                <LeadsLink count=count filters=filters what=text />
            </span>
        }
    });
    view! {
        <tr data-stage=stage.code()>
            <th scope="row">{name}</th>
            {Stop::ALL.into_iter().zip(step.stops).map(cell).collect_view()}
            <td class="reasons">{reasons.collect_view()}</td>
        </tr>
    }
}

/// How many leads came in on a rung where none begins: what they passed is not known.
#[component]
pub(super) fn UnseenNote(desk: FunnelDesk) -> impl IntoView {
    let (words, language) = (&use_words().funnel.passage, use_language().get_untracked());
    let count = desk.part(|figures| figures.funnel.unseen_count);
    let note = move || {
        let count = count.get();
        (count > 0).then(|| view! { <p class="soft" data-testid="unseen" data-count=count>{language.counted(&words.unseen, count)}</p> })
    };
    live(note)
}
