//! Rows of cells as they stand in the file.

use std::ops::Range;

/// A batch of rows: each row's text, and where its cells are in it; meant to be cleared and filled again.
#[derive(Clone, Debug, Default)]
pub struct RawTable {
    text: String,
    /// Where each cell begins and ends in the text.
    cells: Vec<[u32; 2]>,
    /// Where the cell under way begins.
    cell_start: u32,
    rows: Vec<RowMark>,
}

/// Where a row's cells and its text end, and what is known of it.
#[derive(Clone, Copy, Debug)]
struct RowMark {
    number: u32,
    cells_end: u32,
    text_end: u32,
    is_damaged: bool,
    role: RowRole,
}

/// What a row below the header is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowRole {
    /// A row of the table.
    #[default]
    Data,
    /// A total, or a note below the table.
    Footer,
    /// The header once more, or that of another table.
    Header,
    /// A row of another table, whose columns are others.
    OtherTable,
}

impl RawTable {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether another batch has the same rows of the same cells, whatever is known of them.
    pub(super) fn has_same_cells(&self, other: &RawTable) -> bool {
        let ends = |table: &RawTable| table.rows.iter().map(|row| row.cells_end).collect::<Vec<_>>();
        self.text == other.text && self.cells == other.cells && ends(self) == ends(other)
    }

    /// Forgets all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.cells.clear();
        self.cell_start = 0;
        self.rows.clear();
    }

    /// Appends a cell to the row under way.
    pub fn push_cell(&mut self, cell: &str) {
        self.push_text(cell);
        self.end_cell();
    }

    /// Appends text to the cell under way.
    pub(super) fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the cell under way.
    pub(super) fn end_cell(&mut self) {
        let end = self.text.len() as u32;
        self.cells.push([self.cell_start, end]);
        self.cell_start = end;
    }

    /// Appends a cell by its place in the line that `push_line` will bring.
    pub(super) fn push_place(&mut self, start: usize, end: usize) {
        self.cells.push([self.cell_start + start as u32, self.cell_start + end as u32]);
    }

    /// Appends the line whose cells were appended by their places, as all of the row under way.
    pub(super) fn push_line(&mut self, line: &str) {
        self.text.push_str(line);
        self.cell_start = self.text.len() as u32;
    }

    /// The text of the row under way; delimiters may stand between its cells.
    pub(super) fn row_under_way(&self) -> &str {
        &self.text[self.row_start().0..]
    }

    /// Whether the row under way has no text but white space.
    pub(super) fn is_row_blank(&self) -> bool {
        let cells = &self.cells[self.row_start().1..];
        cells.iter().all(|[start, end]| self.text[*start as usize..*end as usize].chars().all(char::is_whitespace))
    }

    /// Forgets the row under way.
    pub(super) fn drop_row(&mut self) {
        let (text, cells) = self.row_start();
        self.text.truncate(text);
        self.cells.truncate(cells);
        self.cell_start = text as u32;
    }

    /// Where the row under way starts: in the text, and in the cells.
    fn row_start(&self) -> (usize, usize) {
        let (text, cells) = self.start_of(self.len());
        (text as usize, cells as usize)
    }

    /// Where the row at a place starts: in the text, and in the cells.
    fn start_of(&self, place: usize) -> (u32, u32) {
        place.checked_sub(1).map_or((0, 0), |before| (self.rows[before].text_end, self.rows[before].cells_end))
    }

    /// How many cells the row under way has.
    pub(super) fn cells_under_way(&self) -> usize {
        self.cells.len() - self.row_start().1
    }

    /// Ends the row under way. `number` is the row as a spreadsheet numbers it (the first row of the file is 1);
    /// for `is_damaged` see [`RawRow`].
    pub fn end_row(&mut self, number: u32, is_damaged: bool) {
        let (cells_end, text_end) = (self.cells.len() as u32, self.text.len() as u32);
        self.rows.push(RowMark { number, cells_end, text_end, is_damaged, role: RowRole::Data });
    }

    /// The row that ended last.
    pub(super) fn last_row(&self) -> RawRow<'_> {
        self.row(self.len() - 1)
    }

    /// Forgets the row that ended last, and keeps it as the row under way.
    pub(super) fn reopen_row(&mut self) {
        self.rows.pop();
    }

    /// Says what the row that ended last is.
    pub(super) fn set_role(&mut self, role: RowRole) {
        if let Some(row) = self.rows.last_mut() {
            row.role = role;
        }
    }

    /// The row at a place of this batch.
    pub fn row(&self, place: usize) -> RawRow<'_> {
        let (start, first) = self.start_of(place);
        let RowMark { number, cells_end, text_end, is_damaged, role } = self.rows[place];
        RawRow { table: self, first, last: cells_end, text: (start, text_end), number, is_damaged, role }
    }

    /// Some of the rows, as a batch of their own.
    pub fn some(&self, places: Range<usize>) -> RawTable {
        let ((text, cells), (text_end, cells_end)) = (self.start_of(places.start), self.start_of(places.end));
        let cell = |[start, end]: &[u32; 2]| [start - text, end - text];
        let row = |row: &RowMark| RowMark { cells_end: row.cells_end - cells, text_end: row.text_end - text, ..*row };
        RawTable {
            text: self.text[text as usize..text_end as usize].to_owned(),
            cells: self.cells[cells as usize..cells_end as usize].iter().map(cell).collect(),
            cell_start: text_end - text,
            rows: self.rows[places].iter().map(row).collect(),
        }
    }

    /// As it travels: the text, where each cell begins and ends in it, and four numbers of each row.
    pub fn as_parts(&self) -> (&str, &[u32], Vec<u32>) {
        let numbers = |row: &RowMark| {
            [row.number, row.cells_end, row.text_end, (row.role as u32) << 1 | u32::from(row.is_damaged)]
        };
        (&self.text, self.cells.as_flattened(), self.rows.iter().flat_map(numbers).collect())
    }

    /// Of these parts.
    pub fn of_parts(text: String, cells: Vec<[u32; 2]>, rows: &[u32]) -> RawTable {
        let row = |[number, cells_end, text_end, known]: &[u32; 4]| RowMark {
            number: *number,
            cells_end: *cells_end,
            text_end: *text_end,
            is_damaged: known & 1 == 1,
            role: [RowRole::Data, RowRole::Footer, RowRole::Header, RowRole::OtherTable][(known >> 1) as usize & 3],
        };
        RawTable { cell_start: text.len() as u32, text, cells, rows: rows.as_chunks().0.iter().map(row).collect() }
    }

    /// The rows, in file order.
    pub fn rows(&self) -> impl Iterator<Item = RawRow<'_>> {
        (0..self.len()).map(|place| self.row(place))
    }
}

