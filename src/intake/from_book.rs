//! Leads of another book, taken in like rows of a file: they were cleaned once and need it no more.

use super::{ImportPlan, Intake};
use crate::dedupe::{Identity, UpdateMode};
use crate::lead::{Field, LeadId, Values};
use crate::map::{Mapping, Target};
use crate::parse::Dialect;
use crate::table::{LeadTable, Row};

impl ImportPlan {
    /// For leads of another book with these fields of its own.
    pub fn of_book(table: &LeadTable, update_mode: UpdateMode) -> ImportPlan {
        let headers: Vec<String> = table.custom_names().map(str::to_owned).collect();
        let targets = vec![Target::Custom; headers.len()];
        let mapping = Mapping { headers, targets, constants: Vec::new() };
        // No file is read, so the dialect is of no account.
        let dialect = Dialect { encoding: "UTF-8".to_owned(), delimiter: b',' };
        ImportPlan { dialect, mapping, identity: Identity::default(), update_mode }
    }
}

impl Intake {
    /// Takes one lead of the other book. It is the stored lead of the same id, else it is matched by its values.
    pub fn take_lead(&mut self, table: &LeadTable, row: Row, id: LeadId) {
        self.row_count += 1;
        let mut values = Values::default();
        table.keys().for_each(|key| values.set(key, &table.text(row, key)));
        // As in an export of that book: the header is row 1.
        let place = self.leads.push(&values, table.issues(row), self.row_count + 1);
        self.is_stage_given.push(!table.column(Field::Stage).is_blank(row));
        self.named_leads.push((place, id));
    }
}
