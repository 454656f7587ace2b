//! The plan of repairs: what was found, for the user to agree to or refuse.

use super::mend::{Evidence, RepairKind};
use crate::lead::FieldKey;
use serde::{Deserialize, Serialize};

/// What is to be repaired, column by column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repairs {
    /// In the order of the fields, and in that of the kinds within one.
    pub columns: Vec<ColumnRepair>,
}

/// One kind of damage in one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnRepair {
    /// The column, by the field it is mapped to.
    pub field: FieldKey,
    /// What happened to it.
    pub kind: RepairKind,
    /// Cells of the sample that show it.
    pub seen_count: u32,
    /// Of these, cells that were not valid and are when repaired. In columns where any text is valid: cells that become
    /// plain text.
    pub valid_count: u32,
    /// Some of them, before and after.
    pub examples: Vec<(String, String)>,
    /// What the column tells beyond the single cell.
    pub evidence: Evidence,
    /// The user wants the cells as they stand.
    pub is_refused: bool,
}

impl Repairs {
    /// Refuses, or agrees to, a kind of repair in a column, or in all.
    pub fn refuse(&mut self, kind: RepairKind, field: Option<FieldKey>, is_refused: bool) {
        let is_meant =
            |repair: &&mut ColumnRepair| repair.kind == kind && field.is_none_or(|field| field == repair.field);
        self.columns.iter_mut().filter(is_meant).for_each(|repair| repair.is_refused = is_refused);
    }

    /// Refuses, or agrees to, every repair of a column.
    pub fn refuse_column(&mut self, field: FieldKey, is_refused: bool) {
        let is_meant = |repair: &&mut ColumnRepair| repair.field == field;
        self.columns.iter_mut().filter(is_meant).for_each(|repair| repair.is_refused = is_refused);
    }
}
