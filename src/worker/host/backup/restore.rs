//! The book is replaced by the backup that was read: all of it, or nothing.

use super::read::ReadBackup;
use super::unpacking::walk;
use crate::store::backup::Record;
use crate::worker::host::{failure, tell_overview, with, workspace};
use crate::worker::protocol::{Answer, Failure, LastBackup};

/// Replaces the book by the backup that was read. The file is read and verified once more on the way.
pub async fn restore(number: u32) -> Result<Answer, Failure> {
    let backup = with(|host| host.backup.take()).ok_or(Failure::NoFile)?;
    let ReadBackup { file, sealing, manifest, book } = backup;
    let entry_count = book.entry_count();
    // Two books at once are enough.
    drop(book);
    let (mut segments, mut journal) = (Vec::new(), Vec::new());
    walk(&file, sealing.as_ref(), async |records, _| {
        for record in records {
            match record {
                Record::Segment(key, segment) => segments.push((key, segment)),
                Record::Entry(entry) => journal.push(entry),
            }
        }
        Ok(())
    })
    .await?;
    let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
    let replaced = store.replace_all(&segments, &journal).await.map_err(failure);
    with(|host| host.store = Some(store));
    replaced?;
    let opened = workspace::open(with(|host| host.workspace), number).await;
    let last = LastBackup { at_millis: manifest.at_millis, entry_count, is_automatic: false };
    let _ = super::note(Some(last)).await;
    tell_overview();
    workspace::tell_other_tabs();
    opened
}
