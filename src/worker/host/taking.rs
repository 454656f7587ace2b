//! A file being taken in, window by window: when its import is asked for, and before, while its first rows are looked at.
//!
//! Why before: who imports a list looks at it for some seconds first, in which nobody needs the worker. Nothing of it is kept
//! when another plan is made, another file is read, or the book changes.

use super::file::LocalFile;
use super::import::{Times, clean_settings, seed, timed};
use super::save::of_book;
use super::windows::Windows;
use super::with;
use crate::intake::{ImportPlan, Intake};
use crate::worker::pause::pause;
use crate::worker::protocol::Failure;

/// Of a larger file only the beginning is taken in before it is asked for: it stays in memory as long as it is looked at.
const AHEAD_BYTES: u64 = 24 << 20;

/// A file as far as it was taken in.
pub struct Taking {
    plan: ImportPlan,
    /// Of the book whose leads, rules and channels it is held against.
    version: u64,
    windows: Windows,
    intake: Intake,
    times: Times,
}

impl Taking {
    /// Goes on with what was taken in of this file by this plan, or begins.
    pub async fn of(file: &LocalFile, plan: ImportPlan, wanted: Wanted<'_>) -> Result<Taking, Failure> {
        let (known, version) = with(|host| (host.taking.take(), host.desk.version()));
        let is_same = |known: &Taking| known.version == version && known.windows.is_of(file) && known.plan == plan;
        match known.filter(is_same) {
            Some(known) => Ok(known),
            None => Taking::begin(file, plan, version, wanted).await,
        }
    }

    async fn begin(file: &LocalFile, plan: ImportPlan, version: u64, wanted: Wanted<'_>) -> Result<Taking, Failure> {
        let windows = Windows::after_head(file)?;
        let intake = of_book(|book| {
            let mut intake = Intake::new(plan.clone(), clean_settings(book), &file.head);
            intake.guard(book.gate());
            intake.guide(&book.taxonomy());
            intake
        });
        let mut taking = Taking { plan, version, windows, intake, times: Times::default() };
        seed(&mut taking.intake, wanted, &mut taking.times).await?;
        taking.take_in(&file.head);
        Ok(taking)
    }

    /// Takes in the next window; `false` at the end of the file.
    pub async fn next(&mut self) -> Result<bool, Failure> {
        let Some(bytes) = self.times.reading(self.windows.next()).await? else { return Ok(false) };
        self.take_in(&bytes);
        Ok(true)
    }

    fn take_in(&mut self, bytes: &[u8]) {
        timed(&mut self.times.parse, || self.intake.parse(bytes));
        timed(&mut self.times.clean, || self.intake.clean());
    }

    /// Bytes of the file that were taken in.
    pub fn read(&self) -> u64 {
        self.windows.read()
    }

    /// Rows that were taken in.
    pub fn row_count(&self) -> u32 {
        self.intake.row_count()
    }

    /// The whole file, and what each step of it took.
    pub fn end(mut self) -> (Intake, Times) {
        timed(&mut self.times.clean, || self.intake.end());
        (self.intake, self.times)
    }
}

/// An error when nobody waits for it any longer.
pub type Wanted<'a> = &'a dyn Fn() -> Result<(), Failure>;

/// Takes in the file that was read, until something else is asked for.
pub async fn take_ahead(plan: ImportPlan) {
    let Some(file) = with(|host| host.file.clone()) else { return };
    let is_idle = || with(|host| host.jobs.is_empty());
    let wanted = || if is_idle() { Ok(()) } else { Err(Failure::Cancelled) };
    // What cannot be read is told when its import is asked for.
    let Ok(mut taking) = Taking::of(&file, plan, &wanted).await else { return };
    while is_idle() && taking.read() < AHEAD_BYTES {
        match taking.next().await {
            Ok(true) => pause().await,
            Ok(false) => break,
            Err(_) => return,
        }
    }
    with(|host| host.taking = Some(taking));
}
