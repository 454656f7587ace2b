//! English: texts of evidence without persons.

use crate::words::EvidenceWords;

/// The texts.
pub(super) const TEXTS: EvidenceWords = EvidenceWords {
    title: "Share counts with colleagues, without persons",
    about: "A small CSV file: for each value of the ticked fields, how many leads were won, lost and are open. Groups of fewer than five leads are left out, and so are names, contact data, owners, companies, free text, and any value in which somebody of your book might stand. Open it in a spreadsheet to check before you send it.",
    save: "Save counts as a file",
    add: "Add a colleague's file",
    none: "No colleague's file is added.",
    line: "{file}: {counts}",
    remove: "Remove",
    remove_label: "Remove {file}",
    added: "The counts of {file} are added up in who buys more often. Learn again to take them into the forecast.",
    kept: "Added files are kept until you close the page; they are not stored in the book.",
    field: "What colleagues' counts say",
    fault_other: "{file} is not a file of counts from Leadbench.",
    fault_newer: "{file} was made by a newer version of Leadbench. Reload the page to update, or ask for a file of this version.",
    fault_line: "{file} is damaged in line {line}. Nothing was added; ask for the file again.",
};
