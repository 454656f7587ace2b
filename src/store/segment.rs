//! Parts of an entry <-> segments.

use super::frame::{Fault, RecordKind, unwrap, wrap};
use crate::book::Parts;
use crate::intake::{MergedValue, Rejection};
use crate::table::{Edits, StoredLeads};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Leads in one segment: about 0.7 MB. Larger ones write no faster, smaller ones slower.
const LEADS_PER_SEGMENT: u32 = 4_096;
/// Edits, merged values or rejected rows in one segment.
const LINES_PER_SEGMENT: usize = 16_384;

#[derive(Serialize, Deserialize)]
enum Segment<'a> {
    #[serde(borrow)]
    Leads(StoredLeads<'a>),
    Edits(Edits),
    Merged(Vec<MergedValue>),
    Rejected(Vec<Rejection>),
}

/// The segments of an entry's parts, one after another, so that only one is in memory at a time.
pub fn encode(parts: &Parts) -> impl Iterator<Item = Vec<u8>> {
    let lead_count = parts.leads.len();
    let leads = (0..lead_count)
        .step_by(LEADS_PER_SEGMENT as usize)
        .map(move |first| Segment::Leads(parts.leads.to_stored(first, lead_count.min(first + LEADS_PER_SEGMENT))));
    let edits = parts.edits.chunks(LINES_PER_SEGMENT).into_iter().map(Segment::Edits);
    let merged = parts.merged.chunks(LINES_PER_SEGMENT).map(|lines| Segment::Merged(lines.to_vec()));
    let rejected = parts.rejections.chunks(LINES_PER_SEGMENT).map(|lines| Segment::Rejected(lines.to_vec()));
    let segments = leads.chain(edits).chain(merged).chain(rejected);
    // Encoding into memory cannot fail: every type in a segment is plain data.
    segments.map(|segment| wrap(RecordKind::Segment, &postcard::to_stdvec(&segment).unwrap_or_default()))
}

/// The one segment of parts that one segment gave, after something was taken out of them.
pub fn encode_one(parts: &Parts) -> Vec<u8> {
    // Without anything left it is a segment of no lines, so that the entry that names it still finds it.
    encode(parts).next().unwrap_or_else(|| {
        wrap(RecordKind::Segment, &postcard::to_stdvec(&Segment::Rejected(Vec::new())).unwrap_or_default())
    })
}

/// The leads that the n-th segment of an import holds, counted from the import's first; `None` when it holds others.
pub fn lead_range(new_count: u32, place: u32) -> Option<Range<u32>> {
    let first = place.checked_mul(LEADS_PER_SEGMENT).filter(|first| *first < new_count)?;
    Some(first..new_count.min(first + LEADS_PER_SEGMENT))
}

/// How many segments `encode` will give.
pub fn count(parts: &Parts) -> usize {
    parts.leads.len().div_ceil(LEADS_PER_SEGMENT) as usize
        + parts.edits.chunks(LINES_PER_SEGMENT).len()
        + parts.merged.len().div_ceil(LINES_PER_SEGMENT)
        + parts.rejections.len().div_ceil(LINES_PER_SEGMENT)
}

/// Adds a segment to an entry's parts.
pub fn decode(record: &[u8], parts: &mut Parts) -> Result<(), Fault> {
    let payload = unwrap(RecordKind::Segment, record)?;
    match postcard::from_bytes(payload).map_err(|_| Fault::Damaged)? {
        Segment::Leads(leads) => parts.leads.append(leads),
        Segment::Edits(edits) => parts.edits.extend(edits),
        Segment::Merged(merged) => parts.merged.extend(merged),
        Segment::Rejected(rejections) => parts.rejections.extend(rejections),
    }
    Ok(())
}
