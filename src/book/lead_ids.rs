//! Who many leads are: a row is somebody else in a book that another tab put in this one's place, an id is nobody else.

use super::Book;
use crate::intake::Imported;
use crate::lead::{EntryId, LeadId};
use crate::table::Row;

/// Ids of many leads, at eight bytes each.
#[derive(Clone, Debug, Default)]
pub struct LeadIds {
    entries: Vec<EntryId>,
    leads: Vec<(u32, u32)>,
}

impl Book {
    /// A lead's id.
    pub fn id_of(&self, row: Row) -> Option<LeadId> {
        let (place, imported) = self.import_of(row)?;
        Some(LeadId { entry: self.journal[place as usize].entry.id, ordinal: row - imported.first_row })
    }

    /// The row of a lead's id, if the lead is in effect.
    pub fn row_of(&self, id: LeadId) -> Option<Row> {
        self.brought_row(id).filter(|row| self.has(*row))
    }

    /// The row of a lead's id, in effect or not.
    pub(super) fn brought_row(&self, id: LeadId) -> Option<Row> {
        let record = &self.journal[self.place_of(id.entry)?];
        let imported = record.entry.change.imported().filter(|imported| id.ordinal < imported.new_count)?;
        Some(imported.first_row + id.ordinal)
    }

    /// The import that brought a lead: its place in the journal and what it did.
    pub fn import_of(&self, row: Row) -> Option<(u32, &Imported)> {
        let imported_at = |place: usize| self.journal[place].entry.change.imported();
        let next = self.imports.partition_point(|place| imported_at(*place).is_some_and(|it| it.first_row <= row));
        let place = *self.imports.get(next.checked_sub(1)?)?;
        let imported = imported_at(place).filter(|it| row - it.first_row < it.new_count)?;
        Some((place as u32, imported))
    }

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
