//! Czech: texts of what tried scoring rules would change.

use crate::words::{Plural, WhatIfWords};

/// The texts.
pub(super) const TEXTS: WhatIfWords = WhatIfWords {
    moves_title: "Kdo změní třídu",
    moves_about: "Leady podle platné třídy (řádky) a podle třídy po úpravě pravidel (sloupce).",
    now: "Nyní",
    then: "Po úpravě",
    from_to: "{from} → {to}",
    show_all: Plural {
        one: "Zobrazit {n} lead, který změní třídu",
        few: "Zobrazit všechny {n} leady, které změní třídu",
        many: "Zobrazit {n} leadu, které změní třídu",
        other: "Zobrazit všech {n} leadů, které změní třídu",
    },
    filter: "Změna třídy podle upravených pravidel",
    test_title: "Zpětný test na uzavřených leadech",
    test_about: "Uzavřeno: {leads}, z toho vyhráno: {won}. Kdyby se zpracovávaly v pořadí podle tohoto skóre:",
    blind: Plural {
        one: "{n} pravidlo se zde nepočítá: zjišťuje fázi nebo den obchodu, takže ví, jak lead skončil.",
        few: "{n} pravidla se zde nepočítají: zjišťují fázi nebo den obchodu, takže vědí, jak lead skončil.",
        many: "{n} pravidla se zde nepočítá: zjišťuje fázi nebo den obchodu, takže ví, jak lead skončil.",
        other: "{n} pravidel se zde nepočítá: zjišťují fázi nebo den obchodu, takže vědí, jak lead skončil.",
    },
    no_test: "Zpětný test zatím nelze provést: potřebuje vyhrané i ztracené leady.",
    few: "Při méně než 30 uzavřených leadech jsou tyto údaje většinou dílem náhody.",
    top: "Když zpracujete prvních",
    top_choice: "{share}: {leads}",
    order: "Pořadí",
    by_score: "Podle tohoto skóre",
    received: "Podle přijetí",
    precision: "Zákazníci mezi nimi",
    lift: "Násobek průměru",
    auc: "Správné pořadí",
    gain_title: "Zákazníci nalezení při zpracování od nejvyššího skóre",
    references: "Pro srovnání",
    reference_legitimate: "25 %: leady označené za skutečné (Gleanster Research, podle citací v marketingových článcích)",
    reference_qualified: "27 %: leady předané obchodu, které byly kvalifikované (MarketingSherpa, podle citací v marketingových článcích)",
    references_about: "Často citované údaje o leadech jiných firem, nikoli fakta o vašich.",
    times: "{times}×",
};
