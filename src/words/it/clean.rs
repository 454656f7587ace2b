//! Italian: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "Pulizia",
    about: "Quali lead hanno problemi e quali, che cosa contengono le colonne e quali righe non sono diventate lead.",
    issues_title: "Lead con problemi",
    mend: "Correggi tutto",
    issues_hint: "Scegli un problema per vedere esattamente quei lead. Un valore che non si può interpretare resta com’era.",
    no_issues: "Nessun lead ha problemi.",
    no_leads: "Ancora nessun lead. Dopo l’importazione di una lista, i suoi problemi compariranno qui.",
    without_issue: "Senza problemi",
    rejected_title: "Righe scartate",
    rejected_rows: Plural::two("{n} riga scartata", "{n} righe scartate"),
    no_rejected: "Nessuna riga è stata scartata.",
    loading: "Lettura …",
    export_rejected: "Salva come CSV",
    row: "Riga",
    column: "Colonna",
    value: "Valore",
    reason: "Motivo",
    whole_row: "La riga originale",
    none: "—",
    show_more: "Mostra altre righe",
};
