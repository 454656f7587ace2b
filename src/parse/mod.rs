//! File bytes -> RawTable.
//!
//! `sniff` looks at the head of the file and says how it is written; a `Reader` then takes the bytes in pieces of any
//! size and gives whole rows, the header row first. The rows do not depend on where the pieces were cut.

mod decode;
mod decoding;
#[cfg(not(target_arch = "wasm32"))]
mod decoding_native;
mod delimiter;
mod double_byte;
mod encoding;
mod frequent_characters;
mod header;
mod legacy;
mod raw_table;
mod reader;
mod single_byte;
mod sniff;
mod split;
mod utf16;
mod write;

pub use decode::Decoder;
pub use decoding::{DecodingMaker, TextDecoding, provide_decodings};
pub use header::header;
pub use raw_table::{RawRow, RawTable};
pub use reader::Reader;
pub use sniff::sniff;
pub use write::{guard, guard_quote, unguard, write_row};

use serde::{Deserialize, Serialize};

/// How a file is written: what `sniff` finds and the user may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// WHATWG name of the encoding, such as `UTF-8` or `GBK`.
    pub encoding: String,
    /// The delimiter: one of `, ; \t | :`.
    pub delimiter: u8,
}

/// Why a file cannot be a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileFault {
    /// No bytes, or nothing but blank lines.
    Empty,
    /// A header and no row.
    HeaderOnly,
    /// Not text.
    Binary,
}
