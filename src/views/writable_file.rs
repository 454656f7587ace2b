//! A file that the page may write to, where the browser has such a thing: only the user can choose one, and allow it.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The method of the window that asks for a file.
const PICKER: &str = "showSaveFilePicker";

/// Whether the browser can.
pub fn is_possible() -> bool {
    web_sys::window().is_some_and(|window| Reflect::get(&window, &PICKER.into()).is_ok_and(|it| it.is_function()))
}

/// Lets the user choose a file to write backups to; `None` when they did not. In answer to a click only.
pub async fn choose(name: &str) -> Option<JsValue> {
    let kinds = object(&[("application/gzip", &Array::of1(&".leadbench".into()))]);
    let kind = object(&[("accept", &kinds)]);
    let options = object(&[("suggestedName", &name.into()), ("types", &Array::of1(&kind))]);
    let window = JsValue::from(web_sys::window()?);
    wait(&window, PICKER, &options).await.ok()
}

/// Asks the user to allow writing to a file that was chosen on an earlier visit. In answer to a click only.
pub async fn allow(file: &JsValue) -> bool {
    let mode = object(&[("mode", &"readwrite".into())]);
    wait(file, "requestPermission", &mode).await.is_ok_and(|answer| answer == "granted")
}

async fn wait(object: &JsValue, method: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    JsFuture::from(method.call1(object, argument)?.dyn_into::<Promise>()?).await
}

fn object(properties: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
