//! Italian: texts of the persona.

use crate::words::{PersonaWords, Plural};

/// The texts.
pub(super) const TEXTS: PersonaWords = PersonaWords {
    title: "Chi acquista più spesso",
    about: "I valori dei campi selezionati rispetto alla media di tutti i lead chiusi, con intervalli al 95%. Quelli certi si distinguono dal caso anche se i valori esaminati sono molti (Benjamini–Hochberg, false scoperte al 5%). Ciò che va insieme non ne è per forza la causa.",
    none: "Nessun valore si discosta con certezza dalla media. Con più lead chiusi potrebbe emergerne uno.",
    chart_label: "Quante volte più spesso della media vengono vinti i lead con un certo valore",
    value: "Valore",
    lift: "Rispetto alla media",
    interval: "Intervallo al 95%",
    counts: "Vinti",
    won_of: "{won} di {all}",
    from_to: "{low} – {high}",
    points: "Punti",
    known: "{field}: valore presente",
    blank: "{field}: valore assente",
    show_unsure: "Mostra anche i valori non certi",
    custom: "Le regole di punteggio verificano solo i campi standard.",
    choose: "Includi nel cliente ideale: {value}",
    adopt: Plural::two(
        "Usa {n} valore per il cliente ideale: aggiungi la regola di affinità",
        "Usa {n} valori per il cliente ideale: aggiungi le regole di affinità",
    ),
    adopted: "Le regole di affinità sono in vigore. Si trovano nella pagina Punteggio.",
};
