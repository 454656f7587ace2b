//! The agreed repairs, applied cell by cell before a row is cleaned; each repaired value is noted.

use super::found::{ColumnRepair, Repairs};
use super::mend::{Evidence, RepairKind, RowContext, mend};
use crate::clean::country::country_code;
use crate::clean::date::DateOrder;
use crate::clean::phone::PhoneReader;
use crate::clean::text::tidy;
use crate::clean::{CleanSettings, DateOrders};
use crate::lead::{Field, FieldKey, LeadDraft};
use rlibphonenumber::Region;
use serde::{Deserialize, Serialize};

/// Applies the repairs of a plan. Without any it costs nothing.
#[derive(Clone, Debug)]
pub struct Repairer {
    rules: Vec<(FieldKey, RepairKind, Evidence)>,
    around: Around,
    phones: PhoneReader,
    cell: String,
    repaired: RepairedValues,
}

impl Repairer {
    /// A repairer for one file: the plan without what was refused, and what the file is cleaned with.
    pub fn new(repairs: &Repairs, settings: &CleanSettings, date_orders: DateOrders) -> Repairer {
        let agreed = repairs.columns.iter().filter(|repair| !repair.is_refused);
        let rule = |repair: &ColumnRepair| (repair.field, repair.kind, repair.evidence.clone());
        Repairer {
            rules: agreed.map(rule).collect(),
            around: Around::new(settings, date_orders),
            phones: PhoneReader::default(),
            cell: String::new(),
            repaired: RepairedValues::default(),
        }
    }

    /// Repairs the cells of one row where they stand.
    pub fn repair(&mut self, draft: &mut LeadDraft) {
        for place in 0..self.rules.len() {
            let (field, kind, evidence) = &self.rules[place];
            let Some(cell) = draft.values.get(*field) else { continue };
            let context = || self.around.context(draft, *field);
            if let Some(mended) = mend(*kind, evidence, *field, cell, &context, &mut self.phones) {
                self.cell.clear();
                self.cell.push_str(cell);
                draft.values.set(*field, &mended);
                self.repaired.push(draft.row, *field, *kind, &self.cell, &mended);
            }
        }
    }

    /// What was repaired so far.
    pub fn into_repaired(self) -> RepairedValues {
        self.repaired
    }
}

/// What tells how the cells of a file are read.
#[derive(Clone, Debug)]
pub(super) struct Around {
    orders: DateOrders,
    home: String,
    region: Option<Region>,
}

impl Around {
    /// Of what a file is cleaned with.
    pub(super) fn new(settings: &CleanSettings, orders: DateOrders) -> Around {
        let (home, region) = (settings.region.clone(), Region::from_code(&settings.region).ok());
        Around { orders, home, region }
    }

    /// How the cells of a row are read. The row's country is known before it is cleaned.
    pub(super) fn context(&self, draft: &LeadDraft, field: FieldKey) -> RowContext {
        let is_phone = [Field::Phone, Field::OtherPhones].iter().any(|phone| field == FieldKey::from(*phone));
        let country = draft.values.get(Field::Country).filter(|_| is_phone);
        let own =
            country.and_then(|country| country_code(&tidy(country))).and_then(|code| Region::from_code(code).ok());
        let order = match field {
            FieldKey::Standard(field) => self.orders.order(field, &self.home),
            FieldKey::Custom(_) => DateOrder::DayFirst,
        };
        RowContext { region: own.or(self.region), order }
    }
}

/// One repaired value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepairedValue<'a> {
    /// Row in the file: the header is row 1.
    pub row: u32,
    /// Which field of the row.
    pub field: FieldKey,
    /// What was repaired.
    pub kind: RepairKind,
    /// The cell before; a cell that was damaged in several ways is here several times, one after another.
    pub before: &'a str,
    /// The cell after.
    pub after: &'a str,
}

/// Repaired values in the order of the file, in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairedValues {
    cells: Vec<(u32, FieldKey, RepairKind)>,
    /// The lengths of the texts before and after.
    lengths: Vec<(u32, u32)>,
    text: String,
}

impl RepairedValues {
    fn push(&mut self, row: u32, field: FieldKey, kind: RepairKind, before: &str, after: &str) {
        self.cells.push((row, field, kind));
        self.lengths.push((before.len() as u32, after.len() as u32));
        self.text.push_str(before);
        self.text.push_str(after);
    }

    /// How many values were repaired.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// How many values were repaired in one way.
    pub fn count(&self, kind: RepairKind) -> usize {
        self.cells.iter().filter(|(.., known)| *known == kind).count()
    }

    /// The values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = RepairedValue<'_>> {
        let mut at = 0;
        self.cells.iter().zip(&self.lengths).map_while(move |((row, field, kind), (before, after))| {
            let middle = at + *before as usize;
            let end = middle + *after as usize;
            let (before, after) = (self.text.get(at..middle)?, self.text.get(middle..end)?);
            at = end;
            Some(RepairedValue { row: *row, field: *field, kind: *kind, before, after })
        })
    }
}
