//! The spend of the entries in effect.

use super::{Book, Change, SpendRecord};
use crate::lead::{EntryId, Spend};
use rustc_hash::FxHashSet;

impl Book {
    /// All spend in effect, in journal order.
    pub fn spend_records(&self) -> Vec<SpendRecord> {
        let in_effect = || self.journal.iter().filter(|record| !record.is_undone);
        let removed: FxHashSet<(EntryId, u32)> = in_effect()
            .filter_map(|record| match record.entry.change {
                Change::SpendRemoved { entry, place } => Some((entry, place)),
                _ => None,
            })
            .collect();
        let mut records = Vec::new();
        for record in in_effect() {
            let recorded = match &record.entry.change {
                Change::SpendRecorded { spends, .. } => spends,
                _ => &record.spends,
            };
            for (place, spend) in recorded.iter().enumerate() {
                if !removed.contains(&(record.entry.id, place as u32)) {
                    records.push(SpendRecord { entry: record.entry.id, place: place as u32, spend: spend.clone() });
                }
            }
        }
        records
    }

    /// All spend in effect.
    pub fn spends(&self) -> Vec<Spend> {
        self.spend_records().into_iter().map(|record| record.spend).collect()
    }
}
