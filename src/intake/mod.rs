//! A file's way in: parse, map, clean, dedupe in a row. The engine's front door.
//!
//! The file comes in pieces, so that none is held twice: `Intake::seed` the stored leads, `push` the bytes, `end` it,
//! then `settle` in steps what each row becomes. Rows in = new leads + updates + duplicates + rejected.

mod check;
mod found;
mod from_book;
mod gate;
mod region;
mod settle;
mod spend;
mod way_in;

pub use check::{Check, Stored, check};
pub use found::{Enquiry, Found, Imported, MergedValue, RejectReason, Rejection};
pub use region::region_of_list;
pub use settle::Settling;
pub use spend::{SpendFault, SpendReject, SpendRows, read_spend};
pub use way_in::WayIn;

use crate::clean::{CleanSettings, Cleaner, DateOrders, Gate, RepairKind, Repairer, Repairs, find_repairs};
use crate::dedupe::{Identity, Matcher, UpdateMode};
use crate::lead::{FieldKey, GateRules, Lead, LeadDraft, LeadId, Taxonomy};
use crate::map::{Mapping, Target, draft, has_too_many_cells};
use crate::parse::{Dialect, RawRow, RawTable, Reader, RowRole};
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
    /// Repairs that the user refused: cells of these columns stay as they stand.
    pub refused: Vec<(FieldKey, RepairKind)>,
    /// ISO 3166 alpha-2: the region of its phone numbers without country; blank for the workspace's.
    pub region: String,
}

impl ImportPlan {
    /// With nothing chosen beside dialect and columns.
    pub fn new(dialect: Dialect, mapping: Mapping) -> ImportPlan {
        ImportPlan {
            dialect,
            mapping,
            identity: Identity::default(),
            update_mode: UpdateMode::default(),
            refused: Vec::new(),
            region: String::new(),
        }
    }

    /// What cleaning takes for granted in this file.
    pub fn settings(&self, of_book: &CleanSettings) -> CleanSettings {
        let region = if self.region.is_empty() { &of_book.region } else { &self.region };
        CleanSettings { region: region.clone(), currency: of_book.currency.clone() }
    }
}

/// The file under way.
pub struct Intake {
    plan: ImportPlan,
    reader: Reader,
    raw: RawTable,
    is_header_read: bool,
    draft: LeadDraft,
    /// What was done to the columns before they came here.
    repairs: Repairs,
    repairer: Repairer,
    orders: DateOrders,
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
    /// What the user asks of whom comes in.
    gate: Gate,
    /// Rows that fail a rule, by their place among the leads, ascending: whether they are rejected is known once it is
    /// known who they are.
    held: Vec<(Row, Rejection)>,
    row_count: u32,
}

impl Intake {
    /// Begins a file. `head` is its beginning: it decides the order of day and month in its date columns, and what is to be
    /// repaired in which column.
    pub fn new(plan: ImportPlan, settings: CleanSettings, head: &[u8]) -> Intake {
        let settings = plan.settings(&settings);
        let mut leads = LeadTable::default();
        for name in plan.mapping.custom_names() {
            leads.custom_key(name);
        }
        let mut first_rows = RawTable::default();
        Reader::new(&plan.dialect).push(head, &mut first_rows);
        let orders = date_orders(&plan, &first_rows);
        let repairs = repairs(&plan, &settings, orders, &first_rows);
        Intake {
            reader: Reader::new(&plan.dialect),
            raw: RawTable::default(),
            is_header_read: false,
            draft: LeadDraft::default(),
            repairer: Repairer::new(&repairs, &settings, orders),
            repairs,
            orders,
            cleaner: guided(Cleaner::new(settings, orders), &Taxonomy::default(), &plan),
            lead: Lead::default(),
            matcher: Matcher::new(plan.identity),
            leads,
            is_stage_given: Vec::new(),
            named_leads: Vec::new(),
            rejections: Vec::new(),
            gate: Gate::new(&GateRules::default(), &[]),
            held: Vec::new(),
            row_count: 0,
            plan,
        }
    }

    /// Puts the user's rules in the place of the built-in one; before the first `push`.
    pub fn guard(&mut self, rules: &GateRules) {
        self.gate = Gate::new(rules, &self.plan.mapping.custom_names());
    }

