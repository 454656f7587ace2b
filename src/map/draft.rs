//! One row -> LeadDraft.

use super::{Mapping, Target};
use crate::lead::{FieldKey, IssueKind, LeadDraft};
use crate::parse::{RawRow, unguard};

/// Fills a draft, which is cleared first, with the cells of a row as they stand.
pub fn draft(row: RawRow<'_>, mapping: &Mapping, draft: &mut LeadDraft) {
    draft.clear();
    draft.row = row.number;
    let mut custom_count = 0;
    let mut cells = row.cells();
    for target in &mapping.targets {
        let cell = unguard(cells.next().unwrap_or_default());
        match target {
            Target::Field(field) => draft.values.set(*field, cell),
            Target::Currency => draft.currency.push_str(cell.trim()),
            Target::LeadId => draft.lead_id.push_str(cell.trim()),
            Target::Custom => {
                draft.values.set(FieldKey::Custom(custom_count), cell);
                custom_count += 1;
            }
            Target::Ignored => {}
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
