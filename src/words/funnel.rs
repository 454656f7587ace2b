//! Texts of the funnel.

mod passage;
mod saved_views;
mod trends;

pub use passage::PassageWords;
pub use saved_views::SavedViewsWords;
pub use trends::TrendsWords;

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the funnel page.
    pub struct FunnelWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// Label of the choice of a channel.
        pub channel_label: &'static str,
        /// No channel chosen.
        pub channel_all: &'static str,
        /// Heading of the filters in effect.
        pub filters_label: &'static str,
        /// A filter: `{text}` searched for.
        pub filter_search: &'static str,
        /// Removes a filter: `{filter}`.
        pub filter_remove: &'static str,
        /// Removes all filters.
        pub show_all: &'static str,
        /// Counted leads.
        pub leads: Plural,
        /// Name of the chart: `{leads}`.
        pub chart_label: &'static str,
        /// The rate from the stage before, `{rate}`.
        pub from_previous: &'static str,
        /// The rate from the first stage, `{rate}`.
        pub from_first: &'static str,
        /// The counts of a rate: `{part}`, `{whole}`.
        pub counts: &'static str,
        /// Leads that did not reach the next stage.
        pub drop_off: Plural,
        /// Handle of a stage: `{leads}`, `{stage}`.
        pub show_reached: &'static str,
        /// Heading of the lost leads.
        pub lost_title: &'static str,
        /// Handle of the lost leads: `{leads}`.
        pub lost_show: &'static str,
        /// Heading of the value won.
        pub won_title: &'static str,
        /// What the value won is.
        pub won_text: &'static str,
        /// No deal has a known value.
        pub won_none: &'static str,
        /// Caption of the table.
        pub table_caption: &'static str,
        /// Column.
        pub column_stage: &'static str,
        /// Column.
        pub column_now: &'static str,
        /// Column.
        pub column_reached: &'static str,
        /// Column.
        pub column_previous: &'static str,
        /// Column.
        pub column_first: &'static str,
        /// Why a rate cannot be told.
        pub rate_none: &'static str,
        /// Why the first stage has no rate from the one before.
        pub rate_first: &'static str,
        /// The filters leave no lead.
        pub none_title: &'static str,
        /// No leads.
        pub empty_title: &'static str,
        /// What would fill the page.
        pub empty_text: &'static str,
        /// Leads to the import.
        pub empty_action: &'static str,
        /// Ways of counting, parts, comparison.
        pub passage: PassageWords,
        /// How it goes over time.
        pub trends: TrendsWords,
        /// Views kept under a name.
        pub saved_views: SavedViewsWords,
    }
}
