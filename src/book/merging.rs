//! Leads that are one party -> one lead, and pairs that were said to be two.
//!
//! A lead that was merged into another keeps its row and its values, out of sight. So undo brings it back as it was, its
//! history is read with that of the lead that stayed, and whoever asks for it finds that one.

use super::{Book, Change, Parts, Record};
use crate::clean::BETWEEN;
use crate::dedupe::merge;
use crate::lead::{EntryId, Field, FieldKey, Lead, LeadId, Values};
use crate::table::{Edits, Row, sort_and_unite};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// Leads that became one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedGroup {
    /// The lead that stayed.
    pub kept: Row,
    /// Those merged into it.
    pub gone: Vec<Row>,
}

/// Leads that shall become one, and whose value is taken where they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeDraft {
    /// The lead that stays.
    pub kept: Row,
    /// Those merged into it.
    pub gone: Vec<Row>,
    /// Fields of which the value of one of them was chosen; elsewhere the rules of [`merge`] decide.
    pub choices: Vec<(FieldKey, Row)>,
}

/// What the merges in effect make of the rows.
#[derive(Debug, Default)]
pub(super) struct Merging {
    /// Where a lead went.
    into: FxHashMap<Row, Row>,
    /// The other way: which leads went into one.
    from: FxHashMap<Row, Vec<Row>>,
    /// Pairs said to be two parties, the lower row first.
    apart: FxHashSet<(Row, Row)>,
}

impl Change {
    /// The leads that were merged or told apart, ascending; none of another change.
    pub(super) fn duplicates(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = match self {
            Change::Merged { groups } => {
                groups.iter().flat_map(|group| [group.kept].into_iter().chain(group.gone.iter().copied())).collect()
            }
            Change::ToldApart { pairs } => pairs.iter().flat_map(|(one, other)| [*one, *other]).collect(),
            _ => Vec::new(),
        };
        sort_and_unite(&mut rows);
        rows
    }
}

impl Book {
    /// The entry that merges leads; `None` when no two of a group are in effect. A lead is in the first of its groups.
    pub fn plan_merge(&self, drafts: &[MergeDraft]) -> Option<(Change, Parts)> {
        let mut taken = FxHashSet::default();
        let (mut groups, mut edits) = (Vec::new(), Edits::default());
        for draft in drafts {
            let mut draft = draft.clone();
            sort_and_unite(&mut draft.gone);
            draft.gone.retain(|row| *row != draft.kept && self.has(*row) && !taken.contains(row));
            if draft.gone.is_empty() || !self.has(draft.kept) || taken.contains(&draft.kept) {
                continue;
            }
            taken.insert(draft.kept);
            taken.extend(&draft.gone);
            let merged = self.merged_values(&draft);
            for key in self.table.keys() {
                let (before, after) = (self.table.text(draft.kept, key), merged.get(key).unwrap_or_default());
                if before != after {
                    edits.push(draft.kept, key, &before, after);
                }
            }
            groups.push(MergedGroup { kept: draft.kept, gone: draft.gone });
        }
        self.plan_issues(&mut edits);
        (!groups.is_empty()).then(|| (Change::Merged { groups }, Parts { edits, ..Parts::default() }))
    }

    /// The values that a merge would give to the lead that stays.
    pub fn merged_values(&self, draft: &MergeDraft) -> Values {
        let mut lead = self.lead_of(draft.kept);
        for row in &draft.gone {
            merge(&mut lead, &self.lead_of(*row));
        }
        for (field, row) in &draft.choices {
            let chosen = self.table.text(*row, *field);
            match field {
                FieldKey::Standard(Field::Email) => put_first(&mut lead.values, Field::OtherEmails, *field, &chosen),
                FieldKey::Standard(Field::Phone) => put_first(&mut lead.values, Field::OtherPhones, *field, &chosen),
                _ => lead.values.set(*field, &chosen),
            }
        }
        lead.values
    }

