//! A row that was read -> its cells in their columns, and what the row is.

use super::align::{align, fits};
use super::cell_kind::{BLANK, Kinds};
use super::dialect::Syntax;
use super::row_role::RoleFinder;
use super::split::read_row;
use super::{RawRow, RawTable};

/// The columns of the table under way.
pub(super) struct Columns {
    kinds: Vec<Kinds>,
    /// Columns without those at the end that hold nothing and have no name: spreadsheets write them for cells that were
    /// once in use, and some programs end each row with a delimiter.
    used_width: usize,
    roles: RoleFinder,
}

impl Columns {
    /// Columns of these kinds; of none, when nothing is to be mended.
    pub(super) fn new(kinds: Vec<Kinds>) -> Columns {
        Columns { used_width: kinds.len(), roles: RoleFinder::new(&kinds), kinds }
    }

    /// How many cells a row should have; 0 when nobody knows.
    pub(super) fn width(&self) -> usize {
        self.kinds.len()
    }

    /// Lays the cells of the row that ended last into the columns they belong in, and says what the row is.
    pub(super) fn mend(&mut self, line: &str, syntax: Syntax, out: &mut RawTable) {
        let width = self.width();
        if width == 0 {
            return;
        }
        let row = out.last_row();
        let mut mended = None;
        if row.len() != width {
            mended = other_delimiter(line, syntax, &self.kinds)
                .or_else(|| align(row, &self.kinds, char::from(syntax.delimiter).encode_utf8(&mut [0; 4])))
                .map(|cells| (cells, true));
        }
        if mended.is_none() && row.len() > self.used_width {
            let used: Vec<String> = self.used(row).map(str::to_owned).collect();
            mended = (used.len() < row.len()).then_some((used, row.is_damaged));
        }
        if let Some((cells, is_damaged)) = mended {
            replace_last(out, &cells, is_damaged);
        }
        let role = self.roles.role(out.last_row(), &self.kinds);
        out.set_role(role);
    }

    /// A header's row may be written with another delimiter than the rest.
    pub(super) fn mend_names(&self, line: &str, syntax: Syntax, out: &mut RawTable) {
        if out.last_row().len() * 2 <= self.width()
            && let Some(cells) = other_delimiter(line, syntax, &self.kinds)
        {
            replace_last(out, &cells, true);
        }
    }

    /// Remembers the rows of the header.
    pub(super) fn see_header(&mut self, headers: &RawTable) {
        headers.rows().for_each(|row| self.roles.see_header(row));
        let width = self.width();
        let is_named = |place: usize| {
            let mut names = headers.rows().map(|row| row.len() != width || !row.cell(place).trim().is_empty());
            headers.is_empty() || names.any(|is_named| is_named)
        };
        let is_used = |place: &usize| self.kinds[*place] != BLANK || is_named(*place);
        self.used_width = (0..width).rev().find(is_used).map_or(width, |last| last + 1);
    }

    /// The cells of a row without blank ones beyond the last column.
    pub(super) fn used<'a>(&self, row: RawRow<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
        let width = self.used_width;
        let is_surplus_blank = width > 0 && (width..row.len()).all(|place| row.cell(place).trim().is_empty());
        row.cells().take(if is_surplus_blank { width } else { row.len() })
    }
}

/// Puts cells in the place of the row that ended last.
fn replace_last(out: &mut RawTable, cells: &[String], is_damaged: bool) {
    let number = out.last_row().number;
    out.reopen_row();
    out.drop_row();
    cells.iter().for_each(|cell| out.push_cell(cell));
    out.end_row(number, is_damaged);
}

/// The cells of a line that is written with another delimiter than the file.
fn other_delimiter(line: &str, syntax: Syntax, columns: &[Kinds]) -> Option<Vec<String>> {
    let is_frequent = |delimiter: u8| memchr::memchr_iter(delimiter, line.as_bytes()).count() + 1 >= columns.len();
    if columns.len() < 2 {
        return None;
    }
    for delimiter in *b",;\t| " {
        if delimiter == syntax.delimiter || !is_frequent(delimiter) {
            continue;
        }
        let mut table = RawTable::default();
        let syntax = Syntax { delimiter, second: None, ..syntax };
        let Some(end) = read_row(line, syntax, true, &mut table) else { continue };
        table.end_row(0, false);
        let row = table.last_row();
        if end.len != line.len() || row.len() < columns.len() {
            continue;
        }
        let as_it_stands = || row.cells().map(str::to_owned).collect::<Vec<_>>();
        if row.len() == columns.len() && delimiter != b' ' {
            return Some(as_it_stands());
        }
        let laid = align(row, columns, char::from(delimiter).encode_utf8(&mut [0; 4]));
        let laid = laid.or_else(|| (row.len() == columns.len()).then(as_it_stands));
        // Any title has blanks: only values prove that they are delimiters.
        if let Some(cells) = laid.filter(|cells| fits(cells, columns)) {
            return Some(cells);
        }
    }
    None
}
