//! How promising each lead is by what was learnt in talks, and what it is worth: columns that are worked out, not stored.

use super::Book;
use crate::lead::{Criterion, Field, KeyPerson, Money};
use crate::qualify::{Standing, Talk};
use crate::score::{Foreseen, Grade, Scored, WonShares, WorthSum, Worths};
use crate::table::Row;
use serde::{Deserialize, Serialize};

/// The outlook of every row of the table, for views that show, sort or filter by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlooks {
    /// The grade by talks.
    pub grades: Vec<Option<Grade>>,
    /// The standing.
    pub standings: Vec<Option<Standing>>,
    /// The expected value, in minor units of the currency of the order.
    pub worths: Vec<Option<i64>>,
}

/// The outlook of one lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// The grade by talks.
    pub grade: Option<Grade>,
    /// The standing.
    pub standing: Option<Standing>,
    /// What it is worth.
    pub worth: Option<WorthSum>,
}

impl Outlooks {
    /// The expected value of a lead, with the currency of its order.
    pub fn worth(&self, book: &Book, row: Row) -> Option<Money> {
        let minor = self.worths.get(row as usize).copied().flatten()?;
        book.table().column(Field::Value).money(row).map(|order| Money { minor, ..order })
    }
}

impl Book {
    /// The outlook of every lead in effect.
    pub fn outlooks(&self, scored: &Scored, foreseen: Foreseen<'_>) -> Outlooks {
        let len = self.table.len() as usize;
        let mut all = Outlooks { grades: vec![None; len], standings: vec![None; len], worths: vec![None; len] };
        self.each_outlook(&self.rows, scored, foreseen, |row, outlook| {
            let row = row as usize;
            all.grades[row] = outlook.grade;
            all.standings[row] = outlook.standing;
            all.worths[row] = outlook.worth.map(|worth| worth.expected.minor);
        });
        all
    }

    /// The outlook of one lead.
    pub fn outlook_of(&self, row: Row, scored: &Scored, foreseen: Foreseen<'_>) -> Outlook {
        let mut found = Outlook::default();
        self.each_outlook(&[row], scored, foreseen, |_, outlook| found = outlook);
        found
    }

    fn each_outlook(&self, rows: &[Row], scored: &Scored, foreseen: Foreseen<'_>, mut tell: impl FnMut(Row, Outlook)) {
        let (table, rules) = (&self.table, &self.rules);
        let shares = WonShares::of(table, &self.rows, &scored.points, &rules.thresholds);
        let worths = Worths::new(table, &rules.worth, shares, foreseen);
        let stages = table.stages();
        let verdicts = Criterion::BUILT_IN.each_ref().map(|criterion| self.criteria.verdicts(criterion));
        for row in rows {
            let talk = Talk {
                verdicts: verdicts.map(|verdicts| verdicts.of(*row)),
                key_person: self.key_person(*row),
                stage: stages.of(*row),
                has_intent: !table.column(Field::Intent).is_blank(*row),
                is_reachable: table.has_valid_email(*row) || table.has_valid_phone(*row),
                unanswered_count: self.calls_of(*row).map_or(0, |calls| calls.unanswered_count),
            };
            let grade = rules.grade(scored.points[*row as usize]);
            let worth = worths.of(*row, talk.stage, grade);
            tell(*row, Outlook { grade: talk.grade(), standing: talk.standing(), worth });
        }
    }

    fn key_person(&self, row: Row) -> Option<KeyPerson> {
        KeyPerson::of_value(&self.criteria.answered(&Criterion::Authority, row)?.value)
    }
}
