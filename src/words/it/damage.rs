//! Italian: texts of damaged records.

use crate::words::{DamageWords, Plural};

/// The texts.
pub(super) const TEXTS: DamageWords = DamageWords {
    title: "Record danneggiati",
    about: "Questi record nella memoria del browser non sono più come erano stati salvati. Sono messi da parte senza modifiche; tutto il resto è qui e ci si può lavorare.",
    leads: "Lead da {first} a {last} di questa modifica: {entry} ({when})",
    values: "Valori modificati, uniti o scartati di questa modifica: {entry} ({when})",
    entries: Plural::two("{n} modifica", "{n} modifiche"),
    between: "{changes} dopo “{before}” ({before_when}) e prima di “{after}” ({after_when})",
    before: "{changes} prima di “{after}” ({after_when})",
    after: "{changes} dopo “{before}” ({before_when})",
    all: "{changes}, e nessun’altra modifica è leggibile",
    repair: "Ripara da un backup …",
    reading: "Lettura del backup …",
    export: "Esporta ciò che è leggibile",
    show: "Mostra e ripara",
    question: "Riparare da questo backup?",
    made: "Data di creazione del backup: {when}. Ogni suo record è stato verificato con la somma di controllo.",
    mends: "riparabile",
    lacks: "non in questo backup",
    none: "Questo backup non contiene nessuno dei record danneggiati. Prova con uno creato dopo queste modifiche.",
    stays: "Vengono sostituiti solo i record danneggiati; tutto ciò che è stato salvato da allora resta.",
    confirm: "Ripara",
    cancel: "Annulla",
    done: "Riparato: tutto è di nuovo integro.",
    done_partly: "Riparato. Record ancora danneggiati, perché non presenti in questo backup: {n}.",
};
