//! A chart as a file: the picture as SVG or PNG, its figures as CSV.

use super::live::view;
use super::picture::Picture;
use super::{Icon, Shape, save_file, show_failure, use_words};
use crate::parse::{guard, write_row};
use crate::words::fill;
use crate::worker::protocol::Failure;
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
    let save_svg = move |_| {
        let saved = Picture::of(chart).and_then(|picture| keep(name, "svg", "image/svg+xml", &picture.svg().into()));
        tell(saved);
    };
    let save_png = move |_| match Picture::of(chart) {
        Ok(picture) => spawn_local(async move {
            let drawn = picture.png().await;
            tell(drawn.and_then(|png| keep(name, "png", "image/png", &png)));
        }),
        Err(fault) => tell(Err(fault)),
    };
    let save_csv = move |_| {
        let csv = csv_of(table).map(|csv| Uint8Array::from(csv.as_slice()));
        tell(csv.and_then(|csv| keep(name, "csv", "text/csv;charset=utf-8", &csv)));
    };
    let button = |format: &'static str| {
        (fill(words.save_as, &[("format", format)]), format!("{name}-{}", format.to_ascii_lowercase()))
    };
    let [(svg, svg_handle), (png, png_handle), (csv, csv_handle)] = ["SVG", "PNG", "CSV"].map(button);
    view! {
        <div class="chart-save" role="group" aria-label=words.save_chart>
            <Icon shape=Shape::Download />
            <button type="button" data-kind="quiet" data-testid=svg_handle title=svg on:click=save_svg>"SVG"</button>
            <button type="button" data-kind="quiet" data-testid=png_handle title=png on:click=save_png>"PNG"</button>
            <button type="button" data-kind="quiet" data-testid=csv_handle title=csv on:click=save_csv>"CSV"</button>
        </div>
    }
}

fn keep(name: &str, ending: &str, media_type: &str, file: &JsValue) -> Result<(), JsValue> {
    save_file(&format!("{name}.{ending}"), media_type, file)
}

fn tell(saved: Result<(), JsValue>) {
    if let Err(fault) = saved {
        show_failure(&Failure::Storage(format!("{fault:?}")));
    }
}

/// A table of the page, for spreadsheets.
fn csv_of(handle: &str) -> Result<Vec<u8>, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let table = document.query_selector(&format!("[data-testid=\"{handle}\"]"))?.ok_or("no table")?;
    let mut csv: Vec<u8> = "\u{feff}".into();
    for row in all(&table, "tr")? {
        let cells: Result<Vec<String>, JsValue> = all(&row, "th, td")?.iter().map(text_of).collect();
        write_row(&mut csv, cells?.iter().map(|cell| guard(cell)));
    }
    Ok(csv)
}

/// What a cell says, without its notes; several sums are parted by `;`.
fn text_of(cell: &Element) -> Result<String, JsValue> {
    if let Some(value) = cell.get_attribute("data-value") {
        return Ok(value);
    }
    let copy: Element = cell.clone_node_with_deep(true)?.unchecked_into();
    all(&copy, ".note, .unseen, svg")?.iter().for_each(Element::remove);
    let text = |part: &Element| part.text_content().unwrap_or_default().trim().to_owned();
    let sums: Vec<String> = all(&copy, ".sum")?.iter().map(text).collect();
    Ok(if sums.is_empty() { text(&copy) } else { sums.join("; ") })
}

fn all(within: &Element, selector: &str) -> Result<Vec<Element>, JsValue> {
    let found = within.query_selector_all(selector)?;
    Ok((0..found.length()).filter_map(|place| found.item(place)).map(JsCast::unchecked_into).collect())
}
