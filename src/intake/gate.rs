//! The rows of a file that fail the user's rules.
//!
//! A rule asks who comes into the pool. So a row of a lead that is there already passes, and the rows of one party pass or
//! fail together: one row may have the company and another one the person.

use super::settle::lead_of;
use super::{Intake, RejectReason, Rejection, RowTaker};
use crate::clean::{is_anybody, rejection};
use crate::dedupe::{Clusters, Outcome, merge};
use crate::lead::FieldKey;
use crate::parse::RawRow;
use crate::table::{Row, sort_and_unite, sort_by_rank};
use rustc_hash::{FxHashMap, FxHashSet};

impl RowTaker {
    /// Column and value for which the lead at hand cannot be reached, where that is asked; else whether it is anybody.
    pub(super) fn out_of_reach(&self) -> Option<(String, String)> {
        if !self.gate.asks_for_contact() {
            return (!is_anybody(&self.lead)).then(Default::default);
        }
        let fault = rejection(&self.lead)?;
        let column = fault.field.map(|field| self.column_name(field.into()));
        Some((column.unwrap_or_default(), fault.value))
    }

    /// What a row is rejected with, unless its party passes: its lead at hand fails a rule.
    pub(super) fn held(&self, row: RawRow<'_>) -> Option<Rejection> {
        let (rule, key) = self.gate.refusal(&self.lead)?;
        let reason = RejectReason::of_rule(rule);
        let column = key.map(|key| self.column_name(key)).unwrap_or_default();
        let value = key.and_then(|key| self.lead.values.get(key)).unwrap_or_default().to_owned();
        Some(Rejection::of(row, column, value, reason))
    }

    fn column_name(&self, key: FieldKey) -> String {
        let mapping = self.mapping();
        let place = match key {
            FieldKey::Standard(field) => mapping.source_of(field),
            FieldKey::Custom(place) => {
                let name = mapping.custom_names().get(usize::from(place)).map(|name| (*name).to_owned());
                return name.unwrap_or_default();
            }
        };
        place.map(|place| mapping.headers[place].clone()).unwrap_or_default()
    }
}

impl Intake {
    /// Rejects the rows that fail and whose party is new; gives their places, ascending.
    pub(super) fn refuse(&mut self, clusters: &Clusters, named: &FxHashMap<Row, Row>) -> Vec<Row> {
        let refused = self.refused(clusters, &|place| named.contains_key(&place));
        if refused.is_empty() {
            return refused;
        }
        let held = std::mem::take(&mut self.taken.held).into_iter();
        let is_refused = |(place, _): &(Row, Rejection)| refused.binary_search(place).is_ok();
        self.taken.rejections.extend(held.filter(is_refused).map(|(_, rejection)| rejection));
        sort_by_rank(&mut self.taken.rejections, |rejection| u64::from(rejection.row));
        refused
    }

    /// The places of the rows that would be rejected, ascending.
    pub(super) fn refused(&self, clusters: &Clusters, is_named: &dyn Fn(Row) -> bool) -> Vec<Row> {
        if self.taken.held.is_empty() {
            return Vec::new();
        }
        let first_of = |place: Row| match clusters.outcome(place) {
            Some(Outcome::Stored(_)) => None,
            Some(Outcome::SameAs(first)) => Some(first),
            _ if is_named(place) => None,
            _ => Some(place),
        };
        let is_held = |place: Row| self.taken.held.binary_search_by_key(&place, |(held, _)| *held).is_ok();
        let passing = (0..self.taken.leads.len()).filter(|place| !is_held(*place)).filter_map(first_of);
        let passing: FxHashSet<Row> = passing.collect();
        let mut parties: FxHashMap<Row, Vec<Row>> = FxHashMap::default();
        for (place, _) in &self.taken.held {
            if let Some(first) = first_of(*place).filter(|first| !passing.contains(first)) {
                parties.entry(first).or_default().push(*place);
            }
        }
        let refused = parties.into_values().filter(|rows| rows.len() == 1 || !self.passes_together(rows));
        let mut refused: Vec<Row> = refused.flatten().collect();
        sort_and_unite(&mut refused);
        refused
    }

    /// Whether rows that fail one by one are a lead that passes.
    fn passes_together(&self, rows: &[Row]) -> bool {
        let lead = |row: Row| lead_of(&self.taken.leads, row, self.taken.is_stage_given[row as usize]);
        let mut first = lead(rows[0]);
        rows[1..].iter().for_each(|row| drop(merge(&mut first, &lead(*row))));
        self.taker.gate.refusal(&first).is_none()
    }
}
