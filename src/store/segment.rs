//! Parts of an entry <-> segments, or the entry's own bytes when they are few.

use super::frame::{Fault, RecordKind, unwrap, wrap};
use super::packed::{pack, unpack};
use crate::book::Parts;
use crate::intake::{MergedValue, Rejection};
use crate::lead::Spend;
use crate::table::{Edits, StoredLeads};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Leads in one segment: about 0.7 MB before it is packed. Larger ones write no faster, smaller ones slower.
const LEADS_PER_SEGMENT: u32 = 4_096;
/// Edits, merged values or rejected rows in one segment.
const LINES_PER_SEGMENT: usize = 16_384;
/// Parts of no more bytes travel inside the journal record: one small write instead of two.
const INLINE_BYTES_MAX: usize = 32 * 1024;
/// Parts of more leads or lines are not even tried.
pub(super) const INLINE_LINES_MAX: usize = 1_024;

#[derive(Serialize, Deserialize)]
enum Segment<'a> {
    #[serde(borrow)]
    Leads(StoredLeads<'a>),
    Edits(Edits),
    Merged(Vec<MergedValue>),
    Rejected(Vec<Rejection>),
    Spends(Vec<Spend>),
}

/// The segments of an entry's parts, one after another, so that only one is in memory at a time.
pub fn encode(parts: &Parts) -> impl Iterator<Item = Vec<u8>> {
    segments(parts).map(|segment| record_of(&segment))
}

/// The parts of a small change, to travel inside its entry; `None` when they are too large for that.
pub fn encode_inline(parts: &Parts) -> Option<Vec<u8>> {
    let lines = parts.leads.len() as usize
        + parts.edits.len()
        + parts.merged.len()
        + parts.rejections.len()
        + parts.spends.len();
    if lines > INLINE_LINES_MAX {
        return None;
    }
    let segments: Vec<Segment> = segments(parts).collect();
    if segments.is_empty() {
        return Some(Vec::new());
    }
    postcard::to_stdvec(&segments).ok().filter(|bytes| bytes.len() <= INLINE_BYTES_MAX)
}

/// The one segment of parts that one segment gave, after something was taken out of them.
pub fn encode_one(parts: &Parts) -> Vec<u8> {
    // Without anything left it is a segment of no lines, so that the entry that names it still finds it.
    encode(parts).next().unwrap_or_else(|| record_of(&Segment::Rejected(Vec::new())))
}

fn record_of(segment: &Segment<'_>) -> Vec<u8> {
    // Encoding into memory cannot fail: every type in a segment is plain data.
    wrap(RecordKind::Segment, &pack(&postcard::to_stdvec(segment).unwrap_or_default()))
}

/// Where the leads of an import's n-th segment begin, counted from the import's first.
pub fn first_lead(place: u32) -> u32 {
    place.saturating_mul(LEADS_PER_SEGMENT)
}

/// The leads that the n-th segment of an import holds, counted from the import's first; `None` when it holds others.
pub fn lead_range(new_count: u32, place: u32) -> Option<Range<u32>> {
    let first = Some(first_lead(place)).filter(|first| *first < new_count)?;
    Some(first..new_count.min(first + LEADS_PER_SEGMENT))
}

/// How many segments `encode` will give.
pub fn count(parts: &Parts) -> usize {
    parts.leads.len().div_ceil(LEADS_PER_SEGMENT) as usize
        + parts.edits.chunks(LINES_PER_SEGMENT).len()
        + parts.merged.len().div_ceil(LINES_PER_SEGMENT)
        + parts.rejections.len().div_ceil(LINES_PER_SEGMENT)
        + parts.spends.len().div_ceil(LINES_PER_SEGMENT)
}

/// Adds a segment to an entry's parts.
pub fn decode(record: &[u8], parts: &mut Parts) -> Result<(), Fault> {
    let payload = unwrap(RecordKind::Segment, record)?;
    match payload.format {
        1 => add(postcard::from_bytes(payload.bytes).map_err(|_| Fault::Damaged)?, parts),
        _ => add(postcard::from_bytes(&unpack(payload.bytes)?).map_err(|_| Fault::Damaged)?, parts),
    }
    Ok(())
}

/// Adds the parts that travelled inside an entry.
pub fn decode_inline(inline: &[u8], parts: &mut Parts) -> Result<(), Fault> {
    if inline.is_empty() {
        return Ok(());
    }
    let segments: Vec<Segment> = postcard::from_bytes(inline).map_err(|_| Fault::Damaged)?;
    segments.into_iter().for_each(|segment| add(segment, parts));
    Ok(())
}

fn segments(parts: &Parts) -> impl Iterator<Item = Segment<'_>> {
    let lead_count = parts.leads.len();
    let leads = (0..lead_count)
        .step_by(LEADS_PER_SEGMENT as usize)
        .map(move |first| Segment::Leads(parts.leads.to_stored(first, lead_count.min(first + LEADS_PER_SEGMENT))));
    let edits = parts.edits.chunks(LINES_PER_SEGMENT).into_iter().map(Segment::Edits);
    let merged = parts.merged.chunks(LINES_PER_SEGMENT).map(|lines| Segment::Merged(lines.to_vec()));
    let rejected = parts.rejections.chunks(LINES_PER_SEGMENT).map(|lines| Segment::Rejected(lines.to_vec()));
    let spends = parts.spends.chunks(LINES_PER_SEGMENT).map(|spends| Segment::Spends(spends.to_vec()));
    leads.chain(edits).chain(merged).chain(rejected).chain(spends)
}

fn add(segment: Segment<'_>, parts: &mut Parts) {
    match segment {
        Segment::Leads(leads) => parts.leads.append(leads),
        Segment::Edits(edits) => parts.edits.extend(edits),
        Segment::Merged(merged) => parts.merged.extend(merged),
        Segment::Rejected(rejections) => parts.rejections.extend(rejections),
        Segment::Spends(spends) => parts.spends.extend(spends),
    }
}
