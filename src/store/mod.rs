//! What lies on disk: segments and journal records, each framed with a format version and a checksum.
//!
//! - `segments`: the bulky parts of entries, a few thousand leads each, because a record per lead is twenty times slower.
//! - `journal`: one small record an entry; its key is its place in the order of events. Old entries lie many in a pack,
//!   at the key of the last one. A segment counts only once a journal record names it, so an import is all or nothing:
//!   segments first, then one strict commit of the record. A small change carries its parts inside its record.
//! - `meta`: what is not about leads, such as who made the database.
//!
//! Why `idb` and not `rexie`, which wraps it: `rexie` has neither a durability option nor a compare inside the
//! transaction nor the reason of an abort (the name of which tells a full disk).

pub mod backup;
pub mod compaction;
pub mod damage;
pub mod erase;
pub mod frame;
pub mod journal;
mod packed;
pub mod repair;
pub mod segment;

#[cfg(all(feature = "worker", target_arch = "wasm32"))]
pub mod idb;
