//! Reading, checking and importing a file.

use super::file::LocalFile;
use super::save::{of_book, save};
use super::taking::{ROWS_AT_ONCE, Taking, Times, clean_settings, timed};
use super::teller::{Teller, stop_if_cancelled};
use super::{Job, Now, clock, enqueue, with};
use crate::book::{Change, Parts};
use crate::intake::{self, Found, ImportPlan, Imported, Intake, Stored, region_of_list};
use crate::lead::EntryId;
use crate::map::guess;
use crate::parse::{Choices, FileFault, RawRow, RawTable, Reader, header, sniff_with};
use crate::worker::pause::pause;
use crate::worker::protocol::{Answer, Failure, FileHead, ImportSummary, ProgressStep};
use wasm_bindgen::JsValue;

/// Rows shown from above the header.
const SHOWN_ABOVE: usize = 6;
/// Rows of the preview.
const SHOWN_ROWS: usize = 50;

/// Reads the head of a file; the file stays for the import.
pub async fn read_file(name: String, attached: JsValue, choices: Choices) -> Result<Answer, Failure> {
    // Without a file beside the question, the one that is here is read again in another dialect.
    let known = with(|host| host.file.clone());
    let file = match known {
        Some(file) if attached.is_undefined() => file,
        _ => LocalFile::new(name, attached).await?,
    };
    with(|host| (host.file, host.taking) = (Some(file.clone()), None));
    let dialect = sniff_with(&file.head, file.is_whole(), &choices).map_err(Failure::File)?;
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&dialect);
    reader.push(&file.head, &mut raw);
    if file.is_whole() {
        reader.finish(&mut raw);
    }
    let (headers, duplicate_headers) = header(&raw);
    let mapping = guess(&headers, &raw);
    let shown = raw.rows().skip(1).take(SHOWN_ROWS);
    let region = of_book(|book| book.settings().region.clone());
    let above = reader.preamble().rows().take(SHOWN_ABOVE);
    let cells = |row: RawRow<'_>| row.cells().filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
    let head = FileHead {
        name: file.name.clone(),
        bytes: file.size,
        is_own_export: mapping.is_own_export(),
        rows: shown
            .map(|row| (row.number, (0..headers.len()).map(|place| row.cell(place).to_owned()).collect()))
            .collect(),
        above: above.map(cells).collect(),
        seen_region: region_of_list(&raw, &mapping, &dialect, &region).map(str::to_owned),
        region,
        dialect,
        mapping,
        duplicate_headers,
    };
    let region = head.seen_region.clone().unwrap_or_default();
    let plan = ImportPlan { region, ..ImportPlan::new(head.dialect.clone(), head.mapping.clone()) };
    // Nothing but the guess is known of how it will be imported, and most often it is right.
    enqueue(Job::TakeAhead(plan));
    Ok(Answer::FileHead(head))
}

/// What the first rows would give.
pub async fn check_file(plan: ImportPlan) -> Result<Answer, Failure> {
    let file = with(|host| host.file.clone()).ok_or(Failure::NoFile)?;
    let check = of_book(|book| {
        let stored = Stored { table: book.table(), rows: book.rows(), merged: &book.rows_merged() };
        intake::check(&plan, (&clean_settings(book), book.gate()), &file.head, file.is_whole(), stored, SHOWN_ROWS)
    });
    enqueue(Job::TakeAhead(plan));
    Ok(Answer::Check(check))
}

/// Imports the file that was read.
pub async fn import_file(plan: ImportPlan, number: u32, now: Now) -> Result<Answer, Failure> {
    let began = clock();
    let file = with(|host| host.file.clone()).ok_or(Failure::NoFile)?;
    let mut counts = None;
    let (mut times, mut found) = (Times::default(), began);
    let entry = save(now, Some(number), async || {
        let (imported, parts, row_count) = find(&file, plan.clone(), number, &mut times).await?;
        found = clock();
        let is_change = !parts.leads.is_empty()
            || !parts.edits.is_empty()
            || !parts.rejections.is_empty()
            || !parts.enquiries.is_empty();
        counts = Some((imported.clone(), row_count));
        Ok(is_change.then_some((Change::Imported(imported), parts)))
    })
    .await?;
    let (imported, row_count) = counts.ok_or(Failure::NoFile)?;
    times.store = clock() - found;
    Ok(Answer::Imported(summary(entry, imported, row_count, began, &times)))
}

/// What came of an import that is saved by now.
pub(super) fn summary(
    entry: Option<EntryId>,
    imported: Imported,
    row_count: u32,
    began: f64,
    times: &Times,
) -> ImportSummary {
    with(|host| {
        let book = &host.desk.book;
        let place = book.entry_count().saturating_sub(1);
        let rows = if entry.is_some() { book.rows_of_entry(place) } else { Vec::new() };
        ImportSummary {
            entry,
            place,
            file: imported.file,
            row_count,
            new_count: imported.new_count,
            updated_count: imported.updated_count,
            duplicate_count: imported.duplicate_count,
            rejected_count: imported.rejected_count,
            issues: crate::book::issue_counts(book.table(), &rows),
            millis: (clock() - began) as u32,
            steps: times.steps(),
        }
    })
}

/// Reads, cleans and matches the whole file. Between two windows other questions are heard, and a cancel is.
async fn find(
    file: &LocalFile,
    plan: ImportPlan,
    number: u32,
    times: &mut Times,
) -> Result<(Imported, Parts, u32), Failure> {
    let wanted = || stop_if_cancelled(number);
    let mut taking = Taking::of(file, plan, &wanted).await?;
    let mut teller = Teller::new(number);
    while taking.next().await? {
        teller.tell(ProgressStep::Read, taking.read(), file.size, taking.row_count());
        wanted()?;
    }
    let intake;
    (intake, *times) = taking.end().await;
    let row_count = intake.row_count();
    if row_count == 0 {
        return Err(Failure::File(FileFault::HeaderOnly));
    }
    let mut found = settled(intake, file.name.clone(), &mut teller, times).await?;
    found.enquiries = of_book(|book| book.new_enquiries(&file.name, found.enquiries));
    Ok((found.imported.clone(), found.into(), row_count))
}

/// Matches what was read with the book, in steps.
pub(super) async fn settled(
    intake: Intake,
    name: String,
    teller: &mut Teller,
    times: &mut Times,
) -> Result<Found, Failure> {
    let row_count = intake.row_count();
    let settle = || of_book(|book| intake.settle(name, book.table(), &|id| book.row_standing_for(id)));
    let mut settling = timed(&mut times.match_up, settle);
    while timed(&mut times.match_up, || of_book(|book| settling.step(book.table(), ROWS_AT_ONCE))) {
        let (done, total) = settling.progress();
        teller.tell(ProgressStep::Match, done.into(), total.into(), row_count);
        pause().await;
        stop_if_cancelled(teller.number)?;
    }
    Ok(timed(&mut times.match_up, || settling.finish()))
}
