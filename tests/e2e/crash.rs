//! Killed at any moment, the book is as before the change under way or as after it, never between; what the page said is
//! saved is there.
//!
//! `LEADBENCH_KILLS` and `LEADBENCH_SEED` make the run longer or another one: `cargo xtask crash`.

/// The changes that are killed: how to come to the moment before the click, and what to click.
mod change;

/// One kill, and what the book is afterwards.
mod kill;

/// Kills while loose records are packed.
mod packing;

/// What came of all kills, as a table.
mod tally;

use crate::app::{App, Fingerprint};
use crate::browser::{in_turn, leave_evidence};
use crate::mortal::{Death, Mortal};
use crate::processes;
use change::{Change, Files};
use kill::{Expected, Outcome, after_kill, run_to_the_end};
use packing::Loose;
use std::time::Duration;
use tally::Tally;
use thirtyfour::prelude::*;

/// How long a step may take when other programs want the processors too: what it is afterwards is judged, not its pace.
const PATIENCE: Duration = Duration::from_secs(60);

/// In the short form each change is killed once or twice.
const FEW_KILLS: u32 = 14;

#[test]
fn no_kill_leaves_half_a_change_or_loses_a_saved_one() {
    let tally = killed(async |mortal, kills, seed| kill_often(mortal, kills, seed).await);
    assert!(tally.has_both(), "no kill hit before the end of a change, or none after it:\n{tally}");
}

#[test]
fn no_kill_while_records_are_packed_changes_the_book() {
    if processes::are_told() {
        killed(async |mortal, kills, seed| kill_openings(mortal, kills.div_ceil(Change::ALL.len() as u32), seed).await);
    }
}

/// Kills a Chromium of its own as often as is wanted; prints what came of it. Nothing may be lost or half there.
fn killed(kill: impl AsyncFnOnce(&mut Mortal, u32, u64) -> WebDriverResult<Tally>) -> Tally {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let kills = number("LEADBENCH_KILLS").unwrap_or(u64::from(FEW_KILLS)) as u32;
    let seed = number("LEADBENCH_SEED").unwrap_or(7);
    in_turn(async move {
        let mut mortal = Mortal::start().await.expect("Chromium with an open page");
        let tally = kill(&mut mortal, kills, seed).await;
        if tally.is_err() {
            leave_evidence(&mortal.app).await;
        }
        mortal.end().await;
        let tally = tally.expect("the page can be driven");
        println!("{tally}");
        assert!(tally.violations.is_empty(), "{} violations:\n{}", tally.violations.len(), tally.violations.join("\n"));
        tally
    })
}

/// Every change in turn, every way to die in turn, at moments spread over the time the change takes.
async fn kill_often(mortal: &mut Mortal, kills: u32, seed: u64) -> WebDriverResult<Tally> {
    let mut tally = Tally::new(seed);
    let files = Files::new(&mortal.app).await?;
    let home = mortal.app.fingerprint().await?;
    let mut known: Vec<(Change, Expected)> = Vec::new();
    for change in Change::ALL {
        known.push((change, run_to_the_end(mortal, change, &files).await?));
        come_home(&mortal.app, &home).await?;
    }
    let deaths = match processes::are_told() {
        true => &[Death::Browser, Death::Worker, Death::Renderer][..],
        false => &[Death::Worker][..],
    };
    let rounds = kills.div_ceil(Change::ALL.len() as u32);
    let mut dice = Dice(seed);
    for number in 0..kills {
        let (round, place) = (number / Change::ALL.len() as u32, number as usize % Change::ALL.len());
        let (change, expected) = &known[place];
        let death = deaths[(round as usize + place) % deaths.len()];
        let part = dice.moment(round, rounds);
        let at = Duration::from_secs_f64(expected.took.as_secs_f64() * part);
        let outcome = match after_kill(mortal, *change, expected, &files, death, at).await {
            Ok(outcome) => outcome,
            // A page that no longer answers is a fault as well; the others go on in a new browser.
            Err(error) => {
                leave_evidence(&mortal.app).await;
                mortal.kill(Death::Browser);
                mortal.revive(Death::Browser).await?;
                Outcome::Wrong(error.to_string())
            }
        };
        tally.note(&format!("{change:?}"), death, part, outcome);
        come_home(&mortal.app, &home).await?;
    }
    Ok(tally)
}

/// The opening of a book that packs its records, by every way to die in turn.
async fn kill_openings(mortal: &mut Mortal, kills: u32, seed: u64) -> WebDriverResult<Tally> {
    let mut tally = Tally::new(seed);
    let loose = Loose::new(&mortal.app).await?;
    let mut dice = Dice(seed);
    for number in 0..kills {
        // Packing comes last, so the moments go further beyond the end than elsewhere.
        let (death, part) = ([Death::Browser, Death::Renderer][number as usize % 2], dice.moment(number, kills) * 1.4);
        let outcome = loose.after_kill(mortal, death, loose.took.mul_f64(part)).await?;
        tally.note("Packing", death, part, outcome);
    }
    Ok(tally)
}

/// Undoes until the book holds what it held at the beginning.
async fn come_home(app: &App, home: &Fingerprint) -> WebDriverResult<()> {
    for _ in 0..3 {
        let now = app.fingerprint().await?;
        if now.contents == home.contents {
            return Ok(());
        }
        app.undo().await?;
        app.until("the undo is in the journal", PATIENCE, || async {
            Ok(app.fingerprint().await?.entries > now.entries)
        })
        .await?;
    }
    Err(WebDriverError::FatalError("undo does not bring back what the book held".to_owned()))
}

/// SplitMix64: the same numbers for the same seed.
struct Dice(u64);

impl Dice {
    /// A part of a change's time: those of one change lie evenly over 110 % of it, each moved a little, in an order
    /// without meaning.
    fn moment(&mut self, round: u32, rounds: u32) -> f64 {
        let stride = if rounds.is_multiple_of(7) { 1 } else { 7 };
        (f64::from(round * stride % rounds) + self.roll()) / f64::from(rounds) * 1.1
    }

    /// From 0 to 1.
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) as f64 / u64::MAX as f64
    }
}
