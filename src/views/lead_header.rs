//! The table's head: a click on any column sorts by it, a second click turns the order round.

use super::leads_view::{LeadsView, Selection};
use super::live::{memo, view};
use super::preferences::LeadColumn;
use super::{use_overview, use_query, use_words};
use crate::book::{Query, SortKey};
use crate::lead::{Field, FieldKind};
use crate::words::Words;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// One row of column names.
#[component]
pub fn LeadHeader(view: LeadsView) -> impl IntoView {
    let words = use_words();
    let is_all = move || view.selection.with(|selection| *selection == Selection::View);
    let toggle_all = move |_| {
        view.selection.update(|selection| {
            *selection = match selection {
                Selection::View => Selection::These(BTreeSet::new()),
                Selection::These(_) => Selection::View,
            }
        })
    };
    view! {
        <div class="lead-header" role="row" aria-rowindex="1">
            <span class="lead-cell" data-column="tick" role="columnheader">
                <input
                    type="checkbox"
                    data-testid="select-all"
                    aria-label=words.leads.select_all
                    title=words.leads.select_all
                    prop:checked=is_all
                    on:change=toggle_all
                />
            </span>
            {move || {
                let columns = view.columns.get();
                columns.into_iter().map(|column| view! { <HeaderCell column=column /> }).collect_view()
            }}
        </div>
    }
}

#[component]
fn HeaderCell(column: LeadColumn) -> impl IntoView {
    let words = use_words();
    let query = use_query();
    let overview = use_overview();
    let name = column_name(words, &column);
    let title = name.clone();
    let is_number = is_number(&column);
    let sorted = column.clone();
    let key = memo(move || overview.with(|overview| sort_key(&sorted, &overview.custom_names)));
    // Grades follow the score, so the arrow stands at the score only.
    let has_arrow = column != LeadColumn::Grade;
    let order = move || {
        query.with(|query| match (has_arrow && Some(query.sort) == key.get(), query.is_descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        })
    };
    let sort = move |_| {
        if let Some(key) = key.get_untracked() {
            query.update(|query| sort_by(query, key));
        }
    };
    view! {
        <span class="lead-cell" role="columnheader" aria-sort=order data-number=is_number.to_string()>
            <button data-kind="quiet" tabindex="-1" title=title on:click=sort>
                <span>{name}</span>
            </button>
        </span>
    }
}

/// Sorts a view by a key, the other way round if it is already. Large numbers and late days come first.
pub fn sort_by(query: &mut Query, key: SortKey) {
    let is_large_first = match key {
        SortKey::Score | SortKey::Issues | SortKey::Chance | SortKey::Worth => true,
        SortKey::Field(crate::lead::FieldKey::Standard(field)) => {
            matches!(field.kind(), FieldKind::Day | FieldKind::Money)
        }
        SortKey::Field(_)
        | SortKey::Arrival
        | SortKey::Cell
        | SortKey::NextStep
        | SortKey::TalkGrade
        | SortKey::Standing => false,
    };
    query.is_descending = if query.sort == key { !query.is_descending } else { is_large_first };
    query.sort = key;
}

/// By what a column sorts. Grades sort as the points they come from.
pub fn sort_key(column: &LeadColumn, custom_names: &[String]) -> Option<SortKey> {
    match column {
        LeadColumn::Grade | LeadColumn::Score => Some(SortKey::Score),
        LeadColumn::Issues => Some(SortKey::Issues),
        LeadColumn::Cell => Some(SortKey::Cell),
        LeadColumn::NextStep => Some(SortKey::NextStep),
        // A filter tells them apart.
        LeadColumn::Mark(_) => None,
        LeadColumn::Chance => Some(SortKey::Chance),
        LeadColumn::TalkGrade => Some(SortKey::TalkGrade),
        LeadColumn::Standing => Some(SortKey::Standing),
        LeadColumn::Worth => Some(SortKey::Worth),
        LeadColumn::Field(_) | LeadColumn::Custom(_) => column.key(custom_names).map(SortKey::Field),
    }
}

/// The name of a column.
pub fn column_name(words: &Words, column: &LeadColumn) -> String {
    match column {
        LeadColumn::Grade => words.lead.grade.to_owned(),
        LeadColumn::Score => words.lead.score.to_owned(),
        LeadColumn::Issues => words.lead.issue.to_owned(),
        LeadColumn::Cell => words.axes.column.to_owned(),
        LeadColumn::NextStep => words.today.column.to_owned(),
        LeadColumn::Mark(side) => words.definitions.marks[*side as usize].to_owned(),
        LeadColumn::Chance => words.forecast.chance.name.to_owned(),
        LeadColumn::TalkGrade => words.outlook.talk_grade.to_owned(),
        LeadColumn::Standing => words.outlook.standing.to_owned(),
        LeadColumn::Worth => words.outlook.worth.to_owned(),
        LeadColumn::Field(field) => words.field(*field).to_owned(),
        LeadColumn::Custom(name) => name.clone(),
    }
}

/// Whether a column's values stand at the right.
pub fn is_number(column: &LeadColumn) -> bool {
    match column {
        LeadColumn::Score | LeadColumn::Chance | LeadColumn::Worth => true,
        LeadColumn::Field(field) => matches!(field.kind(), FieldKind::Money) || *field == Field::Value,
        _ => false,
    }
}
