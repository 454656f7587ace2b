//! Calls to leads: each is an entry, and what is known of a lead's calls is what the entries in effect say.

use super::{Book, Change, Parts};
use crate::lead::{CallResult, Contact, Field, IssueKind};
use crate::table::{Edits, Row};
use serde::{Deserialize, Serialize};

/// The calls to one lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calls {
    /// What came of the last one.
    pub last: CallResult,
    /// When that was, in milliseconds since 1970.
    pub at_millis: i64,
    /// How many.
    pub count: u32,
    /// How many since somebody answered last.
    pub unanswered_count: u32,
}

impl Book {
    /// The calls to a lead, if there was any.
    pub fn calls_of(&self, row: Row) -> Option<&Calls> {
        self.calls.get(&row)
    }

    /// Leads by what came of the last call; none while nobody was called.
    pub(super) fn call_counts(&self) -> Vec<(Option<CallResult>, u32)> {
        let mut counts = [0u32; CallResult::ALL.len()];
        let in_effect = self.calls.iter().filter(|(row, _)| self.has(**row));
        in_effect.for_each(|(_, calls)| counts[calls.last as usize] += 1);
        let called: u32 = counts.iter().sum();
        let never = (None, self.rows().len() as u32 - called);
        let last = CallResult::ALL.map(Some).into_iter().zip(counts).chain([never]);
        last.filter(|(_, count)| called > 0 && *count > 0).collect()
    }

    /// Plans to note what came of a call to some leads; `None` when none of them is in effect. A number that is not the
    /// lead's is an issue until another one is put there; whoever is reached has a right one.
    pub fn plan_called(&self, rows: &[Row], result: CallResult) -> Option<(Change, Parts)> {
        let rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row)).collect();
        let edits = self.plan_call_edits(&rows, result);
        (!rows.is_empty()).then(|| (Change::Called { rows, result }, Parts { edits, ..Parts::default() }))
    }

    /// What a call does to the issues of the leads that were called.
    pub(super) fn plan_call_edits(&self, rows: &[Row], result: CallResult) -> Edits {
        let mut edits = Edits::default();
        for row in rows {
            let before = self.table.issues(*row);
            let mut after = before;
            match result {
                _ if result.refutes_number() && !self.table.text(*row, Field::Phone).is_empty() => {
                    after.insert(IssueKind::PhoneRefuted);
                }
                CallResult::Reached | CallResult::Incomplete => after.remove(IssueKind::PhoneRefuted),
                _ => {}
            }
            edits.push_issues(*row, before, after);
        }
        edits
    }

    /// Takes a call into account: one to a lead that was merged is one to the lead that stayed.
    pub(super) fn note_call(&mut self, row: Row, result: CallResult, at_millis: i64) {
        let row = self.row_standing(row);
        let before = self.calls.get(&row).copied();
        let unanswered_before = before.map_or(0, |calls| calls.unanswered_count);
        let calls = Calls {
            last: result,
            at_millis,
            count: before.map_or(0, |calls| calls.count) + 1,
            unanswered_count: if result.is_unanswered() { unanswered_before + 1 } else { 0 },
        };
        self.calls.insert(row, calls);
    }

    /// Works out the calls after an entry went out of effect or came back.
    pub(super) fn settle_calls(&mut self) {
        self.calls.clear();
        let mut called = Vec::new();
        for record in self.journal.iter().filter(|record| !record.is_undone) {
            if let Some((rows, Contact::Call(result))) = record.entry.change.contact() {
                called.extend(rows.iter().map(|row| (*row, result, record.entry.at_millis)));
            }
        }
        called.into_iter().for_each(|(row, result, at_millis)| self.note_call(row, result, at_millis));
    }
}
