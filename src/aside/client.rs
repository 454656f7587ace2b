//! The page's side: starts an aside for one job and hands back what came of it.

use super::{Job, Message, Outcome};
use crate::worker::program::{self, Program};
use crate::worker::protocol::Failure;
use futures_channel::oneshot;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// An aside that waits for its job, or works at it. Dropped, it ends: what it was doing is given up.
pub struct Aside {
    worker: Worker,
    task: Rc<RefCell<Task>>,
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

/// What an aside is about.
#[derive(Default)]
struct Task {
    /// It can be given its job.
    is_ready: bool,
    /// The message with the job, until it is given, and what is given away with it.
    job: Option<(Array, Array)>,
    on_progress: Option<Rc<dyn Fn(u32)>>,
    reply: Option<oneshot::Sender<Reply>>,
    /// It broke before it had a job.
    failure: Option<Failure>,
}

impl Task {
    fn give_job(&mut self, worker: &Worker) {
        if self.is_ready
            && let Some((parts, given_away)) = self.job.take()
        {
            worker.post_message_with_transfer(&parts, &given_away).expect("what we send can be cloned");
        }
    }

    fn end(&mut self, reply: Reply) {
        match (self.reply.take(), reply) {
            (Some(sender), reply) => drop(sender.send(reply)),
            (None, Err(failure)) => self.failure = Some(failure),
            (None, Ok(_)) => (),
        }
    }
}

impl Aside {
    /// Starts one ahead of its job.
    pub fn new() -> Result<Aside, Failure> {
        let worker = program::start(Program::Aside).map_err(|error| Failure::AsideStopped(format!("{error:?}")))?;
        let task = Rc::new(RefCell::new(Task::default()));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new({
            let (task, worker) = (task.clone(), worker.clone());
            move |event: MessageEvent| {
                let parts = Array::from(&event.data());
                match postcard::from_bytes::<Message>(&Uint8Array::new(&parts.get(0)).to_vec()) {
                    Ok(Message::Ready) => {
                        task.borrow_mut().is_ready = true;
                        task.borrow_mut().give_job(&worker);
                    }
                    Ok(Message::Done(outcome)) => {
                        task.borrow_mut().end(outcome.map(|outcome| (outcome, Array::from(&parts.get(1)))));
                    }
                    Ok(Message::Progress(thousandths)) => {
                        // What it leads to may be a question to the same aside.
                        let on_progress = task.borrow().on_progress.clone();
                        on_progress.into_iter().for_each(|tell| tell(thousandths));
                    }
                    Err(_) => (),
                }
            }
        });
        let on_error = Closure::<dyn Fn(ErrorEvent)>::new({
            let task = task.clone();
            move |event: ErrorEvent| task.borrow_mut().end(Err(Failure::AsideStopped(event.message())))
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Aside { worker, task, _on_message: on_message, _on_error: on_error })
    }

    /// Gives it its job, on a file or a buffer. It works as long as it is kept.
    pub fn begin(
        &self,
        job: Job,
        beside: JsValue,
        on_progress: Rc<dyn Fn(u32)>,
    ) -> impl Future<Output = Reply> + use<> {
        let (sender, receiver) = oneshot::channel::<Reply>();
        let job = postcard::to_stdvec(&job).expect("a job always encodes");
        let given_away = if beside.is_instance_of::<ArrayBuffer>() { Array::of1(&beside) } else { Array::new() };
        let mut task = self.task.borrow_mut();
        task.reply = Some(sender);
        task.on_progress = Some(on_progress);
        task.job = Some((Array::of2(&Uint8Array::from(&job[..]), &beside), given_away));
        match task.failure.take() {
            Some(failure) => task.end(Err(failure)),
            None => task.give_job(&self.worker),
        }
        async move { receiver.await.unwrap_or(Err(Failure::Cancelled)) }
    }
}

/// Starts an aside for a job. It works as long as the first value is kept.
pub fn start(
    job: Job,
    beside: JsValue,
    on_progress: impl Fn(u32) + 'static,
) -> Result<(Aside, impl Future<Output = Reply>), Failure> {
    let aside = Aside::new()?;
    let reply = aside.begin(job, beside, Rc::new(on_progress));
    Ok((aside, reply))
}
