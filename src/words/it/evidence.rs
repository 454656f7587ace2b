//! Italian: texts of evidence without persons.

use crate::words::EvidenceWords;

/// The texts.
pub(super) const TEXTS: EvidenceWords = EvidenceWords {
    title: "Condividi i conteggi con i colleghi, senza dati personali",
    about: "Un piccolo file CSV: per ogni valore dei campi selezionati, quanti lead sono vinti, persi e aperti. Sono esclusi i gruppi con meno di cinque lead, e così nomi, recapiti, responsabili, aziende, testo libero e qualsiasi valore in cui potrebbe comparire qualcuno dell’archivio. Prima di inviarlo, aprilo in un foglio di calcolo per controllarlo.",
    save: "Salva i conteggi in un file",
    add: "Aggiungi il file di un collega",
    none: "Nessun file di colleghi aggiunto.",
    line: "{file} · {counts}",
    remove: "Rimuovi",
    remove_label: "Rimuovi {file}",
    added: "I conteggi di {file} sono ora sommati in “Chi acquista più spesso”. Impara di nuovo per includerli nella previsione.",
    kept: "I file aggiunti restano fino alla chiusura della pagina; non vengono memorizzati nell’archivio.",
    field: "Conteggi dei colleghi",
    fault_other: "{file} non è un file di conteggi di Leadbench.",
    fault_newer: "{file} è stato creato con una versione più recente di Leadbench. Ricarica la pagina per aggiornare o chiedi un file di questa versione.",
    fault_line: "{file} è danneggiato alla riga {line}. Non è stato aggiunto nulla; chiedi di nuovo il file.",
};
