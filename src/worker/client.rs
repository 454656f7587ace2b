//! The page's side: starts the worker, sends questions, hands back answers.

mod timing;

use super::lock::{Mode, hold};
use super::program::{self, Program};
use super::protocol::{Answer, Ask, Failure, Message, Overview, Progress, Question};
use futures_channel::oneshot;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use timing::Timing;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, File, MessageEvent, Worker};

/// What goes to the worker beside a question.
pub enum Attachment {
    /// A file the user chose: only the handle crosses, the worker reads it.
    File(File),
    /// Bytes, such as pasted text: transferred, not copied.
    Bytes(Vec<u8>),
    /// A buffer that came from elsewhere: given away.
    Buffer(ArrayBuffer),
    /// The handle of a file that may be written.
    Handle(JsValue),
}

/// An answer, and what came beside it: bytes, a file, a handle, or `undefined`.
pub type Reply = Result<(Answer, JsValue), Failure>;

type ProgressHandler = Rc<dyn Fn(Progress)>;
type OverviewHandler = Rc<dyn Fn(Overview)>;
type StopHandler = Rc<dyn Fn(Stop)>;

/// The worker stopped and nobody asked it to, or could not go on: its book is gone, what is on disk is not.
#[derive(Clone, Debug)]
pub enum Stop {
    /// It runs, or another one does: a workspace is to be opened in it.
    OpenAgain(Failure),
    /// It stopped too often: nothing is asked any more until `start_again`.
    ForGood(Failure),
}

/// So often in so many milliseconds a worker that stops is started again.
const RESTARTS_MAX: usize = 3;
const RESTARTS_WITHIN_MILLIS: f64 = 60_000.0;

struct Waiting {
    time: Timing,
    reply: oneshot::Sender<Reply>,
    progress: Option<ProgressHandler>,
}

#[derive(Default)]
struct Client {
    worker: Option<Worker>,
    /// Counts the workers, so that what an old one still says is told from what this one does.
    worker_number: u32,
    is_ready: bool,
    /// Whether it stopped too often.
    is_given_up: bool,
    /// The lock this worker holds while it lives, until somebody waits for it.
    alive_lock: Option<String>,
    /// When workers stopped.
    stops: Vec<f64>,
    queue: Vec<(JsValue, Array)>,
    waiting: HashMap<u32, Waiting>,
    last_number: u32,
    on_overview: Option<OverviewHandler>,
    on_stop: Option<StopHandler>,
}

thread_local! {
    static CLIENT: RefCell<Client> = RefCell::default();
}

/// Starts the worker. `on_overview` hears of every change of the book, `on_stop` when the worker died.
pub fn start(on_overview: impl Fn(Overview) + 'static, on_stop: impl Fn(Stop) + 'static) {
    CLIENT.with_borrow_mut(|client| {
        client.on_overview = Some(Rc::new(on_overview));
        client.on_stop = Some(Rc::new(on_stop));
    });
    start_worker();
}

/// Tries once more after the worker stopped too often.
pub fn start_again() {
    CLIENT.with_borrow_mut(|client| {
        client.is_given_up = false;
        client.stops.clear();
    });
    start_worker();
}

/// Asks and waits for the answer.
pub async fn ask(ask: Ask) -> Result<Answer, Failure> {
    send(ask, None, None).1.await.map(|(answer, _)| answer)
}

/// Asks something long or with a file; gives its number at once, for `Ask::Cancel`.
pub fn ask_long(
    ask: Ask,
    attachment: Option<Attachment>,
    on_progress: impl Fn(Progress) + 'static,
) -> (u32, impl Future<Output = Result<Answer, Failure>>) {
    let (number, reply) = ask_for_file(ask, attachment, on_progress);
    (number, async move { reply.await.map(|(answer, _)| answer) })
}

/// Asks for what comes beside an answer, such as a file; gives its number at once, for `Ask::Cancel`.
pub fn ask_for_file(
    ask: Ask,
    attachment: Option<Attachment>,
    on_progress: impl Fn(Progress) + 'static,
) -> (u32, impl Future<Output = Reply>) {
    send(ask, attachment, Some(Rc::new(on_progress)))
}

fn send(
    ask: Ask,
    attachment: Option<Attachment>,
    progress: Option<ProgressHandler>,
) -> (u32, impl Future<Output = Reply>) {
    let (sender, receiver) = oneshot::channel();
    let number = CLIENT.with_borrow_mut(|client| {
        client.last_number += 1;
        let number = client.last_number;
        if client.is_given_up {
            return number;
        }
        client.waiting.insert(number, Waiting { time: Timing::begin(&ask), reply: sender, progress });
        let question = Question { number, now_millis: js_sys::Date::now() as i64, ask };
        let (message, transfer) = encode(&question, attachment);
        if client.is_ready {
            client.post(&message, &transfer)
        } else {
            client.queue.push((message, transfer))
        }
        number
    });
    let reply = async move { receiver.await.unwrap_or_else(|_| Err(Failure::WorkerStopped(String::new()))) };
    (number, reply)
}

