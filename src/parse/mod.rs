//! File bytes -> RawTable.
//!
//! `sniff` looks at the head of the file and says how it is written; a `Reader` then takes the bytes in pieces of any
//! size and gives whole rows, the header row first. The rows do not depend on where the pieces were cut.
//!
//! Why whole parses are compared rather than characters counted: a description is full of commas and a time of colons,
//! but only the right delimiter makes rows of one width whose cells are numbers, dates, addresses (van den Burg, Nazabal,
//! Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns"). The width and the kinds of cell that
//! the head shows then serve to put a broken row together again, as far as they prove it.

mod align;
mod cell_kind;
mod decode;
mod decoding;
#[cfg(not(target_arch = "wasm32"))]
mod decoding_native;
mod delimiter;
mod dialect;
mod double_byte;
mod encoding;
mod frequent_characters;
mod header;
mod header_rows;
mod layout;
mod legacy;
mod mend;
mod quoting;
mod raw_table;
mod reader;
mod regular;
mod repair;
mod row_role;
mod single_byte;
mod sniff;
mod split;
mod utf16;
mod write;

pub use decode::Decoder;
pub use decoding::{DecodingMaker, TextDecoding, provide_decodings};
pub use dialect::{Choices, Dialect, HeaderPlace};
pub use header::header;
pub use raw_table::{RawRow, RawTable, RowRole};
pub use reader::Reader;
pub use sniff::{find_dialect, sniff, sniff_with};
pub use write::{guard, guard_quote, unguard, write_row};

use serde::{Deserialize, Serialize};

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
