//! Czech: texts of how safely leads are kept.

use crate::words::{KeepingWords, Plural};

/// The texts.
pub(super) const TEXTS: KeepingWords = KeepingWords {
    saved_means: "„Uloženo“ znamená: zapsáno na disk tohoto počítače dříve, než to stránka oznámí. Při pádu stránky nebo prohlížeče pak o nic nepřijdete. Neznamená to, že existuje druhá kopie: tou je jedině záloha.",
    available: "Ještě k dispozici podle prohlížeče",
    share_used: "Využitá část úložiště prohlížeče",
    eviction_title: "Kdy by ho prohlížeč mohl vymazat?",
    eviction_promised: "Prohlížeč slíbil, že toto úložiště sám nevymaže. Vy ho stále můžete smazat vymazáním dat webu.",
    eviction_chromium: "Když je disk téměř plný, může tento prohlížeč vymazat celé weby, nejdřív ty nejdéle nepoužité. Jakmile slíbí, že úložiště zachová, už to neudělá; ochotněji to slíbí stránce, která je nainstalovaná nebo uložená v záložkách.",
    eviction_safari: "Safari maže, co stránka uložila, po sedmi dnech používání bez návštěvy té stránky a může to udělat i tehdy, když je disk téměř plný. Stránky na ploše nebo v Docku se sedm dní netýká. Vracejte se každý týden a ukládejte zálohy.",
    eviction_firefox: "Když je disk téměř plný, může Firefox vymazat celé weby, nejdřív ty nejdéle nepoužité. Požádejte ho o zachování úložiště a v jeho dotazu to povolte: pak to neudělá.",
    eviction_other: "Když je disk téměř plný, může prohlížeč vymazat, co weby uložily. Požádejte ho o zachování úložiště a ukládejte zálohy.",
    eviction_file_shared: "Leadbench jste otevřeli jako soubor. Tento prohlížeč má jedno úložiště pro všechny místní soubory: jiné stránky na vašem disku ho mohou číst i vymazat. Vaší bezpečnou kopií je soubor zálohy.",
    eviction_file_path: "Leadbench jste otevřeli jako soubor. Tento prohlížeč váže úložiště na umístění souboru: po přesunutí nebo přejmenování začne prázdný a vaše leady najde, až bude zpět na původním místě. Vaší bezpečnou kopií je soubor zálohy.",
    due_changes: Plural {
        one: "{n} změna od poslední zálohy.",
        few: "{n} změny od poslední zálohy.",
        many: "{n} změny od poslední zálohy.",
        other: "{n} změn od poslední zálohy.",
    },
    due_changes_first: Plural {
        one: "{n} změna a zatím žádná záloha.",
        few: "{n} změny a zatím žádná záloha.",
        many: "{n} změny a zatím žádná záloha.",
        other: "{n} změn a zatím žádná záloha.",
    },
    due_days: Plural {
        one: "Poslední záloha je {n} den stará a neobsahuje vaše nejnovější změny.",
        few: "Poslední záloha je {n} dny stará a neobsahuje vaše nejnovější změny.",
        many: "Poslední záloha je {n} dne stará a neobsahuje vaše nejnovější změny.",
        other: "Poslední záloha je {n} dní stará a neobsahuje vaše nejnovější změny.",
    },
    due_days_first: Plural {
        one: "Vaše leady jsou zde už {n} den bez zálohy.",
        few: "Vaše leady jsou zde už {n} dny bez zálohy.",
        many: "Vaše leady jsou zde už {n} dne bez zálohy.",
        other: "Vaše leady jsou zde už {n} dní bez zálohy.",
    },
    back_up_now: "Zálohovat nyní",
    in_clear: "„Zálohovat nyní“ uloží soubor, který není zašifrovaný.",
    with_passphrase: "S heslovou frází…",
    later: "Později",
    not_saved: "Vaše poslední změna se neuložila.",
    not_saved_advice: "Až se to vyřeší, proveďte změnu znovu. „Zálohovat nyní“ uloží soubor, který není zašifrovaný; zálohu s heslovou frází najdete v Nastavení.",
    export: "Exportovat leady",
    see_storage: "Zobrazit úložiště",
};
