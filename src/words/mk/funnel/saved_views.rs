//! Macedonian: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "Зачувани прикази",
    none: "Сè уште нема. Приказот ги чува филтрите, периодот, групите, споредбата и броењето; не и пребарувањето.",
    name: "Име",
    save: "Зачувај го приказот",
    open: "Отвори {name}",
    rename: "Преименувај {name} во внесеното име",
    delete: "Избриши {name}",
    entry_saved: "Приказот „{name}“ е зачуван",
    entry_renamed: "Приказот „{name}“ е преименуван во „{to}“",
    entry_deleted: "Приказот „{name}“ е избришан",
    kept: "Приказот „{name}“",
};
