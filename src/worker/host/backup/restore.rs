//! The book is replaced by the backup that was read: all of it, or nothing.

use super::read::ReadBackup;
use super::unpacking::walk;
use crate::store::backup::Record;
use crate::store::idb::{Replacement, Store};
use crate::worker::host::patience::patiently;
use crate::worker::host::save::shown;
use crate::worker::host::teller::{Teller, stop_if_cancelled};
use crate::worker::host::{failure, tell_overview, with, workspace};
use crate::worker::lock::{Mode, hold};
use crate::worker::protocol::{Answer, Failure, LastBackup, ProgressStep};

/// Replaces the book by the backup that was read. The file is read and verified once more on the way.
pub async fn restore(number: u32) -> Result<Answer, Failure> {
    // When another tab erased or restored, the backup was compared with a book that is gone: it is read again.
    workspace::catch_up().await?;
    let backup = with(|host| host.backup.take()).ok_or(Failure::NoFile)?;
    let last = LastBackup {
        at_millis: backup.manifest.at_millis,
        entry_count: backup.book.entry_count(),
        is_automatic: false,
    };
    let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
    let replaced = shown(replace(&store, backup, number)).await;
    with(|host| host.store = Some(store));
    replaced?;
    // What comes now is another book: it must not go over the backups of the former one.
    let _ = super::forget_file().await;
    let opened = workspace::open(with(|host| host.workspace), number).await;
    let _ = super::note(Some(last)).await;
    tell_overview();
    workspace::tell_other_tabs();
    opened
}

async fn replace(store: &Store, backup: ReadBackup, number: u32) -> Result<(), Failure> {
    // While it is held, no other tab takes the new segments for leftovers.
    let _staging = hold(&workspace::staging_lock(store.name()), Mode::Shared).await;
    let mut replacement = Replacement::begin(store);
    match fill(&mut replacement, backup, number).await {
        Ok(()) => patiently(replacement.commit()).await.map_err(failure),
        Err(failure) => {
            let abandoned = async {
                replacement.abandon().await;
                Ok(())
            };
            let _ = patiently(abandoned).await;
            Err(failure)
        }
    }
}

async fn fill(replacement: &mut Replacement<'_>, backup: ReadBackup, number: u32) -> Result<(), Failure> {
    let ReadBackup { file, sealing, book, .. } = backup;
    // Two books at once are enough.
    drop(book);
    let mut teller = Teller::new(number);
    // An entry comes before its segments, and goes after them: it must name them by their new keys.
    let mut entry: Option<Vec<u8>> = None;
    walk(&file, sealing.as_ref(), async |records, bytes| {
        for record in records {
            match record {
                Record::LeftOut(_) => {}
                Record::Segment(key, segment) => patiently(replacement.segment(key, segment)).await.map_err(failure)?,
                Record::Entry(next) => {
                    if let Some(entry) = entry.replace(next) {
                        patiently(replacement.entry(&entry)).await.map_err(failure)?;
                    }
                }
            }
        }
        teller.tell(ProgressStep::Save, bytes, file.size, 0);
        stop_if_cancelled(number)
    })
    .await?;
    match entry {
        Some(entry) => patiently(replacement.entry(&entry)).await.map_err(failure),
        None => Ok(()),
    }
}
