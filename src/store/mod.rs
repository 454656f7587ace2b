//! What lies on disk: segments and journal records, each framed with a format version and a checksum.
//!
//! - `segments`: the bulky parts of entries, a few thousand leads each, because a record per lead is twenty times
//!   slower.
//! - `journal`: one small record an entry; its key is its place in the order of events. Old entries lie many in a pack,
//!   at the key of the last one. A segment counts only once a journal record names it, so an import is all or nothing:
//!   segments first, then one strict commit of the record. A small change carries its parts inside its record (inline).
//! - `meta`: the database's random number, the last backup, the file of automatic ones, what the book shows first (see
//!   `worker::first_view`), and two counters by which a tab knows that what it read no longer holds. `generation`: history is another one, so the
//!   book is opened anew. `layout`: records lie in other places, so they are read again before they are rewritten.
//!
//! Format 2 packs segments and packs with LZ4, with leads as bytes of our own, column by column; an entry is postcard
//! and says where it was made. Format 1, postcard throughout, is read for ever: a fixture of each is in the tests.
//!
//! Records are only appended, but for compaction (loose entries into packs, the same history), erasing (each record
//! that holds something of a person, written anew at its key) and repair (a backup's record in the place of a damaged
//! one). Each is one `Rewrite` in one strict transaction. A restore is a `Replacement`: the new segments are staged
//! beside the old, then one strict transaction exchanges the books. A damaged record stays where it is until it is
//! repaired.
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
