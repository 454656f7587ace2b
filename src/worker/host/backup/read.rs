//! What a backup holds: read to its end and verified, compared with the book of now; nothing is changed.

use super::sealing::Sealing;
use super::unpacking::walk;
use crate::book::{Book, compare};
use crate::store::backup::seal::Seal;
use crate::store::backup::{Manifest, Replay, is_gzip};
use crate::worker::host::file::LocalFile;
use crate::worker::host::teller::{Teller, stop_if_cancelled};
use crate::worker::host::with;
use crate::worker::protocol::{
    Answer, BackupFault, BackupHead, EntryKind, EntryLine, Failure, Passphrase, ProgressStep,
};
use wasm_bindgen::{JsCast, JsValue};

/// Imports named before anything is replaced.
const IMPORTS_SHOWN: usize = 5;

/// A backup that was read and verified.
pub struct ReadBackup {
    pub(super) file: LocalFile,
    pub(super) sealing: Option<Sealing>,
    pub(super) manifest: Manifest,
    /// The book it holds.
    pub(super) book: Book,
}

/// Reads and verifies a backup.
pub async fn read(attached: JsValue, passphrase: Option<Passphrase>, number: u32) -> Result<Answer, Failure> {
    with(|host| host.backup = None);
    let name = attached.dyn_ref().map(web_sys::File::name).unwrap_or_default();
    let file = LocalFile::new(name, attached).await?;
    let sealing = opened(&file, passphrase.as_ref()).await?;
    let mut replay = Replay::default();
    let mut teller = Teller::new(number);
    let (manifest, left_out) = walk(&file, sealing.as_ref(), async |records, bytes| {
        for record in records {
            replay.take(record).map_err(Failure::Backup)?;
        }
        teller.tell(ProgressStep::Read, bytes, file.size, 0);
        stop_if_cancelled(number)
    })
    .await?;
    let book = replay.finish(&manifest).map_err(Failure::Backup)?;
    let backup = ReadBackup { file, sealing, manifest, book };
    let head = with(|host| head_of(&backup, left_out, &host.desk.book));
    with(|host| host.backup = Some(backup));
    Ok(Answer::Backup(Box::new(head)))
}

/// The key of a file, if it is encrypted; a file that is none of ours is refused by its first bytes.
pub(super) async fn opened(file: &LocalFile, passphrase: Option<&Passphrase>) -> Result<Option<Sealing>, Failure> {
    let fault = |fault| Err(Failure::Backup(fault));
    match (Seal::is_sealed(&file.head), passphrase) {
        (true, Some(passphrase)) => Sealing::open(passphrase, &file.head).await.map(Some),
        // What is damaged needs no passphrase to be refused.
        (true, None) => fault(Seal::read(&file.head).map_or_else(|fault| fault, |_| BackupFault::PassphraseNeeded)),
        (false, _) if is_gzip(&file.head) => Ok(None),
        (false, _) => fault(BackupFault::NotABackup),
    }
}

fn head_of(backup: &ReadBackup, left_out_count: u32, now: &Book) -> BackupHead {
    let ReadBackup { manifest, book, sealing, .. } = backup;
    let lines = (0..book.entry_count()).rev().filter_map(|place| book.line(place));
    let is_import = |line: &EntryLine| matches!(line.kind, EntryKind::Imported { .. });
    let (lead_count, replaced_count) = (book.rows().len() as u32, now.rows().len() as u32);
    BackupHead {
        at_millis: manifest.at_millis,
        app_version: manifest.app_version.clone(),
        is_encrypted: sealing.is_some(),
        lead_count,
        entry_count: book.entry_count(),
        left_out_count,
        imports: lines.filter(is_import).take(IMPORTS_SHOWN).collect(),
        replaced_count,
        is_smaller: lead_count < replaced_count,
        difference: compare(now, book),
    }
}
