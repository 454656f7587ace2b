//! English: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "Fit and engagement",
    about: "A1 fits best and has done most, C3 least of both. A click shows the leads of a cell.",
    show: "Show {leads}: {cell}",
    least_fit: "Least fit for {letter}",
    least_engagement: "Least engagement for {number}",
    limits: "Limits and fading",
    most_fit: "Most points of fit",
    most_engagement: "Most points of engagement",
    no_limit: "no limit",
    half_life: "Days until engagement counts half",
    half_life_hint: "Counted from the last activity, else from the first contact; after as many days again it counts a quarter.",
    does_not_fade: "does not fade",
    over_most: "held to the most of its group",
    faded: Plural::two("faded, last active {n} day ago", "faded, last active {n} days ago"),
    off_scale: "beyond the end of the scale",
    column: "Fit × engagement",
    kept: "limits and fading",
};
