//! English: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "Saved views",
    none: "None yet. A view keeps filters, period, split, comparison and way of counting; not the search.",
    name: "Name",
    save: "Save this view",
    open: "Open {name}",
    rename: "Rename {name} to the name typed",
    delete: "Delete {name}",
    entry_saved: "View “{name}” saved",
    entry_renamed: "View “{name}” renamed to “{to}”",
    entry_deleted: "View “{name}” deleted",
    kept: "The view “{name}”",
};
