//! English: texts of erasing.

use crate::words::EraseWords;

/// The texts.
pub(super) const TEXTS: EraseWords = EraseWords {
    button: "Erase for ever …",
    question: "Erase for ever?",
    goes: "{leads} will be erased from this browser:",
    and_more: "and {leads} more",
    with: "Also erased is what the history ({entries}) and the rejected rows ({rejected}) hold of them. All other leads stay as they are, and their changes can still be undone.",
    is_final: "This cannot be undone. Backups and exported files that you made still contain these people: make a new backup afterwards and delete the old ones.",
    damaged: "Some stored records are damaged and cannot be searched: they may still hold something of these people. Repair them first, in Settings.",
    understood: "I understand that nobody can bring this back.",
    confirm: "Erase for ever",
    cancel: "Cancel",
    done: "{leads} erased for ever. Make a new backup: the old ones still contain them.",
};
