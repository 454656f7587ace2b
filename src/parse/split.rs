//! Text -> one row of cells (RFC 4180, read the way spreadsheets do).
//!
//! Why not `csv-core`: it drops blank lines without counting them, so that rows lose the number a spreadsheet shows, and
//! one quote that never closes swallows the rest of the file. Here a row is read only when its end is in sight, and a
//! quote that cannot be right is read again as a plain character, so that the damage ends with its own row.

use super::RawTable;
use super::dialect::Syntax;

/// A row longer than this is none: a quote was never closed, or the file is not a list. No spreadsheet holds a cell of
/// more than 32,767 characters.
pub(super) const ROW_BYTES_MAX: usize = 1 << 20;

/// A row that was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowEnd {
    /// Bytes of text it took, its line end among them.
    pub len: usize,
    /// A quote never closes, or the row was cut.
    pub is_damaged: bool,
    /// It has a quoted cell.
    pub is_quoted: bool,
    /// A quote stands where it should not.
    pub is_irregular: bool,
}

/// Appends the cells of the row at the head of the text to the row under way; `None`, and nothing appended, when its
/// end is not in sight. `is_last` says that no text follows.
pub(super) fn read_row(text: &str, syntax: Syntax, is_last: bool, out: &mut RawTable) -> Option<RowEnd> {
    if text.is_empty() {
        return None;
    }
    // The window is the same however the file was cut into pieces, so the rows are too.
    let is_cut = text.len() >= ROW_BYTES_MAX;
    let window = if is_cut { head_of(text, ROW_BYTES_MAX) } else { text };
    let mut row = RowReader {
        text: window,
        syntax,
        is_last: is_last && !is_cut,
        literal_quotes: Vec::new(),
        is_quoted: false,
        is_irregular: false,
    };
    if let Some(end) = row.read(out) {
        return Some(end);
    }
    if !is_cut && !is_last {
        return None;
    }
    row.is_last = true;
    row.read(out).map(|end| RowEnd { is_damaged: end.is_damaged || end.len == window.len() && is_cut, ..end })
}

/// As many whole characters from the front as fit.
pub(super) fn head_of(text: &str, bytes_max: usize) -> &str {
    let border = (0..=bytes_max.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..border]
}

/// What ended a cell, and where the next begins.
enum CellEnd {
    Delimiter(usize),
    Line(usize),
    OutOfSight,
    /// The quote at the head of this cell is no quote.
    QuoteIsLiteral,
}

struct RowReader<'a> {
    text: &'a str,
    syntax: Syntax,
    is_last: bool,
    /// Places of quotes that were found to be plain characters.
    literal_quotes: Vec<usize>,
    is_quoted: bool,
    is_irregular: bool,
}

