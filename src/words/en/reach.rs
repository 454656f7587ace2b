//! English: texts of reaching everyone.

use crate::words::{Plural, ReachWords};

/// The texts.
pub(super) const TEXTS: ReachWords = ReachWords {
    ranked: "By score",
    title: "Who was reached",
    about: "Leads of each grade that were contacted: called, active, or further along. Picking by instinct leaves leads behind; here it shows.",
    contacted: "Contacted",
    attempts: "Attempts per lead tried",
    contacted_of: "{contacted} of {all} ({share})",
    skipped: Plural::two("{n} passed over", "{n} passed over"),
    enough: "{enough} with {least} or more",
    no_calls: "none tried",
    no_leads: "no leads",
    reference: "Reference: {attempts} attempts",
    reference_source: "The dashed line is what an article says of sellers in general: they give up after 1.3 attempts on average. It is a claim to compare with, not a measured fact about you.",
    skip_reason: "Pass over, because …",
    skip: "Pass over",
    skipped_because: "Passed over: {reason} ({moment})",
    skip_noted: "{name}: passed over, {reason}.",
    audit_title: "Check of rejected rows",
    audit_about: "A few rejected rows drawn by lot: were they rejected rightly? The same number draws the same rows, so two people can check the same.",
    audit_seed: "Draw number",
    audit_draw: "Draw rows",
    audit_next: "Draw others",
    audit_drawn: "{count} of {all} rejected rows, draw {seed}",
};
