//! Macedonian: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "Ред со имињата на колоните",
    automatic: "Најди го",
    header_found: "Најден: ред {n}",
    header_found_none: "Најдено: нема таков ред",
    header_row: "Ред {n}",
    header_none: "Нема таков ред",
    above: "Над имињата на колоните, не е дел од списокот:",
    quote: "Наводници околу ќелиите",
    quotes: ["Двојни наводници \"", "Единечни наводници '"],
    quote_none: "Нема",
    region: "Телефонски броеви без код на државата",
    region_seen: "Утврдено според броевите; во овој работен простор обично е {usual}.",
};
