//! How the rows of a file were read: kept beside its rejected rows, so that they can come in the same way later.

use super::{ImportPlan, Intake};
use crate::clean::{CleanSettings, DateOrders, Repairs, day_of};
use crate::lead::{Day, Field};
use crate::map::{Mapping, Target, guess};
use crate::parse::{Dialect, RawTable};
use serde::{Deserialize, Serialize};

/// How the rows of a file were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayIn {
    pub(super) plan: ImportPlan,
    /// Stored without their examples: whoever is erased must not stand here.
    pub(super) repairs: Repairs,
    pub(super) orders: DateOrders,
}

impl WayIn {
    /// Worked out anew, from the column names and the rows that are left: for imports that kept none.
    pub fn guessed(headers: &[String], rows: &[&[String]]) -> WayIn {
        let table = table_of(std::iter::once((1, headers)).chain(rows.iter().map(|cells| (2, *cells))));
        let mapping = guess(headers, &table);
        let mut orders = DateOrders::default();
        for (column, target) in mapping.targets.iter().enumerate() {
            if let Target::Field(field) = target {
                table.rows().skip(1).for_each(|row| orders.observe(*field, row.cell(column)));
            }
        }
        // No file is read, so the dialect is of no account.
        let dialect = Dialect::new("UTF-8", b',');
        let plan = ImportPlan::new(dialect, mapping);
        WayIn { plan, repairs: Repairs::default(), orders }
    }

    /// The columns.
    pub fn mapping(&self) -> &Mapping {
        &self.plan.mapping
    }

    /// The day that a cell of a column of days says, in the order of that column.
    pub fn day_of(&self, field: Field, cell: &str, settings: &CleanSettings) -> Option<Day> {
        day_of(cell, self.orders.order(field, &self.plan.settings(settings).region))
    }

    /// The column that a field's values come from.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.plan.mapping.source_of(field)
    }
}

impl Intake {
    /// Takes a row of data as it stands, with its number in its file.
    pub fn take_cells(&mut self, number: u32, cells: &[String]) {
        let table = table_of(std::iter::once((number, cells)));
        self.row_count += 1;
        self.taker.take(table.row(0), &mut self.taken);
    }

    /// How its rows are read.
    pub fn way_in(&self) -> WayIn {
        let mut way_in = self.taker.way_in.clone();
        way_in.repairs.columns.iter_mut().for_each(|repair| repair.examples = Vec::new());
        way_in
    }
}

fn table_of<'a>(rows: impl Iterator<Item = (u32, &'a [String])>) -> RawTable {
    let mut table = RawTable::default();
    for (number, cells) in rows {
        cells.iter().for_each(|cell| table.push_cell(cell));
        table.end_row(number, false);
    }
    table
}
