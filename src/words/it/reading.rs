//! Italian: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "Riga con i nomi delle colonne",
    automatic: "Rileva",
    header_found: "Rilevata: riga {n}",
    header_found_none: "Rilevata: nessuna",
    header_row: "Riga {n}",
    header_none: "Nessuna",
    above: "Sopra i nomi delle colonne, fuori dalla lista:",
    quote: "Virgolette attorno alle celle",
    quotes: ["Doppie \"", "Singole '"],
    quote_none: "Nessuna",
    region: "Numeri senza prefisso internazionale",
    region_seen: "Dedotto dai numeri; in quest’area di lavoro di solito: {usual}.",
};
