//! Answers of leads as changes of the book, what switching such an entry does, and in which order a lead is asked.

use super::undo::Toggle;
use super::{Book, Change, KeptPlace, Parts, UndoPlan};
use crate::lead::{Answered, Criterion, Field, LostReason, Stage, Verdict};
use crate::table::{Edits, Row};
use rustc_hash::FxHashMap;

impl Book {
    /// Plans to note what some leads answered to a criterion; `None` when that is known of all of them, or none is in
    /// effect.
    pub fn plan_qualified(&self, rows: &[Row], criterion: Criterion, answered: Answered) -> Option<(Change, Parts)> {
        let is_known = |row: Row| self.criteria.answered(&criterion, row) == Some(&answered);
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_known(*row)).collect();
        (!rows.is_empty()).then(|| (Change::Qualified { rows, criterion, answered }, Parts::default()))
    }

    /// Plans to move some leads to a stage, with the reason why they were lost if they were; `None` when all are there,
    /// for that reason.
    pub fn plan_moved(&self, rows: &[Row], stage: Stage, reason: Option<LostReason>) -> Option<(Change, Parts)> {
        let reason = reason.filter(|_| stage == Stage::Lost);
        let is_there = |row: Row| self.table.text(row, Field::Stage) == stage.code();
        let is_known = |row: Row| is_there(row) && self.lost_reason(row) == reason.as_ref();
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row) && !is_known(*row)).collect();
        let mut edits = Edits::default();
        for row in rows.iter().filter(|row| !is_there(**row)) {
            edits.push(*row, Field::Stage.into(), &self.table.text(*row, Field::Stage), stage.code());
        }
        self.plan_issues(&mut edits);
        (!rows.is_empty()).then(|| (Change::Moved { rows, stage, reason }, Parts { edits, ..Parts::default() }))
    }

    /// Plans to pass some leads over; `None` when none of them is in effect.
    pub fn plan_skipped(&self, rows: &[Row], reason: &str) -> Option<(Change, Parts)> {
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row)).collect();
        (!rows.is_empty()).then(|| (Change::Skipped { rows, reason: reason.trim().to_owned() }, Parts::default()))
    }

    /// The criteria in the order in which a lead is asked: the target market first (P1), then what has ruled out most
    /// leads so far, so that a lead that will be is ruled out soonest; where nothing did, the order of [`Criterion`].
    pub fn asking_order(&self) -> Vec<Criterion> {
        let own = self.vocabulary.criteria().map(|name| Criterion::Own(name.to_owned()));
        let mut order: Vec<Criterion> = Criterion::BUILT_IN.into_iter().chain(own).collect();
        let shares: Vec<u32> = order.iter().map(|criterion| self.ruled_out_share(criterion)).collect();
        let mut places: Vec<usize> = (0..order.len()).collect();
        // Stable, and the target market stays where it is.
        places[1..].sort_by_key(|place| std::cmp::Reverse(shares[*place]));
        order = places.into_iter().map(|place| order[place].clone()).collect();
        order
    }

    /// The share of answers that ruled a lead out, in tenths; 0 while there are fewer than ten.
    fn ruled_out_share(&self, criterion: &Criterion) -> u32 {
        let Some(ruling) = criterion.ruled_out_by() else { return 0 };
        let verdicts = self.criteria.verdicts(criterion);
        if verdicts.is_empty() {
            return 0;
        }
        let (mut ruled, mut all) = (0, 0);
        for verdict in self.rows.iter().filter_map(|row| verdicts.of(*row)).filter(|it| *it != Verdict::Unknown) {
            all += 1;
            ruled += u32::from(verdict == ruling);
        }
        if all < 10 { 0 } else { ruled * 10 / all }
    }

    /// What switching an entry of answers does: which are put back or in force again, and which stay because the same was
    /// asked again later.
    pub(super) fn plan_answers(&self, plan: &mut UndoPlan, toggle: Toggle, rows: &[Row], criterion: &Criterion) {
        let standing = |row: &Row| self.row_standing(*row);
        let mut later = FxHashMap::default();
        for (place, record) in self.journal.iter().enumerate().skip(toggle.base + 1) {
            match &record.entry.change {
                Change::Qualified { rows, criterion: other, .. } if !record.is_undone && other == criterion => {
                    later.extend(rows.iter().map(|row| (standing(row), place)));
                }
                _ => {}
            }
        }
        let mut count = 0;
        for row in rows.iter().map(standing).filter(|row| self.has(*row)) {
            let Some(writer) = later.get(&row).copied() else {
                count += 1;
                continue;
            };
            let place = KeptPlace::Answer { row, name: self.name_of(row), criterion: criterion.clone() };
            let value = self.criteria.answered(criterion, row).map(|it| it.verdict.code()).unwrap_or_default();
            self.keep(plan, place, value, Some(writer));
        }
        match toggle.puts_on {
            true => plan.answer_back_count = count,
            false => plan.answer_gone_count = count,
        }
    }
}
