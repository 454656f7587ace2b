//! Italian: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "Per punteggio",
    title: "Chi è stato contattato",
    about: "I lead di ogni classe che sono stati contattati: chiamati, attivi o in una fase più avanzata. Scegliendo a istinto si trascurano dei lead; qui si vede.",
    contacted: "Contattati",
    attempts: "Tentativi per lead contattato",
    contacted_of: "{contacted} di {all} ({share})",
    skipped: Plural::two("{n} saltato", "{n} saltati"),
    enough: "{enough} con almeno {least}",
    no_calls: "nessun tentativo",
    no_leads: "nessun lead",
    reference: "Riferimento: {attempts} tentativi",
    reference_source: "La linea tratteggiata riporta quanto afferma un articolo sui venditori in generale: rinunciano in media dopo 1,3 tentativi. È un’affermazione con cui confrontarsi, non un dato misurato su questi lead.",
    skip_reason: "Salta, perché …",
    skip: "Salta",
    skipped_because: "Saltato: {reason} ({moment})",
    skip_noted: "{name}: saltato, {reason}.",
    audit_title: "Verifica delle righe scartate",
    audit_about: "Alcune righe scartate, estratte a sorte: sono state scartate a ragione? Lo stesso numero estrae le stesse righe, così due persone possono verificare le stesse.",
    audit_seed: "Numero di estrazione",
    audit_draw: "Estrai righe",
    audit_next: "Estrai altre righe",
    audit_drawn: "Righe scartate: {count} di {all}, estrazione {seed}",
};
