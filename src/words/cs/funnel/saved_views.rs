//! Czech: texts of saved views.

use crate::words::SavedViewsWords;

/// The texts.
pub(super) const TEXTS: SavedViewsWords = SavedViewsWords {
    title: "Uložené pohledy",
    none: "Zatím žádné. Pohled uchová filtry, období, skupiny, porovnání a způsob počítání; ne hledání.",
    name: "Název",
    save: "Uložit tento pohled",
    open: "Otevřít {name}",
    rename: "Přejmenovat {name} na zapsaný název",
    delete: "Smazat {name}",
    entry_saved: "Pohled „{name}“ uložen",
    entry_renamed: "Pohled „{name}“ přejmenován na „{to}“",
    entry_deleted: "Pohled „{name}“ smazán",
    kept: "Pohled „{name}“",
};
