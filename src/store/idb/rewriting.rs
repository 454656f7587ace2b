//! The one way to change history: all of it in one strict transaction, or nothing.

use super::writing::delete_segments;
use super::{
    JOURNAL, Keyed, LAYOUT, META, SEGMENTS, Store, StoreFault, begin_another_history, between, finish, other, raise,
    reason, runs,
};
use crate::store::compaction::{Compaction, compact};
use idb::Transaction;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// What a rewrite does. New segments that are large are staged first, under new keys (`Store::stage`, under the lock
/// that is shared while staging); here only the records that name them are put, and the old segments deleted.
#[derive(Clone, Debug, Default)]
pub struct Rewrite {
    /// Segments to put at keys that are there.
    pub put_segments: Vec<Keyed>,
    /// Segments to delete.
    pub deleted_segments: Vec<u32>,
    /// Journal records to put at their keys.
    pub put_records: Vec<Keyed>,
    /// Journal records to delete. Deleted before any is put.
    pub deleted_records: Vec<u32>,
    /// A record to append behind the last.
    pub appended: Option<Vec<u8>>,
    /// Whether the entries stay as they are, and name the same segments, only lying otherwise: then other tabs need not
    /// read them again.
    pub is_same_history: bool,
}

impl Store {
    /// Rewrites history as it was when the journal was last read; gives the key of the last record. `Behind` when the
    /// journal has more since, or lies otherwise: read it again. `Replaced` when another tab rewrote it. Other tabs open
    /// the book anew before they write.
    pub async fn rewrite(&self, last_key: u32, rewrite: Rewrite) -> Result<u32, StoreFault> {
        let transaction = self.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let rewritten = async {
            self.check_read(&transaction, last_key).await?;
            self.check_layout(&transaction).await?;
            self.write(&transaction, last_key, &rewrite).await
        };
        let rewritten = rewritten.await;
        let (last_key, generation, layout) = finish(transaction, rewritten).await?;
        self.generation.set(generation);
        self.layout.set(layout);
        Ok(last_key)
    }

    /// Packs the oldest loose records of the journal; gives how many, 0 when few are left.
    pub async fn compact(&self, last_key: u32) -> Result<usize, StoreFault> {
        let Compaction { loose, packs } = compact(&self.journal_after(0).await?);
        let count = loose.len();
        if count > 0 {
            let (deleted_records, put_records) = (loose, packs);
            let rewrite = Rewrite { put_records, deleted_records, is_same_history: true, ..Rewrite::default() };
            self.rewrite(last_key, rewrite).await?;
        }
        Ok(count)
    }

    async fn write(
        &self,
        transaction: &Transaction,
        last_key: u32,
        rewrite: &Rewrite,
    ) -> Result<(u32, u32, u32), StoreFault> {
        let segments = transaction.object_store(SEGMENTS).map_err(other)?;
        let journal = transaction.object_store(JOURNAL).map_err(other)?;
        delete_segments(transaction, &rewrite.deleted_segments).await?;
        for run in runs(&rewrite.deleted_records) {
            journal.delete(between(run)?).map_err(other)?.await.map_err(other)?;
        }
        let appended = rewrite.appended.as_ref().map(|record| (last_key + 1, record));
        let records = rewrite.put_records.iter().map(|(key, record)| (*key, record)).chain(appended);
        let put_segments = rewrite.put_segments.iter().map(|(key, segment)| (&segments, *key, segment));
        let mut last = None;
        for (store, key, record) in put_segments.chain(records.map(|(key, record)| (&journal, key, record))) {
            let request = store.put(&Uint8Array::from(&record[..]), Some(&JsValue::from(key)));
            last = Some(request.map_err(other)?);
        }
        if let Some(last) = last {
            last.await.map_err(|error| reason(transaction, error))?;
        }
        let generation = match rewrite.is_same_history {
            true => self.generation.get(),
            false => begin_another_history(transaction).await?,
        };
        let layout = raise(transaction, LAYOUT).await?;
        Ok((appended.map_or(last_key, |(key, _)| key), generation, layout))
    }
}
