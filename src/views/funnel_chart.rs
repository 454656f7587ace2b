//! The funnel as a picture: a bar a stage, what went on and what did not between them.

use super::chart_save::ChartSave;
use super::chart_text::ChartText;
use super::kept::Memo;
use super::live::{live, memo, view};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, FunnelDrop, FunnelLayout, FunnelStage, text_width};
use crate::lead::Stage;
use crate::report::Funnel;
use crate::words::{Language, fill};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

const FONT_SIZE: f64 = 14.0;

/// What is written beside a stage.
struct StageTexts {
    stage: Stage,
    name: &'static str,
    /// Its leads, in words, for the handle.
    handle: String,
    /// Count and rate from the stage before; and the same with the rate's counts.
    first_line: [String; 2],
    /// Rate from the first stage; and its counts.
    second_line: [String; 2],
}

/// The picture. Each stage is a button that tells which stage's leads are wanted. `references` are marks at a place of the
/// ladder, of the whole width that so many leads would have.
#[component]
pub(super) fn FunnelChart(
    funnel: Memo<Funnel>,
    references: Memo<Vec<(usize, f64)>>,
    on_stage: Callback<Stage>,
) -> impl IntoView {
    let (words, language) = (&use_words().funnel, use_language().get_untracked());
    let (frame, width) = use_width();
    let label = move || {
        let leads = language.counted(&words.leads, funnel.with(|funnel| funnel.lead_count));
        fill(words.chart_label, &[("leads", &leads)])
    };
    let picture = memo(move || {
        funnel.with(|funnel| {
            let texts: Vec<StageTexts> =
                (0..funnel.steps.len()).map(|step| stage_texts(funnel, step, language)).collect();
            let counts: Vec<u32> = funnel.steps.iter().map(|step| step.reached_count).collect();
            chart::funnel(&counts, &layout(width.get(), &texts))
        })
    });
    let shapes = move || {
        let picture = picture.get();
        funnel.with_untracked(|funnel| {
            let stage = |(step, shape): (usize, &FunnelStage)| {
                let texts = stage_texts(funnel, step, language);
                view! { <StageShape shape=*shape texts=texts is_narrow=picture.is_narrow on_stage=on_stage /> }
            };
            let drop = |(step, shape): (usize, &FunnelDrop)| {
                let drop_off = funnel.drop_off(step + 1).filter(|count| *count > 0);
                let text = drop_off.map_or(String::new(), |count| language.counted(&words.drop_off, count));
                view! { <DropShape shape=shape.clone() text=text /> }
            };
            let marks = references.get().into_iter().filter_map(|(step, share)| {
                let shape = picture.stages.get(step)?;
                let x = shape.at(share);
                let (top, bottom) = (shape.track.y - 3.0, shape.track.y + shape.track.height + 3.0);
                Some(view! { <line class="reference" x1=x x2=x y1=top y2=bottom /> })
            });
            let marks = marks.collect_view();
            let drops = picture.drops.iter().enumerate().map(drop).collect_view();
            (drops, picture.stages.iter().enumerate().map(stage).collect_view(), marks)
        })
    };
    view! {
        <div class="funnel-chart chart" node_ref=frame>
            <svg
                data-testid="funnel-chart"
                role="group"
                aria-label=label
                width=move || picture.with(|picture| picture.width)
                height=move || picture.with(|picture| picture.height)
            >
                <defs>
                    <pattern id="funnel-lost" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
                    </pattern>
                </defs>
                {live(shapes)}
            </svg>
            <ChartSave chart="funnel-chart" table="funnel-table" name="funnel" />
        </div>
    }
}

