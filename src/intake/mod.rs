//! A file's way in: parse, map, clean, dedupe in a row. The engine's front door.
//!
//! The file comes in pieces, so that none is held twice: `Intake::seed` the stored leads, `push` the bytes, `end` it,
//! then `settle` in steps what each row becomes. Rows in = new leads + updates + duplicates + rejected.

mod check;
mod found;
mod from_book;
mod settle;
mod spend;

pub use check::{Check, Stored, check};
pub use found::{Found, Imported, MergedValue, RejectReason, Rejection};
pub use settle::Settling;
pub use spend::{SpendRows, read_spend};

use crate::clean::{CleanSettings, Cleaner, DateOrders, rejection};
use crate::dedupe::{Identity, Matcher, UpdateMode};
use crate::lead::{FieldKey, Lead, LeadDraft, LeadId};
use crate::map::{Mapping, Target, draft, has_too_many_cells};
use crate::parse::{Dialect, RawRow, RawTable, Reader};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};

/// How a file is read in: its dialect, its columns, and what to do with known leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPlan {
    /// As sniffed, or as the user chose.
    pub dialect: Dialect,
    /// As guessed, or as the user chose.
    pub mapping: Mapping,
    /// What makes two rows the same lead.
    pub identity: Identity,
    /// What a row does to a stored lead.
    pub update_mode: UpdateMode,
}

/// The file under way.
pub struct Intake {
    plan: ImportPlan,
    reader: Reader,
    raw: RawTable,
    is_header_read: bool,
    draft: LeadDraft,
    cleaner: Cleaner,
    lead: Lead,
    matcher: Matcher,
    /// The rows that can become leads, in file order.
    leads: LeadTable,
    /// Of each of them: whether the row named its stage.
    is_stage_given: Vec<bool>,
    /// Of some of them: the stored lead that the row names by its id.
    named_leads: Vec<(Row, LeadId)>,
    rejections: Vec<Rejection>,
    row_count: u32,
}

impl Intake {
    /// Begins a file. `head` is its beginning: it decides the order of day and month in its date columns.
    pub fn new(plan: ImportPlan, settings: CleanSettings, head: &[u8]) -> Intake {
        let mut leads = LeadTable::default();
        for name in plan.mapping.custom_names() {
            leads.custom_key(name);
        }
        Intake {
            reader: Reader::new(&plan.dialect),
            raw: RawTable::default(),
            is_header_read: false,
            draft: LeadDraft::default(),
            cleaner: Cleaner::new(settings, date_orders(&plan, head)),
            lead: Lead::default(),
            matcher: Matcher::new(plan.identity),
            leads,
            is_stage_given: Vec::new(),
            named_leads: Vec::new(),
            rejections: Vec::new(),
            row_count: 0,
            plan,
        }
    }

    /// Makes some stored leads known; all of them, before the first `push`.
    pub fn seed(&mut self, stored: &LeadTable, rows: &[Row]) {
        for row in rows {
            self.matcher.seed(*row, |field| stored.text(*row, field), stored.issues(*row));
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.parse(bytes);
        self.clean();
    }

    /// The first half of `push`, for who measures its halves: bytes -> cells.
    pub fn parse(&mut self, bytes: &[u8]) {
        self.reader.push(bytes, &mut self.raw);
    }

    /// The second half of `push`: cells -> leads.
    pub fn clean(&mut self) {
        self.take_rows();
    }

    /// Ends the file.
    pub fn end(&mut self) {
        self.reader.finish(&mut self.raw);
        self.take_rows();
    }

    /// Rows read so far, the header not among them.
    pub fn row_count(&self) -> u32 {
        self.row_count
    }

    fn take_rows(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        for row in raw.rows() {
            if self.is_header_read {
                self.take_row(row);
            }
            self.is_header_read = true;
        }
        self.raw = raw;
        self.raw.clear();
    }

    fn take_row(&mut self, row: RawRow<'_>) {
        self.row_count += 1;
        let mapping = &self.plan.mapping;
        if has_too_many_cells(row, mapping) {
            let beyond = row.cells().skip(mapping.headers.len()).find(|cell| !cell.trim().is_empty());
            let value = beyond.unwrap_or_default().to_owned();
            return self.reject(row, String::new(), value, RejectReason::TooManyCells);
        }
        draft(row, mapping, &mut self.draft);
        self.cleaner.clean(&self.draft, &mut self.lead);
        let named = LeadId::parse(&self.draft.lead_id);
        if let Some(fault) = rejection(&self.lead).filter(|_| named.is_none()) {
            let column = fault.field.and_then(|field| mapping.column_of(Target::Field(field)));
            let column = column.map(|place| mapping.headers[place].clone()).unwrap_or_default();
            return self.reject(row, column, fault.value, RejectReason::NoContact);
        }
        let place = self.leads.push(&self.lead.values, self.lead.issues, row.number);
        self.is_stage_given.push(self.lead.is_stage_given);
        match named {
            Some(id) => self.named_leads.push((place, id)),
            None => self.matcher.observe(place, &self.lead),
        }
    }

    fn reject(&mut self, row: RawRow<'_>, column: String, value: String, reason: RejectReason) {
        let cells = row.cells().map(str::to_owned).collect();
        self.rejections.push(Rejection { row: row.number, column, value, reason, cells });
    }

    /// The fields of the file's custom columns in a book whose custom fields are these; new ones come after them.
    fn custom_keys(&self, known: &[String]) -> Vec<FieldKey> {
        let mut next = known.len();
        let place = |name: &str| {
            known.iter().position(|known| known == name).unwrap_or_else(|| {
                next += 1;
                next - 1
            })
        };
        self.leads.custom_names().map(place).map(|place| FieldKey::Custom(place as u16)).collect()
    }
}

/// What the date columns of a file's beginning tell about their order.
fn date_orders(plan: &ImportPlan, head: &[u8]) -> DateOrders {
    let mut raw = RawTable::default();
    Reader::new(&plan.dialect).push(head, &mut raw);
    let mut orders = DateOrders::default();
    for (column, target) in plan.mapping.targets.iter().enumerate() {
        if let Target::Field(field) = target {
            raw.rows().skip(1).for_each(|row| orders.observe(*field, row.cell(column)));
        }
    }
    orders
}
