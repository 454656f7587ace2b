//! The whole book -> one file, a few records at a time.

use super::packing::Packing;
use super::sealing::Sealing;
use crate::store::backup::{Manifest, Writing};
use crate::store::frame::{RecordKind, unwrap};
use crate::store::idb::{Keyed, Store, StoreFault};
use crate::store::journal;
use crate::worker::host::teller::{Teller, stop_if_cancelled};
use crate::worker::host::{Now, failure, with, workspace};
use crate::worker::lock::{Mode, hold};
use crate::worker::pause::pause;
use crate::worker::protocol::{Answer, Failure, LastBackup, Passphrase, ProgressStep};
use wasm_bindgen::JsValue;
use web_sys::Blob;

/// Segments read at once: some 10 MB.
const SEGMENTS_AT_ONCE: usize = 16;

/// A backup as a file to save. It lies with the browser; only its handle goes to the page.
pub async fn save(
    passphrase: Option<Passphrase>,
    number: u32,
    now: Now,
    attached: &mut JsValue,
) -> Result<Answer, Failure> {
    let sealing = match &passphrase {
        Some(passphrase) => Some(Sealing::new(passphrase).await?),
        None => None,
    };
    let media_type = if sealing.is_some() { "application/octet-stream" } else { "application/gzip" };
    let (file, last, _) = file_of_book(now, Some(number), sealing).await?;
    *attached = file.into();
    let _ = super::note(Some(last)).await;
    let name = format!("leadbench-{}.leadbench", now.today);
    Ok(Answer::File { name, media_type: media_type.to_owned(), guarded_count: 0 })
}

/// The book in one file, and how many records had to be left out. What another tab wrote since is in it too.
pub(super) async fn file_of_book(
    now: Now,
    number: Option<u32>,
    sealing: Option<Sealing>,
) -> Result<(Blob, LastBackup, u32), Failure> {
    loop {
        workspace::catch_up().await?;
        let (last_key, entry_count) = with(|host| (host.last_key, host.desk.book.entry_count()));
        let store = with(|host| host.store.take()).ok_or(Failure::Storage(String::new()))?;
        // While it is held, no other tab takes leftovers for its own or for nobody's.
        let staging = hold(&workspace::staging_lock(store.name()), Mode::Shared).await;
        let file = match store.journal_after(0).await {
            // Another tab was quicker: what it wrote, and where it packed the records, is read first.
            Ok(records) if records.last().map_or(0, |(key, _)| *key) != last_key => None,
            Err(StoreFault::Replaced) => None,
            Ok(records) => {
                let packed = pack(&store, records, now.millis, number, sealing.clone()).await;
                // When another tab erased or restored meanwhile, it is half of one book and half of another.
                let is_one_book = !matches!(store.check_history().await, Err(StoreFault::Replaced));
                is_one_book.then_some(packed)
            }
            Err(fault) => Some(Err(failure(fault))),
        };
        drop(staging);
        with(|host| host.store = Some(store));
        if let Some(file) = file {
            let (file, left_out) = file?;
            let last = LastBackup { at_millis: now.millis, entry_count, is_automatic: number.is_none() };
            return Ok((file, last, left_out));
        }
    }
}

async fn pack(
    store: &Store,
    records: Vec<Keyed>,
    at_millis: i64,
    number: Option<u32>,
    sealing: Option<Sealing>,
) -> Result<(Blob, u32), Failure> {
    let mut left_out = 0;
    let lead_count = with(|host| host.desk.book.rows().len() as u32);
    // A record that cannot be read is left out: the others are worth saving all the more.
    let keys_of = |record: &[u8]| {
        let entries = journal::decode_all(0, record).ok()?;
        Some(entries.into_iter().flat_map(|(_, entry)| entry.segments).collect::<Vec<u32>>())
    };
    let entries: Vec<_> = records.into_iter().map(|(_, record)| (keys_of(&record), record)).collect();
    let segment_count: usize = entries.iter().map(|(keys, _)| keys.as_ref().map_or(0, Vec::len)).sum();

    let manifest = Manifest::new(at_millis, lead_count, segment_count as u32, entries.len() as u32);
    let (mut writing, first_line) = Writing::new(&manifest);
    let mut packing = Packing::new(sealing)?;
    packing.write(&first_line).await?;
    let mut teller = number.map(Teller::new);
    let mut done = 0;
    for (keys, record) in entries {
        let Some(keys) = keys else {
            left_out += 1;
            packing.write(&writing.leave_out()).await?;
            continue;
        };
        packing.write(&writing.entry(&record)).await?;
        for keys in keys.chunks(SEGMENTS_AT_ONCE) {
            let segments = store.segments(keys).await.map_err(failure)?;
            for (key, segment) in keys.iter().zip(segments) {
                let line = match segment.filter(|segment| unwrap(RecordKind::Segment, segment).is_ok()) {
                    Some(segment) => writing.segment(*key, &segment),
                    None => {
                        left_out += 1;
                        writing.leave_out()
                    }
                };
                packing.write(&line).await?;
            }
            done += keys.len() as u64;
            if let Some(teller) = &mut teller {
                teller.tell(ProgressStep::Save, done, segment_count as u64, lead_count);
                pause().await;
                stop_if_cancelled(teller.number)?;
            }
        }
    }
    packing.write(&writing.end()).await?;
    Ok((packing.finish().await?, left_out))
}
