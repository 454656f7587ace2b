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
        self.text.push_str(cell);
        self.cell_ends.push(self.text.len() as u32);
    }

    /// Ends the row under way. `number` is the row as a spreadsheet numbers it (the first row of the file is 1);
    /// `is_damaged` says that its bytes were not valid in the file's encoding.
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
    /// The row's bytes were not valid in the file's encoding.
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
        (0..self.len()).map(move |place| self.cell(place))
    }
}
