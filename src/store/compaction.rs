//! Many loose journal records -> few packs, so that ten thousand small changes open as quickly as a hundred.

use super::frame::RecordKind;
use super::journal::{KeyedEntry, PACKED_ENTRIES, decode, encode_all};

/// So many loose records are no hindrance.
const LOOSE_MAX: usize = 256;
/// Packs made at once: what a worker can do between two questions.
const PACKS_AT_ONCE: usize = 16;
/// Records of a pack have no more bytes than this together.
const PACKED_BYTES_MAX: usize = 1 << 20;

/// What takes the place of some loose records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compaction {
    /// Keys of the loose records, ascending.
    pub loose: Vec<u32>,
    /// The packs with their keys: each at that of its last entry.
    pub packs: Vec<(u32, Vec<u8>)>,
}

/// Packs the oldest runs of loose records; nothing when there are few. A record that cannot be read, and one that
/// is missing, ends a run, so that it stays known. Identity, order and content of the entries stay: only where they lie changes.
pub fn compact(records: &[(u32, Vec<u8>)]) -> Compaction {
    let mut compaction = Compaction::default();
    let is_loose = |(_, record): &&(u32, Vec<u8>)| RecordKind::of(record) == Some(RecordKind::Entry);
    if records.iter().filter(is_loose).count() <= LOOSE_MAX {
        return compaction;
    }
    let (mut run, mut byte_count) = (Vec::new(), 0);
    for (key, record) in records {
        let is_next = run.last().is_none_or(|(last, _): &KeyedEntry| last + 1 == *key);
        let entry = decode(record).ok();
        if !is_next || entry.is_none() {
            run.clear();
            byte_count = 0;
        }
        let Some(entry) = entry else { continue };
        run.push((*key, entry));
        byte_count += record.len();
        if run.len() == PACKED_ENTRIES || byte_count > PACKED_BYTES_MAX {
            compaction.take(&std::mem::take(&mut run));
            byte_count = 0;
        }
        if compaction.packs.len() == PACKS_AT_ONCE {
            break;
        }
    }
    compaction
}

impl Compaction {
    fn take(&mut self, run: &[KeyedEntry]) {
        if let [_, .., (last, _)] = run {
            self.loose.extend(run.iter().map(|(key, _)| *key));
            self.packs.push((*last, encode_all(run)));
        }
    }
}
