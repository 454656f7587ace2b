//! Cells by row and column -> one sheet as CSV.

use super::{CELLS_MAX, TEXT_BYTES_MAX};
use crate::parse::write_row;
use crate::sheet::{Sheet, SheetFault, SheetOutline};

/// Rows are made as wide as the sheet, unless that multiplies what is in it.
const PADDED_CELLS_MAX: u64 = 4 * CELLS_MAX as u64;

/// A sheet being filled.
pub struct Grid {
    outline: SheetOutline,
    text: String,
    cells: Vec<Cell>,
    merges: Vec<Merge>,
    /// How many more cells may come, over all sheets.
    room: u32,
}

/// A cell with a value: the text after the cell before it, up to `end`.
#[derive(Clone, Copy)]
struct Cell {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

/// Cells below each other that show one value.
#[derive(Clone, Copy)]
struct Merge {
    first_row: u32,
    last_row: u32,
    column: u32,
}

impl Grid {
    /// An empty sheet; `room` is how many cells all sheets may still hold.
    pub fn new(name: &str, is_hidden: bool, room: u32) -> Grid {
        let outline = SheetOutline { name: name.to_owned(), is_hidden, ..SheetOutline::default() };
        Grid { outline, text: String::new(), cells: Vec::new(), merges: Vec::new(), room }
    }

    /// Room for the cells of all sheets of a file.
    pub fn whole_room() -> u32 {
        CELLS_MAX
    }

    /// Puts a value; rows and columns count from 0. A blank value is none.
    pub fn put(&mut self, row: u32, column: u32, value: &str) -> Result<(), SheetFault> {
        if value.is_empty() {
            return Ok(());
        }
        self.room = self.room.checked_sub(1).ok_or(SheetFault::TooLarge)?;
        let start = self.text.len();
        if start + value.len() > TEXT_BYTES_MAX {
            return Err(SheetFault::TooLarge);
        }
        self.text.push_str(value);
        self.cells.push(Cell { row, column, start: start as u32, end: self.text.len() as u32 });
        Ok(())
    }

    /// Counts a cell that holds an error: blank is what is known of its value.
    pub fn put_error(&mut self) {
        self.outline.error_count += 1;
    }

    /// Says that the cell at a row shows its value down to another row too.
    pub fn merge_down(&mut self, first_row: u32, last_row: u32, column: u32) {
        if last_row > first_row {
            self.merges.push(Merge { first_row, last_row, column });
        }
    }

    /// The sheet, and the room it leaves.
    pub fn finish(mut self) -> (Sheet, u32) {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by_key(place) {
            self.cells.sort_by_key(place);
        }
        // Of two cells at one place the later one counts, as a spreadsheet program has it.
        self.cells.reverse();
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        self.cells.reverse();
        let rows = self.cells.chunk_by(|one, other| one.row == other.row);
        let row_count = rows.clone().count() as u32;
        let column_count = self.cells.iter().map(|cell| cell.column + 1).max().unwrap_or(0);
        let is_padded = u64::from(row_count) * u64::from(column_count) <= PADDED_CELLS_MAX;

        let mut merging = Merging::new(std::mem::take(&mut self.merges));
        let mut text = Vec::with_capacity(self.text.len() + self.cells.len() * 2);
        let mut next_row = 0;
        for cells in rows {
            let row = cells[0].row;
            // `write_row` would write a blank row as a quoted cell.
            text.extend((next_row..row).flat_map(|_| *b"\r\n"));
            next_row = row + 1;
            let width = if is_padded { column_count } else { cells[cells.len() - 1].column + 1 };
            let mut line = vec![""; width as usize];
            for cell in cells {
                line[cell.column as usize] = &self.text[cell.start as usize..cell.end as usize];
            }
            merging.fill(row, &mut line);
            write_row(&mut text, line);
        }
        let outline = SheetOutline { row_count, column_count, cell_count: self.cells.len() as u32, ..self.outline };
        (Sheet { outline, text }, self.room)
    }
}

/// The merged cells that reach the row under way, at most one a column.
///
/// Why values are repeated downwards and not across: a company beside three of its people belongs to each of them, but a
/// title across a sheet names no column. Rows without a value of their own stay blank.
struct Merging<'a> {
    /// Latest first.
    coming: Vec<Merge>,
    /// Column, last row, value.
    here: Vec<(u32, u32, &'a str)>,
    /// Cells that may still be looked at.
    room: u32,
}

impl<'a> Merging<'a> {
    fn new(mut merges: Vec<Merge>) -> Merging<'a> {
        merges.sort_by_key(|merge| std::cmp::Reverse(merge.first_row));
        Merging { coming: merges, here: Vec::new(), room: CELLS_MAX }
    }

    fn fill(&mut self, row: u32, line: &mut [&'a str]) {
        self.here.retain(|(_, last_row, _)| *last_row >= row);
        while let Some(merge) = self.coming.pop_if(|merge| merge.first_row <= row) {
            let value = line.get(merge.column as usize).copied().unwrap_or_default();
            if merge.first_row == row && !value.is_empty() {
                self.here.retain(|(column, ..)| *column != merge.column);
                self.here.push((merge.column, merge.last_row, value));
            }
        }
        for (column, _, value) in &self.here {
            self.room = self.room.saturating_sub(1);
            if let Some(cell) = line.get_mut(*column as usize).filter(|cell| cell.is_empty() && self.room > 0) {
                *cell = value;
            }
        }
    }
}
