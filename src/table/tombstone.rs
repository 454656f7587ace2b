//! Rows that hold nobody: a lead that was erased, or one whose record is damaged. Rows never move, so they stay blank.

use crate::lead::IssueSet;
use crate::table::{LeadTable, Row};

/// The header of a file is its row 1 at the least, so no lead comes from row 0.
const NO_FILE_ROW: u32 = 0;

impl LeadTable {
    /// Whether the row holds nobody.
    pub fn is_tombstone(&self, row: Row) -> bool {
        self.file_rows[row as usize] == NO_FILE_ROW
    }

    /// Blanks a row in every column, for ever.
    pub fn set_tombstone(&mut self, row: Row) {
        for key in self.keys() {
            if !self.column(key).is_blank(row) {
                self.set(row, key, "");
            }
        }
        self.issues[row as usize] = IssueSet::default();
        self.file_rows[row as usize] = NO_FILE_ROW;
        self.more_file_rows.remove(&row);
    }

    /// Appends rows that hold nobody.
    pub fn push_tombstones(&mut self, count: u32) {
        let end = (self.len() + count) as usize;
        self.issues.resize(end, IssueSet::default());
        self.file_rows.resize(end, NO_FILE_ROW);
    }
}
