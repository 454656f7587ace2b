//! Italian: texts of how safely leads are kept.

use crate::words::{KeepingWords, Plural};

/// The texts.
pub(super) const TEXTS: KeepingWords = KeepingWords {
    saved_means: "“Salvato” significa: scritto sul disco di questo computer prima che la pagina lo dichiari. Un arresto anomalo della pagina o del browser non fa quindi perdere nulla. Non significa che esista una seconda copia: quella è solo un backup.",
    available: "Ancora disponibile, secondo il browser",
    share_used: "Quota usata della memoria del browser",
    eviction_title: "Quando potrebbe svuotarla il browser?",
    eviction_promised: "Il browser ha promesso di non svuotare questa memoria di propria iniziativa. È ancora possibile eliminarla cancellando i dati del sito.",
    eviction_chromium: "Quando il disco è quasi pieno, questo browser può eliminare i dati di interi siti, a partire da quelli non usati da più tempo. Non lo fa se ha promesso di conservare la memoria; lo promette più facilmente a una pagina installata o aggiunta ai preferiti.",
    eviction_safari: "Dopo sette giorni di utilizzo senza una visita alla pagina, Safari elimina ciò che la pagina ha memorizzato, e può farlo anche quando il disco è quasi pieno. A una pagina nella schermata Home o nel Dock i sette giorni non si applicano. Torna ogni settimana e salva dei backup.",
    eviction_firefox: "Quando il disco è quasi pieno, Firefox può eliminare i dati di interi siti, a partire da quelli non usati da più tempo. Chiedigli di conservare la memoria e consentilo nella richiesta di Firefox: allora non lo fa.",
    eviction_other: "Quando il disco è quasi pieno, un browser può eliminare ciò che i siti memorizzano. Chiedigli di conservare la memoria e salva dei backup.",
    eviction_file_shared: "Leadbench è stato aperto come file. Questo browser usa un’unica memoria per tutti i file locali: altre pagine sul disco possono leggerla e svuotarla. La copia sicura è il file di backup.",
    eviction_file_path: "Leadbench è stato aperto come file. Questo browser lega la memoria alla posizione del file: se viene spostato o rinominato, parte vuoto, e ritrova i lead quando torna nella posizione precedente. La copia sicura è il file di backup.",
    due_changes: Plural::two("{n} modifica dall’ultimo backup.", "{n} modifiche dall’ultimo backup."),
    due_changes_first: Plural::two("{n} modifica e ancora nessun backup.", "{n} modifiche e ancora nessun backup."),
    due_days: Plural::two(
        "L’ultimo backup risale a {n} giorno fa e non contiene le ultime modifiche.",
        "L’ultimo backup risale a {n} giorni fa e non contiene le ultime modifiche.",
    ),
    due_days_first: Plural::two(
        "I lead sono qui da {n} giorno, senza un backup.",
        "I lead sono qui da {n} giorni, senza un backup.",
    ),
    back_up_now: "Esegui il backup ora",
    in_clear: "“Esegui il backup ora” salva un file non crittografato.",
    with_passphrase: "Con una passphrase …",
    later: "Più tardi",
    not_saved: "L’ultima modifica non è stata salvata.",
    not_saved_advice: "Una volta risolto il problema, rifai la modifica. “Esegui il backup ora” salva un file non crittografato; nelle Impostazioni se ne può creare uno con passphrase.",
    export: "Esporta i lead",
    see_storage: "Vedi la memoria del browser",
};
