//! What each row of the file becomes: a new lead, part of one, a change of a stored one, or nothing new.

use super::{Enquiry, Found, Imported, Intake, MergedValue, Rejection};
use crate::dedupe::{Clusters, Matcher, Outcome, merge, update};
use crate::lead::{Field, FieldKey, IssueKind, Lead, LeadId, Values};
use crate::table::{Edits, LeadTable, Row};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// Rows whose pairs are fetched at once: they stay near until they are merged.
const ROWS_FETCHED: usize = 1_024;

/// The matching of a file under way.
pub struct Settling {
    intake: Intake,
    clusters: Clusters,
    named_leads: FxHashMap<Row, Row>,
    /// Where the file's custom columns are in the book.
    custom_keys: Vec<FieldKey>,
    known_custom_count: usize,
    first_row: Row,
    /// Stored leads that rows of the file meet, with the first such row: their later rows are merged into that one, and
    /// the whole changes the stored lead once. Else the same file twice would not be without effect.
    met: Vec<(Row, Row)>,
    first_of_met: FxHashMap<Row, Row>,
    next_met: usize,
    /// Rows of the file that become leads of their own.
    is_new: Vec<bool>,
    /// Rows merged into an earlier row of the file: taken one by one, they change that row.
    merged: Vec<(Row, MergedValue)>,
    /// Stored values as this file has changed them so far.
    changed: FxHashMap<(Row, FieldKey), String>,
    edits: Edits,
    enquiries: Vec<Enquiry>,
    /// Rows of the file that fail the user's rules, ascending.
    refused: Vec<Row>,
    rejections: Vec<Rejection>,
    imported: Imported,
    next: Row,
}

impl Intake {
    /// Ends the reading and begins the matching. `row_of` finds the lead of an id. Once in the program, whoever asks, so that a
    /// rehearsal has it compiled.
    #[inline(never)]
    pub fn settle(mut self, file: String, stored: &LeadTable, row_of: &dyn Fn(LeadId) -> Option<Row>) -> Settling {
        let mut named_leads = FxHashMap::default();
        for (place, id) in std::mem::take(&mut self.taken.named_leads) {
            match row_of(id) {
                Some(row) => drop(named_leads.insert(place, row)),
                // An id of another book: the row is matched by its values, or is new.
                None => self
                    .taken
                    .matcher
                    .observe(place, &lead_of(&self.taken.leads, place, self.taken.is_stage_given[place as usize])),
            }
        }
        let unmatched = Matcher::new(self.plan().identity);
        let matcher = std::mem::replace(&mut self.taken.matcher, unmatched);
        let clusters = matcher.finish();
        let refused = self.refuse(&clusters, &named_leads);
        let known: Vec<String> = stored.custom_names().map(str::to_owned).collect();
        let custom_keys = self.custom_keys(&known);
        let new_names = self.taken.leads.custom_names().filter(|name| !known.iter().any(|known| known == name));
        let new_names = new_names.map(str::to_owned);
        let imported = Imported {
            file,
            headers: self.plan().mapping.headers.clone(),
            custom_names: known.iter().cloned().chain(new_names).collect(),
            first_row: stored.len(),
            new_count: 0,
            updated_count: 0,
            duplicate_count: 0,
            rejected_count: self.taken.rejections.len() as u32,
        };
        Settling {
            clusters,
            named_leads,
            custom_keys,
            known_custom_count: known.len(),
            first_row: stored.len(),
            met: Vec::new(),
            first_of_met: FxHashMap::default(),
            next_met: 0,
            is_new: vec![false; self.taken.leads.len() as usize],
            merged: Vec::new(),
            changed: FxHashMap::default(),
            edits: Edits::default(),
            enquiries: Vec::new(),
            refused,
            rejections: std::mem::take(&mut self.taken.rejections),
            imported,
            next: 0,
            intake: self,
        }
    }
}

impl Settling {
    /// Rows settled and to settle.
    pub fn progress(&self) -> (u32, u32) {
        (self.next, self.intake.taken.leads.len())
    }

    /// Settles some more rows; `false` when none is left.
    #[inline(never)]
    pub fn step(&mut self, stored: &LeadTable, row_count: u32) -> bool {
        let end = self.intake.taken.leads.len().min(self.next + row_count);
        for first in (self.next..end).step_by(ROWS_FETCHED) {
            let places = first..end.min(first + ROWS_FETCHED as Row);
            self.fetch(places.clone());
            places.for_each(|place| self.settle(place));
        }
        let is_settled = self.next == end;
        self.next = end;
        if !is_settled {
            return true;
        }
        let end = self.met.len().min(self.next_met + row_count as usize);
        for at in self.next_met..end {
            let (row, place) = self.met[at];
            self.update(stored, row, place);
        }
        self.next_met = end;
        end < self.met.len()
    }

    /// Fetches the rows that will be merged with each other.
    fn fetch(&self, places: Range<Row>) {
        let pair = |place: Row| match self.clusters.outcome(place)? {
            Outcome::SameAs(first) => Some([first, place]),
            Outcome::First | Outcome::Stored(_) => None,
        };
        let rows: Vec<Row> = places.filter_map(pair).flatten().collect();
        self.intake.taken.leads.fetch(&rows);
    }

    fn settle(&mut self, place: Row) {
        if self.refused.binary_search(&place).is_ok() {
            return;
        }
        let named = self.named_leads.get(&place).map(|row| Outcome::Stored(*row));
        // Our own export that comes in again is no enquiry.
        if let (None, Some(Outcome::Stored(row))) = (named, self.clusters.outcome(place)) {
            self.enquiries.push(Enquiry { row, file_row: self.intake.taken.leads.file_rows(place)[0] });
        }
        match named.or_else(|| self.clusters.outcome(place)).unwrap_or(Outcome::First) {
            Outcome::First => {
                self.is_new[place as usize] = true;
                self.imported.new_count += 1;
            }
            Outcome::SameAs(first) => self.merge(first, place),
            Outcome::Stored(row) => match self.first_of_met.get(&row).copied() {
                Some(first) => self.merge(first, place),
                None => {
                    self.first_of_met.insert(row, place);
                    self.met.push((row, place));
                }
            },
        }
    }

