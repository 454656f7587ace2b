//! A second worker of the same program, which turns rows of a file into leads beside the first; it has no book.
//!
//! Why: half of an import is work on rows of which none needs another. Where a second worker cannot be had, or is lost, the
//! first does all. It is started where a file may be chosen soon: its start takes as long as a small import.

use super::scope;
use crate::intake::RowRules;
use crate::parse::RawTable;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array, Uint32Array};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker};

/// The name of such a worker.
pub const NAME: &str = "mate";

/// What it is given is some ten milliseconds of work.
const PATIENCE_MILLIS: i32 = 20_000;

/// What becomes of some rows, as it travels: see [`crate::intake::TakenRows::into_parts`].
pub type Parts = [Vec<u8>; 3];

/// The first worker's side. Dropped, the second ends.
pub struct Mate(Rc<State>);

#[derive(Default)]
struct State {
    worker: RefCell<Option<Worker>>,
    is_listening: Cell<bool>,
    /// As they travel, until they are sent.
    rules: RefCell<Option<Vec<u8>>>,
    /// It has its rules.
    is_ready: Cell<bool>,
    /// It cannot be had, or nobody wants it any longer.
    is_gone: Cell<bool>,
    came: RefCell<VecDeque<Parts>>,
    /// Who waits for what comes next.
    waiting: RefCell<Option<Function>>,
}

impl Drop for Mate {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl State {
    fn end(&self) {
        self.is_gone.set(true);
        if let Some(worker) = self.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.wake();
    }

    fn wake(&self) {
        if let Some(waiting) = self.waiting.take() {
            let _ = waiting.call0(&JsValue::UNDEFINED);
        }
    }

    fn hear(&self, event: &MessageEvent) {
        let parts = Array::from(&event.data());
        match parts.length() {
            3 => self.came.borrow_mut().push_back([0, 1, 2].map(|place| bytes_of(parts.get(place)))),
            _ => {
                self.is_listening.set(true);
                self.instruct();
            }
        }
        self.wake();
    }

    fn instruct(&self) {
        if self.is_listening.get()
            && let (Some(worker), Some(rules)) = (&*self.worker.borrow(), self.rules.take())
        {
            self.is_ready.set(worker.post_message(&Uint8Array::from(&rules[..])).is_ok());
        }
    }
}

impl Mate {
    /// Starts one; it is ready later, or never.
    pub fn start() -> Mate {
        let state = Rc::new(State::default());
        spawn_local({
            let state = state.clone();
            async move {
                match started().await {
                    Ok(worker) if !state.is_gone.get() => listen(&state, worker),
                    Ok(worker) => worker.terminate(),
                    Err(_) => state.end(),
                }
            }
        });
        Mate(state)
    }

    /// Gives it the rules it works by.
    pub fn instruct(&self, rules: &RowRules) {
        *self.0.rules.borrow_mut() = postcard::to_stdvec(rules).ok();
        self.0.instruct();
    }

    /// Whether rows can be given to it.
    pub fn is_ready(&self) -> bool {
        self.0.is_ready.get() && !self.is_gone()
    }

    /// Whether it cannot be had.
    pub fn is_gone(&self) -> bool {
        self.0.is_gone.get()
    }

    /// Gives it rows.
    pub fn give(&self, rows: &RawTable) {
        let (text, cells, rows) = rows.as_parts();
        let parts =
            Array::of3(&Uint8Array::from(text.as_bytes()), &Uint32Array::from(cells), &Uint32Array::from(&rows[..]));
        let is_given = self
            .0
            .worker
            .borrow()
            .as_ref()
            .is_some_and(|worker| worker.post_message_with_transfer(&parts, &buffers(&parts)).is_ok());
        if !is_given {
            self.0.end();
        }
    }

    /// What became of the rows that it was given first, if that is known.
    pub fn came(&self) -> Option<Parts> {
        self.0.came.borrow_mut().pop_front()
    }

    /// Waits until something of what it was given comes back. One that is silent for long is lost.
    pub async fn heard(&self) {
        if self.is_gone() || !self.0.came.borrow().is_empty() {
            return;
        }
        let heard = Promise::new(&mut |resolve, _| {
            let _ = scope().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PATIENCE_MILLIS);
            *self.0.waiting.borrow_mut() = Some(resolve);
        });
        let _ = JsFuture::from(heard).await;
        if self.0.came.borrow().is_empty() {
            self.0.end();
        }
    }
}

/// A new worker of this program.
async fn started() -> Result<Worker, JsValue> {
    let start: Function = Reflect::get(&scope(), &"leadbenchMate".into())?.dyn_into()?;
    let promise: Promise = start.call0(&scope())?.dyn_into()?;
    JsFuture::from(promise).await?.dyn_into()
}

fn listen(state: &Rc<State>, worker: Worker) {
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let state = Rc::downgrade(state);
        move |event: MessageEvent| state.upgrade().into_iter().for_each(|state| state.hear(&event))
    });
    let on_error = Closure::<dyn Fn()>::new({
        let state = Rc::downgrade(state);
        move || state.upgrade().into_iter().for_each(|state| state.end())
    });
    worker.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    worker.set_onerror(Some(on_error.into_js_value().unchecked_ref()));
    *state.worker.borrow_mut() = Some(worker);
}

/// Bytes that were handed over. Their buffer is left to the browser to tidy up: the message holds it beside, and one that was
/// emptied is tidied up later still (780 MB where it was 620, a million leads).
pub fn bytes_of(array: JsValue) -> Vec<u8> {
    array.unchecked_into::<Uint8Array>().to_vec()
}

/// The buffers of some arrays, to be handed over.
pub fn buffers(arrays: &Array) -> Array {
    arrays.iter().filter_map(|array| Reflect::get(&array, &"buffer".into()).ok()).collect()
}
