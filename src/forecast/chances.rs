//! A table and what was learnt -> the chance of each open lead.

use super::closed::{Outcome, named_field, outcome_of};
use super::learn::Learnt;
use super::prior::PRIOR;
use crate::predict::Many;
use crate::score::LeadChance;
use crate::table::{LeadTable, Row};

/// The chances of a table's leads, and what they were worked out from: once the book changes, only leads that read
/// otherwise are worked out anew.
#[derive(Clone, Debug, Default)]
pub struct Chances {
    /// By row; [`LeadChance::NONE`] for closed leads and for those not in effect.
    pub by_row: Vec<LeadChance>,
    /// By row of the open leads: what the model read.
    rows: Vec<Row>,
    levels: Vec<u16>,
}

impl Chances {
    /// Of the open ones of the leads `rows`, which are in rising order.
    pub fn of(table: &LeadTable, rows: &[Row], learnt: &Learnt, before: &Chances) -> Chances {
        let stages = table.stages();
        let open: Vec<Row> = rows.iter().copied().filter(|row| outcome_of(stages.of(*row)) == Outcome::Open).collect();
        let mut many = Many::new(&learnt.model, open.len());
        for (column, name) in
            learnt.names.iter().enumerate().filter(|(column, _)| many.uses(*column)).collect::<Vec<_>>()
        {
            if let Some(prior) = learnt.prior.as_ref().filter(|_| name == PRIOR) {
                let cells = prior.cells(table, open.iter().copied());
                cells.iter().enumerate().for_each(|(lead, cell)| many.read(column, lead, cell));
            }
            // A field that is gone is empty.
            let Some(field) = named_field(table, name) else { continue };
            let cells = table.column(field);
            match cells.words() {
                Some(words) => many.read_words(column, words, |lead| cells.code(open[lead]) as usize),
                None => open.iter().enumerate().for_each(|(lead, row)| many.read(column, lead, &cells.text(*row))),
            }
        }
        let mut by_row = vec![LeadChance::NONE; table.len() as usize];
        let mut known = before.known();
        for (lead, row) in open.iter().enumerate() {
            let levels = many.levels_of(lead);
            by_row[*row as usize] = known.find(*row, levels).unwrap_or_else(|| {
                let chance = many.chance(lead);
                LeadChance::of(chance.chance, chance.low, chance.high)
            });
        }
        Chances { by_row, levels: many.into_levels(), rows: open }
    }

    /// The chance of a row.
    pub fn of_row(&self, row: Row) -> LeadChance {
        self.by_row.get(row as usize).copied().unwrap_or(LeadChance::NONE)
    }

    fn known(&self) -> Known<'_> {
        let width = self.levels.len().checked_div(self.rows.len()).unwrap_or(0);
        Known { chances: self, width, place: 0 }
    }
}

/// What is known of leads, asked in rising order of their rows.
struct Known<'a> {
    chances: &'a Chances,
    width: usize,
    place: usize,
}

impl Known<'_> {
    fn find(&mut self, row: Row, levels: &[u16]) -> Option<LeadChance> {
        let rows = &self.chances.rows;
        while rows.get(self.place).is_some_and(|known| *known < row) {
            self.place += 1;
        }
        let is_known = rows.get(self.place) == Some(&row) && self.width == levels.len();
        let from = self.place * self.width;
        (is_known && self.chances.levels[from..from + self.width] == *levels).then(|| self.chances.of_row(row))
    }
}
