//! Italian: texts of what tried scoring rules would change.

use crate::words::{Plural, WhatIfWords};

/// The texts.
pub(super) const TEXTS: WhatIfWords = WhatIfWords {
    moves_title: "Chi cambia classe",
    moves_about: "I lead secondo la classe in vigore (righe) e la classe con le regole modificate (colonne).",
    now: "Ora",
    then: "Con le modifiche",
    from_to: "{from} → {to}",
    show_all: Plural::two("Mostra {n} lead che cambia classe", "Mostra tutti i lead che cambiano classe: {n}"),
    filter: "Cambio di classe con le regole modificate",
    test_title: "Back-test sui lead chiusi",
    test_about: "Su {leads} con esito noto, vinti: {won}. Seguendoli nell’ordine di questi punteggi:",
    blind: Plural::two(
        "{n} regola è esclusa da questo calcolo: verifica la fase o la data della vittoria, quindi sa com’è finito il lead.",
        "{n} regole sono escluse da questo calcolo: verificano la fase o la data della vittoria, quindi sanno com’è finito il lead.",
    ),
    no_test: "Ancora nessun back-test: servono lead vinti e lead persi.",
    few: "Con meno di 30 lead chiusi queste cifre sono in gran parte frutto del caso.",
    top: "Seguendo i primi",
    top_choice: "{share}: {leads}",
    order: "Ordine",
    by_score: "Secondo questo punteggio",
    received: "In ordine di arrivo",
    precision: "Clienti tra questi",
    lift: "Lift",
    auc: "Ordine corretto",
    gain_title: "Clienti trovati seguendo per primi i punteggi più alti",
    references: "Per confronto",
    reference_legitimate: "25%: lead definiti legittimi (Gleanster Research, secondo articoli di marketing)",
    reference_qualified: "27%: lead qualificati tra quelli passati alle vendite (MarketingSherpa, secondo articoli di marketing)",
    references_about: "Cifre spesso citate sui lead di altre aziende, non dati misurati su questi lead.",
    times: "{times}×",
};
