//! A file the page handed over: read in windows, never held whole.

use crate::worker::protocol::Failure;
use js_sys::{ArrayBuffer, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// The beginning of a file that is looked at before it is imported.
const HEAD_BYTES: u64 = 512 * 1024;

/// A file of the user, by handle, or pasted bytes.
#[derive(Clone)]
pub struct LocalFile {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its beginning.
    pub head: Rc<Vec<u8>>,
    source: Source,
}

#[derive(Clone)]
enum Source {
    Blob(Blob),
    Bytes(Rc<Vec<u8>>),
}

impl LocalFile {
    /// Of what came beside a message; reads the beginning.
    pub async fn new(name: String, attached: JsValue) -> Result<LocalFile, Failure> {
        let (source, size) = match attached.dyn_into::<Blob>() {
            Ok(blob) => {
                let size = blob.size() as u64;
                (Source::Blob(blob), size)
            }
            Err(other) => {
                let buffer = other.dyn_into::<ArrayBuffer>().map_err(|_| Failure::NoFile)?;
                let bytes = Uint8Array::new(&buffer).to_vec();
                let size = bytes.len() as u64;
                (Source::Bytes(Rc::new(bytes)), size)
            }
        };
        let mut file = LocalFile { name, size, head: Rc::default(), source };
        file.head = Rc::new(file.read(0, HEAD_BYTES).await?);
        Ok(file)
    }

    /// Whether the head is all.
    pub fn is_whole(&self) -> bool {
        self.head.len() as u64 == self.size
    }

    /// Some bytes; fewer at the end.
    pub async fn read(&self, from: u64, count: u64) -> Result<Vec<u8>, Failure> {
        self.request(from, count)?.arrived().await
    }

    /// Asks for some bytes and does not wait for them; fewer at the end.
    pub fn request(&self, from: u64, count: u64) -> Result<ComingBytes, Failure> {
        let end = self.size.min(from + count);
        match &self.source {
            _ if from >= end => Ok(ComingBytes::Here(Vec::new())),
            Source::Bytes(bytes) => Ok(ComingBytes::Here(bytes[from as usize..end as usize].to_vec())),
            Source::Blob(blob) => {
                let slice = blob.slice_with_f64_and_f64(from as f64, end as f64).map_err(unreadable)?;
                Ok(ComingBytes::Promised(JsFuture::from(slice.array_buffer())))
            }
        }
    }
}

/// Bytes that were asked for and are on their way while something else is done.
pub enum ComingBytes {
    /// Here already.
    Here(Vec<u8>),
    /// The browser reads them.
    Promised(JsFuture),
}

impl ComingBytes {
    /// The bytes.
    pub async fn arrived(self) -> Result<Vec<u8>, Failure> {
        match self {
            ComingBytes::Here(bytes) => Ok(bytes),
            ComingBytes::Promised(buffer) => {
                let buffer: ArrayBuffer = buffer.await.map_err(unreadable)?.unchecked_into();
                let bytes = Uint8Array::new(&buffer).to_vec();
                // Its memory goes back at once where the browser can do that; else dozens of them wait to be tidied up.
                let _ = buffer.transfer_with_length(0);
                Ok(bytes)
            }
        }
    }
}

fn unreadable(error: JsValue) -> Failure {
    Failure::FileUnreadable(words_of(&error))
}

/// The browser's own words for an error.
pub fn words_of(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{error:?}"), |error| String::from(error.message()))
}
