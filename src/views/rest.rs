//! The rest of the page's program, which is fetched after the first paint: what waits for it, and how it is asked for.
//!
//! Until it is here only the code of the first part may run: `src/bin/xtask/split/names.rs` says which that is. So nothing is
//! asked of the worker and no page is built before.

use super::begin_work::begin_work;
use super::kept::RwSignal;
use super::language::{keep_later_words, later_words};
use super::live::next_task;
use super::use_language;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How far the rest has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It is on its way.
    Coming,
    /// All of the program may run.
    Here,
    /// It could not be fetched.
    Failed,
}

thread_local! {
    static REST: Cell<Option<RwSignal<Rest>>> = const { Cell::new(None) };
    // Whoever asks again after a failure is a view that goes away; what begins then belongs to the root.
    static ROOT: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// Called once at the root.
pub fn provide_rest() {
    REST.set(Some(RwSignal::new(Rest::Coming)));
    ROOT.set(Owner::current());
}

/// How far the rest has come.
pub fn use_rest() -> RwSignal<Rest> {
    REST.get().expect("provide_rest is called first")
}

/// Waits for the rest, then begins the work. May be called again after a failure.
pub fn wait_for_rest() {
    let rest = use_rest();
    rest.set(Rest::Coming);
    spawn_local(async move {
        let language = use_language().get_untracked();
        let words = later_words(language);
        let arrived = match arrival().await {
            Ok(()) => keep_later_words(language, words).await,
            Err(error) => Err(error),
        };
        if let Err(error) = arrived {
            web_sys::console::error_1(&error);
            return rest.set(Rest::Failed);
        }
        match ROOT.take() {
            Some(root) => root.with(begin_work),
            None => begin_work(),
        }
        // What is drawn now is a task of its own.
        next_task(move || rest.set(Rest::Here));
    });
}

/// `leadbenchRest()` of the page's start resolves when the rest is here, and asks anew when it failed before.
async fn arrival() -> Result<(), JsValue> {
    let window = web_sys::window().map(JsValue::from).unwrap_or_default();
    let ask: Function = Reflect::get(&window, &"leadbenchRest".into())?.dyn_into()?;
    let arrival: Promise = ask.call0(&window)?.dyn_into()?;
    JsFuture::from(arrival).await.map(|_| ())
}
