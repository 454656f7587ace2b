//! Why two leads seem to be one: each comparison with what it weighs, as bars to the right for, to the left against.

use super::live::view;
use super::{use_language, use_words};
use crate::lead::Field;
use crate::words::{Language, fill};
use crate::worker::duplicates::{GroupLead, Level, LinkLine, Reason};
use leptos::prelude::*;

/// Bits that fill the bar.
const FULL_BITS: f32 = 16.0;

/// The lines of one lead.
#[component]
pub(super) fn DuplicateReasons(lead: GroupLead) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let line = |line: &LinkLine| {
        let share = f64::from((line.weight.abs() / FULL_BITS).min(1.0)) * 50.0;
        let start = if line.weight < 0.0 { 50.0 - share } else { 50.0 };
        view! {
            <li>
                <span>{reason_text(language, line)}</span>
                <span class="number">{signed_bits(language, line.weight)}</span>
                <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
                    <rect
                        data-side=if line.weight < 0.0 { "against" } else { "for" }
                        x=start
                        y="0"
                        width=share
                        height="4"
                    />
                    <line x1="50" x2="50" y1="0" y2="4" />
                </svg>
            </li>
        }
    };
    let like = fill(words.compared_with, &[("n", &language.number(lead.like + 1))]);
    view! {
        <details class="duplicate-reasons">
            <summary>{like} " " <span class="number">{signed_bits(language, lead.weight)}</span></summary>
            <ul>{lead.lines.iter().map(line).collect_view()}</ul>
        </details>
    }
}

/// A weight with its sign and one decimal.
pub(super) fn signed_bits(language: Language, weight: f32) -> String {
    let tenths = (f64::from(weight) * 10.0).round() as i64;
    let sign = if tenths > 0 { "+" } else { "" };
    format!("{sign}{}", language.tenths(tenths))
}

fn reason_text(language: Language, line: &LinkLine) -> String {
    let words = &language.words().duplicates;
    let level = match line.level {
        Level::Missing => words.levels[0],
        Level::Differs => words.levels[1],
        Level::Partly => words.levels[2],
        Level::Close => words.levels[3],
        Level::VeryClose => words.levels[4],
        Level::Exact => words.levels[5],
    };
    match &line.reason {
        Reason::Prior => words.prior.to_owned(),
        Reason::Column(name) => [&*column_name(language, name), level].join(": "),
        Reason::Swapped(one, other) => {
            fill(words.swapped, &[("one", &column_name(language, one)), ("other", &column_name(language, other))])
        }
    }
}

/// Standard fields by their code, the user's own by their name.
fn column_name(language: Language, name: &str) -> String {
    Field::from_code(name).map_or(name.to_owned(), |field| language.words().field(field).to_owned())
}