impl RowReader<'_> {
    fn read(&mut self, out: &mut RawTable) -> Option<RowEnd> {
        let mut at = 0;
        loop {
            let first = self.text.as_bytes().get(at).copied();
            let is_quoted = first.is_some() && first == self.syntax.quote && !self.literal_quotes.contains(&at);
            let end = if is_quoted { self.quoted(at, out) } else { self.plain(at, out) };
            match end {
                CellEnd::Delimiter(next) => at = next,
                CellEnd::Line(len) => {
                    let is_damaged = !self.literal_quotes.is_empty();
                    let is_irregular = is_damaged || self.is_irregular;
                    return Some(RowEnd { len, is_damaged, is_quoted: self.is_quoted, is_irregular });
                }
                CellEnd::OutOfSight => {
                    out.drop_row();
                    return None;
                }
                CellEnd::QuoteIsLiteral => {
                    self.literal_quotes.push(at);
                    out.drop_row();
                    at = 0;
                }
            }
        }
    }

    /// Reads to the end of the cell; quotes are text.
    fn plain(&self, start: usize, out: &mut RawTable) -> CellEnd {
        let bytes = self.text.as_bytes();
        let mut from = start;
        let end = loop {
            let Some(len) = first_of(&bytes[from..], [self.syntax.delimiter, b'\n', b'\r']) else {
                if !self.is_last {
                    return CellEnd::OutOfSight;
                }
                out.push_cell(&self.text[start..]);
                return CellEnd::Line(self.text.len());
            };
            let end = from + len;
            if bytes[end] != self.syntax.delimiter || self.syntax.is_delimiter(bytes, end) {
                break end;
            }
            if end + 1 == bytes.len() && !self.is_last {
                return CellEnd::OutOfSight;
            }
            from = end + 1;
        };
        let ended = match (bytes[end], bytes.get(end + 1)) {
            (b'\r', Some(b'\n')) => CellEnd::Line(end + 2),
            (b'\r', None) if !self.is_last => return CellEnd::OutOfSight,
            (b'\r' | b'\n', _) => CellEnd::Line(end + 1),
            _ => CellEnd::Delimiter(end + self.syntax.delimiter_len()),
        };
        out.push_cell(&self.text[start..end]);
        ended
    }

    /// Reads a quoted cell, and the text that may stand between its closing quote and the delimiter.
    fn quoted(&mut self, open: usize, out: &mut RawTable) -> CellEnd {
        self.is_quoted = true;
        let bytes = self.text.as_bytes();
        let quote = bytes[open];
        let escape = if self.syntax.is_backslash_escape { b'\\' } else { quote };
        let mut start = open + 1;
        let mut from = start;
        loop {
            let Some(len) = first_of(&bytes[from..], [quote, escape, quote]) else {
                return if self.is_last { CellEnd::QuoteIsLiteral } else { CellEnd::OutOfSight };
            };
            let place = from + len;
            let next = bytes.get(place + 1).copied();
            if next.is_none() && !self.is_last {
                return CellEnd::OutOfSight;
            }
            if bytes[place] != quote {
                // A backslash: what it escapes stands for itself.
                let is_escape = next == Some(quote) || next == Some(b'\\');
                out.push_text(&self.text[start..place + usize::from(!is_escape)]);
                start = place + 1;
                from = place + 1 + usize::from(is_escape);
            } else if next == Some(quote) {
                out.push_text(&self.text[start..=place]);
                start = place + 2;
                from = start;
            } else {
                if self.opens_another_cell(open, place, next) {
                    return CellEnd::QuoteIsLiteral;
                }
                out.push_text(&self.text[start..place]);
                self.is_irregular |= next.is_some_and(|next| next != self.syntax.delimiter && !b"\r\n".contains(&next));
                return self.plain(place + 1, out);
            }
        }
    }

    /// Whether the quote that would close this cell rather opens one in a later row: it stands behind a delimiter, text
    /// follows it, and there is a line end between the two quotes.
    fn opens_another_cell(&self, open: usize, close: usize, next: Option<u8>) -> bool {
        let bytes = self.text.as_bytes();
        let delimiter = self.syntax.delimiter;
        let is_text = next.is_some_and(|next| next != delimiter && !next.is_ascii_whitespace());
        is_text && bytes[close - 1] == delimiter && bytes[open..close].contains(&b'\n')
    }
}

/// The place of the first byte that is one of three, looked for in eight bytes at once.
fn first_of(bytes: &[u8], wanted: [u8; 3]) -> Option<usize> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let wanted_each = wanted.map(|byte| EACH * u64::from(byte));
    let mut at = 0;
    while let Some(eight) = bytes.get(at..at + 8).and_then(|eight| eight.try_into().ok()) {
        let eight = u64::from_le_bytes(eight);
        // The high bit of every byte that is zero, and maybe of some behind the first one.
        let zeros = |word: u64| word.wrapping_sub(EACH) & !word & (EACH * 0x80);
        let found = wanted_each.iter().fold(0, |found, each| found | zeros(eight ^ each));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    bytes[at..].iter().position(|byte| wanted.contains(byte)).map(|place| at + place)
}
