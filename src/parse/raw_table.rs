//! Rows of cells as they stand in the file.

/// A batch of rows, cells one after another in one text; meant to be cleared and filled again.
#[derive(Clone, Debug, Default)]
pub struct RawTable {
    text: String,
    cell_ends: Vec<u32>,
    rows: Vec<(u32, u32, bool)>,
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

    /// Forgets all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.cell_ends.clear();
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
        self.cell_ends.push(self.text.len() as u32);
    }

    /// The text of the row under way, its cells one after another.
    pub(super) fn row_under_way(&self) -> &str {
        &self.text[self.row_start().0..]
    }

    /// Forgets the row under way.
    pub(super) fn drop_row(&mut self) {
        let (text, cells) = self.row_start();
        self.text.truncate(text);
        self.cell_ends.truncate(cells);
    }

    /// Where the row under way starts: in the text, and in the cells.
    fn row_start(&self) -> (usize, usize) {
        let cells = self.rows.last().map_or(0, |row| row.1 as usize);
        let text = if cells == 0 { 0 } else { self.cell_ends[cells - 1] as usize };
        (text, cells)
    }

    /// Ends the row under way. `number` is the row as a spreadsheet numbers it (the first row of the file is 1);
    /// for `is_damaged` see [`RawRow`].
    pub fn end_row(&mut self, number: u32, is_damaged: bool) {
        self.rows.push((number, self.cell_ends.len() as u32, is_damaged));
    }

    /// The row at a place of this batch.
    pub fn row(&self, place: usize) -> RawRow<'_> {
        let first = if place == 0 { 0 } else { self.rows[place - 1].1 };
        let (number, last, is_damaged) = self.rows[place];
        RawRow { table: self, first, last, number, is_damaged }
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
    /// The row as a spreadsheet numbers it: the first row of the file is 1.
    pub number: u32,
    /// The row does not stand as it was meant: its bytes were not valid in the file's encoding, or a quote in it never
    /// closes.
    pub is_damaged: bool,
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

    /// The cell at a place; blank beyond the end.
    pub fn cell(self, place: usize) -> &'a str {
        let at = self.first as usize + place;
        if at >= self.last as usize {
            return "";
        }
        let ends = &self.table.cell_ends;
        let start = if at == 0 { 0 } else { ends[at - 1] };
        &self.table.text[start as usize..ends[at] as usize]
    }

    /// The cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let ends = &self.table.cell_ends[..self.last as usize];
        let mut start = self.first.checked_sub(1).map_or(0, |before| ends[before as usize] as usize);
        ends[self.first as usize..].iter().map(move |end| {
            let cell = &self.table.text[start..*end as usize];
            start = *end as usize;
            cell
        })
    }
}
