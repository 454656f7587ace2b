//! What is read out of a column's cells: a level for each cell, such as a value, a range, a month, or "empty".

use super::bins::Bins;
use super::date::{Order, weekday, year};
use super::distinct::plain;
use super::number::number_of;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a line of an explanation says of a cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Level {
    /// The cell is empty: a value of its own.
    Empty,
    /// A value that few leads had, or none, when the model was learnt; among numbers and dates, a cell that is none.
    Other,
    /// This value, as it was written first.
    Value(String),
    /// Exactly this number, which very many leads have.
    Exactly(Measure, f64),
    /// A number over the first (if there is one) and up to the second (if there is one).
    Between(Measure, Option<f64>, Option<f64>),
    /// A month, 1 to 12.
    Month(u32),
    /// A day of the week, 1 for Monday to 7 for Sunday.
    Weekday(u32),
}

/// What is measured of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// The number in it.
    Number,
    /// The year, with its fraction.
    Year,
    /// The length of the text in characters.
    Length,
}

/// How a cell becomes a level. Level 0 is "empty", level 1 "other".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::predict) enum Part {
    /// Numbers in bins.
    Measured { measure: Measure, order: Order, bins: Bins },
    /// Values by their spellings, in order of the text, each with its level; the names of the levels from 2 on.
    Choice { spellings: Vec<(String, u16)>, names: Vec<String> },
    /// The month of a date.
    Month(Order),
    /// The day of the week of a date.
    Weekday(Order),
}

/// The level of an empty cell.
pub(in crate::predict) const EMPTY: u16 = 0;
/// The level of a cell that is nothing known.
pub(in crate::predict) const OTHER: u16 = 1;
/// The first level that is a value.
const FIRST: u16 = 2;

impl Part {
    /// How many levels there are.
    pub fn level_count(&self) -> usize {
        FIRST as usize
            + match self {
                Part::Measured { bins, .. } => bins.len(),
                Part::Choice { names, .. } => names.len(),
                Part::Month(_) => 12,
                Part::Weekday(_) => 7,
            }
    }

    /// The levels that stand in an order, each like its neighbours.
    pub fn chain(&self) -> Range<u16> {
        match self {
            Part::Measured { bins, .. } => FIRST + bins.alone.len() as u16..self.level_count() as u16,
            _ => 0..0,
        }
    }

    /// The level of a cell.
    pub fn level_of(&self, cell: &str) -> u16 {
        let cell = plain(cell);
        if cell.is_empty() {
            return EMPTY;
        }
        let place = match self {
            Part::Measured { measure, order, bins } => {
                number(*measure, *order, cell).map(|number| bins.place(number) as u16)
            }
            Part::Choice { spellings, .. } => return choice_of(spellings, cell),
            Part::Month(order) => order.day(cell).map(|day| day.ymd().1 as u16 - 1),
            Part::Weekday(order) => order.day(cell).map(|day| weekday(day) as u16 - 1),
        };
        place.map_or(OTHER, |place| FIRST + place)
    }

    /// What a level says.
    pub fn level(&self, level: u16) -> Level {
        let Some(place) = level.checked_sub(FIRST) else {
            return if level == EMPTY { Level::Empty } else { Level::Other };
        };
        let place = place as usize;
        match self {
            Part::Measured { measure, bins, .. } => match place.checked_sub(bins.alone.len()) {
                None => Level::Exactly(*measure, bins.alone[place]),
                Some(bin) => {
                    let over = bin.checked_sub(1).map(|before| bins.cuts[before]);
                    Level::Between(*measure, over, bins.cuts.get(bin).copied())
                }
            },
            Part::Choice { names, .. } => Level::Value(names[place].clone()),
            Part::Month(_) => Level::Month(place as u32 + 1),
            Part::Weekday(_) => Level::Weekday(place as u32 + 1),
        }
    }
}

/// What is measured of a cell that is not empty.
pub(super) fn number(measure: Measure, order: Order, cell: &str) -> Option<f64> {
    match measure {
        Measure::Number => number_of(cell),
        Measure::Year => order.day(cell).map(year),
        Measure::Length => Some(cell.chars().count() as f64),
    }
}

/// The level of a value, whatever its case.
fn choice_of(spellings: &[(String, u16)], cell: &str) -> u16 {
    let find = |text: &str| {
        let place = spellings.binary_search_by(|(spelling, _)| spelling.as_str().cmp(text));
        place.ok().map(|place| spellings[place].1)
    };
    find(cell).or_else(|| find(&cell.to_lowercase())).unwrap_or(OTHER)
}
