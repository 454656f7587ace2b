//! Who was reached of each grade, as a small picture (V5, V6, F5).

use super::kept::Memo;
use super::live::{live, view};
use super::{use_language, use_words};
use crate::chart::share_bar;
use crate::words::fill;
use crate::worker::gate_work::GradeReach;
use leptos::prelude::*;

/// Attempts after which sellers give up on average, in tenths, as the article of seed 002 says (F5, A4).
const REFERENCE_TENTHS: i64 = 13;
/// Attempts at the right end of their bars, in tenths.
const ATTEMPTS_TENTHS_MAX: i64 = 50;
/// Both bars are drawn in a box of this width and height, and stretched.
const BOX: (f64, f64) = (100.0, 10.0);

/// A line a grade: its share contacted, and the attempts for each lead that was tried, how many of its leads had enough.
#[component]
pub(super) fn CoverageCard(coverage: Memo<Vec<GradeReach>>) -> impl IntoView {
    let words = &use_words().reach;
    let language = use_language().get_untracked();
    let reference = fill(words.reference, &[("attempts", &language.tenths(REFERENCE_TENTHS))]);
    view! {
        <section class="card coverage-card" aria-labelledby="coverage-title" data-testid="coverage">
            <h2 id="coverage-title">{words.title}</h2>
            <p class="soft">{words.about}</p>
            <div class="table-scroll">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{use_words().lead.grade}</th>
                            <th scope="col">{words.contacted}</th>
                            <th scope="col">{words.attempts}</th>
                        </tr>
                    </thead>
                    <tbody>{live(move || coverage.get().into_iter().map(line).collect_view())}</tbody>
                </table>
            </div>
            <p class="faint coverage-reference" data-testid="coverage-reference">
                <strong>{reference}</strong>
                " "
                {words.reference_source}
            </p>
        </section>
    }
}

fn line(reach: GradeReach) -> AnyView {
    let words = &use_words().reach;
    let language = use_language().get_untracked();
    let share = reach.contacted_share();
    let told = match share {
        Some(share) => fill(
            words.contacted_of,
            &[
                ("contacted", &language.number(reach.contacted_count)),
                ("all", &language.number(reach.lead_count)),
                ("share", &language.percent(share)),
            ],
        ),
        None => words.no_leads.to_owned(),
    };
    let skipped = (reach.skipped_count > 0).then(|| language.counted(&words.skipped, reach.skipped_count));
    let attempts = reach.attempts_tenths();
    let calls = attempts.map_or(words.no_calls.to_owned(), |tenths| language.tenths(tenths));
    let of_attempts = |tenths: i64| tenths as f64 / ATTEMPTS_TENTHS_MAX as f64;
    let letter = reach.grade.letter();
    let numbers = [("enough", &*language.number(reach.enough_count)), ("least", &*language.number(reach.attempts_min))];
    let enough = fill(words.enough, &numbers);
    view! {
        <tr
            data-testid="coverage-grade"
            data-grade=letter
            data-leads=reach.lead_count.to_string()
            data-contacted=reach.contacted_count.to_string()
            data-skipped=reach.skipped_count.to_string()
            data-calls=reach.attempt_count.to_string()
            data-enough=reach.enough_count.to_string()
        >
            <th scope="row">
                <span class="grade" data-grade=letter>
                    {letter}
                </span>
            </th>
            <td>
                {bar(share, reach.skipped_share(), None)}
                <span>{told}</span>
                <span class="faint">{skipped}</span>
            </td>
            <td>
                {bar(attempts.map(of_attempts), None, Some(of_attempts(REFERENCE_TENTHS)))}
                <span>{calls}</span>
                <span class="faint">{enough}</span>
            </td>
        </tr>
    }
}

/// A bar of one share, a fainter one after it, and a line to compare with.
fn bar(share: Option<f64>, faint: Option<f64>, reference: Option<f64>) -> AnyView {
    let (width, height) = BOX;
    let shapes = share_bar(share, faint, reference, width);
    let line = shapes.reference.map(|x| view! { <line class="reference" x1=x x2=x y1=0 y2=height /> });
    view! {
        <svg class="coverage-bar" viewBox=format!("0 0 {width} {height}") preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width=width height=height />
            <rect class="part" width=shapes.part height=height />
            <rect class="faint-part" x=shapes.part width=shapes.faint height=height />
            {line}
        </svg>
    }
}
