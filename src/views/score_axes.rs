//! What becomes of the points of each axis: its most, the fading of engagement, where the steps of the matrix begin.

use super::live::view;
use super::rule_draft::RuleDraft;
use super::use_words;
use crate::score::Axes;
use crate::words::fill;
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// One number of `Axes`.
#[derive(Clone, Copy)]
struct Part {
    handle: &'static str,
    label: &'static str,
    /// The letter or number in the label.
    place: &'static str,
    /// Stands in a blank number; blank when the number may not be.
    when_blank: &'static str,
    read: fn(&Axes) -> Option<i16>,
    write: fn(&mut Axes, Option<i16>),
}

/// The numbers, in two groups.
#[component]
pub(super) fn ScoreAxes(draft: RuleDraft) -> impl IntoView {
    let words = &use_words().axes;
    let [steps, limits] = parts()
        .map(|parts| parts.into_iter().map(|part| view! { <AxesNumber draft=draft part=part /> }).collect_view());
    view! {
        <fieldset class="score-axes">
            <legend>{words.title}</legend>
            {steps}
        </fieldset>
        <fieldset class="score-axes">
            <legend>{words.limits}</legend>
            {limits}
            <p class="soft">{words.half_life_hint}</p>
        </fieldset>
    }
}

fn parts() -> [Vec<Part>; 2] {
    let words = &use_words().axes;
    let step = |handle, label, place, read, write| Part { handle, label, place, when_blank: "", read, write };
    let limit = |handle, label, when_blank, read, write| Part { handle, label, place: "", when_blank, read, write };
    let steps = vec![
        step("axes-fit-a", words.least_fit, "A", |it| Some(it.steps[0][0]), |it, points| set_step(it, 0, 0, points)),
        step("axes-fit-b", words.least_fit, "B", |it| Some(it.steps[0][1]), |it, points| set_step(it, 0, 1, points)),
        step(
            "axes-engagement-1",
            words.least_engagement,
            "1",
            |it| Some(it.steps[1][0]),
            |it, points| {
                set_step(it, 1, 0, points);
            },
        ),
        step(
            "axes-engagement-2",
            words.least_engagement,
            "2",
            |it| Some(it.steps[1][1]),
            |it, points| {
                set_step(it, 1, 1, points);
            },
        ),
    ];
    let limits = vec![
        limit("axes-most-fit", words.most_fit, words.no_limit, |it| it.most[0], |it, most| it.most[0] = most),
        limit(
            "axes-most-engagement",
            words.most_engagement,
            words.no_limit,
            |it| it.most[1],
            |it, most| {
                it.most[1] = most;
            },
        ),
        limit(
            "axes-half-life",
            words.half_life,
            words.does_not_fade,
            |it| it.half_life_days.map(|days| days.min(i16::MAX as u16) as i16),
            |it, days| it.half_life_days = days.filter(|days| *days > 0).map(|days| days as u16),
        ),
    ];
    [steps, limits]
}

/// The upper step stays at or above the lower one.
fn set_step(axes: &mut Axes, axis: usize, place: usize, points: Option<i16>) {
    let Some(points) = points else { return };
    let [upper, lower] = axes.steps[axis];
    axes.steps[axis][place] = if place == 0 { points.max(lower) } else { points.min(upper) };
}

#[component]
fn AxesNumber(draft: RuleDraft, part: Part) -> impl IntoView {
    let Part { handle, label, place, when_blank, read, write } = part;
    let label = fill(label, &[("letter", place), ("number", place)]);
    let text =
        move || draft.rules.with(|rules| read(&rules.axes)).map_or_else(String::new, |number| number.to_string());
    // The input shows what came of it.
    let set = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let number = input.value().trim().parse::<i16>().ok();
        if number.is_some() || !when_blank.is_empty() {
            draft.edit(|rules| write(&mut rules.axes, number));
        }
        input.set_value(&text());
    };
    view! {
        <label>
            <span>{label}</span>
            <input
                type="number"
                class="number"
                step="1"
                placeholder=when_blank
                data-testid=handle
                prop:value=text
                on:change:target=set
            />
        </label>
    }
}
