//! Italian: texts of erasing.

use crate::words::EraseWords;

/// The texts.
pub(super) const TEXTS: EraseWords = EraseWords {
    button: "Cancella definitivamente …",
    question: "Cancellare definitivamente?",
    goes: "Cancellazione di {leads} da questo browser:",
    and_more: "e inoltre {leads}",
    with: "Viene cancellato anche ciò che ne conservano la cronologia ({entries}) e gli scarti ({rejected}). Tutti gli altri lead restano come sono e le loro modifiche si possono ancora annullare.",
    is_final: "L’operazione non si può annullare. I backup e i file esportati in precedenza contengono ancora queste persone: dopo, crea un nuovo backup ed elimina quelli vecchi.",
    damaged: "Alcuni record salvati sono danneggiati e non si possono esaminare: potrebbero contenere ancora dati di queste persone. Riparali prima, nelle Impostazioni.",
    understood: "Comprendo che nessuno potrà recuperare questi dati.",
    confirm: "Cancella definitivamente",
    cancel: "Annulla",
    done: "Cancellazione definitiva di {leads} completata. Crea un nuovo backup: quelli vecchi contengono ancora questi dati.",
};
