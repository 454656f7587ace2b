//! Everything replaced by other records, as they come: segments go to disk at once, the journal last, all in one commit.

use super::writing::{delete_segments, stored_segments};
use super::{JOURNAL, Keyed, META, SEGMENTS, Store, StoreFault, begin_another_history, finish, other, reason};
use crate::store::journal::{KeyedEntry, PACKED_ENTRIES, decode_all, encode, encode_all};
use js_sys::Uint8Array;
use rustc_hash::{FxHashMap, FxHashSet};
use wasm_bindgen::JsValue;

/// Bytes of segments written in one transaction.
const STAGED_BYTES: usize = 8 << 20;

/// A book on its way into the store. Until `commit` the old one is in force; who gives up calls `abandon`. The caller
/// shares the staging lock meanwhile, or another tab takes the new segments for leftovers.
pub struct Replacement<'a> {
    store: &'a Store,
    waiting: Vec<Keyed>,
    waiting_bytes: usize,
    /// The new key of each segment by its old one.
    keys: FxHashMap<u32, u32>,
    /// The keys of empty records in place of segments that the backup had not: known as damaged, they can be mended.
    blanks: Vec<u32>,
    journal: Vec<Keyed>,
    run: Vec<KeyedEntry>,
    last_key: u32,
}

impl<'a> Replacement<'a> {
    /// Begins; nothing is written yet.
    pub fn begin(store: &'a Store) -> Replacement<'a> {
        let (keys, blanks, waiting, journal, run) = Default::default();
        Replacement { store, waiting, waiting_bytes: 0, keys, blanks, journal, run, last_key: 0 }
    }

    /// Takes a segment with the key that entries name it by. The segments of an entry come before it.
    pub async fn segment(&mut self, key: u32, record: Vec<u8>) -> Result<(), StoreFault> {
        self.waiting_bytes += record.len();
        self.waiting.push((key, record));
        if self.waiting_bytes >= STAGED_BYTES { self.stage().await } else { Ok(()) }
    }

    /// Takes a journal record: an entry or a pack of them, in order. Damaged ones are the caller's to find before.
    pub async fn entry(&mut self, record: &[u8]) -> Result<(), StoreFault> {
        let unreadable = |_| StoreFault::Other("a record of the journal cannot be read".to_owned());
        for (_, entry) in decode_all(0, record).map_err(unreadable)? {
            self.last_key += 1;
            self.run.push((self.last_key, entry));
        }
        if self.run.len() >= PACKED_ENTRIES {
            let run = self.renamed_run().await?;
            self.journal.push((self.last_key, encode_all(&run)));
        }
        Ok(())
    }

    /// The entries that wait, with the new keys of their segments.
    async fn renamed_run(&mut self) -> Result<Vec<KeyedEntry>, StoreFault> {
        self.stage().await?;
        let mut run = std::mem::take(&mut self.run);
        for key in run.iter_mut().flat_map(|(_, entry)| &mut entry.segments) {
            *key = match self.keys.get(key) {
                Some(new) => *new,
                None => {
                    let blank = self.store.stage(vec![Vec::new()]).await?;
                    self.blanks.extend(&blank);
                    blank[0]
                }
            };
        }
        Ok(run)
    }

    /// Puts the new book in force: one strict transaction, in which the old one goes.
    pub async fn commit(mut self) -> Result<(), StoreFault> {
        let committed = self.flip().await;
        // After a fault that is no refusal, the history tells: it is another when the commit came to its end all the same.
        if let Err(fault) = &committed
            && (fault.is_refusal() || self.store.check_history().await.is_ok())
        {
            self.abandon().await;
        }
        committed
    }

    /// Deletes what was written so far.
    pub async fn abandon(self) {
        let mut staged: Vec<u32> = self.keys.into_values().chain(self.blanks).collect();
        staged.sort_unstable();
        let _ = self.store.discard(&staged).await;
    }

    async fn stage(&mut self) -> Result<(), StoreFault> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (old, segments): (Vec<u32>, Vec<Vec<u8>>) = std::mem::take(&mut self.waiting).into_iter().unzip();
        self.waiting_bytes = 0;
        self.keys.extend(old.into_iter().zip(self.store.stage(segments).await?));
        Ok(())
    }

    async fn flip(&mut self) -> Result<(), StoreFault> {
        let rest = self.renamed_run().await?;
        self.journal.extend(rest.iter().map(|(key, entry)| (*key, encode(entry))));
        let new: FxHashSet<u32> = self.keys.values().chain(&self.blanks).copied().collect();
        let transaction = self.store.transaction(&[SEGMENTS, JOURNAL, META], true)?;
        let flipped = async {
            match self.store.check_generation(&transaction).await {
                // The browser deleted the old book: all the more reason.
                Ok(()) | Err(StoreFault::Vanished) => {}
                // Another tab erased or restored: it may have taken these segments for old ones.
                Err(fault) => return Err(fault),
            }
            let generation = begin_another_history(&transaction).await?;
            let mut old = stored_segments(&transaction).await?;
            old.retain(|key| !new.contains(key));
            delete_segments(&transaction, &old).await?;
            let journal = transaction.object_store(JOURNAL).map_err(other)?;
            journal.clear().map_err(other)?.await.map_err(other)?;
            let mut last = None;
            for (key, record) in &self.journal {
                let request = journal.put(&Uint8Array::from(&record[..]), Some(&JsValue::from(*key)));
                last = Some(request.map_err(other)?);
            }
            if let Some(last) = last {
                last.await.map_err(|error| reason(&transaction, error))?;
            }
            Ok(generation)
        };
        let flipped = flipped.await;
        self.store.generation.set(finish(transaction, flipped).await?);
        Ok(())
    }
}
