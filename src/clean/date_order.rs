//! Day before month or month before day: decided per column, never per cell.

use super::date::{DateOrder, shape_of};
use crate::lead::Field;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What the cells of each date column tell about its order. Fill it from a sample or the whole column, then clean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateOrders {
    columns: [Evidence; 3],
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Evidence {
    day_first: u32,
    month_first: u32,
    meridiem: u32,
}

impl DateOrders {
    /// Takes a cell of a column into account. Fields that are no dates are passed over.
    pub fn observe(&mut self, field: Field, cell: &str) {
        let Some(evidence) = place(field).map(|place| &mut self.columns[place]) else { return };
        let Some(shape) = shape_of(cell) else { return };
        match shape.numbers {
            Some((13..=31, 1..=12)) => evidence.day_first += 1,
            Some((1..=12, 13..=31)) => evidence.month_first += 1,
            _ => {}
        }
        evidence.meridiem += u32::from(shape.numbers.is_some() && shape.has_meridiem);
    }

    /// The order of a column: a part above 12 decides, by majority; without any, AM and PM or a workspace in the United
    /// States say month first, and everything else day first.
    pub fn order(&self, field: Field, region: &str) -> DateOrder {
        let evidence = place(field).map_or(Evidence::default(), |place| self.columns[place]);
        match evidence.day_first.cmp(&evidence.month_first) {
            Ordering::Greater => DateOrder::DayFirst,
            Ordering::Less => DateOrder::MonthFirst,
            Ordering::Equal if evidence.meridiem > 0 => DateOrder::MonthFirst,
            Ordering::Equal => DateOrder::of_region(region),
        }
    }
}

fn place(field: Field) -> Option<usize> {
    [Field::FirstContact, Field::LastActivity, Field::WonOn].iter().position(|known| *known == field)
}
