//! Rows that hold nobody: a lead that was erased, or one whose record is damaged. Rows never move, so they stay blank.
//! And custom columns that keep their places though the record that named them is damaged.

use crate::lead::IssueSet;
use crate::table::{LeadTable, Row};

/// The header of a file is its row 1 at the least, so no lead comes from row 0.
const NO_FILE_ROW: u32 = 0;

/// Begins the name of a custom field whose record is damaged.
const NAMELESS: &str = "? ";

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
        self.came_again.remove(&row);
    }

    /// Appends rows that hold nobody.
    pub fn push_tombstones(&mut self, count: u32) {
        let end = (self.len() + count) as usize;
        self.issues.resize(end, IssueSet::default());
        self.file_rows.resize(end, NO_FILE_ROW);
    }

    /// Makes custom columns up to a count, without a name as yet.
    pub fn make_custom(&mut self, count: usize) {
        for place in self.custom.len()..count {
            self.custom_key(&format!("{NAMELESS}{}", place + 1));
        }
    }

    /// The custom column of a name, made when it is new; one without a name that stands at its place gets it.
    pub fn name_custom(&mut self, place: usize, name: &str) {
        let is_new = !self.custom_names().any(|known| known == name);
        match self.custom.get_mut(place) {
            Some((nameless, _)) if is_new && nameless.starts_with(NAMELESS) => *nameless = name.to_owned(),
            _ => drop(self.custom_key(name)),
        }
    }
}
