//! Sums of money in a cell, one a currency.

use super::figure_note::FigureNote;
use super::live::view;
use super::{use_language, use_words};
use crate::lead::Money;
use leptos::prelude::*;

/// The sums; a dash and the reason where there is none: that no value is known, if not another one is given.
#[component]
pub(super) fn Sums(sums: Vec<Money>, #[prop(optional)] why_none: Option<&'static str>) -> impl IntoView {
    let language = use_language().get_untracked();
    if sums.is_empty() {
        let why = why_none.unwrap_or(use_words().channels.why_no_value);
        return view! { <FigureNote shown="—" note=why /> };
    }
    sums.into_iter().map(|sum| view! { <span class="sum">{language.money(sum)}</span> }).collect_view().into_any()
}
