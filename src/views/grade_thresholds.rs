//! Where grades begin: a slider and a number each for A, B and C.

use super::live::{live, memo, view};
use super::rule_draft::RuleDraft;
use super::{use_language, use_words};
use crate::score::Grade;
use crate::words::fill;
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// Ends of the sliders; the number beside goes further.
const SLIDER: (i16, i16) = (-50, 150);

/// The thresholds.
#[component]
pub(super) fn GradeThresholds(draft: RuleDraft) -> impl IntoView {
    let (words, language) = (&use_words().scoring, use_language().get_untracked());
    let below = move || {
        let points = draft.rules.with(|rules| language.number(rules.thresholds[2]));
        fill(words.grade_below, &[("points", &points)])
    };
    view! {
        <fieldset class="grade-thresholds">
            <legend>{words.thresholds_title}</legend>
            {(0..3).map(|place| view! { <Threshold draft=draft place=place /> }).collect_view()}
            <p class="soft">{live(below)}</p>
        </fieldset>
    }
}

#[component]
fn Threshold(draft: RuleDraft, place: usize) -> impl IntoView {
    let words = &use_words().scoring;
    let letter = Grade::ALL[place].letter();
    let points = memo(move || draft.rules.with(|rules| rules.thresholds[place]));
    // The input shows what came of it: a threshold stops at its neighbour.
    let set = move |event: Targeted<Event, HtmlInputElement>| {
        if let Ok(points) = event.target().value().parse() {
            draft.set_threshold(place, points);
        }
        event.target().set_value(&points.get_untracked().to_string());
    };
    let label = fill(words.grade_from, &[("letter", letter)]);
    view! {
        <div class="threshold" data-grade=letter>
            <span aria-hidden="true">{label.clone()}</span>
            <input
                type="range"
                min=SLIDER.0.to_string()
                max=SLIDER.1.to_string()
                step="1"
                aria-label=label
                prop:value=move || points.get().to_string()
                on:input:target=set
            />
            <input
                type="number"
                class="number"
                step="1"
                aria-label=fill(words.threshold_points, &[("letter", letter)])
                prop:value=move || points.get().to_string()
                on:change:target=set
            />
        </div>
    }
}