    /// Puts the user's channels and rules of sources beside the built-in ones; before the first `push`.
    pub fn guide(&mut self, taxonomy: &Taxonomy) {
        self.cleaner.guide(taxonomy, &self.plan.mapping.custom_names());
    }

    /// Makes some stored leads known; all of them, before the first `push`.
    pub fn seed(&mut self, stored: &LeadTable, rows: &[Row]) {
        for row in rows {
            self.matcher.seed(*row, |field| stored.text(*row, field), stored.issues(*row));
        }
    }

    /// Makes known by what else stored leads are known: leads out of sight, each with the one that stands for it. After
    /// all stored leads.
    pub fn seed_merged(&mut self, stored: &LeadTable, merged: &[(Row, Row)]) {
        for (gone, kept) in merged {
            self.matcher.seed_also(*kept, |field| stored.text(*gone, field), stored.issues(*gone));
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
        match row.role {
            RowRole::Data => {}
            RowRole::OtherTable => return self.reject_row(row, RejectReason::OtherTable),
            RowRole::Footer => return self.reject_row(row, RejectReason::Footer),
            RowRole::Header => return self.reject_row(row, RejectReason::Header),
        }
        let mapping = &self.plan.mapping;
        if has_too_many_cells(row, mapping) {
            let beyond = row.cells().skip(mapping.headers.len()).find(|cell| !cell.trim().is_empty());
            let value = beyond.unwrap_or_default().to_owned();
            return self.reject(row, String::new(), value, RejectReason::TooManyCells);
        }
        draft(row, mapping, &mut self.draft);
        self.repairer.repair(&mut self.draft);
        self.cleaner.clean(&self.draft, &mut self.lead);
        let named = LeadId::parse(&self.draft.lead_id);
        if named.is_none() {
            if let Some((column, value)) = self.out_of_reach() {
                return self.reject(row, column, value, RejectReason::NoContact);
            }
            self.hold(row);
        }
        let place = self.leads.push(&self.lead.values, self.lead.issues, row.number);
        self.is_stage_given.push(self.lead.is_stage_given);
        match named {
            Some(id) => self.named_leads.push((place, id)),
            None => self.matcher.observe(place, &self.lead),
        }
    }

    fn reject_row(&mut self, row: RawRow<'_>, reason: RejectReason) {
        self.reject(row, String::new(), String::new(), reason);
    }

    fn reject(&mut self, row: RawRow<'_>, column: String, value: String, reason: RejectReason) {
        self.rejections.push(Rejection::of(row, column, value, reason));
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

/// A cleaner that knows the file's columns.
fn guided(mut cleaner: Cleaner, taxonomy: &Taxonomy, plan: &ImportPlan) -> Cleaner {
    cleaner.guide(taxonomy, &plan.mapping.custom_names());
    cleaner
}

/// What the date columns of a file's beginning tell about their order.
fn date_orders(plan: &ImportPlan, raw: &RawTable) -> DateOrders {
    let mut orders = DateOrders::default();
    for (column, target) in plan.mapping.targets.iter().enumerate() {
        if let Target::Field(field) = target {
            raw.rows().skip(1).for_each(|row| orders.observe(*field, row.cell(column)));
        }
    }
    orders
}

/// What a file's beginning tells to be repaired, less what the user refused. Our own export was clean when it was made.
fn repairs(plan: &ImportPlan, settings: &CleanSettings, orders: DateOrders, raw: &RawTable) -> Repairs {
    if plan.mapping.is_own_export() {
        return Repairs::default();
    }
    let rows = raw.rows().skip(1).take(REPAIR_ROWS).filter(|row| row.role == RowRole::Data);
    let drafts: Vec<LeadDraft> = rows
        .map(|row| {
            let mut drafted = LeadDraft::default();
            draft(row, &plan.mapping, &mut drafted);
            drafted
        })
        .collect();
    let mut repairs = find_repairs(&drafts, settings, orders);
    plan.refused.iter().for_each(|(field, kind)| repairs.refuse(*kind, Some(*field), true));
    repairs
}

/// Rows of the beginning in which damage is looked for.
const REPAIR_ROWS: usize = 1_000;
