//! Czech: texts of the persona.

use crate::words::{PersonaWords, Plural};

/// The texts.
pub(super) const TEXTS: PersonaWords = PersonaWords {
    title: "Kdo kupuje častěji",
    about: "Hodnoty zaškrtnutých polí ve srovnání s průměrem všech uzavřených leadů, s 95% intervaly. Jisté hodnoty se odlišují od náhody, přestože se jich zkoumalo mnoho (Benjaminiho–Hochbergova metoda, 5 % falešných objevů). Co se vyskytuje společně, nemusí být příčinou.",
    none: "Žádná hodnota se od průměru s jistotou neliší. Více uzavřených leadů to možná ukáže.",
    chart_label: "Podíl vyhraných leadů s danou hodnotou jako násobek průměru",
    value: "Hodnota",
    lift: "Násobek průměru",
    interval: "95% interval",
    counts: "Vyhráno",
    won_of: "{won} z {all}",
    from_to: "{low} až {high}",
    points: "Body",
    known: "Vyplněno: {field}",
    blank: "Nevyplněno: {field}",
    show_unsure: "Zobrazit i hodnoty, které nejsou jisté",
    custom: "Pravidla skóre pracují jen se standardními poli.",
    choose: "Zařadit do persony: {value}",
    adopt: Plural {
        one: "Vytvořit personu z {n} hodnoty: přidat její pravidlo vhodnosti",
        few: "Vytvořit personu z {n} hodnot: přidat jejich pravidla vhodnosti",
        many: "Vytvořit personu z {n} hodnoty: přidat její pravidla vhodnosti",
        other: "Vytvořit personu z {n} hodnot: přidat jejich pravidla vhodnosti",
    },
    adopted: "Pravidla vhodnosti platí. Najdete je na stránce Skóre.",
};
