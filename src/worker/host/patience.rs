//! A write that the browser neither does nor refuses is not waited for without end: Chromium has been seen to fall silent
//! over a full disk.

use super::scope;
use crate::store::idb::{StoreFault, of_refusal};
use crate::worker::pause::pause_for;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// A slow disk takes seconds for what is written at once.
const PATIENCE_MILLIS: i32 = 60_000;
/// The little that is kept to see whether there is room takes no time.
const TRIAL_MILLIS: i32 = 5_000;

/// Waits for a write; what was not heard of by then counts as refused where there is no room, else as lost.
pub async fn patiently<T>(write: impl Future<Output = Result<T, StoreFault>>) -> Result<T, StoreFault> {
    match within(PATIENCE_MILLIS, write).await {
        Some(written) => written,
        None => Err(silence().await),
    }
}

/// What comes of something within a time.
async fn within<T>(millis: i32, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut limit) = (pin!(work), pin!(pause_for(millis)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}

async fn silence() -> StoreFault {
    match within(TRIAL_MILLIS, keep_something()).await {
        Some(Err(refusal)) if of_refusal(&refusal) == StoreFault::Full => StoreFault::Full,
        _ => StoreFault::Lost(format!("no word from the database for {} s", PATIENCE_MILLIS / 1_000)),
    }
}

/// Keeps a little in the other store that a browser has, and lets it go. Why not ask how much room there is: Chromium answers
/// with what is used and ten gigabytes more, whatever it grants.
async fn keep_something() -> Result<(), JsValue> {
    const NAME: &str = "room";
    let (caches, address) = (scope().caches()?, format!("{}/{NAME}", scope().origin()));
    let cache: Cache = JsFuture::from(caches.open(NAME)).await?.unchecked_into();
    let kept = JsFuture::from(cache.put_with_str(&address, &Response::new_with_opt_str(Some(NAME))?)).await;
    JsFuture::from(caches.delete(NAME)).await?;
    kept.map(|_| ())
}
