//! An encoding's label -> what decodes it: the seam between the engine and the tables of the older encodings.
//!
//! UTF-8 and UTF-16 are the engine's own. The tables of all others weigh 190 KB, and every browser has them already: the
//! worker provides the browser's `TextDecoder`; natively `encoding_rs` stands in. Both follow the WHATWG standard, so the
//! same bytes are the same text.

use super::utf16::Utf16;
use std::sync::OnceLock;

/// Decodes the bytes of one file, piece by piece.
pub trait TextDecoding {
    /// The encoding's name in the WHATWG standard, in upper or lower case.
    fn name(&self) -> String;

    /// Appends the text of the next bytes. A character cut by their end waits for the next bytes, unless they are the
    /// last. What cannot be read becomes U+FFFD.
    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String);
}

/// Makes the decoder for a WHATWG label in lower case; `None` when nobody knows the label.
pub type DecodingMaker = fn(&str) -> Option<Box<dyn TextDecoding>>;

/// Says where the decoders of the older encodings come from. Once, before the first file; the first word counts.
pub fn provide_decodings(maker: DecodingMaker) {
    let _ = PROVIDED.set(maker);
}

static PROVIDED: OnceLock<DecodingMaker> = OnceLock::new();

#[cfg(not(target_arch = "wasm32"))]
const DEFAULT: DecodingMaker = super::decoding_native::decoding;
#[cfg(target_arch = "wasm32")]
const DEFAULT: DecodingMaker = |_| None;

/// An encoding that can be read.
pub(super) struct FoundDecoding {
    /// Its WHATWG name, as the standard writes it.
    pub(super) name: String,
    /// `None` for UTF-8, which the reader decodes in place.
    pub(super) tables: Option<Box<dyn TextDecoding>>,
}

/// The encoding of a WHATWG label, whatever its case and the blanks around it.
pub(super) fn find_decoding(label: &str) -> Option<FoundDecoding> {
    let label = label.trim().to_ascii_lowercase();
    own_decoding(&label).or_else(|| {
        let tables = PROVIDED.get().unwrap_or(&DEFAULT)(&label)?;
        let name = tables.name().to_ascii_lowercase();
        // Labels such as `unicode11utf8` mean one of our own.
        own_decoding(&name).or(Some(FoundDecoding { name: standard_name(name), tables: Some(tables) }))
    })
}

fn own_decoding(label: &str) -> Option<FoundDecoding> {
    let (name, utf16) = match label {
        "utf-8" | "utf8" => ("UTF-8", None),
        "utf-16le" | "utf-16" => ("UTF-16LE", Some(Utf16::little_endian())),
        "utf-16be" => ("UTF-16BE", Some(Utf16::big_endian())),
        _ => return None,
    };
    let tables = utf16.map(|utf16| Box::new(utf16) as Box<dyn TextDecoding>);
    Some(FoundDecoding { name: name.to_owned(), tables })
}

/// A name in lower case as the standard writes it; browsers say it in lower case.
fn standard_name(name: String) -> String {
    match name.as_str() {
        "big5" => "Big5".to_owned(),
        "shift_jis" => "Shift_JIS".to_owned(),
        "gb18030" | "macintosh" => name,
        _ if name.starts_with("windows-") || name.starts_with("x-") => name,
        _ => name.to_ascii_uppercase(),
    }
}
