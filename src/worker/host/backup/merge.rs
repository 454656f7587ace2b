//! What the backup that was read has and the book has not comes in as one entry, like an import.

use super::read::ReadBackup;
use crate::book::{Change, Parts};
use crate::intake::{ImportPlan, Imported, Intake};
use crate::worker::host::import::{settled, summary};
use crate::worker::host::save::{of_book, save};
use crate::worker::host::taking::{ROWS_AT_ONCE, Times, clean_settings, seed};
use crate::worker::host::teller::{Teller, stop_if_cancelled};
use crate::worker::host::{Now, clock, with};
use crate::worker::pause::pause;
use crate::worker::protocol::{Answer, Failure, ProgressStep, UpdateMode};

/// Merges the backup that was read into the book. It stays with the worker until it is merged.
pub async fn merge(mode: UpdateMode, number: u32, now: Now) -> Result<Answer, Failure> {
    let began = clock();
    let mut times = Times::default();
    let backup = with(|host| host.backup.take()).ok_or(Failure::NoFile)?;
    let mut counts = None;
    let merged = save(now, Some(number), async || {
        let (imported, parts, lead_count) = find(&backup, mode, number, &mut times).await?;
        let is_change = !parts.leads.is_empty() || !parts.edits.is_empty() || !parts.spends.is_empty();
        counts = Some((imported.clone(), lead_count));
        Ok(is_change.then_some((Change::Imported(imported), parts)))
    })
    .await;
    if merged.is_err() {
        with(|host| host.backup = Some(backup));
    }
    let (imported, lead_count) = counts.ok_or(Failure::Cancelled)?;
    Ok(Answer::Imported(summary(merged?, imported, lead_count, began, &times)))
}

async fn find(
    backup: &ReadBackup,
    mode: UpdateMode,
    number: u32,
    times: &mut Times,
) -> Result<(Imported, Parts, u32), Failure> {
    let (table, rows) = (backup.book.table(), backup.book.rows());
    let plan = ImportPlan::of_book(table, mode);
    let mut intake = of_book(|book| Intake::new(plan, clean_settings(book), &[]));
    seed(&mut intake, &|| stop_if_cancelled(number), times).await?;
    let mut teller = Teller::new(number);
    for some in rows.chunks(ROWS_AT_ONCE as usize) {
        for row in some {
            // Every lead in effect has an id; whom the user erased stays erased.
            let id = backup.book.id_of(*row).filter(|id| !of_book(|book| book.has_erased(*id)));
            id.into_iter().for_each(|id| intake.take_lead(table, *row, id));
        }
        let count = intake.row_count();
        teller.tell(ProgressStep::Read, count.into(), rows.len() as u64, count);
        pause().await;
        stop_if_cancelled(number)?;
    }
    let row_count = intake.row_count();
    let found = settled(intake, backup.file.name.clone(), &mut teller, times).await?;
    let imported = found.imported.clone();
    let spends = of_book(|book| book.spends_missing(&backup.book));
    Ok((imported, Parts { spends, enquiries: Vec::new(), ..found.into() }, row_count))
}
