//! Parts of an entry <-> segments, or the entry's own bytes when they are few.

use super::frame::{Fault, RecordKind, unwrap, wrap};
use super::packed::{pack, unpack};
use crate::book::Parts;
use crate::intake::{Enquiry, MergedValue, Rejection, WayIn};
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

/// What lies in a segment. In format 1 all of it was postcard.
#[derive(Deserialize)]
enum Segment<'a> {
    #[serde(borrow)]
    Leads(StoredLeads<'a>),
    Edits(Edits),
    Merged(Vec<MergedValue>),
    Rejected(Vec<Rejection>),
    Spends(Vec<Spend>),
    WayIn(Box<WayIn>),
    Enquiries(Vec<Enquiry>),
}

/// What is no lead: postcard behind [`LINES`].
#[derive(Serialize, Deserialize)]
enum Lines {
    Edits(Edits),
    Merged(Vec<MergedValue>),
    Rejected(Vec<Rejection>),
    Spends(Vec<Spend>),
    WayIn(Box<WayIn>),
    Enquiries(Vec<Enquiry>),
}

const LEADS: u8 = 0;
const LINES: u8 = 1;

/// The segments of an entry's parts, one after another, so that only one is in memory at a time.
pub fn encode(parts: &Parts) -> impl Iterator<Item = Vec<u8>> {
    contents(parts).map(|content| record_of(&content))
}

/// The parts of a small change, to travel inside its entry; `None` when they are too large for that.
pub fn encode_inline(parts: &Parts) -> Option<Vec<u8>> {
    let lines = parts.leads.len() as usize
        + parts.edits.len()
        + parts.merged.len()
        + parts.enquiries.len()
        + parts.rejections.len()
        + parts.spends.len();
    if lines > INLINE_LINES_MAX {
        return None;
    }
    let contents: Vec<Vec<u8>> = contents(parts).collect();
    if contents.is_empty() {
        return Some(Vec::new());
    }
    postcard::to_stdvec(&contents).ok().filter(|bytes| bytes.len() <= INLINE_BYTES_MAX)
}

/// The one segment of parts that one segment gave, after something was taken out of them.
pub fn encode_one(parts: &Parts) -> Vec<u8> {
    // Without anything left it is a segment of no lines, so that the entry that names it still finds it.
    encode(parts).next().unwrap_or_else(|| record_of(&content_of(&Lines::Rejected(Vec::new()))))
}

fn record_of(content: &[u8]) -> Vec<u8> {
    wrap(RecordKind::Segment, &pack(content))
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
        + parts.enquiries.len().div_ceil(LINES_PER_SEGMENT)
        + parts.rejections.len().div_ceil(LINES_PER_SEGMENT)
        + parts.spends.len().div_ceil(LINES_PER_SEGMENT)
        + usize::from(parts.way_in.is_some())
}

/// Adds a segment to an entry's parts.
pub fn decode(record: &[u8], parts: &mut Parts) -> Result<(), Fault> {
    let payload = unwrap(RecordKind::Segment, record)?;
    match payload.format {
        1 => add(postcard::from_bytes(payload.bytes).map_err(|_| Fault::Damaged)?, parts),
        _ => add(segment_of(&unpack(payload.bytes)?)?, parts),
    }
    Ok(())
}

/// Adds the parts that travelled inside an entry.
pub fn decode_inline(inline: &[u8], parts: &mut Parts) -> Result<(), Fault> {
    if inline.is_empty() {
        return Ok(());
    }
    let contents: Vec<Vec<u8>> = postcard::from_bytes(inline).map_err(|_| Fault::Damaged)?;
    for content in &contents {
        add(segment_of(content)?, parts);
    }
    Ok(())
}

/// What the segments hold, before it is packed.
fn contents(parts: &Parts) -> impl Iterator<Item = Vec<u8>> {
    let lead_count = parts.leads.len();
    let leads = (0..lead_count).step_by(LEADS_PER_SEGMENT as usize).map(move |first| {
        let mut content = vec![LEADS];
        parts.leads.to_stored(first, lead_count.min(first + LEADS_PER_SEGMENT)).put(&mut content);
        content
    });
    let edits = parts.edits.chunks(LINES_PER_SEGMENT).into_iter().map(Lines::Edits);
    let merged = parts.merged.chunks(LINES_PER_SEGMENT).map(|lines| Lines::Merged(lines.to_vec()));
    let rejected = parts.rejections.chunks(LINES_PER_SEGMENT).map(|lines| Lines::Rejected(lines.to_vec()));
    let spends = parts.spends.chunks(LINES_PER_SEGMENT).map(|spends| Lines::Spends(spends.to_vec()));
    let way_in = parts.way_in.iter().map(|way_in| Lines::WayIn(way_in.clone()));
    let enquiries = parts.enquiries.chunks(LINES_PER_SEGMENT).map(|lines| Lines::Enquiries(lines.to_vec()));
    let lines = edits.chain(merged).chain(rejected).chain(spends).chain(way_in).chain(enquiries);
    leads.chain(lines.map(|lines| content_of(&lines)))
}

fn content_of(lines: &Lines) -> Vec<u8> {
    // Encoding into memory cannot fail: every type in it is plain data.
    postcard::to_extend(lines, vec![LINES]).unwrap_or_default()
}

fn segment_of(content: &[u8]) -> Result<Segment<'_>, Fault> {
    let (kind, bytes) = content.split_first().ok_or(Fault::Damaged)?;
    let segment = match *kind {
        LEADS => StoredLeads::read(bytes).map(Segment::Leads),
        LINES => postcard::from_bytes(bytes).ok().map(|lines| match lines {
            Lines::Edits(edits) => Segment::Edits(edits),
            Lines::Merged(merged) => Segment::Merged(merged),
            Lines::Rejected(rejections) => Segment::Rejected(rejections),
            Lines::Spends(spends) => Segment::Spends(spends),
            Lines::WayIn(way_in) => Segment::WayIn(way_in),
            Lines::Enquiries(enquiries) => Segment::Enquiries(enquiries),
        }),
        _ => None,
    };
    segment.ok_or(Fault::Damaged)
}

fn add(segment: Segment<'_>, parts: &mut Parts) {
    match segment {
        Segment::Leads(leads) => parts.leads.append(leads),
        Segment::Edits(edits) => parts.edits.extend(edits),
        Segment::Merged(merged) => parts.merged.extend(merged),
        Segment::Rejected(rejections) => parts.rejections.extend(rejections),
        Segment::Spends(spends) => parts.spends.extend(spends),
        Segment::WayIn(way_in) => parts.way_in = Some(way_in),
        Segment::Enquiries(enquiries) => parts.enquiries.extend(enquiries),
    }
}
