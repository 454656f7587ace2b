//! Which leads both definitions take: two overlapping areas, each part as wide as its share of the leads.

use super::chart_text::ChartText;
use super::definition_draft::DefinitionDraft;
use super::live::{live, memo, view};
use super::overlap_tiles::{counts_of, part_title, show_overlap};
use super::use_width::use_width;
use super::{use_language, use_words};
use crate::chart::{self, Anchor, OverlapLayout, Rect, TextAnchor};
use crate::qualify::{Overlap, Side};
use crate::words::fill;
use leptos::prelude::*;

const FONT_SIZE: f64 = 14.0;

/// The picture. Each part is a button that shows its leads.
#[component]
pub(super) fn OverlapPicture(draft: DefinitionDraft) -> impl IntoView {
    let (words, language) = (&use_words().definitions.dispute, use_language().get_untracked());
    let (frame, width) = use_width();
    let counts = memo(move || counts_of(draft));
    let is_edited = memo(move || draft.is_edited());
    let names = memo(move || {
        draft.definitions.with(|definitions| Side::ALL.map(|side| language.definition_name(side, definitions.of(side))))
    });
    let label = move || {
        let numbers = counts.get().map(|count| language.number(count));
        let values: Vec<(&str, &str)> =
            Overlap::ALL.iter().zip(&numbers).map(|(overlap, number)| (overlap.code(), number.as_str())).collect();
        fill(words.picture, &values)
    };
    let picture =
        memo(move || chart::overlap(counts.get(), &OverlapLayout { width: width.get(), font_size: FONT_SIZE }));
    let shapes = move || {
        let (picture, counts) = (picture.get(), counts.get());
        let figures = picture.figures.into_iter().zip(counts);
        let figures = figures.filter_map(|(anchor, count)| Some(view! { <Figure anchor=anchor? count=count /> }));
        let part = |(overlap, rect): (Overlap, Rect)| {
            view! { <Part overlap=overlap rect=rect count=counts[overlap as usize] is_edited=is_edited.get() /> }
        };
        let [first, second] = names.get();
        view! {
            <Area rect=picture.outside class="outside" />
            <Area rect=picture.first class="first" />
            <Area rect=picture.second class="second" />
            <Area rect=picture.both class="both" />
            <ChartText anchor=fitting(picture.names[0], &first, picture.width) text=first class="label" />
            <ChartText anchor=fitting(picture.names[1], &second, picture.width) text=second class="label" />
            {figures.collect_view()}
            {Overlap::ALL.into_iter().zip(picture.parts).map(part).collect_view()}
        }
    };
    view! {
        <div class="overlap-picture chart" node_ref=frame>
            <svg
                data-testid="overlap-picture"
                role="group"
                aria-label=label
                width=move || picture.with(|picture| picture.width)
                height=move || picture.with(|picture| picture.height)
            >
                {live(shapes)}
            </svg>
        </div>
    }
}

/// A name that would run out of the picture at the left begins at its edge.
fn fitting(anchor: Anchor, text: &str, width: f64) -> Anchor {
    let text_width = chart::text_width(text, FONT_SIZE);
    match anchor.text_anchor {
        TextAnchor::End if anchor.x < text_width => Anchor { x: text_width.min(width).max(anchor.x), ..anchor },
        _ => anchor,
    }
}

#[component]
fn Area(rect: Rect, class: &'static str) -> impl IntoView {
    view! { <rect class=class x=rect.x y=rect.y width=rect.width height=rect.height rx="6" /> }
}

#[component]
fn Figure(anchor: Anchor, count: u32) -> impl IntoView {
    view! { <ChartText anchor=anchor text=use_language().get_untracked().number(count) class="figure" /> }
}

/// A part of the picture, to be clicked.
#[component]
fn Part(overlap: Overlap, rect: Rect, count: u32, is_edited: bool) -> impl IntoView {
    let show = move || {
        if !is_edited && count > 0 {
            show_overlap(overlap);
        }
    };
    let show_by_key = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            show();
        }
    };
    let title = part_title(overlap, count, is_edited);
    let label = title.clone();
    (count > 0).then(|| {
        view! {
            <g
                class="part"
                role="button"
                tabindex="0"
                data-overlap=overlap.code()
                aria-disabled=is_edited.to_string()
                aria-label=label
                on:click=move |_| show()
                on:keydown=show_by_key
            >
                <rect class="target" x=rect.x y=rect.y width=rect.width height=rect.height rx="6">
                    <title>{title}</title>
                </rect>
            </g>
        }
    })
}
