//! Italian: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "Terminologia personalizzata",
    about: "Ogni azienda chiama le stesse cose in modo diverso. I termini scritti qui compaiono ovunque al posto di quelli predefiniti; se un campo resta vuoto, vale il termine della lingua.",
    marketing_qualified: "Qualificato dal marketing",
    sales_qualified: "Qualificato dalle vendite",
    terms: "Termini",
    criteria: "Criteri personalizzati",
    criterion_new: "Nuovo criterio",
    reasons: "Motivi di perdita dei lead",
    reason_new: "Nuovo motivo",
    lost_reasons: [
        "Nessun budget",
        "Nessun bisogno",
        "Scelto un concorrente",
        "Nessuna risposta",
        "Contatto sbagliato",
        "Non ora",
    ],
    add: "Aggiungi",
    remove: "Rimuovi: {name}",
    save: "Salva i termini",
    saved: "La terminologia personalizzata è stata salvata.",
    entry: "modifica della terminologia",
    kept: "Terminologia personalizzata",
};