    /// What the file brings, once every row is settled.
    #[inline(never)]
    pub fn finish(mut self) -> Found {
        let way_in = (!self.rejections.is_empty()).then(|| Box::new(self.intake.way_in()));
        let mut leads = std::mem::take(&mut self.intake.taken.leads);
        // Rows of the book, now that it is known which rows stay.
        let mut row_of = vec![0; self.is_new.len()];
        let mut next = self.first_row;
        for (place, is_new) in self.is_new.iter().enumerate() {
            row_of[place] = next;
            next += Row::from(*is_new);
        }
        // What found the duplicates goes before the leads are put together.
        (self.clusters, self.changed) = (Clusters::default(), FxHashMap::default());
        leads.keep(&self.is_new);
        for (row, place) in &self.met {
            row_of[*place as usize] = *row;
        }
        let mut merged = Vec::with_capacity(self.merged.len());
        merged.extend(
            std::mem::take(&mut self.merged)
                .into_iter()
                .map(|(place, merged)| MergedValue { row: row_of[place as usize], ..merged }),
        );
        let Settling { edits, enquiries, rejections, imported, .. } = self;
        Found { leads, edits, merged, enquiries, rejections, way_in, imported }
    }

    /// A later row of the same party goes into the earlier one.
    fn merge(&mut self, first: Row, place: Row) {
        self.imported.duplicate_count += 1;
        let intake = &mut self.intake;
        let file_row = intake.taken.leads.file_rows(place)[0];
        let mut lead = lead_of(&intake.taken.leads, first, intake.taken.is_stage_given[first as usize]);
        let other = lead_of(&intake.taken.leads, place, intake.taken.is_stage_given[place as usize]);
        let before = lead.values.clone();
        for merged in merge(&mut lead, &other) {
            let left = (!merged.taken).then_some(merged.value);
            self.merged.push((first, MergedValue { row: 0, field: merged.field, file_row, left }));
        }
        for (field, value) in lead.values.iter() {
            if before.get(field) != Some(value) {
                intake.taken.leads.set(first, field, value);
            }
        }
        intake.taken.is_stage_given[first as usize] = lead.is_stage_given;
        intake.taken.leads.set_issues(first, lead.issues);
        intake.taken.leads.add_file_row(first, file_row);
    }

    /// A row of a stored lead changes it, or tells nothing new.
    fn update(&mut self, stored: &LeadTable, row: Row, place: Row) {
        let lead = lead_of(&self.intake.taken.leads, place, self.intake.taken.is_stage_given[place as usize]);
        let mut in_book = Lead { row: lead.row, is_stage_given: lead.is_stage_given, ..Lead::default() };
        // A channel that only follows from the source that the lead already has must not undo one that the user chose.
        let mapping = &self.intake.plan().mapping;
        let is_of_file = mapping.headers.is_empty() || mapping.source_of(Field::Channel).is_some();
        let source = lead.values.get(Field::Source).unwrap_or_default();
        let is_kept = !is_of_file
            && !self.held(stored, row, Field::Channel.into()).is_empty()
            && self.held(stored, row, Field::Source.into()) == source;
        for (field, value) in lead.values.iter().filter(|(field, _)| !is_kept || *field != Field::Channel.into()) {
            in_book.values.set(self.book_key(field), value);
        }
        let changes = {
            let held = |key: FieldKey| self.held(stored, row, key);
            update(held, &in_book, self.intake.plan().update_mode)
        };
        if changes.is_empty() {
            self.imported.duplicate_count += 1;
            return;
        }
        self.imported.updated_count += 1;
        for (field, after) in changes {
            let before = self.held(stored, row, field).into_owned();
            self.edits.push(row, field, &before, &after);
            self.changed.insert((row, field), after);
        }
        let before = stored.issues(row);
        let mut issues = crate::clean::value_issues_trusting_phones(|field| self.held(stored, row, field.into()));
        issues.0 |= before.of_the_way_in().0;
        if self.held(stored, row, Field::Phone.into()) != stored.text(row, Field::Phone) {
            issues.remove(IssueKind::PhoneRefuted);
        }
        if self.clusters.matches_several(place) {
            issues.insert(IssueKind::MatchesSeveral);
        }
        self.edits.push_issues(row, before, issues);
    }

    /// A stored value as this file has left it.
    fn held<'a>(&'a self, stored: &'a LeadTable, row: Row, key: FieldKey) -> Cow<'a, str> {
        if let Some(text) = self.changed.get(&(row, key)) {
            return Cow::Borrowed(text);
        }
        match key {
            FieldKey::Custom(place) if usize::from(place) >= self.known_custom_count => Cow::Borrowed(""),
            _ => stored.text(row, key),
        }
    }

    fn book_key(&self, key: FieldKey) -> FieldKey {
        match key {
            FieldKey::Custom(place) => self.custom_keys[usize::from(place)],
            FieldKey::Standard(_) => key,
        }
    }
}

pub(super) fn lead_of(leads: &LeadTable, row: Row, is_stage_given: bool) -> Lead {
    let mut values = Values::default();
    for key in leads.keys().filter(|key| !leads.column(*key).is_empty()) {
        values.set(key, &leads.text(row, key));
    }
    Lead { row: leads.file_rows(row)[0], values, issues: leads.issues(row), is_stage_given }
}