/// One row of a [`RawTable`].
#[derive(Clone, Copy, Debug)]
pub struct RawRow<'a> {
    table: &'a RawTable,
    first: u32,
    last: u32,
    /// Where its text begins and ends.
    text: (u32, u32),
    /// The row as a spreadsheet numbers it: the first row of the file is 1.
    pub number: u32,
    /// The row does not stand as it was meant: its bytes were not valid in the file's encoding, or a quote in it never
    /// closes, or its cells were put together again.
    pub is_damaged: bool,
    /// What it is.
    pub role: RowRole,
}

impl<'a> RawRow<'a> {
    /// How many cells.
    pub fn len(self) -> usize {
        (self.last - self.first) as usize
    }

    /// Whether there is no cell.
    pub fn is_empty(self) -> bool {
        self.first == self.last
    }

    /// The row's text, in which all its cells are; delimiters and quotes may stand between them.
    pub fn text(self) -> &'a str {
        &self.table.text[self.text.0 as usize..self.text.1 as usize]
    }

    /// The cell at a place; blank beyond the end.
    pub fn cell(self, place: usize) -> &'a str {
        let at = self.first as usize + place;
        if at >= self.last as usize {
            return "";
        }
        let [start, end] = self.table.cells[at];
        &self.table.text[start as usize..end as usize]
    }

    /// The cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let cells = &self.table.cells[self.first as usize..self.last as usize];
        cells.iter().map(move |[start, end]| &self.table.text[*start as usize..*end as usize])
    }
}