    /// The entry that says of some leads that no two of them are one party; `None` when that is known of all.
    pub fn plan_tell_apart(&self, rows: &[Row]) -> Option<(Change, Parts)> {
        let mut rows: Vec<Row> = rows.iter().copied().filter(|row| self.has(*row)).collect();
        sort_and_unite(&mut rows);
        let pairs = rows.iter().enumerate().flat_map(|(at, one)| rows[at + 1..].iter().map(|other| (*one, *other)));
        let pairs: Vec<(Row, Row)> = pairs.filter(|pair| !self.merging.apart.contains(pair)).collect();
        (!pairs.is_empty()).then(|| (Change::ToldApart { pairs }, Parts::default()))
    }

    /// Pairs of leads that were said to be two parties, the lower row first.
    pub fn pairs_apart(&self) -> &FxHashSet<(Row, Row)> {
        &self.merging.apart
    }

    /// The row of a lead's id, or of the lead in effect that it was merged into.
    pub fn row_standing_for(&self, id: LeadId) -> Option<Row> {
        self.brought_row(id).map(|row| self.row_standing(row)).filter(|row| self.has(*row))
    }

    /// The lead in effect that a lead was merged into; the lead itself where there is none.
    pub fn row_standing(&self, row: Row) -> Row {
        let mut standing = row;
        while !self.has(standing) {
            match self.merging.into.get(&standing) {
                Some(kept) => standing = *kept,
                None => return row,
            }
        }
        standing
    }

    /// A lead and those merged into it, also by way of others; itself first.
    pub fn rows_in(&self, row: Row) -> Vec<Row> {
        let mut rows = vec![row];
        let mut at = 0;
        while let Some(row) = rows.get(at) {
            rows.extend(self.merging.from.get(row).into_iter().flatten());
            at += 1;
        }
        rows
    }

    /// Leads out of sight because they were merged, each with the lead in effect that stands for it; ascending.
    pub fn rows_merged(&self) -> Vec<(Row, Row)> {
        let pairs = self.merging.into.keys().map(|gone| (*gone, self.row_standing(*gone)));
        let mut merged: Vec<(Row, Row)> = pairs.filter(|(gone, standing)| gone != standing).collect();
        merged.sort_unstable();
        merged
    }

    /// Whether leads came or got other values after the first entries of the journal, but for what merging did.
    pub fn has_new_values_since(&self, entry_count: u32) -> bool {
        let later = self.journal.iter().skip(entry_count as usize);
        later.map(|record| &record.entry.change).any(|change| {
            change.imported().is_some() || matches!(change, Change::Edited { .. } | Change::Operated { .. })
        })
    }

    /// Takes the latest entry of the journal into account, if it merged leads or told them apart. Why not all anew: a book is
    /// opened with every such entry one after another.
    pub(super) fn note_duplicates(&mut self) {
        let Some(Record { entry, .. }) = self.journal.last() else { return };
        let are_in_sight = entry.change.duplicates().iter().all(|row| self.has(*row));
        let gone = self.merging.note(&entry.change);
        match &entry.change {
            // A lead that is out of sight hides another only where the one that it went into is there.
            Change::Merged { .. } if !are_in_sight => self.settle_rows(),
            Change::Merged { .. } => self.hide(gone),
            _ => {}
        }
    }

    /// Takes leads in sight out of it.
    fn hide(&mut self, mut gone: Vec<Row>) {
        gone.sort_unstable();
        if gone.len() > REMOVED_SINGLY {
            self.rows.retain(|row| gone.binary_search(row).is_err());
        } else {
            for row in &gone {
                if let Ok(place) = self.rows.binary_search(row) {
                    self.rows.remove(place);
                }
            }
        }
        self.note_came_merged(&gone);
        if gone.iter().any(|row| self.calls.contains_key(row)) {
            self.settle_calls();
        }
        if gone.iter().any(|row| self.criteria.has(*row)) {
            self.settle_criteria();
        }
        if gone.iter().any(|row| self.has_reach(*row)) {
            self.settle_reach();
        }
    }

