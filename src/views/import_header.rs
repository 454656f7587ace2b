//! Step one: the row with the column names, what stands above it, and the quotes. A change reads the file again at once.

use super::import_desk::use_import;
use super::live::{Show, live, memo, view};
use super::{use_language, use_words};
use crate::parse::HeaderPlace;
use crate::words::fill;
use leptos::prelude::*;

/// Rows that may be chosen: names of columns further down are found, or there are none.
const ROWS: u32 = 20;

const QUOTES: [&str; 2] = ["\"", "'"];

/// Which row has the names of the columns.
#[component]
pub(super) fn HeaderChoice() -> impl IntoView {
    let words = &use_words().reading;
    let language = use_language().get_untracked();
    let desk = use_import();
    let chosen = memo(move || desk.choice.with(|choice| choice.header));
    let found = move || desk.head.with(|head| head.as_ref().map(|head| head.dialect.header));
    let automatic = move || match (chosen.get(), found()) {
        (None, Some(HeaderPlace::Missing { .. })) => words.header_found_none.to_owned(),
        (None, Some(HeaderPlace::At { row, .. })) => fill(words.header_found, &[("n", &language.number(row))]),
        (None, Some(HeaderPlace::First)) => fill(words.header_found, &[("n", &language.number(1))]),
        _ => words.automatic.to_owned(),
    };
    let option = |row: u32| {
        let is_chosen = move || matches!(chosen.get(), Some(HeaderPlace::At { row: known, .. }) if known == row);
        let text = fill(words.header_row, &[("n", &language.number(row))]);
        view! { <option value=row.to_string() prop:selected=is_chosen>{text}</option> }
    };
    let is_none = move || matches!(chosen.get(), Some(HeaderPlace::Missing { .. }));
    let hear = move |event| {
        let header = match event_target_value(&event).parse::<u32>() {
            Err(_) => None,
            Ok(0) => Some(HeaderPlace::Missing { first_data_row: 1 }),
            Ok(row) => Some(HeaderPlace::At { row, count: 1 }),
        };
        desk.choose(|choice| choice.header = header);
    };
    view! {
        <label class="field">
            <span>{words.header}</span>
            <select data-testid="import-header" on:change=hear>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>
                    {live(automatic)}
                </option>
                <option value="0" prop:selected=is_none>
                    {words.header_none}
                </option>
                {(1..=ROWS).map(option).collect_view()}
            </select>
        </label>
    }
}

/// What cells with a delimiter in them stand in.
#[component]
pub(super) fn QuoteChoice() -> impl IntoView {
    let words = &use_words().reading;
    let desk = use_import();
    let found = memo(move || {
        let sniffed = desk.head.with(|head| head.as_ref().map(|head| head.dialect.quote));
        desk.choice.with(|choice| choice.quote).or(sniffed)
    });
    let option = |(sign, name): (&'static str, &'static str)| {
        let is_chosen = move || found.get() == Some(Some(sign.as_bytes()[0]));
        view! { <option value=sign prop:selected=is_chosen>{name}</option> }
    };
    let hear = move |event| {
        let quote = event_target_value(&event).bytes().next();
        desk.choose(|choice| choice.quote = Some(quote));
    };
    view! {
        <label class="field">
            <span>{words.quote}</span>
            <select data-testid="import-quote" on:change=hear>
                {QUOTES.into_iter().zip(words.quotes).map(option).collect_view()}
                <option value="" prop:selected=move || found.get() == Some(None)>
                    {words.quote_none}
                </option>
            </select>
        </label>
    }
}

/// The rows above the header, so that nobody wonders where they went.
#[component]
pub(super) fn AboveHeader() -> impl IntoView {
    let words = &use_words().reading;
    let desk = use_import();
    let above = memo(move || desk.head.with(|head| head.as_ref().map(|head| head.above.clone()).unwrap_or_default()));
    let lines = move || {
        let line = |cells: Vec<String>| view! { <li>{cells.join(" · ")}</li> };
        above.get().into_iter().map(line).collect_view()
    };
    view! {
        <Show when=move || above.with(|above| !above.is_empty())>
            <div class="import-above" data-testid="import-above">
                <p class="soft">{words.above}</p>
                <ul>{live(lines)}</ul>
            </div>
        </Show>
    }
}
