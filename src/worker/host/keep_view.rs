//! What the book shows first is worked out for its next opening, when it has been left alone for a while.

use super::first_view::build;
use super::{Job, clock, enqueue, today, with};
use crate::lead::Day;
use crate::worker::first_view::{DAYS, FirstView, packed_overview};
use crate::worker::pause::{pause, pause_for};
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

/// How long nothing is asked before.
const QUIET_MILLIS: f64 = 3_000.0;

/// The book was opened, or changed: what it shows first is to be kept soon.
pub fn keep_soon() {
    let (turn, begun) = with(|host| {
        host.keep_turn += 1;
        (host.keep_turn, clock())
    });
    spawn_local(async move {
        loop {
            let left = with(|host| QUIET_MILLIS - (clock() - host.heard_at.max(begun)));
            if left <= 0.0 {
                return enqueue(Job::KeepView);
            }
            pause_for(left as i32 + 1).await;
            if with(|host| host.keep_turn != turn) {
                return;
            }
        }
    });
}

/// Something that is shown first changed, and not by the journal.
pub fn keep_anew() {
    with(|host| host.kept_view = None);
    keep_soon();
}

/// Keeps it, a day's after the other, unless something is asked meanwhile. Not of an empty book, and not of one that is damaged:
/// its damage is told first.
pub async fn keep() {
    let first = today(Date::now() as i64);
    let Some(mut view) = begun().filter(|view| with(|host| host.kept_view != Some((view.last_key, first)))) else {
        return;
    };
    let Ok(ask) = postcard::from_bytes(&view.ask) else { return };
    let heard_at = with(|host| host.heard_at);
    for day in (first.0..first.0 + DAYS).map(Day) {
        pause().await;
        if with(|host| host.heard_at != heard_at || !host.jobs.is_empty()) {
            return keep_soon();
        }
        view.days.push(with(|host| host.desk.day_view(&ask, day)));
    }
    let Some(store) = with(|host| host.store.take()) else { return };
    // Without it the next opening takes as long as the book does.
    let kept = store.keep_first_view(view.last_key, &view.pack()).await;
    with(|host| {
        host.store = Some(store);
        host.kept_view = kept.is_ok().then_some((view.last_key, first));
    });
}

/// What is true of every day.
fn begun() -> Option<FirstView> {
    with(|host| {
        let overview = host.overview();
        let is_whole = overview.damaged_count == 0 && overview.closed.is_none() && overview.save_failure.is_none();
        let ask = host.first_ask.clone().filter(|_| is_whole && overview.lead_count > 0)?;
        let overview = packed_overview(overview);
        Some(FirstView { build: build(), last_key: host.last_key, overview, ask, days: Vec::new() })
    })
}
