//! A share with its counts and interval, and a difference of two with whether they can be told apart.

use super::figure_note::FigureNote;
use super::live::view;
use super::{use_language, use_words};
use crate::report::{Difference, Share};
use crate::words::fill;
use leptos::prelude::*;

/// A share; "too few to tell" where its interval says nothing, a dash and the reason where it is of nothing.
#[component]
pub(super) fn ShareCell(share: Share, why_none: &'static str) -> impl IntoView {
    match share.rate() {
        None => view! { <FigureNote shown="—" note=why_none /> },
        Some(rate) if share.is_telling() => {
            let shown = use_language().get_untracked().percent(rate);
            view! { <FigureNote shown=shown note=share_text(share) /> }
        }
        Some(_) => view! { <FigureNote shown=use_words().funnel.passage.too_few note=share_text(share) /> },
    }
}

/// Counts and interval of a share.
pub(super) fn share_text(share: Share) -> String {
    let (words, language) = (&use_words().funnel.passage, use_language().get_untracked());
    let (low, high) = share.interval();
    let interval = fill(words.interval, &[("low", &language.percent(low)), ("high", &language.percent(high))]);
    let counts = [language.number(share.part), language.number(share.whole)];
    fill(words.share_note, &[("part", &counts[0]), ("whole", &counts[1]), ("interval", &interval)])
}

/// A difference of shares.
#[component]
pub(super) fn DifferenceCell(difference: Option<Difference>) -> impl IntoView {
    let Some(difference) = difference else { return view! { <span>"—"</span> } };
    let words = &use_words().funnel.passage;
    let (low, high) = (signed(difference.low), signed(difference.high));
    let note = fill(words.interval, &[("low", &low), ("high", &high)]);
    let is_told = difference.is_told_apart();
    let verdict = if is_told { words.told_apart } else { words.not_told };
    view! {
        <span class="difference" data-told=is_told.to_string()>
            <FigureNote shown=signed(difference.by) note=note />
            " "
            <span class="soft">{verdict}</span>
        </span>
    }
}

/// A difference of shares with its sign.
pub(super) fn signed(by: f64) -> String {
    let text = use_language().get_untracked().percent(by.abs());
    match by {
        by if by > 0.0 => format!("+{text}"),
        by if by < 0.0 => format!("−{text}"),
        _ => text,
    }
}
