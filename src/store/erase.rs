//! Stored records -> the same without the people who are erased.

use super::segment;
use crate::book::{Entry, Erasure, Parts};
use crate::table::Row;

/// Takes them out of what an entry says and of the parts that it carries itself; whether there was anything to take.
pub fn clean_inline(entry: &mut Entry, erasure: &Erasure) -> bool {
    erasure.clean_change(&mut entry.change) | clean_inline_parts(entry, erasure)
}

fn clean_inline_parts(entry: &mut Entry, erasure: &Erasure) -> bool {
    let mut parts = Parts::default();
    let first_row = first_row(entry, 0);
    // What was read before is whole, and without some lines it is no longer than it was.
    if segment::decode_inline(&entry.inline, &mut parts).is_err() || !erasure.clean(first_row, &mut parts) {
        return false;
    }
    entry.inline = segment::encode_inline(&parts).unwrap_or_default();
    true
}

/// Whether the n-th segment of an entry may hold something of them: told without reading it.
pub fn may_hold(entry: &Entry, place: u32, erasure: &Erasure) -> bool {
    entry.change.imported().is_none_or(|imported| {
        segment::lead_range(imported.new_count, place)
            .is_none_or(|rows| erasure.holds_any(imported.first_row + rows.start, rows.end - rows.start))
    })
}

/// The n-th segment of an entry without them; `None` when it holds nothing of them.
pub fn clean_segment(entry: &Entry, place: u32, record: &[u8], erasure: &Erasure) -> Option<Vec<u8>> {
    let mut parts = Parts::default();
    segment::decode(record, &mut parts).ok()?;
    erasure.clean(first_row(entry, place), &mut parts).then(|| segment::encode_one(&parts))
}

/// The row in the book of the first lead in an entry's n-th segment.
fn first_row(entry: &Entry, place: u32) -> Row {
    entry.change.imported().map_or(0, |imported| {
        let rows = segment::lead_range(imported.new_count, place);
        imported.first_row + rows.map_or(0, |rows| rows.start)
    })
}
