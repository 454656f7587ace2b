//! What the beginning of a file would give under a plan, before anything is imported.

use super::settle::lead_of;
use super::{ImportPlan, Intake, RejectReason};
use crate::clean::{CleanSettings, Cleaner, ColumnRepair, Gate, Repairer, issue_field};
use crate::dedupe::{Clusters, Matcher, Outcome};
use crate::lead::{GateRule, GateRules, IssueKind, Lead, LeadDraft};
use crate::map::draft;
use crate::parse::{RawTable, Reader};
use crate::table::{LeadTable, Row, sort_by_rank};
use rustc_hash::FxHashSet;
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
    /// The same by reason, in the order of the reasons.
    pub reasons: Vec<(RejectReason, u32)>,
    /// Rows that fail each rule that can be switched, in force or not, and each other one in force; in order.
    pub rules: Vec<(GateRule, u32)>,
    /// Rows of leads that are already stored.
    pub known_count: u32,
    /// Rows that match another row of these.
    pub duplicate_count: u32,
    /// Issues by kind, most first.
    pub issues: Vec<(IssueKind, u32)>,
    /// Damage that was found, and is repaired unless it was refused.
    pub repairs: Vec<ColumnRepair>,
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
    /// Those merged into them, each with the one that stands for it.
    pub merged: &'a [(Row, Row)],
}

/// Checks the beginning of a file; `shown_count` rows are looked at cell by cell.
pub fn check(
    plan: &ImportPlan,
    (settings, gate): (&CleanSettings, &GateRules),
    head: &[u8],
    is_whole_file: bool,
    stored: Stored<'_>,
    shown_count: usize,
) -> Check {
    let mut intake = Intake::new(plan.clone(), settings.clone(), head);
    intake.guard(gate);
    intake.seed(stored.table, stored.rows);
    intake.seed_merged(stored.table, stored.merged);
    intake.push(head);
    if is_whole_file {
        intake.end();
    }
    let mut counts = [0u32; IssueKind::ALL.len()];
    for row in 0..intake.taken.leads.len() {
        intake.taken.leads.issues(row).iter().for_each(|kind| counts[kind as usize] += 1);
    }
    let mut issues: Vec<_> = IssueKind::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    sort_by_rank(&mut issues, |(_, count)| !u64::from(*count));
    let cell_issues = cell_issues(&intake, &plan.settings(settings), head, shown_count);
    let matcher = std::mem::replace(&mut intake.taken.matcher, Matcher::new(plan.identity));
    let clusters = matcher.finish();
    let named: FxHashSet<Row> = intake.taken.named_leads.iter().map(|(place, _)| *place).collect();
    let refused = intake.refused(&clusters, &|place| named.contains(&place));
    let count = |is_wanted: fn(Outcome) -> bool| clusters.iter().filter(|(_, it)| is_wanted(*it)).count();
    let known_count = count(|outcome| matches!(outcome, Outcome::Stored(_))) + intake.taken.named_leads.len();
    Check {
        row_count: intake.row_count,
        is_whole_file,
        rejected_count: (intake.taken.rejections.len() + refused.len()) as u32,
        reasons: reasons(&intake, &refused),
        rules: rules(&intake, gate, &clusters),
        known_count: known_count as u32,
        duplicate_count: count(|outcome| matches!(outcome, Outcome::SameAs(_))) as u32,
        issues,
        repairs: intake.taker.way_in.repairs.columns,
        cell_issues,
    }
}

fn reasons(intake: &Intake, refused: &[Row]) -> Vec<(RejectReason, u32)> {
    let held = intake.taken.held.iter().filter(|(place, _)| refused.binary_search(place).is_ok());
    let mut counts = [0u32; RejectReason::ALL.len()];
    let rejections = intake.taken.rejections.iter().chain(held.map(|(_, rejection)| rejection));
    rejections.for_each(|rejection| counts[rejection.reason as usize] += 1);
    RejectReason::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
}

/// Rows that are no leads yet and fail each rule by itself. Those without contact data are asked nothing else when they are
/// rejected for that.
fn rules(intake: &Intake, gate: &GateRules, clusters: &Clusters) -> Vec<(GateRule, u32)> {
    let mut every = gate.clone();
    GateRule::PLAIN.iter().for_each(|rule| every.set(rule, true));
    let asked = Gate::new(&every, &intake.plan().mapping.custom_names());
    let mut counts: Vec<(GateRule, u32)> = every.iter().map(|rule| (rule.clone(), 0)).collect();
    let is_stored = |(_, outcome): &(Row, Outcome)| matches!(outcome, Outcome::Stored(_));
    for (place, _) in clusters.iter().filter(|row| !is_stored(row)) {
        let lead = lead_of(&intake.taken.leads, place, intake.taken.is_stage_given[place as usize]);
        let failures = asked.failures(&lead);
        counts.iter_mut().zip(failures).for_each(|((_, count), is_failed)| *count += u32::from(is_failed));
    }
    let out_of_reach = intake.taken.rejections.iter().filter(|it| it.reason == RejectReason::NoContact).count() as u32;
    let contact = counts.iter_mut().filter(|(rule, _)| *rule == GateRule::Contact);
    contact.for_each(|(_, count)| *count += out_of_reach);
    counts
}

fn cell_issues(
    intake: &Intake,
    settings: &CleanSettings,
    head: &[u8],
    shown_count: usize,
) -> Vec<Vec<(u32, IssueKind)>> {
    let plan = intake.plan();
    let mut raw = RawTable::default();
    let mut reader = Reader::new(&plan.dialect);
    reader.push(head, &mut raw);
    reader.finish(&mut raw);
    let mut repairer = Repairer::new(&intake.taker.way_in.repairs, settings, intake.taker.way_in.orders);
    let mut cleaner = Cleaner::new(settings.clone(), intake.taker.way_in.orders);
    let (mut draft_row, mut lead) = (LeadDraft::default(), Lead::default());
    let rows = raw.rows().skip(1).take(shown_count).map(|row| {
        draft(row, &plan.mapping, &mut draft_row);
        repairer.repair(&mut draft_row);
        cleaner.clean(&draft_row, &mut lead);
        let value = |field| Cow::Borrowed(lead.values.get(field).unwrap_or(""));
        let place_of = |kind| {
            let field = issue_field(kind, value)?;
            plan.mapping.source_of(field).map(|place| (place as u32, kind))
        };
        lead.issues.iter().filter_map(place_of).collect()
    });
    rows.collect()
}
