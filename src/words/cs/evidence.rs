//! Czech: texts of evidence without persons.

use crate::words::EvidenceWords;

/// The texts.
pub(super) const TEXTS: EvidenceWords = EvidenceWords {
    title: "Sdílení počtů s kolegy bez údajů o osobách",
    about: "Malý soubor CSV: pro každou hodnotu zaškrtnutých polí uvádí, kolik leadů bylo vyhráno, kolik ztraceno a kolik je otevřených. Skupiny s méně než pěti leady se vynechávají, stejně jako jména, kontaktní údaje, vlastníci, firmy, volný text a každá hodnota, ve které by mohl být někdo z vaší evidence. Před odesláním si soubor zkontrolujte v tabulkovém programu.",
    save: "Uložit počty do souboru",
    add: "Přidat soubor kolegy",
    none: "Zatím není přidaný soubor žádného kolegy.",
    line: "{file}: {counts}",
    remove: "Odebrat",
    remove_label: "Odebrat soubor {file}",
    added: "Počty ze souboru {file} se přičetly v části „Kdo kupuje častěji“. Do prognózy je promítne nové učení.",
    kept: "Přidané soubory zůstanou do zavření stránky; do evidence se neukládají.",
    field: "Co říkají počty od kolegů",
    fault_other: "Soubor {file} není soubor počtů z aplikace Leadbench.",
    fault_newer: "Soubor {file} vytvořila novější verze aplikace Leadbench. Aktualizujte ji opětovným načtením stránky, nebo si vyžádejte soubor z této verze.",
    fault_line: "Soubor {file} je poškozený na řádku {line}. Nic se nepřidalo; vyžádejte si soubor znovu.",
};
