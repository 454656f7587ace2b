//! The time of each answer, left in the browser's User Timing.

use crate::worker::protocol::Ask;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page began, with fractions.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn clock() -> f64;
    #[wasm_bindgen(js_namespace = performance)]
    fn measure(name: &str, options: &JsValue);
    #[wasm_bindgen(js_namespace = performance, js_name = clearMeasures)]
    fn clear_measures(name: &str);
}

/// Leaves the time of an answer in the browser's User Timing.
pub fn note(name: &str, asked_at: f64, micros: u32) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"start".into(), &asked_at.into());
    let _ = Reflect::set(&options, &"detail".into(), &micros.into());
    clear_measures(name);
    measure(name, &options);
}

/// The name of a question in the User Timing. Only those that are measured have one of their own.
pub fn name_of(ask: &Ask) -> &'static str {
    match ask {
        Ask::Open(_) => "ask:open",
        Ask::ImportFile(_) => "ask:import",
        Ask::Window { .. } => "ask:window",
        Ask::Facets => "ask:facets",
        Ask::Funnel(_) => "ask:funnel",
        Ask::Channels(_) => "ask:channels",
        Ask::TryRules(_) => "ask:rules",
        Ask::Undo | Ask::UndoEntry(_) => "ask:undo",
        _ => "ask",
    }
}
