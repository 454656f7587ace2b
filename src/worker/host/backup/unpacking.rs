//! A file, read in windows -> its text in pieces, and from that its records.

use super::sealing::Sealing;
use crate::store::backup::seal::{BLOCK_BYTES, PREAMBLE_BYTES, TAG_BYTES};
use crate::store::backup::{Manifest, Reading, Record};
use crate::worker::host::by_name::{call, get, make, wait};
use crate::worker::host::file::{LocalFile, words_of};
use crate::worker::protocol::{BackupFault, Failure};
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Bytes of a file in clear read at once.
const WINDOW_BYTES: usize = 1 << 20;

/// A whole backup, verified: its first line, and how many records were left out of it.
pub type Verified = (Manifest, u32);

/// Reads a backup from its beginning to its end. `take` gets the records, and how many bytes of the file were read; what
/// it makes of them counts only if this ends well.
pub async fn walk(
    file: &LocalFile,
    sealing: Option<&Sealing>,
    mut take: impl AsyncFnMut(Vec<Record>, u64) -> Result<(), Failure>,
) -> Result<Verified, Failure> {
    let mut reading = Reading::default();
    let unpacking = Unpacking::new(file.clone(), sealing.cloned())?;
    loop {
        match unpacking.next().await {
            Ok(Some(text)) => {
                let records = reading.push(&text).map_err(Failure::Backup)?;
                let read_bytes = unpacking.feed.borrow().read_bytes;
                take(records, read_bytes).await?;
            }
            Ok(None) => break,
            Err(()) => return Err(unpacking.fault()),
        }
    }
    let left_out = reading.left_out();
    Ok((reading.end().map_err(Failure::Backup)?, left_out))
}

/// The first line of a backup in clear; `None` when the file is none.
pub async fn first_line(file: &LocalFile) -> Option<Manifest> {
    let mut reading = Reading::default();
    let unpacking = Unpacking::new(file.clone(), None).ok()?;
    while reading.manifest().is_none() {
        let text = unpacking.next().await.ok()??;
        reading.push(&text).ok()?;
    }
    reading.manifest().cloned()
}

struct Unpacking {
    reader: JsValue,
    feed: Rc<RefCell<Feed>>,
}

/// How far the file was handed to the browser.
#[derive(Default)]
struct Feed {
    read_bytes: u64,
    is_whole: bool,
    fault: Option<Failure>,
}

impl Unpacking {
    fn new(file: LocalFile, sealing: Option<Sealing>) -> Result<Unpacking, Failure> {
        let begin = || {
            let stream = make("DecompressionStream", &[&"gzip".into()])?;
            let writer = call(&get(&stream, "writable"), "getWriter", &[])?;
            Ok((writer, call(&get(&stream, "readable"), "getReader", &[])?))
        };
        let (writer, reader) = begin().map_err(|error: JsValue| Failure::Storage(words_of(&error)))?;
        let feed = Rc::<RefCell<Feed>>::default();
        let fed = feed.clone();
        spawn_local(async move {
            if let Err(failure) = hand_over(&file, sealing.as_ref(), &writer, &fed).await {
                fed.borrow_mut().fault = Some(failure);
                let _ = call(&writer, "abort", &[]);
            }
        });
        Ok(Unpacking { reader, feed })
    }

    async fn next(&self) -> Result<Option<Vec<u8>>, ()> {
        let read = wait(&self.reader, "read", &[]).await.map_err(drop)?;
        Ok((!get(&read, "done").is_truthy()).then(|| Uint8Array::new(&get(&read, "value")).to_vec()))
    }

    /// Why it stopped. The browser does not say what is wrong with compressed bytes, but when it noticed does: it took all
    /// of the file and wants more, or it did not take a piece of it.
    fn fault(&self) -> Failure {
        let feed = self.feed.borrow();
        let fault = if feed.is_whole { BackupFault::Truncated } else { BackupFault::Damaged };
        feed.fault.clone().unwrap_or(Failure::Backup(fault))
    }
}

impl Drop for Unpacking {
    /// Given up: what hands the file over ends.
    fn drop(&mut self) {
        if let Ok(promise) = call(&self.reader, "cancel", &[]) {
            spawn_local(async move {
                let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&promise)).await;
            });
        }
    }
}

/// Hands the file to the browser, window by window; it takes the next one when the one before was unpacked. That the
/// browser takes no more is no failure of its own: the reader hears of it.
async fn hand_over(
    file: &LocalFile,
    sealing: Option<&Sealing>,
    writer: &JsValue,
    feed: &RefCell<Feed>,
) -> Result<(), Failure> {
    let (mut at, window) = match sealing {
        Some(_) => (PREAMBLE_BYTES as u64, BLOCK_BYTES + TAG_BYTES),
        None => (0, WINDOW_BYTES),
    };
    let mut block = 0;
    while at < file.size {
        let bytes = file.read(at, window as u64).await?;
        if bytes.is_empty() {
            return Err(Failure::FileUnreadable(String::new()));
        }
        at += bytes.len() as u64;
        block += 1;
        let mut bytes = Uint8Array::from(&bytes[..]);
        if let Some(sealing) = sealing {
            let opened = sealing.decrypt(block, at == file.size, &bytes).await;
            bytes = opened.map_err(|_| Failure::Backup(BackupFault::Damaged))?;
        }
        feed.borrow_mut().read_bytes = at;
        if wait(writer, "write", &[&bytes]).await.is_err() {
            return Ok(());
        }
    }
    feed.borrow_mut().is_whole = true;
    let _ = wait(writer, "close", &[]).await;
    Ok(())
}
