//! How a file is written: what `sniff` finds and the user may change.

use super::cell_kind::Kinds;
use serde::{Deserialize, Serialize};

/// How a file is written, and how its table lies in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// WHATWG name of the encoding, such as `UTF-8` or `GBK`.
    pub encoding: String,
    /// The delimiter, or its first byte: one of `, ; \t | : ^ ~` or a blank.
    pub delimiter: u8,
    /// The second byte of a delimiter of two, such as `, ` or `||`.
    pub delimiter_second: Option<u8>,
    /// What a cell with delimiters or line ends in it stands in: `"` or `'`. `None` where quotes are plain text.
    pub quote: Option<u8>,
    /// Whether a quote within a quoted cell is written `\"`; else it is doubled.
    pub is_backslash_escape: bool,
    /// Where the names of the columns are.
    pub header: HeaderPlace,
    /// The kinds of cell that each column held in the head of the file. Rows of another width are mended by them; a
    /// dialect without columns mends nothing.
    pub columns: Vec<Kinds>,
}

/// Where the names of the columns are. Rows are numbered as a spreadsheet numbers them: the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeaderPlace {
    /// In the first row that is not blank.
    First,
    /// In `count` rows from `row` on, whose words are joined. What is above them is a preamble.
    At {
        /// The first of the rows.
        row: u32,
        /// How many; at least 1.
        count: u32,
    },
    /// Nowhere: the data begins in this row.
    Missing {
        /// The first row of data. What is above it is a preamble.
        first_data_row: u32,
    },
}

impl Dialect {
    /// Quotes are `"` and doubled, and the first row is the header: what a spreadsheet writes.
    pub fn new(encoding: &str, delimiter: u8) -> Dialect {
        Dialect {
            encoding: encoding.to_owned(),
            delimiter,
            delimiter_second: None,
            quote: Some(b'"'),
            is_backslash_escape: false,
            header: HeaderPlace::First,
            columns: Vec::new(),
        }
    }

    /// How rows are cut into cells.
    pub(super) fn syntax(&self) -> Syntax {
        Syntax {
            delimiter: self.delimiter,
            second: self.delimiter_second,
            quote: self.quote,
            is_backslash_escape: self.is_backslash_escape,
        }
    }
}

/// What the user has said of a file; the rest is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Any WHATWG label of the encoding; one nobody knows is no choice.
    pub encoding: Option<String>,
    /// The delimiter, of one byte.
    pub delimiter: Option<u8>,
    /// The quote; `Some(None)` for none.
    pub quote: Option<Option<u8>>,
    /// Where the header is.
    pub header: Option<HeaderPlace>,
}

/// The characters that cut a row into cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syntax {
    pub(super) delimiter: u8,
    pub(super) second: Option<u8>,
    pub(super) quote: Option<u8>,
    pub(super) is_backslash_escape: bool,
}

impl Syntax {
    /// With `"` quotes, doubled.
    pub(super) fn of(delimiter: u8) -> Syntax {
        Syntax { delimiter, second: None, quote: Some(b'"'), is_backslash_escape: false }
    }

    /// Bytes of a delimiter.
    pub(super) fn delimiter_len(self) -> usize {
        1 + usize::from(self.second.is_some())
    }

    /// Whether a delimiter stands at this place.
    pub(super) fn is_delimiter(self, bytes: &[u8], at: usize) -> bool {
        bytes.get(at) == Some(&self.delimiter) && self.second.is_none_or(|second| bytes.get(at + 1) == Some(&second))
    }
}
