//! Backup and restore: a dry run first, then all or nothing.

use super::file::LocalFile;
use super::save::shown;
use super::{Now, backup_note, failure, tell_overview, with, workspace};
use crate::store::backup::Backup as StoredBackup;
use crate::worker::protocol::{Answer, BackupHead, Failure, LastBackup};
use wasm_bindgen::JsValue;

/// A backup that was read and verified.
pub struct Backup(StoredBackup);

/// Everything in one file.
pub async fn save(now: Now, bytes: &mut Option<Vec<u8>>) -> Result<Answer, Failure> {
    let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
    let records = read_all(&store).await;
    with(|host| host.store = Some(store));
    let (segments, journal) = records.map_err(failure)?;
    let (lead_count, entry_count) = with(|host| (host.desk.book.rows().len() as u32, host.desk.book.entry_count()));
    let backup = StoredBackup::new(now.millis, lead_count, segments, journal);
    *bytes = Some(backup.to_bytes());
    let _ = backup_note::write(Some(LastBackup { at_millis: now.millis, entry_count, is_automatic: false })).await;
    let name = format!("leadbench-{}.leadbench", now.today);
    Ok(Answer::File { name, media_type: "application/gzip".to_owned(), guarded_count: 0 })
}

/// Reads and verifies a backup; changes nothing.
pub async fn read(attached: JsValue) -> Result<Answer, Failure> {
    let file = LocalFile::new(String::new(), attached).await?;
    let bytes = file.read(0, file.size).await?;
    let backup = StoredBackup::from_bytes(&bytes).map_err(Failure::Backup)?;
    let head = BackupHead {
        at_millis: backup.manifest.at_millis,
        lead_count: backup.manifest.lead_count,
        entry_count: backup.manifest.entry_count,
        replaced_count: with(|host| host.desk.book.rows().len() as u32),
    };
    with(|host| host.backup = Some(Backup(backup)));
    Ok(Answer::Backup(head))
}

/// Replaces the book by the backup that was read, in one transaction.
pub async fn restore(number: u32) -> Result<Answer, Failure> {
    let Backup(backup) = with(|host| host.backup.take()).ok_or(Failure::NoFile)?;
    let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
    let replaced = shown(store.replace_all(&backup.segments, &backup.journal)).await;
    with(|host| host.store = Some(store));
    replaced?;
    let workspace = with(|host| host.workspace);
    let (at_millis, entry_count) = (backup.manifest.at_millis, backup.manifest.entry_count);
    let opened = workspace::open(workspace, number).await;
    let _ = backup_note::write(Some(LastBackup { at_millis, entry_count, is_automatic: false })).await;
    tell_overview();
    workspace::tell_other_tabs();
    opened
}

type Records = (Vec<(u32, Vec<u8>)>, Vec<Vec<u8>>);

async fn read_all(store: &crate::store::idb::Store) -> Result<Records, crate::store::idb::StoreFault> {
    let journal: Vec<Vec<u8>> = store.journal_after(0).await?.into_iter().map(|(_, record)| record).collect();
    let mut keys: Vec<u32> = with(|host| host.desk.book.segment_keys()).into_iter().collect();
    keys.sort_unstable();
    let segments = store.segments(&keys).await?;
    Ok((keys.into_iter().zip(segments).filter_map(|(key, segment)| Some((key, segment?))).collect(), journal))
}
