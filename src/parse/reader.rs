//! Pieces of a file -> rows, whatever the pieces' borders.

use super::split::{RowEnd, read_row};
use super::{Decoder, Dialect, RawTable};

/// Reads a delimited file from pieces of any size. The first row given is the header.
///
/// A row without any text (a blank line, or nothing but delimiters) is left out but counted, so that the others keep the
/// number a spreadsheet shows. A `sep=;` line is a spreadsheet's own and is not counted.
pub struct Reader {
    decoder: Decoder,
    rows: Rows,
}

struct Rows {
    delimiter: u8,
    /// The head of a row whose end is not in sight.
    rest: String,
    row_count: u32,
}

impl Reader {
    /// A reader for files written like this.
    pub fn new(dialect: &Dialect) -> Reader {
        let rows = Rows { delimiter: dialect.delimiter, rest: String::new(), row_count: 0 };
        Reader { decoder: Decoder::new(&dialect.encoding), rows }
    }

    /// Takes the next piece and appends the rows that end in it.
    pub fn push(&mut self, bytes: &[u8], out: &mut RawTable) {
        self.rows.push(self.decoder.push(bytes), false, out);
    }

    /// Appends what is left once the file has ended.
    pub fn finish(&mut self, out: &mut RawTable) {
        self.rows.push(self.decoder.finish(), true, out);
    }
}

impl Rows {
    fn push(&mut self, text: &str, is_last: bool, out: &mut RawTable) {
        if self.rest.is_empty() {
            let read = self.read(text, is_last, out);
            self.rest.push_str(&text[read..]);
            return;
        }
        let mut rest = std::mem::take(&mut self.rest);
        rest.push_str(text);
        let read = self.read(&rest, is_last, out);
        rest.drain(..read);
        self.rest = rest;
    }

    /// Appends the rows whose end is in sight; says how many bytes of text they took.
    fn read(&mut self, text: &str, is_last: bool, out: &mut RawTable) -> usize {
        let mut read = 0;
        while let Some(end) = read_row(&text[read..], self.delimiter, is_last, out) {
            let RowEnd { len, is_damaged } = end;
            let line = &text[read..read + len];
            read += len;
            if self.row_count == 0 && separator_line(line).is_some() {
                out.drop_row();
                continue;
            }
            self.row_count += 1;
            let cells = out.row_under_way();
            if cells.chars().all(char::is_whitespace) {
                out.drop_row();
                continue;
            }
            let is_damaged = is_damaged || cells.contains('\u{FFFD}');
            out.end_row(self.row_count, is_damaged);
        }
        read
    }
}

/// The delimiter that a `sep=;` line names.
pub(super) fn separator_line(line: &str) -> Option<u8> {
    let line = line.trim_end_matches(['\r', '\n']);
    let line = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
    match line.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => Some(*delimiter),
        _ => None,
    }
}
