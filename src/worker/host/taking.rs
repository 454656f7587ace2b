//! A file being taken in, window by window: when its import is asked for, and before, while its first rows are looked at.
//!
//! Why before: who imports a list looks at it for some seconds first, in which nobody needs the worker. Nothing of it is kept
//! when another plan is made, another file is read, or the book changes.

use super::file::LocalFile;
use super::mate::Mate;
use super::save::of_book;
use super::windows::Windows;
use super::{clock, scope, with};
use crate::clean::CleanSettings;
use crate::intake::{ImportPlan, Intake, RowRules};
use crate::worker::pause::pause;
use crate::worker::protocol::{Failure, ImportSteps};

/// Of a larger file only the beginning is taken in before it is asked for: it stays in memory as long as it is looked at.
const AHEAD_BYTES: u64 = 24 << 20;

/// With less of a file than this a second worker is not worth its start.
const MATE_BYTES: u64 = 2 << 20;

/// What a file that may be chosen soon most often needs. No more: a browser that has given much tidies up so seldom that a
/// million leads took 700 MB at the most where they took 600.
const RESERVED_BYTES: usize = 96 << 20;

/// Rows taken or given away at once: some milliseconds of work.
const ROWS_GIVEN: usize = 2_048;

/// Rows settled, or stored leads made known, at once.
pub const ROWS_AT_ONCE: u32 = 40_000;

/// A file as far as it was taken in.
pub struct Taking {
    plan: ImportPlan,
    /// Of the book whose leads, rules and channels it is held against.
    version: u64,
    windows: Windows,
    intake: Intake,
    /// Takes rows of a long file too.
    mate: Option<Mate>,
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
        let (intake, rules) = of_book(|book| {
            let (settings, gate, taxonomy) = (clean_settings(book), book.gate().clone(), book.taxonomy());
            let mut intake = Intake::new(plan.clone(), settings.clone(), &file.head);
            intake.guard(&gate);
            intake.guide(&taxonomy);
            let way_in = intake.way_in();
            (intake, RowRules { way_in, settings, gate, taxonomy })
        });
        let mut taking = Taking { plan, version, windows, intake, mate: None, times: Times::default() };
        seed(&mut taking.intake, wanted, &mut taking.times).await?;
        if file.size >= MATE_BYTES {
            taking.mate = with(|host| host.mate.take()).or_else(new_mate);
            taking.mate.iter().for_each(|mate| mate.instruct(&rules));
        }
        taking.take_in(&file.head).await;
        Ok(taking)
    }

    /// Takes in the next window; `false` at the end of the file.
    pub async fn next(&mut self) -> Result<bool, Failure> {
        let Some(bytes) = self.times.reading(self.windows.next()).await? else { return Ok(false) };
        self.take_in(&bytes).await;
        Ok(true)
    }

    async fn take_in(&mut self, bytes: &[u8]) {
        timed(&mut self.times.parse, || self.intake.parse(bytes));
        // With enough at hand it works on while the next rows are parsed here, and is done with the last when this worker is.
        let away_most = if self.windows.is_at_end() { 2 } else { 3 };
        while self.intake.has_rows() {
            self.accept();
            match &self.mate {
                Some(mate) if mate.is_ready() && self.intake.away_count() < away_most => {
                    timed(&mut self.times.clean, || self.intake.give(ROWS_GIVEN, |rows| mate.give(rows)));
                }
                Some(_) => {
                    timed(&mut self.times.clean, || self.intake.take(ROWS_GIVEN));
                    pause().await;
                }
                None => timed(&mut self.times.clean, || self.intake.take(usize::MAX)),
            }
        }
    }

    /// Accepts what the mate has done. When it is lost, what it had is done here.
    fn accept(&mut self) {
        let Some(mate) = &self.mate else { return };
        let began = clock();
        while let Some(parts) = mate.came() {
            if !self.intake.accept(&parts) {
                self.mate = None;
                break;
            }
        }
        if self.mate.as_ref().is_none_or(Mate::is_gone) {
            self.intake.take_back();
            self.mate = None;
        }
        self.times.clean += clock() - began;
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
    pub async fn end(mut self) -> (Intake, Times) {
        timed(&mut self.times.clean, || self.intake.end());
        while self.intake.away_count() > 0 {
            let began = clock();
            if let Some(mate) = &self.mate {
                mate.heard().await;
            }
            self.times.clean += clock() - began;
            self.accept();
        }
        (self.intake, self.times)
    }
}

/// An error when nobody waits for it any longer.
pub type Wanted<'a> = &'a dyn Fn() -> Result<(), Failure>;

/// Makes ready for a file that may be chosen soon, or no more.
pub fn await_file(is_awaited: bool) {
    let known = with(|host| host.mate.take());
    let mate = if is_awaited { known.or_else(new_mate) } else { None };
    if is_awaited {
        reserve(RESERVED_BYTES);
    }
    with(|host| host.mate = mate);
}

/// Has the browser give so much memory at once: each time that it gives some more it stops to tidy up. What is not used lies
/// nowhere but in its books.
fn reserve(size: usize) {
    let mut memory = Vec::<u8>::new();
    // What cannot be had now is had bit by bit.
    let _ = memory.try_reserve_exact(size);
    std::hint::black_box(&memory);
}

/// A second worker, where two can work at once.
fn new_mate() -> Option<Mate> {
    (scope().navigator().hardware_concurrency() > 1.0).then(Mate::start)
}

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

/// Makes the leads of the book known to an intake.
pub async fn seed(intake: &mut Intake, wanted: Wanted<'_>, times: &mut Times) -> Result<(), Failure> {
    let total = of_book(|book| book.rows().len());
    for first in (0..total).step_by(ROWS_AT_ONCE as usize) {
        let end = total.min(first + ROWS_AT_ONCE as usize);
        timed(&mut times.match_up, || of_book(|book| intake.seed(book.table(), &book.rows()[first..end])));
        pause().await;
        wanted()?;
    }
    of_book(|book| intake.seed_merged(book.table(), &book.rows_merged()));
    Ok(())
}

/// What cleaning takes for granted in this book.
pub fn clean_settings(book: &crate::book::Book) -> CleanSettings {
    let settings = book.settings();
    CleanSettings { region: settings.region.clone(), currency: settings.currency.clone() }
}

/// The time of each step so far, in milliseconds with fractions.
#[derive(Default)]
pub struct Times {
    read: f64,
    pub parse: f64,
    pub clean: f64,
    pub match_up: f64,
    pub store: f64,
}

impl Times {
    /// Waits for a part of the file.
    pub async fn reading<T>(&mut self, part: impl Future<Output = T>) -> T {
        let began = clock();
        let part = part.await;
        self.read += clock() - began;
        part
    }

    /// In whole milliseconds.
    pub fn steps(&self) -> ImportSteps {
        let Times { read, parse, clean, match_up, store } = *self;
        let [read, parse, clean, match_up, store] = [read, parse, clean, match_up, store].map(|millis| millis as u32);
        ImportSteps { read, parse, clean, match_up, store }
    }
}

/// Does something and adds its time to a step.
pub fn timed<T>(step: &mut f64, work: impl FnOnce() -> T) -> T {
    let began = clock();
    let done = work();
    *step += clock() - began;
    done
}
