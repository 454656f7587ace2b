//! Rows that lie far apart in memory, fetched before they are read.

use super::{Column, LeadTable, Row};

impl LeadTable {
    /// Reads a little of some rows, a column after the other. Rows that lie far apart come from memory together then; read one by
    /// one, each is waited for.
    pub fn fetch(&self, rows: &[Row]) {
        let columns = self.standard.iter().chain(self.custom.iter().map(|(_, column)| column));
        let further = rows.iter().map(|row| self.file_rows[*row as usize] ^ self.issues[*row as usize].0);
        let read = columns.map(|column| column.fetch(rows)).chain(further);
        std::hint::black_box(read.fold(0, |one, other| one ^ other));
    }
}

impl Column {
    /// Reads a little of some rows, and makes one number of it.
    fn fetch(&self, rows: &[Row]) -> u32 {
        let read = |row: &Row| match self {
            Column::Text(_) => 0,
            Column::Code(codes) => codes.code(*row),
            Column::Day { days, .. } => days.get(*row as usize).map_or(0, |day| *day as u32),
            Column::Money { minor, .. } => minor.get(*row as usize).map_or(0, |minor| *minor as u32),
        };
        match self {
            Column::Text(texts) => texts.fetch(rows),
            _ => rows.iter().map(read).fold(0, |one, other| one ^ other),
        }
    }
}
