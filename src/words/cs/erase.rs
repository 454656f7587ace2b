//! Czech: texts of erasing.

use crate::words::EraseWords;

/// The texts.
pub(super) const TEXTS: EraseWords = EraseWords {
    button: "Trvale vymazat…",
    question: "Trvale vymazat?",
    goes: "Z tohoto prohlížeče zmizí {leads}:",
    and_more: "a ještě {leads}",
    with: "Vymaže se i to, co o nich uchovává historie ({entries}) a odmítnuté řádky ({rejected}). Všechny ostatní leady zůstanou, jak jsou, a jejich změny bude dál možné vrátit zpět.",
    is_final: "Tento krok nelze vrátit zpět. Zálohy a exportované soubory, které jste vytvořili, tyto osoby stále obsahují: vytvořte potom novou zálohu a staré smažte.",
    damaged: "Některé uložené záznamy jsou poškozené a nelze je prohledat: mohou o těchto osobách stále něco obsahovat. Nejprve je opravte v Nastavení.",
    understood: "Rozumím, že to už nikdo neobnoví.",
    confirm: "Trvale vymazat",
    cancel: "Zrušit",
    done: "Trvale vymazáno: {leads}. Vytvořte novou zálohu: ve starých jsou tyto osoby stále.",
};
