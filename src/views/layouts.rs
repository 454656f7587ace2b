//! Layouts of files that were imported once, kept in this browser: the next file of the same kind needs no mapping.
//!
//! Why not in the journal: a layout says how somebody reads files, not what happened to leads; it holds no value of a row.

use super::preferences::{load, save};
use crate::map::{Mapping, SavedMapping, recognise};
use crate::worker::protocol::FileHead;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

const LAYOUTS: &str = "leadbench.layouts";
/// The least lately used go first.
const LAYOUTS_MAX: usize = 40;

/// Keeps how a file was mapped. Our own export needs no memory.
pub fn remember_layout(file: &str, mapping: &Mapping) {
    if mapping.is_own_export() {
        return;
    }
    let mut layouts = layouts();
    if let Some((known, 100)) = recognise(&mapping.headers, &layouts) {
        layouts.remove(known);
    }
    layouts.push(SavedMapping::of(file, mapping, None));
    let first = layouts.len().saturating_sub(LAYOUTS_MAX);
    let bytes = postcard::to_stdvec(&layouts[first..]).unwrap_or_default();
    save(LAYOUTS, &BASE64_STANDARD.encode(bytes));
}

/// The mapping of a file whose layout is known, and the file it was made for.
pub fn known_mapping(head: &FileHead) -> Option<(String, Mapping)> {
    if head.is_own_export {
        return None;
    }
    let layouts = layouts();
    let (place, _) = recognise(&head.mapping.headers, &layouts)?;
    Some((layouts[place].name.clone(), layouts[place].apply(&head.mapping)))
}

/// Forgets all of them: their headers come from erased files.
pub fn forget_layouts() {
    save(LAYOUTS, "");
}

/// What cannot be read any more is forgotten.
fn layouts() -> Vec<SavedMapping> {
    let bytes = load(LAYOUTS).and_then(|text| BASE64_STANDARD.decode(text).ok());
    bytes.and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default()
}
