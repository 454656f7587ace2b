//! Czech: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "Podle skóre",
    title: "Kdo byl osloven",
    about: "Leady jednotlivých tříd, které byly osloveny: někdo jim volal, byly aktivní nebo jsou v pozdější fázi. Při výběru podle citu zůstávají některé leady stranou; tady je to vidět.",
    contacted: "Oslovené",
    attempts: "Pokusy na oslovený lead",
    contacted_of: "{contacted} z {all} ({share})",
    skipped: Plural {
        one: "{n} přeskočený",
        few: "{n} přeskočené",
        many: "{n} přeskočeného",
        other: "{n} přeskočených",
    },
    enough: "{enough} s {least} a více",
    no_calls: "žádný pokus",
    no_leads: "žádné leady",
    reference: "Pro srovnání, počet pokusů: {attempts}",
    reference_source: "Přerušovaná čára ukazuje, co jeden článek tvrdí o prodejcích obecně: vzdávají to v průměru po 1,3 pokusu. Je to tvrzení pro srovnání, ne naměřený údaj o vás.",
    skip_reason: "Přeskočit, protože…",
    skip: "Přeskočit",
    skipped_because: "Přeskočeno: {reason} ({moment})",
    skip_noted: "{name}: přeskočeno, {reason}.",
    audit_title: "Kontrola odmítnutých řádků",
    audit_about: "Několik náhodně vylosovaných odmítnutých řádků: byly odmítnuty právem? Stejné číslo vylosuje stejné řádky, takže dva lidé mohou zkontrolovat totéž.",
    audit_seed: "Číslo losování",
    audit_draw: "Vylosovat řádky",
    audit_next: "Vylosovat jiné",
    audit_drawn: "Odmítnuté řádky: {count} z {all}, losování {seed}",
};