fn layout(width: f64, texts: &[StageTexts]) -> FunnelLayout {
    let widest =
        |texts: &mut dyn Iterator<Item = &str>| texts.map(|text| text_width(text, FONT_SIZE)).fold(0.0, f64::max);
    let label_width = widest(&mut texts.iter().map(|text| text.name));
    let lines = |text: &'_ StageTexts| text.first_line.iter().chain(&text.second_line).cloned().collect::<Vec<_>>();
    let lines: Vec<String> = texts.iter().flat_map(lines).collect();
    let figure_width = widest(&mut lines.iter().map(String::as_str));
    FunnelLayout { width, font_size: FONT_SIZE, label_width, figure_width }
}

fn stage_texts(funnel: &Funnel, step: usize, language: Language) -> StageTexts {
    let all_words = language.words();
    let words = &all_words.funnel;
    let (stage, count) = (funnel.steps[step].stage, funnel.steps[step].reached_count);
    let number = language.number(count);
    let counts = |whole: u32| fill(words.counts, &[("part", &number), ("whole", &language.number(whole))]);
    let rate = |text: &str, rate: f64| fill(text, &[("rate", &language.percent(rate))]);
    let beside = |text: String| format!("{number} · {text}");
    let previous = step.checked_sub(1).map_or(0, |before| funnel.steps[before].reached_count);
    // The first stage is all of itself: only its count is said.
    let from_first = funnel.from_first(step).rate().filter(|_| step > 0);
    let from_previous = funnel.from_previous(step).rate();
    let leads = language.counted(&words.leads, count);
    StageTexts {
        stage,
        name: all_words.stage(stage),
        handle: fill(words.show_reached, &[("leads", &leads), ("stage", all_words.stage(stage))]),
        first_line: match from_previous {
            Some(share) => [beside(rate(words.from_previous, share)), beside(counts(previous))],
            None => [number.clone(), number.clone()],
        },
        second_line: match from_first {
            Some(share) => [rate(words.from_first, share), counts(funnel.steps[0].reached_count)],
            None => [String::new(), String::new()],
        },
    }
}

#[component]
fn StageShape(shape: FunnelStage, texts: StageTexts, is_narrow: bool, on_stage: Callback<Stage>) -> impl IntoView {
    let stage = texts.stage;
    let choose_by_key = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_stage.run(stage);
        }
    };
    // Wide: two lines beside the bar. Narrow: one above the bar, one at the end of its track.
    let mut lines = [shape.figures, shape.figures];
    if is_narrow {
        lines[1].y = shape.track.y + shape.track.height / 2.0;
    } else if !texts.second_line[0].is_empty() {
        lines[0].y -= FONT_SIZE * 0.6;
        lines[1].y += FONT_SIZE * 0.6;
    }
    let [rate_line, counts_line] = texts.first_line;
    let [rate_below, counts_below] = texts.second_line;
    view! {
        <g
            class="stage"
            role="button"
            tabindex="0"
            data-stage=stage.code()
            aria-label=texts.handle
            on:click=move |_| on_stage.run(stage)
            on:keydown=choose_by_key
        >
            <rect
                class="target"
                x=shape.target.x
                y=shape.target.y
                width=shape.target.width
                height=shape.target.height
                rx="4"
            />
            <rect class="track" x=shape.track.x y=shape.track.y width=shape.track.width height=shape.track.height />
            <rect class="bar" x=shape.bar.x y=shape.bar.y width=shape.bar.width height=shape.bar.height />
            <ChartText anchor=shape.label text=texts.name class="label" />
            <ChartText anchor=lines[0] text=rate_line class="line rates" />
            <ChartText anchor=lines[0] text=counts_line class="line counts" />
            <ChartText anchor=lines[1] text=rate_below class="line below rates" />
            <ChartText anchor=lines[1] text=counts_below class="line below counts" />
        </g>
    }
}

#[component]
fn DropShape(shape: FunnelDrop, text: String) -> impl IntoView {
    view! {
        <g class="drop">
            <polygon class="kept" points=shape.kept.points() />
            <polygon class="lost" fill="url(#funnel-lost)" points=shape.lost.points() />
            <ChartText anchor=shape.label text=text class="drop-label" />
        </g>
    }
}
