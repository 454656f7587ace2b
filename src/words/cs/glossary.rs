//! Czech: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "Vlastní názvosloví",
    about: "Každá firma nazývá stejné věci jinak. Co napíšete sem, zobrazí se všude, kde se daný název používá; pokud pole necháte prázdné, použije se název z jazyka aplikace.",
    marketing_qualified: "Kvalifikovaný marketingem",
    sales_qualified: "Kvalifikovaný obchodem",
    terms: "Názvy",
    criteria: "Vlastní kritéria",
    criterion_new: "Nové kritérium",
    reasons: "Důvody ztráty leadů",
    reason_new: "Nový důvod",
    lost_reasons: ["Bez rozpočtu", "Bez potřeby", "Volba konkurence", "Bez odpovědi", "Nesprávný kontakt", "Teď ne"],
    add: "Přidat",
    remove: "Odebrat: {name}",
    save: "Uložit názvy",
    saved: "Vlastní názvosloví je uložené.",
    entry: "změna názvosloví",
    kept: "Vlastní názvosloví",
};
