//! A part of the page -> one HTML file that needs nothing beside it: no script, no address, no control.

use super::elements::all_within;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, Window};

/// What is of no use where nothing answers; beside it goes what is not shown at the moment.
const CONTROLS: &str = "button:not(.row-name), input, select, textarea, form, label.field, .toolbar, .chart-save";
/// What stays as its text.
const LINKS: &str = "button.row-name, a";

/// The file, in the theme and the language of the page.
pub(super) fn one_file(part: &Element, title: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let copy = bare_copy(&window, &document, part)?;
    let page = document.create_element("html")?;
    let root = document.document_element().ok_or("no root")?;
    for name in ["lang", "data-theme"] {
        if let Some(value) = root.get_attribute(name) {
            page.set_attribute(name, &value)?;
        }
    }
    let head = document.create_element("head")?;
    let metas = [
        [("charset", "utf-8")].as_slice(),
        &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
        &[("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")],
    ];
    for attributes in metas {
        let meta = document.create_element("meta")?;
        for (name, value) in attributes {
            meta.set_attribute(name, value)?;
        }
        head.append_child(&meta)?;
    }
    let name = document.create_element("title")?;
    name.set_text_content(Some(title));
    head.append_child(&name)?;
    page.append_child(&head)?;
    let body = document.create_element("body")?;
    body.append_child(&copy)?;
    page.append_child(&body)?;
    // The style goes in as text: as an element it would be one of this page's, which allows none.
    let html = page.outer_html().replacen("</head>", &format!("<style>{}</style></head>", styles(&document)?), 1);
    Ok(format!("<!doctype html>\n{html}\n"))
}

/// A copy of what is shown.
fn bare_copy(window: &Window, document: &Document, part: &Element) -> Result<Element, JsValue> {
    let copy: Element = part.clone_node_with_deep(true)?.unchecked_into();
    let copies = all_within(&copy, "*")?;
    for (original, copy) in all_within(part, "*")?.iter().zip(&copies) {
        let style = window.get_computed_style(original)?.ok_or("no style")?;
        // A note is shown where its figure is pointed at: that needs no script.
        let is_note = original.class_list().contains("note");
        if style.get_property_value("display")? == "none" && !is_note {
            copy.remove();
        }
        // Drawn for this width: it shrinks as a whole where there is less.
        if let (true, Some(width), Some(height)) =
            (copy.tag_name() == "svg", copy.get_attribute("width"), copy.get_attribute("height"))
            && !copy.has_attribute("viewBox")
        {
            copy.set_attribute("viewBox", &format!("0 0 {width} {height}"))?;
        }
        for name in ["data-testid", "role", "href"] {
            copy.remove_attribute(name)?;
        }
    }
    all_within(&copy, CONTROLS)?.iter().for_each(Element::remove);
    for link in all_within(&copy, LINKS)? {
        let text = document.create_element("span")?;
        text.set_text_content(link.text_content().as_deref());
        link.replace_with_with_node(&Array::of1(&text))?;
    }
    Ok(copy)
}

/// All style sheets of the page.
fn styles(document: &Document) -> Result<String, JsValue> {
    let sheets = document.style_sheets();
    let mut styles = String::new();
    for place in 0..sheets.length() {
        let Some(sheet) = sheets.item(place) else { continue };
        let rules = sheet.unchecked_into::<CssStyleSheet>().css_rules()?;
        for place in 0..rules.length() {
            styles.push_str(&rules.item(place).map(|rule| rule.css_text()).unwrap_or_default());
            styles.push('\n');
        }
    }
    Ok(styles)
}
