//! Large books for commands that measure: a list taken in, a change applied, a page asked again and again, natively or in
//! the browser.

pub mod in_browser;

use leadbench::book::{Book, Change, Entry, Origin, Parts};
use leadbench::clean::CleanSettings;
use leadbench::intake::{Found, ImportPlan, Intake};
use leadbench::lead::EntryId;
use leadbench::map::guess;
use leadbench::parse::{RawTable, Reader, header, sniff};
use leadbench::store::{journal, segment};
use leadbench::worker::desk::Desk;
use std::time::Instant;

/// Each page is asked so often.
pub const ROUNDS: usize = 9;

/// A book, and its records as the store has them.
#[derive(Default)]
pub struct Recorded {
    /// The book.
    pub book: Book,
    /// The journal's records, each with the keys of its segments.
    journal: Vec<(Vec<u8>, Vec<u32>)>,
    segments: Vec<Vec<u8>>,
}

impl Recorded {
    /// Applies a change that was made at a moment.
    pub fn apply(&mut self, change: Change, parts: Parts, at_millis: i64) {
        let inline = segment::encode_inline(&parts);
        let first = self.segments.len() as u32;
        if inline.is_none() {
            self.segments.extend(segment::encode(&parts));
        }
        let segments: Vec<u32> = (first..self.segments.len() as u32).collect();
        let (id, origin) = (EntryId::new(self.journal.len() as i64, 1), Origin::default());
        let inline = inline.unwrap_or_default();
        let entry = Entry { id, at_millis, origin, change, segments: segments.clone(), inline };
        self.journal.push((journal::encode(&entry), segments));
        self.book.apply(entry, parts);
    }

    /// Takes a list in as an import would.
    pub fn take_in(&mut self, file: &str, csv: &str, at_millis: i64) -> Result<(), String> {
        let found = found_in(&self.book, file, csv)?;
        self.apply(Change::Imported(found.imported.clone()), found.into(), at_millis);
        Ok(())
    }

    /// How many entries it has.
    pub fn entry_count(&self) -> usize {
        self.journal.len()
    }
}

/// Whether a command was asked to measure in the browser: takes that option out of the others.
pub fn is_in_browser(options: &mut Vec<String>) -> bool {
    let count = options.len();
    options.retain(|option| option != "--browser");
    options.len() < count
}

/// What a list would bring to a book.
fn found_in(book: &Book, file: &str, csv: &str) -> Result<Found, String> {
    let dialect = sniff(csv.as_bytes(), true, None, None).map_err(|fault| format!("{fault:?}"))?;
    let (mut raw, mut reader) = (RawTable::default(), Reader::new(&dialect));
    reader.push(csv.as_bytes(), &mut raw);
    reader.finish(&mut raw);
    let plan = ImportPlan::new(dialect, guess(&header(&raw).0, &raw));
    let settings = CleanSettings { region: "US".to_owned(), currency: "EUR".to_owned() };
    let mut intake = Intake::new(plan, settings, csv.as_bytes());
    intake.seed(book.table(), book.rows());
    intake.push(csv.as_bytes());
    intake.end();
    let mut settling = intake.settle(file.to_owned(), book.table(), &|id| book.row_standing_for(id));
    while settling.step(book.table(), 1000) {}
    Ok(settling.finish())
}

/// Prints the middle and the longest time of a page, asked each time right after a change of the book.
pub fn print_times(page: &str, desk: &mut Desk, ask: impl Fn(&mut Desk)) {
    let mut millis: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            desk.changed();
            let begun = Instant::now();
            ask(desk);
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    print(page, &mut millis);
}

/// Prints the middle and the longest of some times.
fn print(page: &str, millis: &mut [f64]) {
    millis.sort_by(f64::total_cmp);
    println!("  {page:<34}{:>8.1}{:>8.1}", millis[millis.len() / 2], millis[millis.len() - 1]);
}
