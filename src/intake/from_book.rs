//! Leads of another book, taken in like rows of a file: they were cleaned once and need it no more.

use super::{ImportPlan, Intake};
use crate::dedupe::UpdateMode;
use crate::lead::{Field, LeadId, Values};
use crate::map::Mapping;
use crate::parse::Dialect;
use crate::table::{LeadTable, Row};

impl ImportPlan {
    /// For leads of another book with these fields of its own.
    pub fn of_book(table: &LeadTable, update_mode: UpdateMode) -> ImportPlan {
        let headers: Vec<String> = table.custom_names().map(str::to_owned).collect();
        let mapping = Mapping::of_headers(headers);
        // No file is read, so the dialect is of no account.
        let dialect = Dialect::new("UTF-8", b',');
        ImportPlan { update_mode, ..ImportPlan::new(dialect, mapping) }
    }
}

impl Intake {
    /// Takes one lead of the other book. It is the stored lead of the same id, else it is matched by its values.
    pub fn take_lead(&mut self, table: &LeadTable, row: Row, id: LeadId) {
        self.row_count += 1;
        let mut values = Values::default();
        table.keys().for_each(|key| values.set(key, &table.text(row, key)));
        // As in an export of that book: the header is row 1.
        let place = self.taken.leads.push(&values, table.issues(row), self.row_count + 1);
        self.taken.is_stage_given.push(!table.column(Field::Stage).is_blank(row));
        self.taken.named_leads.push((place, id));
    }
}
