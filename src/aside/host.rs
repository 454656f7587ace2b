//! The aside's side: one job, then nothing more.

use super::{Job, Message, Outcome};
use crate::dedupe::linkage::{Columns, Linker};
use crate::dedupe::rehearsal::rehearse;
use crate::forecast::{ClosedLeads, learn};
use crate::lead::provide_normalizer;
use crate::sheet;
use crate::worker::normal_form::normalize;
use crate::worker::pause::{pause, pause_for};
use crate::worker::protocol::Failure;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use serde::de::DeserializeOwned;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    static HAS_JOB: Cell<bool> = const { Cell::new(false) };
}

/// Starts listening. Called once, by the aside's program.
pub fn start() {
    console_error_panic_hook::set_once();
    provide_normalizer(normalize);
    let hear = Closure::once_into_js(|event: MessageEvent| hear(&event));
    scope().set_onmessage(Some(hear.unchecked_ref()));
    post(&Message::Ready, &Array::new());
    spawn_local(rehearse_until_asked());
}

/// A job that is there is heard at once.
const AFTER_MILLIS: i32 = 100;

/// Lists that are compared, some ten milliseconds each once they are quick; after more of them little gets quicker.
const REHEARSALS: u32 = 24;

/// An aside that was started ahead of its job rehearses the one that is waited for.
async fn rehearse_until_asked() {
    pause_for(AFTER_MILLIS).await;
    for round in 0..REHEARSALS {
        if HAS_JOB.get() {
            break;
        }
        rehearse(round);
        pause().await;
    }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn hear(event: &MessageEvent) {
    HAS_JOB.set(true);
    let parts = Array::from(&event.data());
    let Ok(job) = postcard::from_bytes::<Job>(&Uint8Array::new(&parts.get(0)).to_vec()) else { return };
    spawn_local(async move {
        let beside = Array::new();
        let outcome = match job {
            Job::ReadSheets(kind) => read_sheets(kind, parts.get(1), &beside).await,
            Job::Link => link(parts.get(1), &beside),
            Job::Learn => learn_from(parts.get(1), &beside),
        };
        post(&Message::Done(outcome), &beside);
    });
}

async fn read_sheets(kind: sheet::SheetKind, file: JsValue, beside: &Array) -> Result<Outcome, Failure> {
    let blob: Blob = file.dyn_into().map_err(|_| Failure::NoFile)?;
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(unreadable)?;
    let workbook = {
        let bytes = Uint8Array::new(&buffer).to_vec();
        drop(buffer);
        sheet::read(&bytes, kind).map_err(Failure::Sheet)?
    };
    let outlines = workbook.sheets.into_iter().map(|sheet| {
        beside.push(&Uint8Array::from(&sheet.text[..]).buffer());
        sheet.outline
    });
    Ok(Outcome::Sheets(outlines.collect()))
}

/// Nothing is heard meanwhile: to give up is to end the program.
fn link(columns: JsValue, beside: &Array) -> Result<Outcome, Failure> {
    let columns: Columns = read(columns)?;
    let mut linker = Linker::new(columns);
    let mut told = 0;
    while linker.step() {
        let progress = linker.progress();
        if progress >= told + PROGRESS_STEP {
            told = progress;
            post(&Message::Progress(progress), &Array::new());
        }
    }
    let linkage = linker.linkage();
    let explanations = linker.explanations(&linkage);
    drop(linker);
    let found = postcard::to_stdvec(&(linkage, explanations)).expect("what was found always encodes");
    beside.push(&Uint8Array::from(&found[..]).buffer());
    Ok(Outcome::Linked)
}

/// Nothing is heard meanwhile either.
fn learn_from(closed: JsValue, beside: &Array) -> Result<Outcome, Failure> {
    let closed: ClosedLeads = read(closed)?;
    let mut told = 0;
    let learnt = learn(&closed, &mut |progress| {
        if progress >= told + PROGRESS_STEP {
            told = progress;
            post(&Message::Progress(progress), &Array::new());
        }
    });
    Ok(Outcome::Learnt(match learnt {
        Ok(learnt) => {
            let learnt = postcard::to_stdvec(&learnt).expect("what was learnt always encodes");
            beside.push(&Uint8Array::from(&learnt[..]).buffer());
            None
        }
        Err(refusal) => Some(refusal),
    }))
}

/// What came beside a job.
fn read<T: DeserializeOwned>(beside: JsValue) -> Result<T, Failure> {
    let buffer: ArrayBuffer = beside.dyn_into().map_err(|_| Failure::NoFile)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    postcard::from_bytes(&bytes).map_err(|error| Failure::AsideStopped(error.to_string()))
}

/// Progress is told from so many thousandths to the next.
const PROGRESS_STEP: u32 = 10;

fn unreadable(error: JsValue) -> Failure {
    let words = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    Failure::FileUnreadable(words.unwrap_or_default())
}

/// Sends a message with buffers beside it, which are given away.
fn post(message: &Message, beside: &Array) {
    let bytes = postcard::to_stdvec(message).expect("a message always encodes");
    let parts = Array::of2(&Uint8Array::from(&bytes[..]), beside);
    scope().post_message_with_transfer(&parts, beside).expect("what we send can be cloned");
}
