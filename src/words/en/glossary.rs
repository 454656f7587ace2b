//! English: texts of the glossary.

use crate::words::GlossaryWords;

/// The texts.
pub(super) const TEXTS: GlossaryWords = GlossaryWords {
    title: "Your words",
    about: "Companies call the same things by other names. What you write here stands wherever the word is shown; left blank, the word of the language does.",
    marketing_qualified: "Marketing-qualified",
    sales_qualified: "Sales-qualified",
    terms: "Terms",
    criteria: "Your own criteria",
    criterion_new: "New criterion",
    reasons: "Reasons why leads are lost",
    reason_new: "New reason",
    lost_reasons: ["No budget", "No need", "Chose another", "No answer", "Wrong contact", "Not now"],
    add: "Add",
    remove: "Remove: {name}",
    save: "Save terms",
    saved: "Your words are saved.",
    entry: "own words",
    kept: "Your words",
};
