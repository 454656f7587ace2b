//! Which columns the table shows; kept in this browser.

use super::lead_header::column_name;
use super::leads_view::LeadsView;
use super::live::{Later, memo, view};
use super::preferences::{LeadColumn, default_columns, save_columns};
use super::{Icon, Shape, use_overview, use_words};
use crate::lead::Field;
use crate::qualify::Side;
use leptos::prelude::*;

/// A menu of ticks: every standard field, and the book's own.
#[component]
pub fn ColumnChooser(view: LeadsView) -> impl IntoView {
    let words = use_words();
    let overview = use_overview();
    let columns = view.columns;
    let custom_names = memo(move || overview.with(|overview| overview.custom_names.clone()));
    let choose = move |chosen: Vec<LeadColumn>| {
        save_columns(&chosen);
        columns.set(chosen);
    };
    let tick = move |column: LeadColumn| {
        let name = column_name(words, &column);
        let handle = format!("column-{}", column.code());
        let is_shown = {
            let column = column.clone();
            move || columns.with(|columns| columns.contains(&column))
        };
        let toggle = move |_| {
            let mut chosen = columns.get_untracked();
            match chosen.iter().position(|known| *known == column) {
                Some(_) if chosen.len() == 1 => {}
                Some(place) => {
                    chosen.remove(place);
                }
                None => {
                    chosen.push(column.clone());
                    chosen = in_order(chosen);
                }
            }
            choose(chosen);
        };
        view! {
            <label class="check">
                <input type="checkbox" data-testid=handle prop:checked=is_shown on:change=toggle />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <details class="menu column-chooser" data-testid="columns">
            <summary class="button">
                <Icon shape=Shape::Columns />
                {words.leads.columns}
            </summary>
            <div>
                <Later>{move || choices(&custom_names.get()).into_iter().map(tick).collect_view()}</Later>
                <button on:click=move |_| choose(default_columns())>{words.leads.columns_reset}</button>
            </div>
        </details>
    }
}

/// Every column there is, in the order of the table.
fn choices(custom_names: &[String]) -> Vec<LeadColumn> {
    let mut columns = in_order(Field::ALL.into_iter().map(LeadColumn::Field).chain(derived()).collect());
    columns.extend(custom_names.iter().cloned().map(LeadColumn::Custom));
    columns
}

fn derived() -> [LeadColumn; 11] {
    let [marketing, sales] = Side::ALL.map(LeadColumn::Mark);
    let [grade, score, cell] = [LeadColumn::Grade, LeadColumn::Score, LeadColumn::Cell];
    let [talk, standing, worth] = [LeadColumn::TalkGrade, LeadColumn::Standing, LeadColumn::Worth];
    let [chance, next] = [LeadColumn::Chance, LeadColumn::NextStep];
    [grade, score, cell, chance, worth, talk, standing, next, marketing, sales, LeadColumn::Issues]
}

/// The default columns in their order, then the other fields in theirs, then the user's own; issues last.
fn in_order(mut columns: Vec<LeadColumn>) -> Vec<LeadColumn> {
    let first = default_columns();
    columns.sort_by_key(|column| match column {
        LeadColumn::Issues => (3, 0),
        LeadColumn::Custom(_) => (2, 0),
        LeadColumn::Mark(side) => (0, 2 + *side as usize),
        column => match (first.iter().position(|known| known == column), column) {
            // Beside the score.
            (None, LeadColumn::Chance | LeadColumn::Worth | LeadColumn::TalkGrade | LeadColumn::Standing) => (0, 2),
            (Some(place), _) => (0, place),
            (None, LeadColumn::Field(field)) => (1, *field as usize),
            (None, _) => (1, 0),
        },
    });
    columns
}
