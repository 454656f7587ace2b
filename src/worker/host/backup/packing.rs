//! Text in pieces -> a compressed, perhaps encrypted file that lies with the browser, not in our memory.

use super::sealing::Sealing;
use crate::store::backup::seal::BLOCK_BYTES;
use crate::worker::host::by_name::{call, get, make, wait};
use crate::worker::host::file::words_of;
use crate::worker::protocol::Failure;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Blob;

/// Text handed to the browser at once.
const TEXT_BYTES: usize = 256 * 1024;
/// Packed bytes that become a part of the file: from then on the browser keeps them, on disk if they are many.
const PART_BYTES: usize = 4 << 20;

/// A file being packed.
pub struct Packing {
    writer: JsValue,
    packed: Promise,
    text: String,
}

impl Packing {
    /// Begins.
    pub fn new(sealing: Option<Sealing>) -> Result<Packing, Failure> {
        let begin = || {
            let stream = make("CompressionStream", &[&"gzip".into()])?;
            let writer = call(&get(&stream, "writable"), "getWriter", &[])?;
            Ok((writer, call(&get(&stream, "readable"), "getReader", &[])?))
        };
        let (writer, reader) = begin().map_err(storage)?;
        // Never rejects: a promise that nobody waits for any more would complain in the console.
        let packed = future_to_promise(async move {
            let packed = collect(&reader, sealing).await;
            if packed.is_err() {
                let _ = call(&reader, "cancel", &[]);
            }
            Ok(packed.map_or_else(|error| error, JsValue::from))
        });
        Ok(Packing { writer, packed, text: String::new() })
    }

    /// Takes the next text.
    pub async fn write(&mut self, text: &str) -> Result<(), Failure> {
        self.text.push_str(text);
        if self.text.len() < TEXT_BYTES { Ok(()) } else { self.flush().await }
    }

    /// The whole file.
    pub async fn finish(mut self) -> Result<Blob, Failure> {
        self.flush().await?;
        wait(&self.writer, "close", &[]).await.map_err(storage)?;
        let packed = JsFuture::from(self.packed.clone()).await.map_err(storage)?;
        packed.dyn_into::<Blob>().map_err(storage)
    }

    async fn flush(&mut self) -> Result<(), Failure> {
        let bytes = Uint8Array::from(self.text.as_bytes());
        self.text.clear();
        wait(&self.writer, "write", &[&bytes]).await.map_err(storage)?;
        Ok(())
    }
}

impl Drop for Packing {
    /// Given up: what waits for more text ends. A finished one does not hear it any more.
    fn drop(&mut self) {
        let _ = call(&self.writer, "abort", &[]);
    }
}

async fn collect(reader: &JsValue, sealing: Option<Sealing>) -> Result<Blob, JsValue> {
    let mut parts = Parts { blobs: Array::new(), bytes: Vec::new() };
    let Some(sealing) = sealing else {
        while let Some(bytes) = next(reader).await? {
            parts.add(&bytes)?;
        }
        return parts.blob();
    };
    parts.add(&sealing.preamble().await?)?;
    let (mut block, mut waiting) = (1, Vec::new());
    while let Some(bytes) = next(reader).await? {
        waiting.extend(bytes.to_vec());
        // A full block waits for the next byte: it could be the last one.
        while waiting.len() > BLOCK_BYTES {
            let rest = waiting.split_off(BLOCK_BYTES);
            parts.add(&sealing.encrypt(block, false, &Uint8Array::from(&waiting[..])).await?)?;
            (block, waiting) = (block + 1, rest);
        }
    }
    parts.add(&sealing.encrypt(block, true, &Uint8Array::from(&waiting[..])).await?)?;
    parts.blob()
}

async fn next(reader: &JsValue) -> Result<Option<Uint8Array>, JsValue> {
    let read = wait(reader, "read", &[]).await?;
    Ok((!get(&read, "done").is_truthy()).then(|| get(&read, "value").unchecked_into()))
}

/// What the browser keeps, and what is still with us.
struct Parts {
    blobs: Array,
    bytes: Vec<u8>,
}

impl Parts {
    fn add(&mut self, bytes: &Uint8Array) -> Result<(), JsValue> {
        self.bytes.extend(bytes.to_vec());
        if self.bytes.len() >= PART_BYTES {
            self.hand_over()?;
        }
        Ok(())
    }

    fn hand_over(&mut self) -> Result<(), JsValue> {
        let bytes = Array::of1(&Uint8Array::from(&self.bytes[..]));
        self.blobs.push(&Blob::new_with_u8_array_sequence(&bytes)?.into());
        self.bytes.clear();
        Ok(())
    }

    fn blob(mut self) -> Result<Blob, JsValue> {
        self.hand_over()?;
        Blob::new_with_blob_sequence(&self.blobs)
    }
}

fn storage(error: JsValue) -> Failure {
    Failure::Storage(words_of(&error))
}
