//! While nobody asks for anything, soon after the first book was opened, the way in is rehearsed: `worker::rehearsal`.

use super::{clock, rest, with};
use crate::worker::pause::{pause, pause_for};
use crate::worker::rehearsal::rehearse;
use std::cell::Cell;
use wasm_bindgen_futures::spawn_local;

/// What is done once a book is shown comes first.
const AFTER_MILLIS: i32 = 200;
/// Work done in all; beyond it little gets quicker. After 400 ms a browser still compiled a hundred functions for speed while
/// a list of 100,000 leads came in, for 0.6 s of a second core.
const WORK_MILLIS: f64 = 1_000.0;

thread_local! {
    static IS_BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Begins it, once in a worker's life. It is done in pieces of some milliseconds, and ends with the first real work.
pub fn begin() {
    if !IS_BEGUN.replace(true) {
        spawn_local(async {
            rest::arrival().await;
            pause_for(AFTER_MILLIS).await;
            let mut worked = 0.0;
            for round in 0.. {
                if worked > WORK_MILLIS || with(|host| host.is_working) {
                    break;
                }
                let began = clock();
                rehearse(round);
                worked += clock() - began;
                pause().await;
            }
        });
    }
}
