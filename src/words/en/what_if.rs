//! English: texts of what tried scoring rules would change.

use crate::words::{Plural, WhatIfWords};

/// The texts.
pub(super) const TEXTS: WhatIfWords = WhatIfWords {
    moves_title: "Who changes grade",
    moves_about: "Leads by the grade in force (rows) and the grade under the edited rules (columns).",
    now: "Now",
    then: "Edited",
    from_to: "{from} → {to}",
    show_all: Plural::two("Show {n} lead that changes grade", "Show all {n} leads that change grade"),
    filter: "Grade changes under the edited rules",
    test_title: "Back-test on closed leads",
    test_about: "{leads} are closed, {won} of them won. Had they been worked in the order of these scores:",
    blind: Plural::two(
        "{n} rule is left out here: it asks for the stage or the day of the deal, so it knows how the lead ended.",
        "{n} rules are left out here: they ask for the stage or the day of the deal, so they know how the lead ended.",
    ),
    no_test: "No back-test yet: it needs leads that were won and leads that were lost.",
    few: "With fewer than 30 closed leads these figures are mostly chance.",
    top: "If you work the first",
    top_choice: "{share}: {leads}",
    order: "Order",
    by_score: "By this score",
    received: "In order received",
    precision: "Customers among them",
    lift: "Lift",
    auc: "Right order",
    gain_title: "Customers found by working the best scores first",
    references: "For comparison",
    reference_legitimate: "25%: leads called legitimate (Gleanster Research, as quoted by marketing articles)",
    reference_qualified: "27%: leads handed to sales that were qualified (MarketingSherpa, as quoted by marketing articles)",
    references_about: "Often quoted figures about other companies' leads, not facts about yours.",
    times: "{times}×",
};
