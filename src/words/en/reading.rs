//! English: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "Row with the column names",
    automatic: "Find it",
    header_found: "Found: row {n}",
    header_found_none: "Found: there is none",
    header_row: "Row {n}",
    header_none: "There is none",
    above: "Above the column names, not part of the list:",
    quote: "Quotes around cells",
    quotes: ["Double quotes \"", "Single quotes '"],
    quote_none: "None",
    region: "Numbers without country code",
    region_seen: "Seen from the numbers; in this workspace it is usually {usual}.",
};
