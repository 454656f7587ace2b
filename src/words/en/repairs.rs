//! English: texts about damage and its repair.

use crate::words::RepairWords;

/// The texts.
pub(super) const TEXTS: RepairWords = RepairWords {
    title: "Damage that will be repaired",
    about: "Found in the first rows, and proven by what becomes valid. Untick what should stay as it is.",
    line: "{field}: {kind} ({count})",
    example: "{before} → {after}",
    kinds: [
        "text read with the wrong encoding",
        "signs of web pages",
        "characters that are not seen",
        "full-width letters and digits",
        "a mark that made a number a text",
        "decimals behind a whole number",
        "numbers in scientific notation",
        "lost leading zeros",
        "lost plus signs",
        "days as serial numbers",
        "ranges taken for dates",
        "swapped day and month",
        "words for “none”",
    ],
};
