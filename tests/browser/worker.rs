//! The worker as the page asks it: questions go in by its own listener, answers are caught on their way out.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leadbench::book::Query;
use leadbench::lead::LeadId;
use leadbench::worker::host;
use leadbench::worker::protocol::{
    Answer, Ask, ExportForm, Failure, ImportPlan, ImportSummary, Message, Overview, Question, Workspace,
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// An answer, and what came beside it.
type Caught = (Result<Answer, Failure>, JsValue);

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

/// Asks and waits for what must be an answer; one that was packed ahead is unpacked, as the page does.
pub async fn ask(ask: Ask) -> Answer {
    match ask_raw(ask).await {
        Answer::Kept(packed) => postcard::from_bytes(&packed).expect("an answer"),
        answer => answer,
    }
}

/// The answer as it comes.
pub async fn ask_raw(ask: Ask) -> Answer {
    let told = format!("{ask:?}");
    match ask_with(ask, &JsValue::UNDEFINED).await.0 {
        Ok(answer) => answer,
        Err(failure) => panic!("{told}: {failure:?}"),
    }
}

/// Opens the real workspace, as after a start.
pub async fn open() -> Overview {
    match ask(Ask::Open(Workspace::Real)).await {
        Answer::Overview(overview) => overview,
        answer => panic!("{answer:?}"),
    }
}

/// Begins with an empty book.
pub async fn open_empty() {
    open().await;
    ask(Ask::EraseAll).await;
}

/// Imports a list.
pub async fn import(name: &str, text: &str) -> ImportSummary {
    let read = Ask::ReadFile { name: name.to_owned(), choices: Default::default() };
    let bytes = Uint8Array::from(text.as_bytes()).buffer();
    let Ok(Answer::FileHead(head)) = ask_with(read, &bytes).await.0 else { panic!("a list") };
    let (dialect, mapping) = (head.dialect, head.mapping);
    let plan = ImportPlan::new(dialect, mapping);
    match ask(Ask::ImportFile(plan)).await {
        Answer::Imported(summary) => summary,
        answer => panic!("{answer:?}"),
    }
}

/// Who the lead at a place of the book is.
pub async fn lead_at(place: u32) -> LeadId {
    let ask_window =
        Ask::Window { query: Query::default(), from: 0, count: u32::MAX, fields: Vec::new(), has_outlook: false };
    let Answer::Window(window) = ask(ask_window).await else { panic!("rows") };
    window.rows.iter().find(|shown| shown.row == place).expect("it is in the book").id
}

/// Asks for a file and gives it.
pub async fn file(ask: Ask) -> JsValue {
    let (answer, beside) = ask_with(ask, &JsValue::UNDEFINED).await;
    assert!(matches!(answer, Ok(Answer::File { .. })), "{answer:?}");
    beside
}

/// All that is to be seen of the open book: its leads exactly, its rejected rows, its journal.
pub async fn picture() -> Vec<String> {
    let leads = file(Ask::ExportLeads { query: Query::default(), form: ExportForm::Exact }).await;
    let rejected = file(Ask::ExportRejected(None)).await;
    let text = |file: JsValue| String::from_utf8(Uint8Array::new(&file).to_vec()).expect("UTF-8");
    vec![
        text(leads),
        text(rejected),
        format!("{:?}", ask(Ask::History { query: Default::default(), from: 0, count: 1_000 }).await),
    ]
}

/// Lets the worker go on.
pub async fn pause() {
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
        if let Ok(Message::Answer { number, result, .. }) = postcard::from_bytes(&bytes.to_vec()) {
            let beside = parts.map_or(JsValue::UNDEFINED, |parts| parts.get(1));
            ANSWERS.with_borrow_mut(|answers| answers.insert(number, (result, beside)));
        }
    });
    Reflect::set(&js_sys::global(), &"postMessage".into(), catch.as_ref()).expect("it is replaced");
    catch.forget();
    host::start();
}
