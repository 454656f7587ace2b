//! After a book was opened and shown: its texts are looked at, leftovers go, old journal records are packed. Nobody waits
//! for it.

use super::{Job, enqueue, with, workspace};
use crate::store::idb::Store;
use crate::worker::lock::{Mode, hold};
use crate::worker::pause::pause;

/// Does a piece of it; the rest comes when what was asked meanwhile is answered.
pub async fn settle() {
    know_texts().await;
    let Some(store) = with(|host| host.store.take()) else { return };
    discard_leftovers(&store).await;
    let is_more = compact(&store).await;
    with(|host| host.store = Some(store));
    if is_more {
        enqueue(Job::Settle);
    }
}

/// Looks at the texts of the book, a column at a time: what is asked meanwhile is answered between two.
async fn know_texts() {
    for key in with(|host| host.desk.book.table().keys()) {
        if with(|host| host.desk.book.know(key)) {
            pause().await;
        }
    }
}

/// Segments that no entry names are left from an import that did not come to its end. They go, unless another tab is
/// staging right now.
async fn discard_leftovers(store: &Store) {
    if let Some(_alone) = hold(&workspace::staging_lock(store.name()), Mode::AloneIfFree).await {
        let (named, last_key, is_damaged) =
            with(|host| (host.desk.book.segment_keys(), host.last_key, !host.damages.is_empty()));
        // What a damaged entry names is not known.
        if !is_damaged {
            let _ = store.discard_all_but(last_key, |key| named.contains(&key)).await;
        }
    }
}

/// Packs some loose records; gives whether there may be more. Another tab that packs, or writes, goes first: the next
/// opening is early enough.
async fn compact(store: &Store) -> bool {
    let Some(_alone) = hold(&format!("{}-compaction", store.name()), Mode::AloneIfFree).await else { return false };
    let last_key = with(|host| host.last_key);
    store.compact(last_key).await.is_ok_and(|count| count > 0)
}
