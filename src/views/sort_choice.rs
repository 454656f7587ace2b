//! The order of the cards: they have no column heads to click.

use super::lead_header::{column_name, sort_by, sort_key};
use super::leads_view::LeadsView;
use super::live::{live, view};
use super::{use_overview, use_query, use_words};
use leptos::prelude::*;

/// A list of the columns; choosing the same one again is done by the button beside it.
#[component]
pub fn SortChoice(view: LeadsView) -> impl IntoView {
    let words = use_words();
    let query = use_query();
    let overview = use_overview();
    let choices = move || {
        let custom_names = overview.with(|overview| overview.custom_names.clone());
        let columns = view.columns.get().into_iter();
        let keyed = columns.filter_map(move |column| Some((sort_key(&column, &custom_names)?, column)));
        keyed.map(|(key, column)| (key, column_name(words, &column))).collect::<Vec<_>>()
    };
    let choose = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or(0);
        if let Some((key, _)) = choices().get(place) {
            query.update(|query| {
                if query.sort != *key {
                    sort_by(query, *key);
                }
            });
        }
    };
    let turn = move |_| query.update(|query| query.is_descending = !query.is_descending);
    let arrow = move || if query.with(|query| query.is_descending) { "\u{2193}" } else { "\u{2191}" };
    view! {
        <label class="sort-choice">
            <span class="unseen">{words.leads.sort_by}</span>
            <select on:change=choose>
                {move || {
                    let now = query.with(|query| query.sort);
                    let option = move |(place, (key, name)): (usize, (crate::book::SortKey, String))| {
                        view! {
                            <option value=place.to_string() selected=key == now>
                                {name}
                            </option>
                        }
                    };
                    choices().into_iter().enumerate().map(option).collect_view()
                }}
            </select>
        </label>
        <button data-shape="square" aria-label=words.leads.turn_order title=words.leads.turn_order on:click=turn>
            {live(arrow)}
        </button>
    }
}
