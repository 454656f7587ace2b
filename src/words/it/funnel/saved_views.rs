//! Italian: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "Viste salvate",
    none: "Ancora nessuna. Una vista conserva filtri, periodo, gruppi, confronto e conteggio; non la ricerca.",
    name: "Nome",
    save: "Salva questa vista",
    open: "Apri {name}",
    rename: "Rinomina {name} con il nome scritto",
    delete: "Elimina {name}",
    entry_saved: "Vista “{name}” salvata",
    entry_renamed: "Vista “{name}” rinominata “{to}”",
    entry_deleted: "Vista “{name}” eliminata",
    kept: "La vista “{name}”",
};
