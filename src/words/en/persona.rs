//! English: texts of the persona.

use crate::words::{PersonaWords, Plural};

/// The texts.
pub(super) const TEXTS: PersonaWords = PersonaWords {
    title: "Who buys more often",
    about: "Values of the ticked fields beside the average of all closed leads, with 95% intervals. Sure ones stand out from chance even though many values were looked at (Benjamini–Hochberg, 5% mistakes). What goes together need not be the cause.",
    none: "No value differs surely from the average. More closed leads may tell.",
    chart_label: "How many times as often as the average leads with a value are won",
    value: "Value",
    lift: "Times the average",
    interval: "95% interval",
    counts: "Won",
    won_of: "{won} of {all}",
    from_to: "{low} to {high}",
    points: "Points",
    known: "{field} is filled in",
    blank: "{field} is blank",
    show_unsure: "Also show values that are not sure",
    custom: "Score rules ask for standard fields only.",
    choose: "Make {value} part of the persona",
    adopt: Plural::two(
        "Make {n} value the persona: add its fit rule",
        "Make {n} values the persona: add their fit rules",
    ),
    adopted: "The fit rules are in force. You find them on the score page.",
};
