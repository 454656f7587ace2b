//! Elements of the page by their selectors.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// All that a selector finds within an element, in the order of the page.
pub(super) fn all_within(element: &Element, selector: &str) -> Result<Vec<Element>, JsValue> {
    let found = element.query_selector_all(selector)?;
    Ok((0..found.length()).filter_map(|place| found.item(place)).map(JsCast::unchecked_into).collect())
}
