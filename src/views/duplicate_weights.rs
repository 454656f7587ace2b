//! How much speaks for groups of duplicates: a picture, and the slider that leaves out the weaker ones.

use super::duplicates_card::GROUPS;
use super::kept::{Memo, RwSignal};
use super::live::{Later, live, memo, view};
use super::score_histogram::Axes;
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, HistogramFigures};
use crate::words::{Language, fill};
use crate::worker::duplicates::{DuplicateGroups, MATCH_WEIGHT, MERGE_WEIGHT, REVIEW_WEIGHT};
use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// The right end of the slider.
const WEIGHT_MAX: f32 = 24.0;
const HEIGHT: f64 = 120.0;
const FONT_SIZE: f64 = 12.0;

/// How many groups have which weight, over the ranges of certain, likely and possible.
#[component]
pub(super) fn WeightHistogram(found: Memo<Option<DuplicateGroups>>, weight_min: RwSignal<f32>) -> impl IntoView {
    let words = &use_words().duplicates;
    let (frame, width) = use_width();
    let picture = memo(move || {
        found.with(|found| {
            let counts = counts(&found.as_ref()?.weights);
            let thresholds = [f64::from(MERGE_WEIGHT), f64::from(MATCH_WEIGHT)];
            let from = f64::from(REVIEW_WEIGHT);
            let figures = HistogramFigures { from, width: 1.0, counts: &counts, thresholds: &thresholds };
            Some(chart::histogram(&figures, width.get(), HEIGHT, FONT_SIZE))
        })
    });
    let shapes = move || {
        let picture = picture.get()?;
        let bars = picture.bars.iter().map(|bar| {
            let (from, rect) = (bar.from, bar.rect);
            let is_left_out = move || from < f64::from(weight_min.get());
            view! {
                <rect
                    class="bar"
                    data-left-out=move || is_left_out().to_string()
                    x=rect.x
                    y=rect.y
                    width=rect.width
                    height=rect.height
                />
            }
        });
        Some((bars.collect_view(), view! { <Axes picture=picture.clone() /> }))
    };
    let sums = move || {
        let language = use_language().get_untracked();
        found.with(|found| found.as_ref().map(|found| tier_line(language, &found.weights)))
    };
    view! {
        <div class="duplicate-histogram chart">
            <h3>{words.histogram}</h3>
            <p class="duplicate-tiers" data-testid="duplicate-tiers">{live(sums)}</p>
            <div node_ref=frame>
                <svg role="img" aria-label=words.histogram width=move || width.get() height=HEIGHT>
                    <Later>{live(shapes)}</Later>
                </svg>
            </div>
        </div>
    }
}

/// A bin for each whole weight, the last with all above it.
fn counts(weights: &[(i16, u32)]) -> Vec<u32> {
    let least = REVIEW_WEIGHT as i16;
    let mut counts = vec![0; (WEIGHT_MAX as i16 - least) as usize + 1];
    for (bits, count) in weights {
        counts[(bits.clamp(&least, &(WEIGHT_MAX as i16)) - least) as usize] += count;
    }
    counts
}

/// `Certain 12 · Likely 3 · Possible 8`.
fn tier_line(language: Language, weights: &[(i16, u32)]) -> AnyView {
    let words = &language.words().duplicates;
    let mut sums = [0_u32; 3];
    weights.iter().for_each(|(bits, count)| sums[tier_of(f32::from(*bits))] += count);
    let tier = |(tier, (name, count)): (usize, (&'static str, u32))| {
        view! {
            <span data-tier=tier.to_string() data-count=count.to_string()>
                {name} " " <strong>{language.number(count)}</strong>
            </span>
        }
    };
    view! { {words.tiers.into_iter().zip(sums).enumerate().map(tier).collect_view()} }
}

/// Certain, likely, possible.
pub(super) fn tier_of(weight: f32) -> usize {
    if weight >= MERGE_WEIGHT {
        0
    } else if weight >= MATCH_WEIGHT {
        1
    } else {
        2
    }
}

/// From which weight on groups are shown.
#[component]
pub(super) fn WeightSlider(weight_min: RwSignal<f32>, wanted: RwSignal<u32>) -> impl IntoView {
    let words = &use_words().duplicates;
    let language = use_language().get_untracked();
    let set = move |event: Targeted<Event, HtmlInputElement>| {
        // The browser reads the number: Rust's own tables for that are 10 KB.
        let weight = event.target().value_as_number() as f32;
        if weight.is_finite() {
            wanted.set(GROUPS);
            weight_min.set(weight);
        }
    };
    let meaning = move || {
        let weight = weight_min.get();
        let (pattern, odds) = if weight < 0.0 { (words.odds_against, -weight) } else { (words.odds_for, weight) };
        fill(pattern, &[("n", &language.number(odds.exp2().round() as i64))])
    };
    view! {
        <label class="duplicate-weight">
            <span>{words.weight} " " <strong>{live(move || language.number(weight_min.get() as i64))}</strong></span>
            <input
                type="range"
                data-testid="duplicates-weight"
                min=REVIEW_WEIGHT.to_string()
                max=WEIGHT_MAX.to_string()
                step="1"
                prop:value=move || weight_min.get().to_string()
                on:input:target=set
            />
            <span class="soft">{live(meaning)}</span>
        </label>
    }
}
