//! English: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "Clean",
    about: "What is wrong with which leads, what stands in their columns, and which rows did not become leads.",
    issues_title: "Leads with issues",
    mend: "Correct all",
    issues_hint: "Choose an issue to see exactly those leads. A value that cannot be understood is kept as it stood.",
    no_issues: "No lead has an issue.",
    no_leads: "No leads yet. Import a list, and what is wrong with it will show here.",
    without_issue: "Without any issue",
    rejected_title: "Rejected rows",
    rejected_rows: Plural::two("{n} rejected row", "{n} rejected rows"),
    no_rejected: "No row was rejected.",
    loading: "Reading …",
    export_rejected: "Save as CSV",
    row: "Row",
    column: "Column",
    value: "Value",
    reason: "Reason",
    whole_row: "The row as it stood",
    none: "—",
    show_more: "Show more rows",
};
