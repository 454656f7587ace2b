//! How long an answer took, in the browser's User Timing: `ask:window` and the like, from the question to its answer, with
//! the worker's own time in microseconds as the entry's detail.
//!
//! Why in the product: what is measured is what is shipped, and the browser's own profiler shows the entries too. Only the
//! latest of a name is kept, so they never grow.

use crate::worker::protocol::Ask;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// A question on its way.
pub struct Timing {
    name: &'static str,
    asked_at: f64,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn clock() -> f64;
    #[wasm_bindgen(js_namespace = performance)]
    fn measure(name: &str, options: &JsValue);
    #[wasm_bindgen(js_namespace = performance, js_name = clearMeasures)]
    fn clear_measures(name: &str);
}

impl Timing {
    /// From now on.
    pub fn begin(ask: &Ask) -> Timing {
        Timing { name: name_of(ask), asked_at: clock() }
    }

    /// The answer is here; `micros` is the worker's own time.
    pub fn end(&self, micros: u32) {
        let options = Object::new();
        let _ = Reflect::set(&options, &"start".into(), &self.asked_at.into());
        let _ = Reflect::set(&options, &"detail".into(), &micros.into());
        clear_measures(self.name);
        measure(self.name, &options);
    }
}

/// The name of a question in the User Timing. Only those that are measured have one of their own.
fn name_of(ask: &Ask) -> &'static str {
    match ask {
        Ask::Open(_) => "ask:open",
        Ask::ImportFile(_) => "ask:import",
        Ask::Window { .. } => "ask:window",
        Ask::Facets => "ask:facets",
        Ask::Funnel(_) => "ask:funnel",
        Ask::Channels(_) => "ask:channels",
        Ask::TryRules(_) => "ask:rules",
        Ask::Today(_) => "ask:today",
        Ask::Board(_) => "ask:board",
        Ask::Owners(_) => "ask:owners",
        Ask::Undo | Ask::UndoEntry(_) => "ask:undo",
        _ => "ask",
    }
}
