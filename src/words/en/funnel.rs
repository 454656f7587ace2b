//! English: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "Funnel",
    intro: "How many leads reached each stage, and where they stay behind. Choose a stage to see its leads.",
    channel_label: "Channel",
    channel_all: "All channels",
    filters_label: "Counted are only leads with",
    filter_search: "contains “{text}”",
    filter_remove: "Remove the filter {filter}",
    show_all: "Count all leads",
    leads: Plural::two("{n} lead", "{n} leads"),
    chart_label: "Funnel of {leads}",
    from_previous: "{rate} of previous",
    from_first: "{rate} of first",
    counts: "{part} of {whole}",
    drop_off: Plural::same("{n} did not go on"),
    show_reached: "Show {leads} that reached: {stage}",
    lost_title: "Lost",
    lost_show: "Show {leads} now lost",
    won_title: "Value won",
    won_text: "Deals of leads that reached customer",
    won_none: "No value known yet",
    table_caption: "The funnel in figures",
    column_stage: "Stage",
    column_now: "Leads now in it",
    column_reached: "Reached",
    column_previous: "Rate from previous",
    column_first: "Rate from first",
    rate_none: "No lead reached the stage before",
    rate_first: "The first stage",
    none_title: "No lead meets these conditions",
    empty_title: "The funnel is empty",
    empty_text: "Import a list of leads: its stages make the funnel.",
    empty_action: "Import leads",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
