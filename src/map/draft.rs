//! One row -> LeadDraft.

use super::{Mapping, Target};
use crate::lead::{FieldKey, IssueKind, LeadDraft};
use crate::parse::{RawRow, unguard};

/// Fills a draft, which is cleared first, with the cells of a row as they stand.
pub fn draft(row: RawRow<'_>, mapping: &Mapping, draft: &mut LeadDraft) {
    draft.clear();
    draft.row = row.number;
    let text = row.text();
    draft.values.hold(text);
    let mut custom_count = 0;
    let mut cells = row.cells();
    // A cell is a part of the row's text.
    let put = |field: FieldKey, cell: &str, draft: &mut LeadDraft| {
        let start = if cell.is_empty() { 0 } else { cell.as_ptr() as usize - text.as_ptr() as usize };
        draft.values.set_part(field, start, start + cell.len());
    };
    for target in &mapping.targets {
        let cell = unguard(cells.next().unwrap_or_default());
        match target {
            Target::Field(field) => put((*field).into(), cell, draft),
            Target::Currency => draft.currency.push_str(cell.trim()),
            Target::LeadId => draft.lead_id.push_str(cell.trim()),
            Target::Custom => {
                put(FieldKey::Custom(custom_count), cell, draft);
                custom_count += 1;
            }
            Target::Ignored => {}
        }
    }
    for split in mapping.splits.iter().filter(|split| split.is_on) {
        let column = split.column as usize;
        if let Some(Target::Field(whole)) = mapping.targets.get(column) {
            split.split.apply(unguard(row.cell(column)), *whole, draft);
        }
    }
    for (field, value) in &mapping.constants {
        if draft.values.get(*field).is_none() {
            draft.values.set(*field, value);
        }
    }
    if row.len() < mapping.headers.len() {
        draft.issues.insert(IssueKind::RowShort);
    }
    if row.is_damaged {
        draft.issues.insert(IssueKind::TextDamaged);
    }
}

/// Whether a row has text beyond the last column, so that its cells cannot be told apart.
pub fn has_too_many_cells(row: RawRow<'_>, mapping: &Mapping) -> bool {
    (mapping.headers.len()..row.len()).any(|column| !row.cell(column).trim().is_empty())
}
