//! The score as a sum: one line a rule that gave points, and their total.

use super::kept::RwSignal;
use super::live::{live, memo, view};
use super::{use_language, use_words};
use crate::worker::protocol::{Adjustment, LeadDetail, ScoreLine, ScoreReason};
use leptos::prelude::*;

/// Fit first, then engagement, as the rules stand.
#[component]
pub fn ScoreSum(detail: RwSignal<Option<LeadDetail>>) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let sum = memo(move || {
        let read = |detail: &LeadDetail| (detail.explanation.clone(), detail.score);
        detail.with(|detail| detail.as_ref().map(read).unwrap_or_default())
    });
    let signed = move |points: i32| match points > 0 {
        true => format!("+{}", language.number(points)),
        false => language.number(points),
    };
    let reason = move |reason: &ScoreReason| match reason {
        ScoreReason::Rule(condition) => words.condition(condition),
        ScoreReason::Adjusted(Adjustment::OverMost) => words.axes.over_most.to_owned(),
        ScoreReason::Adjusted(Adjustment::Faded { days }) => language.counted(&words.axes.faded, *days),
        ScoreReason::Adjusted(Adjustment::OffScale) => words.axes.off_scale.to_owned(),
    };
    let line = move |line: ScoreLine| {
        view! {
            <tr>
                <th scope="row">{reason(&line.reason)}</th>
                <td class="faint">{words.axis(line.axis)}</td>
                <td class="number">{signed(line.points)}</td>
            </tr>
        }
    };
    live(move || {
        let (lines, score) = sum.get();
        if lines.is_empty() {
            return view! { <p class="soft">{words.leads.score_none}</p> };
        }
        view! {
            <table class="score-sum" data-testid="score-sum">
                <tbody>{lines.into_iter().map(line).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan="2">
                            {words.leads.total}
                        </th>
                        <td class="number">{language.number(score)}</td>
                    </tr>
                </tfoot>
            </table>
        }
    })
}
