//! Rows and custom fields kept free for what a damaged record brought, so that all others keep their places.

use super::Book;
use crate::lead::FieldKey;
use crate::table::{Edits, Row};

impl Book {
    /// Keeps rows free behind the last one, and places for custom fields: a damaged record may have brought them.
    pub fn reserve<'a>(&mut self, row_count: u32, custom_names: impl Iterator<Item = &'a str>) {
        self.table.push_tombstones(row_count);
        for name in custom_names {
            self.table.custom_key(name);
        }
    }

    /// Makes the rows and custom fields of some edits that are not there, because the record that brought them is damaged.
    pub(super) fn make_room_for(&mut self, edits: &Edits) {
        let (mut end, mut custom_count) = (0, 0);
        for edit in edits.iter() {
            end = end.max(edit.row + 1);
            if let FieldKey::Custom(place) = edit.field {
                custom_count = custom_count.max(usize::from(place) + 1);
            }
        }
        self.make_rows(end);
        self.table.make_custom(custom_count);
    }

    /// Makes the rows up to here that are not there.
    pub(super) fn make_rows(&mut self, end: Row) {
        self.table.push_tombstones(end.saturating_sub(self.table.len()));
    }
}