fn encode(question: &Question, attachment: Option<Attachment>) -> (JsValue, Array) {
    let bytes = postcard::to_stdvec(question).expect("a question always encodes");
    let bytes = Uint8Array::from(&bytes[..]);
    let transfer = Array::of1(&bytes.buffer());
    let attached = match attachment {
        Some(Attachment::File(file)) => JsValue::from(file),
        Some(Attachment::Bytes(bytes)) => {
            let buffer = Uint8Array::from(&bytes[..]).buffer();
            transfer.push(&buffer);
            buffer.into()
        }
        Some(Attachment::Buffer(buffer)) => {
            transfer.push(&buffer);
            buffer.into()
        }
        Some(Attachment::Handle(handle)) => handle,
        None => JsValue::UNDEFINED,
    };
    (Array::of2(&bytes, &attached).into(), transfer)
}

impl Client {
    fn post(&self, message: &JsValue, transfer: &Array) {
        if let Some(worker) = &self.worker {
            worker.post_message_with_transfer(message, transfer).expect("what we send can be cloned");
        }
    }
}

fn start_worker() {
    let number = CLIENT.with_borrow_mut(|client| {
        client.worker_number += 1;
        client.is_ready = false;
        client.alive_lock = None;
        client.worker_number
    });
    let worker = match program::start(Program::Worker) {
        Ok(worker) => worker,
        Err(error) => return stopped(number, &format!("{error:?}")),
    };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if CLIENT.with_borrow(|client| client.worker_number == number) {
            hear(&event);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| stopped(number, &event.message()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
    CLIENT.with_borrow_mut(|client| {
        if let Some(old) = client.worker.replace(worker) {
            old.terminate();
        }
    });
}

/// A worker stopped: every open question fails, so that nobody waits for ever, and another one is started, unless this
/// happened too often.
fn stopped(number: u32, reason: &str) {
    let failure = Failure::WorkerStopped(reason.to_owned());
    let now = js_sys::Date::now();
    let Some((waiting, on_stop)) = CLIENT.with_borrow_mut(|client| {
        if client.worker_number != number || client.is_given_up {
            return None;
        }
        client.stops.retain(|moment| now - moment < RESTARTS_WITHIN_MILLIS);
        client.stops.push(now);
        client.is_given_up = client.stops.len() > RESTARTS_MAX;
        client.queue.clear();
        Some((std::mem::take(&mut client.waiting), client.on_stop.clone()))
    }) else {
        return;
    };
    for (_, waiting) in waiting {
        let _ = waiting.reply.send(Err(failure.clone()));
    }
    let is_given_up = || CLIENT.with_borrow(|client| client.is_given_up);
    if !is_given_up() {
        start_worker();
    } else if let Some(worker) = CLIENT.with_borrow_mut(|client| client.worker.take()) {
        worker.terminate();
    }
    let stop = if is_given_up() { Stop::ForGood(failure) } else { Stop::OpenAgain(failure) };
    on_stop.into_iter().for_each(|on_stop| on_stop(stop.clone()));
}

/// Not every death has an error: the browser may end a worker that takes too much memory. It releases its lock, though.
fn watch() {
    let watched = CLIENT.with_borrow_mut(|client| Some((client.worker_number, client.alive_lock.take()?)));
    let Some((number, lock)) = watched else { return };
    spawn_local(async move {
        if hold(&lock, Mode::Alone).await.is_some() {
            stopped(number, "");
        }
    });
}

fn hear(event: &MessageEvent) {
    let parts = Array::from(&event.data());
    let bytes = Uint8Array::from(parts.get(0)).to_vec();
    let Ok(message) = postcard::from_bytes::<Message>(&bytes) else { return };
    match message {
        Message::Ready { alive_lock } => CLIENT.with_borrow_mut(|client| {
            client.is_ready = true;
            client.alive_lock = Some(alive_lock);
            for (message, transfer) in std::mem::take(&mut client.queue) {
                client.post(&message, &transfer);
            }
        }),
        Message::Answer { number, micros, result } => {
            // The first answer: the worker holds its lock by now.
            watch();
            let waiting = CLIENT.with_borrow_mut(|client| client.waiting.remove(&number));
            if let Some(waiting) = waiting {
                waiting.time.end(micros);
                let _ = waiting.reply.send(result.and_then(unpacked).map(|answer| (answer, parts.get(1))));
            }
        }
        Message::Progress { number, progress } => {
            let handler = CLIENT.with_borrow(|client| client.waiting.get(&number).and_then(|w| w.progress.clone()));
            handler.into_iter().for_each(|handler| handler(progress));
        }
        Message::Overview(overview) => {
            let handler = CLIENT.with_borrow(|client| client.on_overview.clone());
            handler.into_iter().for_each(|handler| handler(overview.clone()));
        }
        Message::Unread(failure) => {
            let handler = CLIENT.with_borrow(|client| client.on_stop.clone());
            handler.into_iter().for_each(|handler| handler(Stop::OpenAgain(failure.clone())));
        }
    }
}

/// What an answer says that was packed when the book was last open.
fn unpacked(answer: Answer) -> Result<Answer, Failure> {
    match answer {
        Answer::Kept(packed) => {
            postcard::from_bytes(&packed).map_err(|error| Failure::WorkerStopped(error.to_string()))
        }
        other => Ok(other),
    }
}
