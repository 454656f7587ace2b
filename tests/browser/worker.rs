//! The worker as the page asks it: questions go in by its own listener, answers are caught on their way out.

use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use leadbench::worker::host;
use leadbench::worker::protocol::{Answer, Ask, Failure, Message, Question, Workspace};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

type Caught = (Result<Answer, Failure>, Option<Vec<u8>>);

thread_local! {
    static ANSWERS: RefCell<HashMap<u32, Caught>> = RefCell::default();
    static IS_LISTENING: Cell<bool> = const { Cell::new(false) };
    static LAST_NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// Asks, with a file or bytes beside the question, and waits for the answer and the bytes beside it.
pub async fn ask_with(ask: Ask, attached: &JsValue) -> Caught {
    listen();
    let number = LAST_NUMBER.get() + 1;
    LAST_NUMBER.set(number);
    let question = Question { number, now_millis: 1_800_000_000_000 + i64::from(number), ask };
    let bytes = Uint8Array::from(&postcard::to_stdvec(&question).expect("plain data")[..]);
    let event = js_sys::Object::new();
    Reflect::set(&event, &"data".into(), &Array::of2(&bytes, attached)).expect("an object");
    let hear: Function = Reflect::get(&js_sys::global(), &"onmessage".into()).expect("a listener").unchecked_into();
    hear.call1(&JsValue::NULL, &event).expect("it hears");
    loop {
        if let Some(caught) = ANSWERS.with_borrow_mut(|answers| answers.remove(&number)) {
            return caught;
        }
        pause().await;
    }
}

/// Asks and waits for what must be an answer.
pub async fn ask(ask: Ask) -> Answer {
    let told = format!("{ask:?}");
    match ask_with(ask, &JsValue::UNDEFINED).await.0 {
        Ok(answer) => answer,
        Err(failure) => panic!("{told}: {failure:?}"),
    }
}

/// Opens the real workspace, as after a start.
pub async fn open() -> leadbench::worker::protocol::Overview {
    match ask(Ask::Open(Workspace::Real)).await {
        Answer::Overview(overview) => overview,
        answer => panic!("{answer:?}"),
    }
}

/// Bytes as the page sends them.
pub fn attached(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).buffer().into()
}

async fn pause() {
    let soon = Promise::new(&mut |resolve, _| {
        let wait: Function = Reflect::get(&js_sys::global(), &"setTimeout".into()).expect("a timer").unchecked_into();
        wait.call2(&JsValue::NULL, &resolve, &1.into()).expect("it waits");
    });
    JsFuture::from(soon).await.expect("it resolves");
}

/// Starts the worker's side in this very worker; what it posts is kept here instead of going to the test's page.
fn listen() {
    if IS_LISTENING.replace(true) {
        return;
    }
    // The test's own messages go on to the page: they are no pairs that begin with bytes.
    let post: Function = Reflect::get(&js_sys::global(), &"postMessage".into()).expect("a worker").unchecked_into();
    let catch = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |message: JsValue, transfer: JsValue| {
        let parts = Array::is_array(&message).then(|| Array::from(&message));
        let Some(bytes) = parts.as_ref().and_then(|parts| parts.get(0).dyn_into::<Uint8Array>().ok()) else {
            let _ = post.call2(&js_sys::global(), &message, &transfer);
            return;
        };
        if let Ok(Message::Answer { number, result }) = postcard::from_bytes(&bytes.to_vec()) {
            let beside = parts.and_then(|parts| parts.get(1).dyn_into::<ArrayBuffer>().ok());
            let beside = beside.map(|buffer| Uint8Array::new(&buffer).to_vec());
            ANSWERS.with_borrow_mut(|answers| answers.insert(number, (result, beside)));
        }
    });
    Reflect::set(&js_sys::global(), &"postMessage".into(), catch.as_ref()).expect("it is replaced");
    catch.forget();
    host::start();
}
