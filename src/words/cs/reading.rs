//! Czech: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "Řádek s názvy sloupců",
    automatic: "Zjistit automaticky",
    header_found: "Zjištěno: řádek {n}",
    header_found_none: "Zjištěno: žádný",
    header_row: "Řádek {n}",
    header_none: "Žádný",
    above: "Nad názvy sloupců, není součástí seznamu:",
    quote: "Uvozovky kolem buněk",
    quotes: ["Dvojité uvozovky \"", "Jednoduché uvozovky '"],
    quote_none: "Žádné",
    region: "Čísla bez předvolby země",
    region_seen: "Poznáno podle čísel; v tomto pracovním prostoru je obvyklé: {usual}.",
};
