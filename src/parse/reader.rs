//! Pieces of a file -> rows, whatever the pieces' borders.

use super::cell_kind::Kinds;
use super::dialect::Syntax;
use super::header_rows::joined;
use super::mend::Columns;
use super::regular::read_regular_row;
use super::repair::{Repaired, repair};
use super::split::{RowEnd, read_row};
use super::{Decoder, Dialect, HeaderPlace, RawTable};

/// Reads a delimited file from pieces of any size. The first row given is the header: the words of all its rows, or
/// blanks when the file has none.
///
/// A row without any text (a blank line, or nothing but delimiters) is left out but counted, so that the others keep the
/// number a spreadsheet shows. A `sep=;` line is a spreadsheet's own and is not counted. What stands above the header is
/// kept in [`Reader::preamble`].
pub struct Reader {
    decoder: Decoder,
    rows: Rows,
}

/// Text -> rows.
pub(super) struct Rows {
    syntax: Syntax,
    header: HeaderPlace,
    columns: Columns,
    /// The head of a row whose end is not in sight.
    rest: String,
    row_count: u32,
    /// Where the rows go until the first row of data comes: the preamble, then the header's.
    preamble: RawTable,
    header_rows: RawTable,
    is_header_given: bool,
}

impl Reader {
    /// A reader for files written like this.
    pub fn new(dialect: &Dialect) -> Reader {
        let mut rows = Rows::plain(dialect.syntax(), dialect.columns.clone());
        rows.header = dialect.header;
        rows.is_header_given = false;
        Reader { decoder: Decoder::new(&dialect.encoding), rows }
    }

    /// Takes the next piece and appends the rows that end in it.
    pub fn push(&mut self, bytes: &[u8], out: &mut RawTable) {
        self.rows.push(self.decoder.push(bytes), false, out);
    }

    /// Appends what is left once the file has ended.
    pub fn finish(&mut self, out: &mut RawTable) {
        self.rows.push(self.decoder.finish(), true, out);
        self.rows.give_header(0, out);
    }

    /// The rows above the header that are not blank.
    pub fn preamble(&self) -> &RawTable {
        &self.rows.preamble
    }

    /// The rows of the header as they stand, not joined.
    pub fn header_rows(&self) -> &RawTable {
        &self.rows.header_rows
    }
}

impl Rows {
    /// Gives all rows as they come, the header's among them.
    pub(super) fn plain(syntax: Syntax, columns: Vec<Kinds>) -> Rows {
        Rows {
            syntax,
            header: HeaderPlace::First,
            columns: Columns::new(columns),
            rest: String::new(),
            row_count: 0,
            preamble: RawTable::default(),
            header_rows: RawTable::default(),
            is_header_given: true,
        }
    }

    pub(super) fn push(&mut self, text: &str, is_last: bool, out: &mut RawTable) {
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
        // Looked for in the whole text at once, which is quicker than row by row.
        let has_unreadable = memchr::memchr(0xEF, text.as_bytes()).is_some() && text.contains('\u{FFFD}');
        while let Some(end) = self.read_row(&text[read..], is_last, out) {
            let line = &text[read..read + end.len];
            read += end.len;
            if self.row_count == 0 && separator_line(line).is_some() {
                out.drop_row();
                continue;
            }
            self.row_count += 1;
            if out.is_row_blank() {
                out.drop_row();
                continue;
            }
            let is_damaged = end.is_damaged || has_unreadable && out.row_under_way().contains('\u{FFFD}');
            out.end_row(self.row_count, is_damaged);
            self.place(line, out);
        }
        read
    }

    /// One row, mended where its quotes went wrong.
    fn read_row(&mut self, text: &str, is_last: bool, out: &mut RawTable) -> Option<RowEnd> {
        let regular = read_regular_row(text, self.syntax, out);
        let end = regular.or_else(|| read_row(text, self.syntax, is_last, out))?;
        let width = self.columns.width();
        if width == 0 || !(end.is_irregular || end.is_quoted && out.cells_under_way() != width) {
            return Some(end);
        }
        match repair(text, self.syntax, width, is_last, end, out) {
            Repaired::Better(end) => Some(end),
            Repaired::No => Some(end),
            Repaired::OutOfSight => {
                out.drop_row();
                None
            }
        }
    }

    /// Puts the row that ended last where it belongs: above the header, into it, or among the data.
    fn place(&mut self, line: &str, out: &mut RawTable) {
        if self.is_header_given {
            return self.columns.mend(line, self.syntax, out);
        }
        let number = out.last_row().number;
        let (first, count) = match self.header {
            HeaderPlace::First => (number, 1),
            HeaderPlace::At { row, count } => (row, count.max(1)),
            HeaderPlace::Missing { first_data_row } => (first_data_row, 0),
        };
        if number < first {
            move_last(out, &mut self.preamble);
        } else if number - first < count {
            self.columns.mend_names(line, self.syntax, out);
            move_last(out, &mut self.header_rows);
        } else {
            // The header comes before the row that is here already.
            let mut data = RawTable::default();
            move_last(out, &mut data);
            self.give_header(data.last_row().len(), out);
            move_last(&mut data, out);
            return self.columns.mend(line, self.syntax, out);
        }
        if self.header == HeaderPlace::First {
            self.give_header(0, out);
        }
    }

    /// Appends the header as one row, once; of blanks for the columns of the data when there is none.
    fn give_header(&mut self, data_width: usize, out: &mut RawTable) {
        if self.is_header_given || self.row_count == 0 {
            return;
        }
        self.is_header_given = true;
        let headers = &self.header_rows;
        self.columns.see_header(headers);
        let number = if headers.is_empty() { 0 } else { headers.row(0).number };
        match headers.len() {
            0 if self.header == HeaderPlace::First => return,
            0 => (0..data_width.max(self.columns.width())).for_each(|_| out.push_cell("")),
            1 => self.columns.used(headers.row(0)).for_each(|cell| out.push_cell(cell)),
            _ => joined(headers).iter().for_each(|name| out.push_cell(name)),
        }
        out.end_row(number, headers.rows().any(|row| row.is_damaged));
    }
}

/// Moves the row that ended last to the end of another table.
fn move_last(from: &mut RawTable, to: &mut RawTable) {
    let row = from.last_row();
    row.cells().for_each(|cell| to.push_cell(cell));
    to.end_row(row.number, row.is_damaged);
    from.reopen_row();
    from.drop_row();
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
