//! How the rows of a file were read: kept beside its rejected rows, so that they can come in the same way later.

use super::{ImportPlan, Intake, guided};
use crate::clean::{CleanSettings, Cleaner, DateOrders, Repairer, Repairs, day_of};
use crate::dedupe::Matcher;
use crate::lead::{Day, Field, Taxonomy};
use crate::map::{Mapping, Target, guess};
use crate::parse::{Dialect, RawTable};
use serde::{Deserialize, Serialize};

/// How the rows of a file were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayIn {
    plan: ImportPlan,
    /// Without their examples: whoever is erased must not stand here.
    repairs: Repairs,
    orders: DateOrders,
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
    /// Begins with rows that come one by one: see [`Intake::take_cells`].
    pub fn of_way_in(way_in: WayIn, settings: CleanSettings) -> Intake {
        let WayIn { plan, repairs, orders } = way_in;
        let settings = plan.settings(&settings);
        let mut intake = Intake::new(plan, settings.clone(), &[]);
        intake.matcher = Matcher::new(intake.plan.identity);
        intake.repairer = Repairer::new(&repairs, &settings, orders);
        intake.cleaner = guided(Cleaner::new(settings, orders), &Taxonomy::default(), &intake.plan);
        (intake.repairs, intake.orders) = (repairs, orders);
        intake
    }

    /// Takes a row of data as it stands, with its number in its file.
    pub fn take_cells(&mut self, number: u32, cells: &[String]) {
        let table = table_of(std::iter::once((number, cells)));
        self.take_row(table.row(0));
    }

    /// How its rows were read.
    pub(super) fn way_in(&self) -> WayIn {
        let mut repairs = self.repairs.clone();
        repairs.columns.iter_mut().for_each(|repair| repair.examples = Vec::new());
        WayIn { plan: self.plan.clone(), repairs, orders: self.orders }
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
