//! Texts of what leads cost.

mod costs;

pub use costs::CostsWords;

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the channels page.
    pub struct ChannelsWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// Label of the choice of a split.
        pub split_label: &'static str,
        /// By channel.
        pub split_channel: &'static str,
        /// By source.
        pub split_source: &'static str,
        /// By campaign.
        pub split_campaign: &'static str,
        /// Label of the choice of a figure.
        pub figure_label: &'static str,
        /// Counted leads.
        pub leads_counted: Plural,
        /// Figure and column.
        pub leads: &'static str,
        /// Column.
        pub valid: &'static str,
        /// Column.
        pub duplicates: &'static str,
        /// Column.
        pub prospects: &'static str,
        /// Column.
        pub customers: &'static str,
        /// Column.
        pub spend: &'static str,
        /// Figure and column.
        pub cost_per_lead: &'static str,
        /// Figure and column.
        pub cost_per_valid_lead: &'static str,
        /// Figure and column.
        pub cost_per_customer: &'static str,
        /// Column.
        pub won_value: &'static str,
        /// Figure and column.
        pub junk_rate: &'static str,
        /// What the junk rate is.
        pub junk_hint: &'static str,
        /// What duplicates are.
        pub duplicates_hint: &'static str,
        /// Name of the chart: `{figure}`, `{split}`.
        pub chart_label: &'static str,
        /// Nothing to draw for a figure.
        pub chart_none: &'static str,
        /// The chart shows so many channels of all.
        pub chart_first: Plural,
        /// Shows all rows.
        pub table_more: &'static str,
        /// Caption of the table: `{split}`.
        pub table_caption: &'static str,
        /// The row of the sums.
        pub total: &'static str,
        /// Handle of a channel: `{leads}`, `{channel}`.
        pub show: &'static str,
        /// Leads without a channel.
        pub no_channel: &'static str,
        /// Leads without a source.
        pub no_source: &'static str,
        /// Leads without a campaign.
        pub no_campaign: &'static str,
        /// The counts of a rate: `{part}`, `{whole}`.
        pub counts: &'static str,
        /// Why there is no cost.
        pub why_no_spend: &'static str,
        /// Why a source has no cost.
        pub why_source: &'static str,
        /// Why there is no cost.
        pub why_currencies: &'static str,
        /// Why there is no cost or rate.
        pub why_no_leads: &'static str,
        /// Why there is no cost.
        pub why_no_valid: &'static str,
        /// Why there is no cost.
        pub why_no_customers: &'static str,
        /// Why there is no value.
        pub why_no_value: &'static str,
        /// Heading of the spend.
        pub spend_title: &'static str,
        /// Why spend is wanted.
        pub spend_intro: &'static str,
        /// Label and column.
        pub spend_day: &'static str,
        /// Label and column.
        pub spend_channel: &'static str,
        /// Label and column.
        pub spend_campaign: &'static str,
        /// Label of the field that may stay blank.
        pub spend_campaign_optional: &'static str,
        /// Label of the field that may stay blank.
        pub spend_day_optional: &'static str,
        /// Label and column.
        pub spend_amount: &'static str,
        /// Label.
        pub spend_currency: &'static str,
        /// Records the amount.
        pub spend_add: &'static str,
        /// The `{money}` was recorded.
        pub spend_added: &'static str,
        /// Label of the file input.
        pub spend_file: &'static str,
        /// The columns of a spend file.
        pub spend_file_hint: &'static str,
        /// A spend file is being read.
        pub spend_reading: &'static str,
        /// Records taken from a file `{file}`.
        pub spend_imported: Plural,
        /// Rows of a spend file that were not read.
        pub spend_rejected: Plural,
        /// Column.
        pub rejected_row: &'static str,
        /// Column.
        pub rejected_column: &'static str,
        /// Column.
        pub rejected_value: &'static str,
        /// The value that could not be read is blank.
        pub rejected_blank: &'static str,
        /// Rejected rows not listed.
        pub rejected_more: Plural,
        /// Closes the summary.
        pub dismiss: &'static str,
        /// Caption of the spend in effect.
        pub spend_list: Plural,
        /// No spend in effect.
        pub spend_list_none: &'static str,
        /// Shows all records.
        pub spend_more: &'static str,
        /// A record without a day.
        pub spend_no_day: &'static str,
        /// Takes back a record.
        pub spend_remove: &'static str,
        /// The same with the `{spend}`, for screen readers.
        pub spend_remove_label: &'static str,
        /// A record was taken back: `{spend}`.
        pub spend_removed: &'static str,
        /// No leads and no spend.
        pub empty_title: &'static str,
        /// What would fill the page.
        pub empty_text: &'static str,
        /// Figures at every depth.
        pub costs: CostsWords,
        /// Leads to the import.
        pub empty_action: &'static str,
    }
}
