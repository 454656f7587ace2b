//! English: texts of damaged records.

use crate::words::{DamageWords, Plural};

/// The texts.
pub(super) const TEXTS: DamageWords = DamageWords {
    title: "Damaged records",
    about: "These records in the browser's storage are no longer as they were saved. They are set aside untouched; everything else is here and can be worked with.",
    leads: "Leads {first} to {last} of this change: {entry} ({when})",
    values: "Changed, merged or rejected values of this change: {entry} ({when})",
    entries: Plural::two("{n} change", "{n} changes"),
    between: "{changes} after “{before}” ({before_when}) and before “{after}” ({after_when})",
    before: "{changes} before “{after}” ({after_when})",
    after: "{changes} after “{before}” ({before_when})",
    all: "{changes}, and no other change can be read",
    repair: "Repair from a backup …",
    reading: "Reading the backup …",
    export: "Export what is readable",
    show: "Show and repair",
    question: "Repair from this backup?",
    made: "The backup was made on {when}. Each of its records was verified by its checksum.",
    mends: "can be repaired",
    lacks: "not in this backup",
    none: "This backup holds none of the damaged records. Try one that was made after these changes.",
    stays: "Only the damaged records are replaced; everything saved since then stays.",
    confirm: "Repair",
    cancel: "Cancel",
    done: "Repaired: everything is whole again.",
    done_partly: "Repaired. {n} records are still damaged: this backup does not hold them.",
};
