//! The page's side: starts an aside for one job and hands back what came of it.

use super::{Job, Message, Outcome};
use crate::worker::program::{self, Program};
use crate::worker::protocol::Failure;
use futures_channel::oneshot;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// An aside at work. Dropped, it ends: what it was doing is given up.
pub struct Aside {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(ErrorEvent)>,
}

impl Drop for Aside {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// An outcome, and the buffers that came beside it.
pub type Reply = Result<(Outcome, Array), Failure>;

/// Starts an aside for a job on a file or a buffer. It works as long as the first value is kept.
pub fn start(
    job: Job,
    beside: JsValue,
    on_progress: impl Fn(u32) + 'static,
) -> Result<(Aside, impl Future<Output = Reply>), Failure> {
    let worker = program::start(Program::Aside).map_err(|error| Failure::AsideStopped(format!("{error:?}")))?;
    let (sender, receiver) = oneshot::channel::<Reply>();
    let sender = Rc::new(Cell::new(Some(sender)));
    let reply = move |sender: &Cell<Option<oneshot::Sender<Reply>>>, reply: Reply| {
        if let Some(sender) = sender.take() {
            let _ = sender.send(reply);
        }
    };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let (sender, worker) = (sender.clone(), worker.clone());
        move |event: MessageEvent| {
            let parts = Array::from(&event.data());
            match postcard::from_bytes::<Message>(&Uint8Array::new(&parts.get(0)).to_vec()) {
                Ok(Message::Ready) => {
                    let job = postcard::to_stdvec(&job).expect("a job always encodes");
                    let parts = Array::of2(&Uint8Array::from(&job[..]), &beside);
                    let given_away =
                        if beside.is_instance_of::<ArrayBuffer>() { Array::of1(&beside) } else { Array::new() };
                    worker.post_message_with_transfer(&parts, &given_away).expect("what we send can be cloned");
                }
                Ok(Message::Done(outcome)) => {
                    reply(&sender, outcome.map(|outcome| (outcome, Array::from(&parts.get(1)))));
                }
                Ok(Message::Progress(thousandths)) => on_progress(thousandths),
                Err(_) => (),
            }
        }
    });
    let on_error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
        reply(&sender, Err(Failure::AsideStopped(event.message())));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let answer = async move { receiver.await.unwrap_or(Err(Failure::Cancelled)) };
    Ok((Aside { worker, _on_message: on_message, _on_error: on_error }, answer))
}
