//! Czech: texts of damaged records.

use crate::words::{DamageWords, Plural};

/// The texts.
pub(super) const TEXTS: DamageWords = DamageWords {
    title: "Poškozené záznamy",
    about: "Tyto záznamy v úložišti prohlížeče už nejsou takové, jaké byly uloženy. Jsou odložené beze změny; vše ostatní je zde a dá se s tím pracovat.",
    leads: "Leady {first} až {last} z této změny: {entry} ({when})",
    values: "Změněné, sloučené nebo odmítnuté hodnoty z této změny: {entry} ({when})",
    entries: Plural { one: "{n} změna", few: "{n} změny", many: "{n} změny", other: "{n} změn" },
    between: "{changes} po „{before}“ ({before_when}) a před „{after}“ ({after_when})",
    before: "{changes} před „{after}“ ({after_when})",
    after: "{changes} po „{before}“ ({before_when})",
    all: "{changes}, přičemž žádnou jinou změnu nelze přečíst",
    repair: "Opravit ze zálohy…",
    reading: "Načítání zálohy…",
    export: "Exportovat, co je čitelné",
    show: "Zobrazit a opravit",
    question: "Opravit z této zálohy?",
    made: "Záloha byla vytvořena {when}. Každý její záznam byl ověřen kontrolním součtem.",
    mends: "lze opravit",
    lacks: "v této záloze není",
    none: "Tato záloha neobsahuje žádný z poškozených záznamů. Zkuste zálohu vytvořenou až po těchto změnách.",
    stays: "Nahradí se jen poškozené záznamy; vše, co bylo uloženo od té doby, zůstane.",
    confirm: "Opravit",
    cancel: "Zrušit",
    done: "Opraveno: vše je zase v pořádku.",
    done_partly: "Opraveno. Stále poškozené záznamy: {n}. Tato záloha je neobsahuje.",
};
