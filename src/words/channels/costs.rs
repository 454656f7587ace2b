//! Texts of what leads cost at every depth: readings, periods, touches, intervals, trends, more spend.

use crate::words::Plural;
use crate::words::texts::texts;

texts! {
    /// Texts of the figures on the channels page.
    pub struct CostsWords {
        /// Label.
        pub reading_label: &'static str,
        /// A choice.
        pub reading_cohort: &'static str,
        /// A choice.
        pub reading_event: &'static str,
        /// What the choice means.
        pub cohort_hint: &'static str,
        /// What the choice means.
        pub event_hint: &'static str,
        /// Label.
        pub period_label: &'static str,
        /// A choice.
        pub period_all: &'static str,
        /// A choice.
        pub period_this_month: &'static str,
        /// A choice.
        pub period_last_month: &'static str,
        /// A choice.
        pub period_this_quarter: &'static str,
        /// A choice.
        pub period_last_quarter: &'static str,
        /// A choice.
        pub period_this_year: &'static str,
        /// A choice.
        pub period_last_year: &'static str,
        /// A choice.
        pub period_between: &'static str,
        /// Label.
        pub from: &'static str,
        /// Label.
        pub until: &'static str,
        /// Label.
        pub comparison_label: &'static str,
        /// A choice.
        pub comparison_none: &'static str,
        /// A choice.
        pub comparison_before: &'static str,
        /// A choice.
        pub comparison_other: &'static str,
        /// Label.
        pub attribution_label: &'static str,
        /// A choice.
        pub attribution_first: &'static str,
        /// A choice.
        pub attribution_last: &'static str,
        /// A choice.
        pub attribution_even: &'static str,
        /// Counted.
        pub several: Plural,
        /// What clicking a row shows then.
        pub several_hint: &'static str,
        /// Label.
        pub order_label: &'static str,
        /// A choice.
        pub order_leads: &'static str,
        /// A choice.
        pub order_figure: &'static str,
        /// What the cautious order is.
        pub order_hint: &'static str,
        /// Column.
        pub accepted: &'static str,
        /// Column.
        pub opportunities: &'static str,
        /// Column.
        pub rejected: &'static str,
        /// Figure and column.
        pub cost_per_accepted: &'static str,
        /// Figure and column.
        pub cost_per_prospect: &'static str,
        /// Figure and column.
        pub cost_per_opportunity: &'static str,
        /// Column.
        pub profit: &'static str,
        /// Figure and column.
        pub returned: &'static str,
        /// Column.
        pub payback: &'static str,
        /// Figure and column.
        pub customer_rate: &'static str,
        /// Figure and column.
        pub duplicate_rate: &'static str,
        /// Figure and column.
        pub rejection_rate: &'static str,
        /// Group of columns.
        pub group_came: &'static str,
        /// Group of columns.
        pub group_costs: &'static str,
        /// Group of columns.
        pub group_back: &'static str,
        /// Group of columns.
        pub group_quality: &'static str,
        /// Instead of an interval.
        pub few: &'static str,
        /// What stands below the figures.
        pub interval_hint: &'static str,
        /// What accepted leads are.
        pub accepted_hint: &'static str,
        /// What rejected rows are.
        pub rejected_hint: &'static str,
        /// Why there is no cost.
        pub why_no_accepted: &'static str,
        /// Why there is no cost.
        pub why_no_prospects: &'static str,
        /// Why there is no cost.
        pub why_no_opportunities: &'static str,
        /// Why there is no figure.
        pub why_no_day: &'static str,
        /// Why there is no rate.
        pub why_others: &'static str,
        /// No payback.
        pub payback_not_yet: &'static str,
        /// Paid back on an unknown day.
        pub payback_undated: &'static str,
        /// Counted.
        pub payback_after: Plural,
        /// How many deals have a value: `{part}`, `{whole}`.
        pub valued: &'static str,
        /// Counted.
        pub undated_leads: Plural,
        /// Stages reached on unknown days: `{prospects}`, `{opportunities}`, `{customers}`.
        pub undated_stages: &'static str,
        /// Counted.
        pub undated_rejected: Plural,
        /// Spend without a day: `{spend}`.
        pub undated_spend: &'static str,
        /// Heading: `{figure}`.
        pub trend_title: &'static str,
        /// What the small charts are.
        pub trend_hint: &'static str,
        /// Opens the table of the small charts.
        pub trend_table: &'static str,
        /// A month: `{month}`, `{year}`.
        pub month_of: &'static str,
        /// Column.
        pub month: &'static str,
        /// Heading: `{figure}`, `{period}`.
        pub versus_title: &'static str,
        /// When a change is said.
        pub versus_hint: &'static str,
        /// Nothing to compare with.
        pub versus_none: &'static str,
        /// Column.
        pub now: &'static str,
        /// Column.
        pub before: &'static str,
        /// Column.
        pub change: &'static str,
        /// A change.
        pub change_up: &'static str,
        /// A change.
        pub change_down: &'static str,
        /// A change.
        pub change_unclear: &'static str,
        /// Heading.
        pub next_title: &'static str,
        /// Label.
        pub next_amount: &'static str,
        /// The assumption.
        pub next_assumption: &'static str,
        /// A count to come: `{mean}`, `{low}`, `{high}`.
        pub next_expected: &'static str,
        /// Nothing to tell.
        pub next_none: &'static str,
        /// Heading.
        pub references_title: &'static str,
        /// What they are.
        pub references_intro: &'static str,
        /// A claim with its source.
        pub reference_legitimate: &'static str,
        /// A claim with its source.
        pub reference_qualified: &'static str,
        /// A claim with its source.
        pub reference_paid: &'static str,
    }
}
