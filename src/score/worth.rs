//! What a lead is worth: one cheap purchase is worth less than many large ones for years (V3).
//!
//! Expected value = order value x orders a year x years x chance. Numbers are hundredths and thousandths: the product is the
//! same on every machine.

use super::{Foreseen, Grade, grade};
use crate::lead::{Field, FieldKey, Money, Stage};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// How often a customer orders, and for how long.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Worth {
    /// Orders a year, in hundredths.
    pub orders: u32,
    /// Years, in hundredths.
    pub years: u32,
    /// The custom field with a lead's own orders a year; blank for none.
    pub orders_field: String,
    /// The custom field with a lead's own years; blank for none.
    pub years_field: String,
}

impl Default for Worth {
    fn default() -> Worth {
        Worth { orders: 100, years: 100, orders_field: String::new(), years_field: String::new() }
    }
}

/// What a lead is worth, factor by factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorthSum {
    /// The value of an order.
    pub order: Money,
    /// Orders a year, in hundredths.
    pub orders: u32,
    /// Years, in hundredths.
    pub years: u32,
    /// The chance that it is won, in thousandths.
    pub chance: u16,
    /// Where the chance is from.
    pub chance_of: ChanceOf,
    /// The product.
    pub expected: Money,
}

/// Where a chance is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChanceOf {
    /// The forecast.
    Forecast,
    /// The share won of the closed leads of its grade.
    Grade(Grade),
    /// The share won of all closed leads.
    AllClosed,
}

/// Fewer closed leads tell no chance.
const CLOSED_MIN: u32 = 10;

/// The shares won of closed leads, by the grade that their scores give now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WonShares {
    /// Won leads, and closed ones, by grade.
    counts: [[u32; 2]; 4],
}

impl WonShares {
    /// Counts the closed leads among `rows`.
    pub fn of(table: &LeadTable, rows: &[Row], scores: &[i16], thresholds: &[i16; 3]) -> WonShares {
        let stages = table.stages();
        let mut shares = WonShares::default();
        for row in rows {
            let stage = stages.of(*row);
            let is_won = stage.is_won();
            if is_won || stage == Stage::Lost {
                let [won, closed] = &mut shares.counts[grade(scores[*row as usize], thresholds) as usize];
                *won += u32::from(is_won);
                *closed += 1;
            }
        }
        shares
    }

    /// The chance of a lead of a grade in thousandths, from 1 to 999; `None` while too few are closed.
    fn chance(&self, grade: Grade) -> Option<(u16, ChanceOf)> {
        let all = self.counts.iter().fold([0, 0], |all, counts| [all[0] + counts[0], all[1] + counts[1]]);
        let share = |[won, closed]: [u32; 2]| {
            (closed >= CLOSED_MIN).then(|| (u64::from(won) * 1000 / u64::from(closed)).clamp(1, 999) as u16)
        };
        let of_grade = share(self.counts[grade as usize]).map(|chance| (chance, ChanceOf::Grade(grade)));
        of_grade.or_else(|| Some((share(all)?, ChanceOf::AllClosed)))
    }
}

/// What the worth of leads is worked out from.
#[derive(Clone, Copy)]
pub struct Worths<'a> {
    table: &'a LeadTable,
    worth: &'a Worth,
    fields: [Option<FieldKey>; 2],
    shares: WonShares,
    foreseen: Foreseen<'a>,
}

impl<'a> Worths<'a> {
    /// Of the leads of a table.
    pub fn new(table: &'a LeadTable, worth: &'a Worth, shares: WonShares, foreseen: Foreseen<'a>) -> Worths<'a> {
        let fields = [&worth.orders_field, &worth.years_field].map(|name| table.custom_named(name));
        Worths { table, worth, fields, shares, foreseen }
    }

    /// What an open lead of a grade is worth; `None` without an order value or a chance.
    pub fn of(&self, row: Row, stage: Stage, grade: Grade) -> Option<WorthSum> {
        if stage.is_won() || stage == Stage::Lost {
            return None;
        }
        let order = self.table.column(Field::Value).money(row)?;
        let foreseen = self.foreseen.of(row);
        let told = foreseen.rank().map(|chance| (chance as u16, ChanceOf::Forecast));
        let (chance, chance_of) = told.or_else(|| self.shares.chance(grade))?;
        let own = |field: Option<FieldKey>, usual: u32| {
            field.and_then(|field| hundredths(&self.table.text(row, field))).unwrap_or(usual)
        };
        let (orders, years) = (own(self.fields[0], self.worth.orders), own(self.fields[1], self.worth.years));
        let product = i128::from(order.minor) * i128::from(orders) * i128::from(years) * i128::from(chance);
        let expected = i64::try_from((product + 5_000_000) / 10_000_000).ok()?;
        Some(WorthSum { order, orders, years, chance, chance_of, expected: Money { minor: expected, ..order } })
    }
}

/// A number that is not negative, in hundredths: `4`, `2.5`, `2,5`.
pub fn hundredths(text: &str) -> Option<u32> {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let cents: u32 = format!("{fraction:0<2}").get(..2)?.parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_hundredths() {
        for (text, expected) in [
            ("4", Some(400)),
            (" 2.5 ", Some(250)),
            ("2,255", Some(225)),
            ("0", Some(0)),
            ("", None),
            ("-1", None),
            ("often", None),
            ("99999999999", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text}");
        }
    }
}
