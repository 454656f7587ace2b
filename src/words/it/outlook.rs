//! Italian: texts of how promising a lead is: grade by talks, standing, expected value.

use crate::words::OutlookWords;

/// The texts.
pub(super) const TEXTS: OutlookWords = OutlookWords {
    talk_grade: "Classe dai colloqui",
    talk_grades: [
        "A: decide chi è all’altro capo, ne ha bisogno, può pagare e accetta il valore",
        "B: bisogno e mezzi, non ancora tutto il resto",
        "C: si parla con una persona chiave",
        "D: non comprerà, non può pagare o lo ha già",
    ],
    no_talk: "Nessun colloquio con una persona chiave",
    standing: "Stato del contatto",
    standings: ["Valido", "Alta intenzione", "Incerto", "Fallito"],
    no_standing: "Non raggiungibile",
    worth: "Valore atteso",
    worth_hint: "Valore dell’ordine × ordini all’anno × anni × probabilità. La probabilità è quella della previsione, altrimenti la quota di vinti tra i lead chiusi della stessa classe. Un campo personalizzato può dare a un lead i suoi numeri.",
    orders: "Ordini all’anno",
    years: "Anni come cliente",
    orders_field: "Ordini all’anno del lead in",
    years_field: "Anni del lead in",
    no_field: "nessun campo",
    panel_talk: "Classe dai colloqui: {grade}",
    panel_standing: "Stato del contatto: {standing}",
    panel_worth: "Valore atteso: {expected} = {order} × {orders} all’anno × {years} anni × {chance}",
    chance_forecast: "La probabilità è quella della previsione.",
    chance_grade: "La probabilità è la quota di vinti tra i lead chiusi di classe {letter}.",
    chance_closed: "La probabilità è la quota di vinti tra tutti i lead chiusi.",
    kept: "ordini e anni",
};
