//! One rejected row, and its cells to be mended.

use super::kept::RwSignal;
use super::live::{Show, view};
use super::rejected_table::bring_back;
use super::{use_language, use_words};
use crate::words::fill;
use crate::worker::gate_work::{BringBack, BringBackRows, RejectedFile};
use crate::worker::protocol::Rejection;
use leptos::prelude::*;

/// A line of the table; below it the cells once it is opened.
#[component]
pub(super) fn RejectedRow(file: RejectedFile, row: Rejection, handle: &'static str) -> impl IntoView {
    let words = use_words();
    let language = use_language().get_untracked();
    let is_open = RwSignal::new(false);
    let or_none = |text: &str| if text.is_empty() { words.clean.none.to_owned() } else { text.to_owned() };
    let whole: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let number = language.number(row.row);
    let label = fill(words.gate.rejected.mend_row, &[("row", &number)]);
    let (column, value, whole) = (or_none(&row.column), or_none(&row.value), whole.join(" · "));
    let (reason, place) = (row.reason, row.row.to_string());
    let mender = move || view! { <Mender file=file.clone() row=row.clone() is_open=is_open /> };
    view! {
        <tr data-testid=handle data-row=place data-reason=reason.code() data-open=move || is_open.get().to_string()>
            <td class="number">{number}</td>
            <td>{column}</td>
            <td>{value}</td>
            <td>{words.reason(reason)}</td>
            <td class="rejected-cells">{whole}</td>
            <td>
                <button
                    type="button"
                    data-testid="rejected-mend"
                    aria-label=label
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    {words.gate.rejected.mend}
                </button>
            </td>
        </tr>
        <Show when=move || is_open.get()>
            {mender()}
        </Show>
    }
}

/// The cells, each under the name of its column, and the way back.
#[component]
fn Mender(file: RejectedFile, row: Rejection, is_open: RwSignal<bool>) -> impl IntoView {
    let words = &use_words().gate.rejected;
    let language = use_language().get_untracked();
    let title = fill(words.mending, &[("row", &language.number(row.row)), ("file", &file.name)]);
    let width = file.headers.len().max(row.cells.len());
    let mut cells = row.cells.clone();
    cells.resize(width, String::new());
    let as_it_stood = StoredValue::new(row.cells.clone());
    let padded = StoredValue::new(cells.clone());
    let drafts = RwSignal::new(cells);
    let inputs = cell_inputs(&file, &row, drafts);
    let (entry, number, named) = (file.entry, row.row, file.headers.len());
    let bring = move |is_anyway: bool| {
        let mut cells = drafts.get_untracked();
        let is_mended = cells != padded.get_value();
        // What was beyond the last column and is blank now is gone.
        while cells.len() > named.max(1) && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        let cells = if is_mended { cells } else { as_it_stood.get_value() };
        bring_back(BringBack { entry, rows: BringBackRows::Row(number, cells), is_anyway }, |_| {});
    };
    view! {
        <tr class="rejected-mender" data-testid="rejected-mender">
            <td colspan="6">
                <form on:submit=move |event| {
                    event.prevent_default();
                    bring(false);
                }>
                    <p>
                        <strong>{title}</strong>
                    </p>
                    <div class="rejected-inputs">{inputs}</div>
                    <div class="toolbar">
                        <button type="submit" data-kind="primary" data-testid="rejected-again">
                            {words.again}
                        </button>
                        <button type="button" data-testid="rejected-anyway" on:click=move |_| bring(true)>
                            {words.anyway}
                        </button>
                        <button type="button" data-kind="quiet" on:click=move |_| is_open.set(false)>
                            {words.close}
                        </button>
                    </div>
                </form>
            </td>
        </tr>
    }
}

/// An input a cell, under the name of its column; what the reason names is marked, and so is what is beyond the columns.
fn cell_inputs(file: &RejectedFile, row: &Rejection, drafts: RwSignal<Vec<String>>) -> AnyView {
    let words = &use_words().gate.rejected;
    let language = use_language().get_untracked();
    let input = |place: usize| {
        let name = file.headers.get(place).cloned();
        let name = name.unwrap_or_else(|| fill(words.column, &[("n", &language.number(place as u32 + 1))]));
        let is_wrong = !row.column.is_empty() && name == row.column || place >= file.headers.len();
        view! {
            <label class="field">
                <span>{name}</span>
                <input
                    type="text"
                    autocomplete="off"
                    data-testid="rejected-cell"
                    aria-invalid=is_wrong.then_some("true")
                    prop:value=move || drafts.with(|cells| cells[place].clone())
                    on:input:target=move |event| {
                        let text = event.target().value();
                        drafts.update(|cells| cells[place] = text);
                    }
                />
            </label>
        }
    };
    let width = drafts.with_untracked(Vec::len);
    (0..width).map(input).collect_view().into_any()
}