    /// Works out anew which pairs are apart, which leads were merged, and so which are in effect.
    pub(super) fn settle_rows(&mut self) {
        self.merging = Merging::default();
        for record in self.journal.iter().filter(|record| !record.is_undone) {
            self.merging.note(&record.entry.change);
        }
        let mut rows = Vec::with_capacity(self.rows.len());
        for place in &self.imports {
            let record = &self.journal[*place];
            if let (Some(imported), false) = (record.entry.change.imported(), record.is_undone) {
                let leads = imported.first_row..imported.first_row + imported.new_count;
                rows.extend(leads.filter(|row| !self.table.is_tombstone(*row) && !self.is_merged(*row)));
            }
        }
        self.rows = rows;
        self.settle_enquiries();
        if !self.calls.is_empty() {
            self.settle_calls();
        }
        if !self.criteria.is_empty() {
            self.settle_criteria();
        }
        if !self.is_reach_empty() {
            self.settle_reach();
        }
    }

    /// Whether a lead was merged into one that is there: when the import of that one is undone, the other is back.
    pub(super) fn is_merged(&self, row: Row) -> bool {
        let mut row = row;
        while let Some(kept) = self.merging.into.get(&row) {
            if self.is_brought(*kept) {
                return true;
            }
            row = *kept;
        }
        false
    }

    /// Whether the import that brought a lead is in effect, and the lead not erased.
    fn is_brought(&self, row: Row) -> bool {
        let is_in_effect = |id: EntryId| self.place_of(id).is_some_and(|place| !self.journal[place].is_undone);
        !self.table.is_tombstone(row) && self.id_of(row).is_some_and(|id| is_in_effect(id.entry))
    }

    fn lead_of(&self, row: Row) -> Lead {
        let mut lead = Lead { is_stage_given: true, issues: self.table.issues(row), ..Lead::default() };
        self.table.keys().for_each(|key| lead.values.set(key, &self.table.text(row, key)));
        lead
    }
}

impl Merging {
    /// Takes a change into account that comes after those before; gives the leads that went into another one by it.
    fn note(&mut self, change: &Change) -> Vec<Row> {
        let mut all_gone = Vec::new();
        match change {
            Change::Merged { groups } => {
                for MergedGroup { kept, gone } in groups {
                    let start = all_gone.len();
                    all_gone.extend(gone.iter().filter(|gone| lead_to(&mut self.into, **gone, *kept)));
                    self.from.entry(*kept).or_default().extend(&all_gone[start..]);
                }
            }
            Change::ToldApart { pairs } => self.apart.extend(pairs),
            _ => {}
        }
        all_gone
    }
}

/// Leads that are taken out of sight one by one; more are at once.
const REMOVED_SINGLY: usize = 64;

/// Notes where a lead went, unless it went elsewhere before or would go round in a circle.
fn lead_to(into: &mut FxHashMap<Row, Row>, gone: Row, kept: Row) -> bool {
    let mut end = kept;
    while let Some(next) = into.get(&end) {
        end = *next;
    }
    let is_new = end != gone && !into.contains_key(&gone);
    if is_new {
        into.insert(gone, kept);
    }
    is_new
}

/// Makes an address or a number the first of its lead; the one before joins the others.
fn put_first(values: &mut Values, others: Field, first: FieldKey, chosen: &str) {
    let text = |key: FieldKey| values.get(key).unwrap_or_default();
    let known: Vec<&str> = [text(first)].into_iter().chain(text(others.into()).split(BETWEEN)).collect();
    let rest: Vec<&str> = known.into_iter().filter(|known| !known.is_empty() && *known != chosen).collect();
    let rest = rest.join(BETWEEN);
    values.set(first, chosen);
    values.set(others, &rest);
}
