//! A file's way in: parse, map, clean, dedupe in a row. The engine's front door.
//!
//! The file comes in pieces, so that none is held twice: `Intake::seed` the stored leads, `push` the bytes, `end` it,
//! then `settle` in steps what each row becomes. Rows in = new leads + updates + duplicates + rejected.

mod check;
mod found;
mod from_book;
mod gate;
mod region;
mod rows;
mod settle;
mod spend;
mod taken;
mod way_in;

pub use check::{Check, Stored, check};
pub use found::{Enquiry, Found, Imported, MergedValue, RejectReason, Rejection};
pub use region::region_of_list;
pub use rows::{RowRules, RowTaker};
pub use settle::Settling;
pub use spend::{SpendFault, SpendReject, SpendRows, read_spend};
pub use taken::TakenRows;
pub use way_in::WayIn;

use crate::clean::{CleanSettings, DateOrders, RepairKind, Repairs, find_repairs};
use crate::dedupe::{Identity, UpdateMode};
use crate::lead::{FieldKey, GateRules, LeadDraft, Taxonomy};
use crate::map::{Mapping, Target, draft};
use crate::parse::{Dialect, RawTable, Reader, RowRole};
use crate::table::{LeadTable, Row};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::ops::Range;

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
    reader: Reader,
    raw: RawTable,
    /// Rows of the batch that were taken, or given away.
    raw_next: usize,
    is_header_read: bool,
    taker: RowTaker,
    /// The rows that were taken, as far as none before them is away.
    taken: TakenRows,
    /// The rows behind them, in file order.
    behind: VecDeque<Behind>,
    row_count: u32,
}

/// Rows that come behind some that are away.
enum Behind {
    Taken(Box<TakenRows>),
    /// As they were given away.
    Away(RawTable),
}

impl Intake {
    /// Begins a file. `head` is its beginning: it decides the order of day and month in its date columns, and what is to be
    /// repaired in which column.
    pub fn new(plan: ImportPlan, settings: CleanSettings, head: &[u8]) -> Intake {
        let mut first_rows = RawTable::default();
        Reader::new(&plan.dialect).push(head, &mut first_rows);
        let orders = date_orders(&plan, &first_rows);
        let repairs = repairs(&plan, &plan.settings(&settings), orders, &first_rows);
        Intake::of_way_in(WayIn { plan, repairs, orders }, settings)
    }

    /// Begins with rows that were read in this way; they may come one by one: see [`Intake::take_cells`].
    pub fn of_way_in(way_in: WayIn, settings: CleanSettings) -> Intake {
        Intake {
            reader: Reader::new(&way_in.plan.dialect),
            raw: RawTable::default(),
            raw_next: 0,
            is_header_read: false,
            taken: TakenRows::new(&way_in.plan),
            behind: VecDeque::new(),
            taker: RowTaker::new(way_in, &settings),
            row_count: 0,
        }
    }

    /// Puts the user's rules in the place of the built-in one; before the first `push`.
    pub fn guard(&mut self, rules: &GateRules) {
        self.taker.guard(rules);
    }

    /// Puts the user's channels and rules of sources beside the built-in ones; before the first `push`.
    pub fn guide(&mut self, taxonomy: &Taxonomy) {
        self.taker.guide(taxonomy);
    }

    /// Makes some stored leads known; all of them, before the first `push`.
    pub fn seed(&mut self, stored: &LeadTable, rows: &[Row]) {
        for row in rows {
            self.taken.matcher.seed(*row, |field| stored.text(*row, field), stored.issues(*row));
        }
    }

    /// Makes known by what else stored leads are known: leads out of sight, each with the one that stands for it. After
    /// all stored leads.
    pub fn seed_merged(&mut self, stored: &LeadTable, merged: &[(Row, Row)]) {
        for (gone, kept) in merged {
            self.taken.matcher.seed_also(*kept, |field| stored.text(*gone, field), stored.issues(*gone));
        }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.parse(bytes);
        self.take(usize::MAX);
    }

    /// The first half of `push`: bytes -> cells. All rows before must have been taken or given away.
    pub fn parse(&mut self, bytes: &[u8]) {
        self.raw.clear();
        self.reader.push(bytes, &mut self.raw);
        self.begin_batch();
    }

    /// Ends the file: the last rows come.
    pub fn end(&mut self) {
        self.raw.clear();
        self.reader.finish(&mut self.raw);
        self.begin_batch();
        self.take(usize::MAX);
    }

    fn begin_batch(&mut self) {
        self.raw_next = 0;
        if !self.is_header_read && !self.raw.is_empty() {
            self.is_header_read = true;
            self.raw_next = 1;
        }
    }

    /// Whether rows wait to be taken.
    pub fn has_rows(&self) -> bool {
        self.raw_next < self.raw.len()
    }

    /// The second half of `push`, for some of the rows that wait: cells -> leads.
    pub fn take(&mut self, count: usize) {
        let rows = self.next_rows(count);
        let mut behind = (!self.behind.is_empty()).then(|| Box::new(TakenRows::new(self.plan())));
        let taken = behind.as_deref_mut().unwrap_or(&mut self.taken);
        rows.for_each(|place| self.taker.take(self.raw.row(place), taken));
        self.behind.extend(behind.map(Behind::Taken));
    }

    /// Gives some of the rows that wait away, to a [`RowTaker`] of the same rules. What becomes of them is accepted in the
    /// order in which they were given.
    pub fn give(&mut self, count: usize, give: impl FnOnce(&RawTable)) {
        let rows = self.next_rows(count);
        let rows = self.raw.some(rows);
        give(&rows);
        self.behind.push_back(Behind::Away(rows));
    }

    fn next_rows(&mut self, count: usize) -> Range<usize> {
        let first = self.raw_next;
        self.raw_next = self.raw.len().min(first.saturating_add(count));
        self.row_count += (self.raw_next - first) as u32;
        first..self.raw_next
    }

    /// Accepts what became of rows that were given away, as [`TakenRows::into_parts`] gave it; `false` when that cannot be.
    #[inline(never)]
    pub fn accept(&mut self, parts: &[Vec<u8>; 3]) -> bool {
        let taken = TakenRows::of_parts(parts, self.plan());
        let away = self.behind.iter_mut().find(|rows| matches!(rows, Behind::Away(_)));
        let (Some(away), Some(taken)) = (away, taken) else { return false };
        *away = Behind::Taken(Box::new(taken));
        while let Some(Behind::Taken(_)) = self.behind.front()
            && let Some(Behind::Taken(rows)) = self.behind.pop_front()
        {
            self.taken.append(*rows);
        }
        true
    }

    /// Takes the rows that are away: whoever has them is lost.
    pub fn take_back(&mut self) {
        for rows in std::mem::take(&mut self.behind) {
            self.taken.append(match rows {
                Behind::Taken(rows) => *rows,
                Behind::Away(rows) => self.taker.take_all(&rows),
            });
        }
    }

    /// How often rows were given away that are not back.
    pub fn away_count(&self) -> usize {
        self.behind.iter().filter(|rows| matches!(rows, Behind::Away(_))).count()
    }

    /// Rows read so far, the header not among them.
    pub fn row_count(&self) -> u32 {
        self.row_count
    }

    fn plan(&self) -> &ImportPlan {
        &self.taker.way_in.plan
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
        self.taken.leads.custom_names().map(place).map(|place| FieldKey::Custom(place as u16)).collect()
    }
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
