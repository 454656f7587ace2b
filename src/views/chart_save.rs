//! A chart as a file: the picture as SVG or PNG, its figures as CSV.

use super::elements::all_within;
use super::live::view;
use super::picture::Picture;
use super::{Icon, Shape, save_file, tell_unsaved, use_words};
use crate::parse::{guard, write_row};
use crate::words::fill;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Three buttons. `chart` is the `data-testid` of the picture (an SVG, or a frame around several), `table` that of the
/// table with the same figures, `name` what the files are called. A cell is written as its `data-value` says, else as it
/// is read, without its notes.
#[component]
pub(super) fn ChartSave(chart: &'static str, table: &'static str, name: &'static str) -> impl IntoView {
    let words = &use_words().report;
    let save = move |format: Format| {
        spawn_local(async move {
            let file = match format {
                Format::Svg => Picture::of(chart).map(|picture| picture.svg().into()),
                Format::Png => png_of(chart).await,
                Format::Csv => csv_of(table).map(|csv| Uint8Array::from(csv.as_slice()).into()),
            };
            let (ending, media_type) = format.kind();
            tell_unsaved(file.and_then(|file| save_file(&format!("{name}.{ending}"), media_type, &file)));
        });
    };
    let button = |format: Format| {
        let (ending, _) = format.kind();
        let shown = ending.to_ascii_uppercase();
        let title = fill(words.save_as, &[("format", &shown)]);
        let handle = format!("{name}-{ending}");
        view! {
            <button type="button" data-kind="quiet" data-testid=handle title=title on:click=move |_| save(format)>
                {shown}
            </button>
        }
    };
    view! {
        <div class="chart-save" role="group" aria-label=words.save_chart>
            <Icon shape=Shape::Download />
            {[Format::Svg, Format::Png, Format::Csv].map(button).into_iter().collect_view()}
        </div>
    }
}

#[derive(Clone, Copy)]
enum Format {
    Svg,
    Png,
    Csv,
}

impl Format {
    /// How a file's name ends, and what it is.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Format::Svg => ("svg", "image/svg+xml"),
            Format::Png => ("png", "image/png"),
            Format::Csv => ("csv", "text/csv;charset=utf-8"),
        }
    }
}

async fn png_of(chart: &str) -> Result<JsValue, JsValue> {
    Picture::of(chart)?.png().await.map(JsValue::from)
}

/// A table of the page, for spreadsheets.
fn csv_of(handle: &str) -> Result<Vec<u8>, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let table = document.query_selector(&format!("[data-testid=\"{handle}\"]"))?.ok_or("no table")?;
    let mut csv: Vec<u8> = "\u{feff}".into();
    for row in all_within(&table, "tr")? {
        let cells: Result<Vec<String>, JsValue> = all_within(&row, "th, td")?.iter().map(text_of).collect();
        write_row(&mut csv, cells?.iter().map(|cell| guard(cell)));
    }
    Ok(csv)
}

/// What a cell says, without its notes but with what stands below it in brackets; several sums are parted by `;`.
fn text_of(cell: &Element) -> Result<String, JsValue> {
    if let Some(value) = cell.get_attribute("data-value") {
        return Ok(value);
    }
    let copy: Element = cell.clone_node_with_deep(true)?.unchecked_into();
    all_within(&copy, ".note, .unseen, svg")?.iter().for_each(Element::remove);
    let text = |part: &Element| part.text_content().unwrap_or_default().trim().to_owned();
    let sums: Vec<String> = all_within(&copy, ".sum")?.iter().map(text).collect();
    let said = if sums.is_empty() { text(&copy) } else { sums.join("; ") };
    // What the style sheets write below it, such as an interval.
    let below = cell.get_attribute("data-below").filter(|below| !below.is_empty());
    Ok(below.map_or(said.clone(), |below| format!("{said} ({below})")))
}
