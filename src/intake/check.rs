//! What the beginning of a file would give under a plan, before anything is imported.

use super::{ImportPlan, Intake};
use crate::clean::{CleanSettings, Cleaner, issue_field};
use crate::dedupe::Outcome;
use crate::lead::{IssueKind, Lead, LeadDraft};
use crate::map::{Target, draft};
use crate::parse::{RawTable, Reader};
use crate::table::{LeadTable, Row, sort_by_rank};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What the first rows would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Rows looked at.
    pub row_count: u32,
    /// Whether these are all rows of the file.
    pub is_whole_file: bool,
    /// Rows that would be rejected.
    pub rejected_count: u32,
    /// Rows of leads that are already stored.
    pub known_count: u32,
    /// Rows that match another row of these.
    pub duplicate_count: u32,
    /// Issues by kind, most first.
    pub issues: Vec<(IssueKind, u32)>,
    /// For the first rows shown: the issues of each, with the column's place.
    pub cell_issues: Vec<Vec<(u32, IssueKind)>>,
}

/// The stored leads a file is matched with.
#[derive(Clone, Copy)]
pub struct Stored<'a> {
    /// Their columns.
    pub table: &'a LeadTable,
    /// Those in effect.
    pub rows: &'a [Row],
}

/// Checks the beginning of a file; `shown_count` rows are looked at cell by cell.
pub fn check(
    plan: &ImportPlan,
    settings: &CleanSettings,
    head: &[u8],
    is_whole_file: bool,
    stored: Stored<'_>,
    shown_count: usize,
) -> Check {
    let mut intake = Intake::new(plan.clone(), settings.clone(), head);
    intake.seed(stored.table, stored.rows);
    intake.push(head);
    if is_whole_file {
        intake.end();
    }
    let mut counts = [0u32; IssueKind::ALL.len()];
    for row in 0..intake.leads.len() {
        intake.leads.issues(row).iter().for_each(|kind| counts[kind as usize] += 1);
    }
    let mut issues: Vec<_> = IssueKind::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    sort_by_rank(&mut issues, |(_, count)| !u64::from(*count));
    let cell_issues = cell_issues(&intake, settings, head, shown_count);
    let clusters = intake.matcher.finish();
    let count = |is_wanted: fn(Outcome) -> bool| clusters.iter().filter(|(_, it)| is_wanted(*it)).count();
    let known_count = count(|outcome| matches!(outcome, Outcome::Stored(_))) + intake.named_leads.len();
    Check {
        row_count: intake.row_count,
        is_whole_file,
        rejected_count: intake.rejections.len() as u32,
        known_count: known_count as u32,
        duplicate_count: count(|outcome| matches!(outcome, Outcome::SameAs(_))) as u32,
        issues,
        cell_issues,
    }
}

fn cell_issues(
    intake: &Intake,
    settings: &CleanSettings,
    head: &[u8],
    shown_count: usize,
) -> Vec<Vec<(u32, IssueKind)>> {
    let plan = &intake.plan;
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&plan.dialect);
    reader.push(head, &mut raw);
    reader.finish(&mut raw);
    let mut cleaner = Cleaner::new(settings.clone(), super::date_orders(plan, head));
    let (mut draft_row, mut lead) = (LeadDraft::default(), Lead::default());
    let rows = raw.rows().skip(1).take(shown_count).map(|row| {
        draft(row, &plan.mapping, &mut draft_row);
        cleaner.clean(&draft_row, &mut lead);
        let value = |field| Cow::Borrowed(lead.values.get(field).unwrap_or(""));
        let place_of = |kind| {
            let field = issue_field(kind, value)?;
            plan.mapping.column_of(Target::Field(field)).map(|place| (place as u32, kind))
        };
        lead.issues.iter().filter_map(place_of).collect()
    });
    rows.collect()
}
