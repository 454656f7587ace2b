//! Which sheet of a spreadsheet is read, and what of it could not be.

use super::import_desk::use_import;
use super::import_sheets::sheet_name;
use super::live::{Show, live, view};
use super::{use_language, use_words};
use crate::words::fill;
use leptos::prelude::*;

/// A choice where there are several sheets; a line where cells hold errors.
#[component]
pub fn SheetChoice() -> impl IntoView {
    let words = &use_words().import;
    let language = use_language().get_untracked();
    let desk = use_import();
    let options = move || {
        let option = |(place, sheet): (usize, crate::sheet::SheetOutline)| {
            let rows = language.counted(&words.sheet_row_count, sheet.row_count);
            let text = if sheet.is_hidden { words.sheet_hidden } else { words.sheet_rows };
            let text = fill(text, &[("name", &sheet_name(&sheet, place)), ("rows", &rows)]);
            view! {
                <option value=place.to_string() prop:selected=move || desk.sheet.get() == place>
                    {text}
                </option>
            }
        };
        desk.sheets.get().into_iter().enumerate().map(option).collect_view()
    };
    let errors = move || {
        let count = desk.sheets.with(|sheets| sheets.get(desk.sheet.get()).map_or(0, |sheet| sheet.error_count));
        (count > 0).then(|| language.counted(&words.sheet_errors, count))
    };
    view! {
        <Show when=move || desk.sheets.with(|sheets| sheets.len() > 1)>
            <label class="field">
                <span>{words.sheet}</span>
                <select
                    data-testid="import-sheet"
                    on:change:target=move |event| desk.choose_sheet(event.target().value().parse().unwrap_or(0))
                >
                    {options}
                </select>
            </label>
        </Show>
        <Show when=move || errors().is_some()>
            <p class="callout" data-tone="accent" role="status" data-testid="import-sheet-errors">
                {live(errors)}
            </p>
        </Show>
    }
}
