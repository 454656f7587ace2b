//! Known leads that came again with a file: told in their history, whether the file said anything new or not.

mod touches;

pub use touches::touches;

use super::Book;
use crate::intake::Enquiry;
use crate::table::{Edits, Row, sort_and_unite};
use rustc_hash::FxHashSet;

impl Book {
    /// Those of the rows of a file that are news: not the row that brought the lead, nor one that came with a file of this
    /// name before. So the same file twice is without effect.
    pub fn new_enquiries(&self, file: &str, mut enquiries: Vec<Enquiry>) -> Vec<Enquiry> {
        let of_file = self.journal.iter().filter(|record| {
            !record.is_undone && record.entry.change.imported().is_some_and(|imported| imported.file == file)
        });
        let told: FxHashSet<Enquiry> = of_file.flat_map(|record| record.enquiries.iter().copied()).collect();
        enquiries.retain(|enquiry| {
            let brought = || self.import_of(enquiry.row).is_some_and(|(_, imported)| imported.file == file);
            !(told.contains(enquiry) || brought() && self.table.file_rows(enquiry.row).contains(&enquiry.file_row))
        });
        enquiries
    }

    /// Takes into account that known leads came again: what came of a lead that was merged came of the lead that stayed.
    pub(super) fn note_enquiries(&mut self, enquiries: &[Enquiry]) {
        for enquiry in enquiries {
            self.table.add_came_again(self.row_standing(enquiry.row), 1);
        }
    }

    /// Takes into account that leads were merged: the lead that stayed came as often as all of them.
    pub(super) fn note_came_merged(&mut self, gone: &[Row]) {
        for row in gone {
            self.table.add_came_again(self.row_standing(*row), self.table.times_came(*row));
        }
    }

    /// Works out how often leads came again after an entry went out of effect or came back.
    pub(super) fn settle_enquiries(&mut self) {
        self.table.forget_came_again();
        let in_effect = self.journal.iter().filter(|record| !record.is_undone);
        let enquiries: Vec<Enquiry> = in_effect.flat_map(|record| record.enquiries.iter().copied()).collect();
        self.note_enquiries(&enquiries);
        for (gone, standing) in self.rows_merged() {
            self.table.add_came_again(standing, self.table.file_row_count(gone));
        }
    }
}

/// Leads known before that a file changed or brought again.
pub(super) fn known_count(edits: &Edits, enquiries: &[Enquiry]) -> u32 {
    let mut rows: Vec<Row> = edits.rows();
    rows.extend(enquiries.iter().map(|enquiry| enquiry.row));
    sort_and_unite(&mut rows);
    rows.len() as u32
}
