//! Czech: texts about damage and its repair.

use crate::words::RepairWords;

/// The texts.
pub(super) const TEXTS: RepairWords = RepairWords {
    title: "Poškození, která se opraví",
    about: "Nalezeno v prvních řádcích a doloženo tím, co se opravou stane platným. Zrušte zaškrtnutí u toho, co má zůstat, jak je.",
    line: "{field}: {kind} ({count})",
    example: "{before} → {after}",
    kinds: [
        "text načtený ve špatném kódování",
        "znakové entity webových stránek",
        "neviditelné znaky",
        "písmena a číslice v plné šířce",
        "značka, která z čísla udělala text",
        "desetinná místa za celým číslem",
        "čísla ve vědeckém zápisu",
        "ztracené počáteční nuly",
        "ztracená znaménka plus",
        "dny jako pořadová čísla",
        "rozsahy zaměněné za data",
        "prohozený den a měsíc",
        "slova pro „žádné“",
    ],
};
