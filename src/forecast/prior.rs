//! Counts of other people's leads -> one more column: what they say of a lead.
//!
//! Why one column, and not leads made up from counts: their books are others, and how far they speak for this one is learnt
//! from its own closed leads, as with any number. What they say of a lead is the sum over its values of the logarithm of how
//! much more common the value is among their won leads than among their lost ones (naive Bayes, as counts allow no more).

use super::closed::named_field;
use crate::predict::ln;
use crate::table::{LeadTable, Row};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// The name of the column; no field is called so.
pub const PRIOR: &str = "\u{b7}\u{b7} colleagues";

/// What other people's leads say of values.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Prior {
    /// By the name of a column, by its value in lower case: hundredths of the logarithm.
    fields: Vec<(String, FxHashMap<String, i32>)>,
}

/// Won and lost leads with a value of a field, and won and lost leads of those who told.
#[derive(Clone, Debug)]
pub struct Told {
    /// The code of a standard field, or `custom:` and the name of another.
    pub field: String,
    /// The value.
    pub value: String,
    /// Won and lost leads that have it.
    pub with: [u32; 2],
    /// Won and lost leads in all.
    pub all: [u32; 2],
}

/// The name of the column of a field that is told by its code, or by `custom:` and its name.
pub fn column_name(code: &str) -> String {
    match code.strip_prefix("custom:") {
        Some(name) => super::closed::custom_name(name),
        None => code.replace('_', " "),
    }
}

impl Prior {
    /// Out of what was told, each value once.
    pub fn of(told: impl Iterator<Item = Told>) -> Prior {
        let mut prior = Prior::default();
        for told in told {
            let name = column_name(&told.field);
            let place = prior.fields.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
                prior.fields.push((name, FxHashMap::default()));
                prior.fields.len() - 1
            });
            // Half a lead more, so that a value nobody lost is not certain.
            let share = |at: usize| (f64::from(told.with[at]) + 0.5) / (f64::from(told.all[at]) + 1.0);
            let points = (100.0 * (ln(share(0)) - ln(share(1)))).round() as i32;
            prior.fields[place].1.insert(told.value.to_lowercase(), points);
        }
        prior
    }

    /// Whether nothing was told.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The cells of the column, lead by lead; blank for a lead of whose values nobody told.
    pub fn cells(&self, table: &LeadTable, rows: impl Iterator<Item = Row>) -> Vec<String> {
        let columns: Vec<_> = self
            .fields
            .iter()
            .filter_map(|(name, values)| Some((table.column(named_field(table, name)?), values)))
            .collect();
        let cell = |row: Row| {
            let known = columns.iter().filter_map(|(column, values)| {
                let text = column.text(row);
                values.get(text.trim()).or_else(|| values.get(&text.trim().to_lowercase())).copied()
            });
            let (sum, count) = known.fold((0, 0), |(sum, count), points| (sum + points, count + 1));
            // In tenths: finer differences of counts are chance.
            if count == 0 { String::new() } else { format!("{:.1}", f64::from(sum) / 100.0) }
        };
        rows.map(cell).collect()
    }
}
