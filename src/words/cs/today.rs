//! Czech: texts of the day's work: next steps, new leads, what was done.

use crate::words::{Plural, TodayWords};

/// The texts.
pub(super) const TEXTS: TodayWords = TodayWords {
    title: "Dnes",
    about: "Nejprve to, co má termín, pak nové leady, které si zaslouží čas. Jeden lead za druhým, z klávesnice.",
    due: Plural {
        one: "{n} další krok má termín",
        few: "{n} další kroky mají termín",
        many: "{n} dalšího kroku má termín",
        other: "{n} dalších kroků má termín",
    },
    overdue: Plural {
        one: "{n} po termínu", few: "{n} po termínu", many: "{n} po termínu", other: "{n} po termínu"
    },
    fresh: Plural {
        one: "{n} nový lead čeká",
        few: "{n} nové leady čekají",
        many: "{n} nového leadu čeká",
        other: "{n} nových leadů čeká",
    },
    nothing_due: "Dnes nemá nic termín.",
    all_done: "Hotovo: nic nemá termín a žádný nový lead nečeká.",
    no_leads: "Zatím žádné leady. Importujte seznam a práce na dnešek se objeví zde.",
    list: "Dnešní leady",
    at_hand: "Aktuální lead",
    group_due: "S termínem",
    group_fresh: "Nové, od nejvyššího skóre",
    overdue_since: "po termínu od {day}",
    due_today: "termín dnes",
    result: "Jak dopadl hovor?",
    next: "Další krok",
    next_note: "Co je třeba udělat",
    next_day: "Kdy",
    set: "Nastavit",
    tomorrow: "Zítra",
    in_a_week: "Za týden",
    in_a_month: "Za měsíc",
    nothing_more: "Nic dalšího",
    keys: "Klávesy: 1 až 6 zapíší hovor; t zítra, w za týden, m za měsíc, x nic dalšího; n poznámka; j další, k předchozí.",
    planned: "{name}: další krok {day}.",
    planned_none: "{name}: nic dalšího není v plánu.",
    column: "Další krok",
    by_day: "do {day}",
    without: "nic v plánu",
    show_due: "Zobrazit v tabulce",
    calendar: "Soubor kalendáře",
    calendar_about: "Všechny další kroky jako soubor .ics pro váš kalendář.",
    done_title: "Dnes hotovo",
    done_calls: Plural { one: "{n} hovor", few: "{n} hovory", many: "{n} hovoru", other: "{n} hovorů" },
    done_reached: Plural {
        one: "{n} zastižen", few: "{n} zastiženi", many: "{n} zastiženo", other: "{n} zastiženo"
    },
    done_planned: Plural {
        one: "{n} další krok nastaven",
        few: "{n} další kroky nastaveny",
        many: "{n} dalšího kroku nastaveno",
        other: "{n} dalších kroků nastaveno",
    },
    done_moved: Plural {
        one: "{n} lead přešel do jiné fáze",
        few: "{n} leady přešly do jiné fáze",
        many: "{n} leadu přešlo do jiné fáze",
        other: "{n} leadů přešlo do jiné fáze",
    },
    week_title: "Nadcházející týden",
    week_day: "{day}: {steps}",
    steps: Plural {
        one: "{n} další krok",
        few: "{n} další kroky",
        many: "{n} dalšího kroku",
        other: "{n} dalších kroků",
    },
    default_note: "Ozvat se",
    entry: "další krok: {day}",
    entry_none: "žádný další krok",
    undone: Plural {
        one: "Změní se další krok {n} leadu.",
        few: "Změní se další kroky {n} leadů.",
        many: "Změní se další kroky {n} leadu.",
        other: "Změní se další kroky {n} leadů.",
    },
};
