//! Web Locks: the browser releases them when a tab dies, so they tell whether somebody is still at work.

use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A lock that is held until this is dropped.
pub struct Held {
    release: Function,
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::NULL);
    }
}

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Together with others who share it.
    Shared,
    /// Alone, once nobody else holds it.
    Alone,
    /// Alone, and only if nobody holds it now.
    AloneIfFree,
}

/// Asks for a lock. `None` when it is not to be had, or the browser has no locks.
pub async fn hold(name: &str, mode: Mode) -> Option<Held> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let shared = if mode == Mode::Shared { "shared" } else { "exclusive" };
    Reflect::set(&options, &"mode".into(), &shared.into()).ok()?;
    Reflect::set(&options, &"ifAvailable".into(), &(mode == Mode::AloneIfFree).into()).ok()?;

    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let granted = Promise::new(&mut |resolve, _| {
        let release = release.clone();
        // Called with the lock, or with null when it is not free; held until the promise it returns is settled.
        let on_lock = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let is_granted = !lock.is_null();
            let held = Promise::new(&mut |free, _| *release.borrow_mut() = Some(free));
            let _ = resolve.call1(&JsValue::NULL, &is_granted.into());
            if is_granted { held.into() } else { JsValue::UNDEFINED }
        });
        let _ = request.call3(&locks, &name.into(), &options, &on_lock);
    });
    let is_granted = JsFuture::from(granted).await.ok()?.is_truthy();
    let release = release.borrow_mut().take()?;
    is_granted.then_some(Held { release })
}
