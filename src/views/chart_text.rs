//! Texts in charts: placed by the geometry, cut to the room they have.

use super::live::view;
use crate::chart::Anchor;
use leptos::prelude::*;

/// A text at its anchor.
#[component]
pub(super) fn ChartText(anchor: Anchor, #[prop(into)] text: String, class: &'static str) -> impl IntoView {
    view! {
        <text class=class x=anchor.x y=anchor.y text-anchor=anchor.text_anchor.name() dominant-baseline="central">
            {text}
        </text>
    }
}

/// How many letters a text is wide: one of Chinese, Japanese or Korean counts for two.
fn letter_count(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// The text, cut with an ellipsis to so many letters.
pub(super) fn cut(text: &str, letters: usize) -> String {
    if letter_count(text) <= letters {
        return text.to_owned();
    }
    let mut room = letters.saturating_sub(1);
    let kept = text.chars().take_while(|letter| {
        let fits = letter_width(*letter) <= room;
        room = room.saturating_sub(letter_width(*letter));
        fits
    });
    kept.chain(['…']).collect()
}

fn letter_width(letter: char) -> usize {
    if ('\u{2e80}'..='\u{ffdc}').contains(&letter) || letter >= '\u{20000}' { 2 } else { 1 }
}
