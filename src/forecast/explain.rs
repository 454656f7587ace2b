//! A lead and what was learnt -> its chance as a sum, line by line, like its score.

use super::closed::named_field;
use super::learn::Learnt;
use super::prior::{PRIOR, Prior};
use crate::lead::FieldKey;
use crate::predict::{Level, Line};
use crate::score::LeadChance;
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The chance of a lead as a sum. Base and points, in hundredths, add up to the total exactly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChanceSum {
    /// The chance.
    pub chance: LeadChance,
    /// What a lead has of which nothing is known: hundredths of the natural logarithm of the odds.
    pub base: i32,
    /// What each field changes, the weightiest first; lines of less than a hundredth are summed up in `rest`.
    pub lines: Vec<ChanceLine>,
    /// What the lines that are not listed change together, and what rounding left.
    pub rest: i32,
    /// The sum: the logarithm of the odds of the chance.
    pub total: i32,
}

/// One line of the sum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChanceLine {
    /// The field (`None`: what other people's leads say) and what was read out of it; two of them that say something together.
    pub read: Vec<(Option<FieldKey>, Level)>,
    /// Hundredths of the logarithm of the odds.
    pub points: i32,
}

/// Lines listed at most: smaller ones are summed up.
const LINES_MAX: usize = 12;

impl Learnt {
    /// The sum of a lead's chance.
    pub fn explain(&self, table: &LeadTable, row: Row) -> ChanceSum {
        let fields: Vec<Option<FieldKey>> = self.names.iter().map(|name| named_field(table, name)).collect();
        let told = |prior: &Prior| prior.cells(table, std::iter::once(row)).pop();
        let told = self.prior.as_ref().and_then(told).unwrap_or_default();
        let cell = |(name, field): (&String, &Option<FieldKey>)| match field {
            Some(field) => table.text(row, *field),
            None if name == PRIOR => Cow::Borrowed(told.as_str()),
            None => Cow::Borrowed(""),
        };
        let cells: Vec<Cow<'_, str>> = self.names.iter().zip(&fields).map(cell).collect();
        let prediction = self.model.predict(&cells.iter().map(|cell| cell.as_ref()).collect::<Vec<&str>>());
        let (base, total) = (hundredths(prediction.base), hundredths(prediction.chance.score));
        let mut lines: Vec<ChanceLine> = listed_lines(prediction.lines, &fields);
        lines.retain(|line| line.points != 0);
        lines.sort_by_key(|line| std::cmp::Reverse(line.points.abs()));
        lines.truncate(LINES_MAX);
        let listed: i32 = lines.iter().map(|line| line.points).sum();
        let chance = prediction.chance;
        ChanceSum {
            chance: LeadChance::of(chance.chance, chance.low, chance.high),
            base,
            rest: total - base - listed,
            lines,
            total,
        }
    }
}

fn listed_lines(lines: Vec<Line>, fields: &[Option<FieldKey>]) -> Vec<ChanceLine> {
    let line = |line: Line| {
        let pair = [Some((line.column, line.level)), line.other];
        let read = pair.into_iter().flatten().map(|(column, level)| (fields[column], level));
        ChanceLine { read: read.collect(), points: hundredths(line.points) }
    };
    lines.into_iter().map(line).filter(|line| !line.read.is_empty()).collect()
}

fn hundredths(log_odds: f64) -> i32 {
    (log_odds * 100.0).round() as i32
}
