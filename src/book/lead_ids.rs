//! Who many leads are: a row is somebody else in a book that another tab put in this one's place, an id is nobody else.

use super::Book;
use crate::lead::{EntryId, LeadId};
use crate::table::Row;

/// Ids of many leads, at eight bytes each.
#[derive(Clone, Debug, Default)]
pub struct LeadIds {
    entries: Vec<EntryId>,
    leads: Vec<(u32, u32)>,
}

impl Book {
    /// Who the leads of some rows are.
    pub fn ids_of(&self, rows: &[Row]) -> LeadIds {
        let lead = |row: &Row| self.import_of(*row).map(|(place, imported)| (place, row - imported.first_row));
        LeadIds {
            entries: self.journal.iter().map(|record| record.entry.id).collect(),
            leads: rows.iter().filter_map(lead).collect(),
        }
    }

    /// Their rows in this book, as far as they are in it.
    pub fn rows_of(&self, ids: &LeadIds) -> Vec<Row> {
        self.row_of_each(ids).into_iter().flatten().collect()
    }

    /// The row of each of them, `None` where it is not in this book.
    pub fn row_of_each(&self, ids: &LeadIds) -> Vec<Option<Row>> {
        let id = |(place, ordinal): (u32, u32)| Some(LeadId { entry: *ids.entries.get(place as usize)?, ordinal });
        ids.leads.iter().map(|lead| id(*lead).and_then(|id| self.row_of(id))).collect()
    }
}

impl LeadIds {
    /// How many.
    pub fn len(&self) -> usize {
        self.leads.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.leads.is_empty()
    }
}
