//! A write that the browser neither does nor refuses is not waited for without end: Chromium has been seen to fall silent
//! over a full disk.

use super::workspace;
use crate::store::idb::StoreFault;
use crate::worker::pause::pause_for;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// A slow disk takes seconds for what is written at once.
const PATIENCE_MILLIS: i32 = 60_000;

/// Waits for a write; what was not heard of by then counts as refused where there is no room, else as lost.
pub async fn patiently<T>(write: impl Future<Output = Result<T, StoreFault>>) -> Result<T, StoreFault> {
    let (mut write, mut limit) = (pin!(write), pin!(pause_for(PATIENCE_MILLIS)));
    let written = poll_fn(|context| match write.as_mut().poll(context) {
        Poll::Ready(written) => Poll::Ready(Some(written)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    });
    match written.await {
        Some(written) => written,
        None => Err(silence().await),
    }
}

async fn silence() -> StoreFault {
    let storage = workspace::storage().await;
    if storage.used_bytes >= storage.quota_bytes {
        StoreFault::Full
    } else {
        StoreFault::Lost(format!("no word from the database for {} s", PATIENCE_MILLIS / 1_000))
    }
}
