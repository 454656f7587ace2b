//! The programs beside the page, each started as the finishing step of the build provides it, in both forms of the product:
//! a classic `Blob` worker, which inherits the page's policy and starts on `file://` too.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Worker;

/// A program of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The engine with its book.
    Worker,
    /// Long work that needs no book.
    Aside,
}

/// Starts a new one. What is posted to it before its own first message is lost.
pub fn start(program: Program) -> Result<Worker, JsValue> {
    let name = match program {
        Program::Worker => "worker",
        Program::Aside => "aside",
    };
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let start: Function = Reflect::get(&window, &"startLeadbenchWorker".into())?.dyn_into()?;
    start.call1(&window, &name.into())?.dyn_into()
}
