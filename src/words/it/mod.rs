//! Italian.
//!
//! lead: lead (m., invariable); prospect: prospect; stage: fase; channel: canale; campaign: campagna; source: fonte
//! spend: spesa; cost per lead: costo per lead; funnel: funnel; conversion: conversione; junk: irraggiungibile
//! gate: ammissione; rejected row: riga scartata; bring back: riammettere; mend: correggere; repair: riparare
//! duplicate: duplicato; merge: unire, unione; match weight: peso della corrispondenza; cluster, group: gruppo
//! recipe: ricetta; book: archivio; workspace: area di lavoro; list: lista; step: passaggio
//! history: cronologia; entry: voce; undo: annulla; redo: ripeti; cancel: annulla, beside undo: lascia tutto com’è
//! backup: backup; restore: ripristinare; passphrase: passphrase (f.); encrypt: crittografare; storage: memoria
//! erase: cancellare; delete: eliminare; remove: rimuovere; score: punteggio; points: punti; grade: classe
//! threshold: soglia; fit: affinità; engagement: coinvolgimento; persona: cliente ideale; owner: responsabile
//! issue: problema; call list: lista chiamate; field: campo; custom field: campo personalizzato; header: intestazione
//! delimiter: delimitatore; encoding: codifica; sheet: foglio; record: record; this machine: questo computer
//! role e-mail: e-mail generica; throw-away: usa e getta; tab: scheda; device: dispositivo; blank: vuoto
//! forecast: previsione; chance: probabilità; odds: odds; lift: lift; back-test: back-test; learn: imparare
//! closed, won, lost, open: chiuso, vinto, perso, aperto; hand-over: passaggio alle vendite; nurture: coltivare
//! Form: imperatives, no “tu”; no article or preposition with one before a number or day; ’ and “ ”; space before “…”

mod axes;
mod backup;
mod board;
mod calendar;
mod calls;
mod channels;
mod clean;
mod columns;
mod damage;
mod definitions;
mod duplicates;
mod erase;
mod evidence;
mod failure;
mod follow;
mod forecast;
mod frame;
mod funnel;
mod gate;
mod glossary;
mod history;
mod import;
mod keeping;
mod lead;
mod leads;
mod ledger;
mod outlook;
mod owners;
mod persona;
mod qualify;
mod reach;
mod reading;
mod repairs;
mod report;
mod scoring;
mod settings;
mod today;
mod what_if;

super::texts::language!();
