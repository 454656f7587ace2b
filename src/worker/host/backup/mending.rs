//! The backup that was read, as a repair needs it: its entries, and those of its records that are wanted.

use super::unpacking::walk;
use crate::book::{Entry, Erasure};
use crate::lead::EntryId;
use crate::store::backup::Record;
use crate::store::journal;
use crate::table::Row;
use crate::worker::host::teller::{Teller, stop_if_cancelled};
use crate::worker::host::with;
use crate::worker::protocol::{BackupFault, Failure, ProgressStep};
use rustc_hash::{FxHashMap, FxHashSet};

/// Records of a backup, as they stand there.
#[derive(Default)]
pub struct Records {
    /// Entries with what they carry themselves.
    pub entries: FxHashMap<EntryId, Entry>,
    /// Segments by the keys that those entries name.
    pub segments: FxHashMap<u32, Vec<u8>>,
}

/// When the backup that was read was made, and its entries in order, without what they carry.
pub fn entries() -> Result<(i64, Vec<Entry>), Failure> {
    with(|host| {
        let backup = host.backup.as_ref().ok_or(Failure::NoFile)?;
        Ok((backup.manifest.at_millis, backup.book.entries().cloned().collect()))
    })
}

/// What the backup that was read has of these rows, and of whoever is the same.
pub fn erasure_of(rows: Vec<Row>) -> Option<Erasure> {
    with(|host| host.backup.as_ref().map(|backup| backup.book.erasure_of(rows)))
}

/// Reads the backup once more, and keeps what is wanted of it.
pub async fn records(
    wanted_entries: &FxHashSet<EntryId>,
    wanted_segments: &FxHashSet<u32>,
    number: u32,
) -> Result<Records, Failure> {
    let source = with(|host| host.backup.as_ref().map(|backup| (backup.file.clone(), backup.sealing.clone())));
    let (file, sealing) = source.ok_or(Failure::NoFile)?;
    let mut found = Records::default();
    let mut teller = Teller::new(number);
    walk(&file, sealing.as_ref(), async |records, bytes| {
        for record in records {
            match record {
                Record::Segment(key, segment) if wanted_segments.contains(&key) => {
                    found.segments.insert(key, segment);
                }
                Record::Segment(..) | Record::LeftOut(_) => {}
                Record::Entry(record) => {
                    let entries = journal::decode_all(0, &record).map_err(|_| Failure::Backup(BackupFault::Damaged))?;
                    let wanted = entries.into_iter().filter(|(_, entry)| wanted_entries.contains(&entry.id));
                    found.entries.extend(wanted.map(|(_, entry)| (entry.id, entry)));
                }
            }
        }
        teller.tell(ProgressStep::Read, bytes, file.size, 0);
        stop_if_cancelled(number)
    })
    .await?;
    Ok(found)
}
