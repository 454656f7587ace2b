//! One kill, and what the book is afterwards.

use super::PATIENCE;
use super::change::{Change, Files};
use crate::app::{App, Fingerprint};
use crate::mortal::{Death, Mortal};
use serde_json::json;
use std::fmt::Write;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::time::{sleep_until, timeout};

/// What a change does when nobody kills it.
pub struct Expected {
    /// From the click until the page says that it is saved.
    pub took: Duration,
    after: Fingerprint,
}

/// What a kill left.
pub enum Outcome {
    /// The book as before.
    Before,
    /// The book as after.
    After {
        /// Whether the page had said so.
        was_saved: bool,
    },
    /// Neither, or something else is wrong: what.
    Wrong(String),
}

/// Clicks, and waits until the page says "saving" and then "saved"; ends the worker when it is told to.
const CLICK: &str = "
    const [handle, workerEndsAt, done] = arguments;
    const saved = document.querySelector('[data-testid=\"saved\"]');
    let wasPending = false, isSaved = false;
    const answer = () => done({ isSaved });
    const look = records => {
        wasPending ||= saved.dataset.pending !== '0' || records.some(record => record.oldValue === '1');
        if (wasPending && saved.dataset.pending === '0' && saved.dataset.state === 'saved') {
            isSaved = true;
            if (workerEndsAt === null) answer();
        }
    };
    new MutationObserver(look).observe(saved, {
        attributes: true, attributeOldValue: true, attributeFilter: ['data-pending', 'data-state'],
    });
    document.querySelector(`[data-testid=\"${handle}\"]`).click();
    if (workerEndsAt !== null) setTimeout(() => { window.workers.at(-1).terminate(); answer(); }, workerEndsAt);";

/// Makes the change and lets it come to its end.
pub async fn run_to_the_end(mortal: &Mortal, change: Change, files: &Files) -> WebDriverResult<Expected> {
    let app = &mortal.app;
    change.stage(app, files).await?;
    let click = change.aim(app, files).await?;
    let begun = Instant::now();
    app.driver.execute_async(CLICK, vec![json!(click), json!(null)]).await?;
    let took = begun.elapsed();
    let after = app.fingerprint().await?;
    Ok(Expected { took, after })
}

/// Makes the change, kills while it is under way, opens the book again and looks.
pub async fn after_kill(
    mortal: &mut Mortal,
    change: Change,
    expected: &Expected,
    files: &Files,
    death: Death,
    at: Duration,
) -> WebDriverResult<Outcome> {
    change.stage(&mortal.app, files).await?;
    let before = mortal.app.fingerprint().await?;
    let click = change.aim(&mortal.app, files).await?;
    let was_saved = click_and_kill(mortal, click, death, at).await;
    if death == Death::Worker {
        healed(&mortal.app).await?;
    } else {
        mortal.revive(death).await?;
    }
    let now = mortal.app.fingerprint().await?;
    let mut outcome = judge(change, expected, &before, &now, was_saved);
    if let Outcome::Wrong(what) = &mut outcome {
        write!(what, "; on disk are {:?}", mortal.app.stored().await?).expect("memory takes it");
    }
    let is_clean = mortal.app.nothing_is_left_over().await;
    if death == Death::Worker {
        mortal.revive(death).await?;
    }
    Ok(match (outcome, is_clean) {
        (Outcome::Wrong(what), _) => Outcome::Wrong(what),
        (_, Err(error)) => Outcome::Wrong(error.to_string()),
        (outcome, Ok(())) => outcome,
    })
}

/// Whether the page had said "saved" before the end.
async fn click_and_kill(mortal: &Mortal, click: &str, death: Death, at: Duration) -> bool {
    let ends_at = (death == Death::Worker).then_some(at.as_millis() as u64);
    let end = tokio::time::Instant::now() + at;
    let mut clicked = Box::pin(mortal.app.driver.execute_async(CLICK, vec![json!(click), json!(ends_at)]));
    if death == Death::Worker {
        return clicked.await.is_ok_and(|answer| answer.json()["isSaved"] == true);
    }
    let was_saved = tokio::select! {
        answer = &mut clicked => Some(answer.is_ok()),
        () = sleep_until(end) => None,
    };
    sleep_until(end).await;
    mortal.kill(death);
    if was_saved.is_none() {
        // What comes now was sent before the kill or is an error: either way nobody had seen it.
        let _ = timeout(Duration::from_secs(5), clicked).await;
    }
    was_saved.unwrap_or(false)
}

fn judge(change: Change, expected: &Expected, before: &Fingerprint, now: &Fingerprint, was_saved: bool) -> Outcome {
    let is_after = match change {
        Change::Restore => *now == expected.after,
        _ => now.contents == expected.after.contents && now.entries == before.entries + 1,
    };
    match (now == before, is_after) {
        (true, _) if was_saved => Outcome::Wrong(format!("said to be saved, and lost: {now:?}")),
        (true, _) => Outcome::Before,
        (_, true) => Outcome::After { was_saved },
        _ => Outcome::Wrong(format!("{now:?} is neither {before:?} nor {:?}", expected.after)),
    }
}

/// The page says that its worker stopped, and has opened the book again.
async fn healed(app: &App) -> WebDriverResult<()> {
    app.until("the page says that the worker stopped", PATIENCE, || async {
        let script = "return !!document.querySelector('[data-testid=\"notice\"][data-tone=\"bad\"]')";
        Ok(app.script(script, &[]).await?.as_bool() == Some(true))
    })
    .await?;
    app.ready().await
}
