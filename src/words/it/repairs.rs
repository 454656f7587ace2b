//! Italian: texts about damage and its repair.

use crate::words::RepairWords;

/// The texts.
pub(super) const TEXTS: RepairWords = RepairWords {
    title: "Danni che verranno riparati",
    about: "Trovati nelle prime righe e confermati da ciò che torna valido. Deseleziona quello che deve restare com’è.",
    line: "{field}: {kind} ({count})",
    example: "{before} → {after}",
    kinds: [
        "testo letto con la codifica sbagliata",
        "codici di pagine web",
        "caratteri invisibili",
        "lettere e cifre a larghezza intera",
        "segno che ha trasformato un numero in testo",
        "decimali dopo un numero intero",
        "numeri in notazione scientifica",
        "zeri iniziali persi",
        "segni più persi",
        "date come numeri seriali",
        "intervalli presi per date",
        "giorno e mese scambiati",
        "parole che indicano “nessuno”",
    ],
};
