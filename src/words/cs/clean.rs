//! Czech: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "Čištění",
    about: "Co je u kterých leadů špatně, co je v jejich sloupcích a které řádky se leady nestaly.",
    issues_title: "Leady s problémy",
    mend: "Opravit vše",
    issues_hint: "Výběrem problému zobrazíte právě tyto leady. Hodnota, které nelze porozumět, zůstává v původní podobě.",
    no_issues: "Žádný lead nemá problém.",
    no_leads: "Zatím žádné leady. Importujte seznam a zde uvidíte, co je v něm špatně.",
    without_issue: "Bez problému",
    rejected_title: "Odmítnuté řádky",
    rejected_rows: Plural {
        one: "{n} odmítnutý řádek",
        few: "{n} odmítnuté řádky",
        many: "{n} odmítnutého řádku",
        other: "{n} odmítnutých řádků",
    },
    no_rejected: "Žádný řádek nebyl odmítnut.",
    loading: "Načítání…",
    export_rejected: "Uložit jako CSV",
    row: "Řádek",
    column: "Sloupec",
    value: "Hodnota",
    reason: "Důvod",
    whole_row: "Řádek v původní podobě",
    none: "—",
    show_more: "Zobrazit další řádky",
};
