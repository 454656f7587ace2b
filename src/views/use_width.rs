//! How wide a chart may be.

use super::live::effect;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;

/// The width of the element the reference is put on, in whole pixels, followed as long as it is shown; 0 until it is.
pub(super) fn use_width() -> (NodeRef<Div>, ReadSignal<f64>) {
    let frame = NodeRef::<Div>::new();
    let (width, set_width) = signal(0.0);
    let measure = move || {
        if let Some(Some(frame)) = frame.try_get_untracked() {
            let measured = f64::from(frame.client_width());
            if width.try_get_untracked().is_some_and(|width| width != measured) {
                set_width.set(measured);
            }
        }
    };
    // The callback lives as long as the page: the page's owner drops it after the observer was told to stop.
    let on_resize = StoredValue::new_local(Closure::<dyn Fn()>::new(measure));
    let observer = on_resize.with_value(|on_resize| ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok());
    let observer = StoredValue::new_local(observer);
    effect(move |_| {
        if let Some(frame) = frame.get() {
            observer.with_value(|observer| observer.as_ref().inspect(|observer| observer.observe(&frame)).is_some());
        }
    });
    on_cleanup(move || {
        let _ =
            observer.try_with_value(|observer| observer.as_ref().inspect(|observer| observer.disconnect()).is_some());
    });
    (frame, width)
}
