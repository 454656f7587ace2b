//! Czech.
//!
//! lead: lead; enquiry: poptávka; prospect: potenciální zákazník; customer: zákazník; stage: fáze; suspect: k oslovení
//! channel: kanál; campaign: kampaň; source: zdroj; owner: vlastník; persona: persona; intent: zájem
//! spend (record): výdaj; cost: náklady; cost per lead: cena za lead; value won: hodnota vyhraných obchodů
//! book: evidence; workspace: pracovní prostor; sample: ukázka; field: pole; column: sloupec; issue: problém
//! gate: vstupní kontrola; rejected row: odmítnutý řádek; bring back: zařadit znovu; mend, repair, correct: opravit
//! duplicate: duplicita; merge: sloučit; match weight: váha shody; not the same: nejde o totéž
//! recipe: recept; step: krok; cluster, group: skupina; facet: (hodnoty, písmo, délka, rozsah); apply: použít
//! history, journal: historie; entry: záznam; change: změna; undo: vrátit zpět; redo: provést znovu
//! backup: záloha; restore: obnovit; passphrase: heslová fráze; encrypted: zašifrovaný; damaged: poškozený
//! score: skóre; points: body; grade: třída; threshold: hranice; fit: vhodnost; engagement: zapojení; rule: pravidlo
//! funnel: trychtýř; conversion, rate: konverze; reached: dosáhl fáze; lost: ztracený; junk rate: podíl nepoužitelných
//! call: hovor; call list: seznam k obvolání; erase: vymazat; delete: smazat; remove: odebrat; machine: počítač
//! Buttons are infinitives, sentences to the reader use vykání; blank: prázdný; filled: vyplněný.

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
