//! Bytes in the file's encoding -> text, piece by piece.

use super::decoding::{TextDecoding, find_decoding};

/// A decoder that keeps a character cut by the end of a piece for the next piece. What cannot be read becomes U+FFFD.
/// A byte order mark is left out.
pub struct Decoder {
    /// `None` for UTF-8, which needs no tables and, when valid, no copy.
    tables: Option<Box<dyn TextDecoding>>,
    cut: Vec<u8>,
    text: String,
    is_begun: bool,
}

impl Decoder {
    /// A decoder for an encoding by any of its WHATWG labels; UTF-8 for a name nobody knows.
    pub fn new(encoding: &str) -> Decoder {
        let tables = find_decoding(encoding).and_then(|found| found.tables);
        Decoder { tables, cut: Vec::new(), text: String::new(), is_begun: false }
    }

    /// The text of the next piece of the file.
    pub fn push<'a>(&'a mut self, bytes: &'a [u8]) -> &'a str {
        self.decode(bytes, false)
    }

    /// The text that was still waiting for bytes when the file ended.
    pub fn finish(&mut self) -> &str {
        self.decode(&[], true)
    }

    fn decode<'a>(&'a mut self, bytes: &'a [u8], is_last: bool) -> &'a str {
        if let Some(tables) = &mut self.tables {
            self.text.clear();
            tables.decode(bytes, is_last, &mut self.text);
            return without_mark(&self.text, &mut self.is_begun);
        }
        if self.cut.is_empty()
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            return without_mark(text, &mut self.is_begun);
        }
        let joined;
        let bytes = if self.cut.is_empty() {
            bytes
        } else {
            joined = [&self.cut[..], bytes].concat();
            self.cut.clear();
            &joined
        };
        self.text.clear();
        self.text.reserve(bytes.len());
        for chunk in bytes.utf8_chunks() {
            self.text.push_str(chunk.valid());
            if !is_last && is_cut(chunk.invalid()) && bytes.ends_with(chunk.invalid()) && is_at_end(bytes, &chunk) {
                self.cut.extend_from_slice(chunk.invalid());
            } else if !chunk.invalid().is_empty() {
                self.text.push('\u{FFFD}');
            }
        }
        without_mark(&self.text, &mut self.is_begun)
    }
}

/// Whether bytes that are no character may become one when more bytes come.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn is_at_end(bytes: &[u8], chunk: &std::str::Utf8Chunk<'_>) -> bool {
    bytes.as_ptr_range().end == chunk.invalid().as_ptr_range().end
}

fn without_mark<'a>(text: &'a str, is_begun: &mut bool) -> &'a str {
    if *is_begun || text.is_empty() {
        return text;
    }
    *is_begun = true;
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}
