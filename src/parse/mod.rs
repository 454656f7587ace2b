//! File bytes -> RawTable.

mod raw_table;

pub use raw_table::{RawRow, RawTable};

use serde::{Deserialize, Serialize};

/// How a file is written: what `sniff` finds and the user may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// WHATWG name of the encoding, such as `UTF-8` or `GBK`.
    pub encoding: String,
    /// The delimiter: one of `, ; \t |`.
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
