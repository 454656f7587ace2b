//! Rows of cells -> leads, row by row: the same for every row of a file, whoever takes it.

use super::{RejectReason, Rejection, TakenRows, WayIn};
use crate::clean::{CleanSettings, Cleaner, Gate, Repairer};
use crate::lead::{GateRules, Lead, LeadDraft, LeadId, Taxonomy};
use crate::map::{Mapping, draft, has_too_many_cells};
use crate::parse::{RawRow, RawTable, RowRole};
use serde::{Deserialize, Serialize};

/// All that decides what a row becomes, as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRules {
    /// How the rows are read.
    pub way_in: WayIn,
    /// What the workspace takes for granted.
    pub settings: CleanSettings,
    /// What the user asks of whom comes in.
    pub gate: GateRules,
    /// The user's channels and rules of sources.
    pub taxonomy: Taxonomy,
}

/// What takes rows. Keeps its memory and what it has looked up.
pub struct RowTaker {
    pub(super) way_in: WayIn,
    draft: LeadDraft,
    repairer: Repairer,
    cleaner: Cleaner,
    /// The lead of the row at hand.
    pub(super) lead: Lead,
    /// What the user asks of whom comes in.
    pub(super) gate: Gate,
}

impl RowTaker {
    /// One that works as the intake does whose rules these are.
    pub fn of_rules(rules: RowRules) -> RowTaker {
        let mut taker = RowTaker::new(rules.way_in, &rules.settings);
        taker.guard(&rules.gate);
        taker.guide(&rules.taxonomy);
        taker
    }

    /// Takes some rows of the file.
    pub fn take_all(&mut self, rows: &RawTable) -> TakenRows {
        let mut taken = TakenRows::new(&self.way_in.plan);
        rows.rows().for_each(|row| self.take(row, &mut taken));
        taken
    }

    /// For rows read in this way, under the built-in rules.
    pub(super) fn new(way_in: WayIn, settings: &CleanSettings) -> RowTaker {
        let settings = way_in.plan.settings(settings);
        let mut taker = RowTaker {
            draft: LeadDraft::default(),
            repairer: Repairer::new(&way_in.repairs, &settings, way_in.orders),
            cleaner: Cleaner::new(settings, way_in.orders),
            lead: Lead::default(),
            gate: Gate::new(&GateRules::default(), &[]),
            way_in,
        };
        taker.guide(&Taxonomy::default());
        taker
    }

    /// Puts the user's rules in the place of the built-in one.
    pub(super) fn guard(&mut self, rules: &GateRules) {
        self.gate = Gate::new(rules, &self.mapping().custom_names());
    }

    /// Puts the user's channels and rules of sources beside the built-in ones.
    pub(super) fn guide(&mut self, taxonomy: &Taxonomy) {
        self.cleaner.guide(taxonomy, &self.way_in.plan.mapping.custom_names());
    }

    pub(super) fn mapping(&self) -> &Mapping {
        &self.way_in.plan.mapping
    }

    /// Takes a row. Once in the program, so that a browser compiles it for speed once, whoever takes rows.
    #[inline(never)]
    pub(super) fn take(&mut self, row: RawRow<'_>, taken: &mut TakenRows) {
        let reject = |column: String, value: String, reason: RejectReason, taken: &mut TakenRows| {
            taken.rejections.push(Rejection::of(row, column, value, reason));
        };
        let reason = match row.role {
            RowRole::Data => None,
            RowRole::OtherTable => Some(RejectReason::OtherTable),
            RowRole::Footer => Some(RejectReason::Footer),
            RowRole::Header => Some(RejectReason::Header),
        };
        if let Some(reason) = reason {
            return reject(String::new(), String::new(), reason, taken);
        }
        let mapping = &self.way_in.plan.mapping;
        if has_too_many_cells(row, mapping) {
            let beyond = row.cells().skip(mapping.headers.len()).find(|cell| !cell.trim().is_empty());
            let value = beyond.unwrap_or_default().to_owned();
            return reject(String::new(), value, RejectReason::TooManyCells, taken);
        }
        draft(row, mapping, &mut self.draft);
        self.repairer.repair(&mut self.draft);
        self.cleaner.clean(&self.draft, &mut self.lead);
        let named = LeadId::parse(&self.draft.lead_id);
        if named.is_none() {
            if let Some((column, value)) = self.out_of_reach() {
                return reject(column, value, RejectReason::NoContact, taken);
            }
            taken.held.extend(self.held(row).map(|rejection| (taken.leads.len(), rejection)));
        }
        let place = taken.leads.push(&self.lead.values, self.lead.issues, row.number);
        taken.is_stage_given.push(self.lead.is_stage_given);
        match named {
            Some(id) => taken.named_leads.push((place, id)),
            None => taken.matcher.observe(place, &self.lead),
        }
    }
}
