//! Texts of the board: figures of a stretch of time, the report, the columns by stage.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the board: figures of a stretch of time, the report, the columns by stage.
    pub struct BoardWords {
        /// The title, and the page in the rail.
        pub title: &'static str,
        /// What it is for.
        pub about: &'static str,
        /// There are no leads at all.
        pub no_leads: &'static str,
        /// The choice of a stretch of time.
        pub period: &'static str,
        /// Today, yesterday, this week, last week, this month.
        pub periods: [&'static str; 5],
        /// What is counted, in the order of the columns.
        pub figures: [&'static str; 10],
        /// The figures, as a heading.
        pub figures_title: &'static str,
        /// Under the figures: who they count for.
        pub figures_note: &'static str,
        /// Leads of nobody.
        pub nobody: &'static str,
        /// All owners.
        pub everybody: &'static str,
        /// The figure of the stretch before: `{n}`.
        pub before: &'static str,
        /// Leads that were lost.
        pub failures: &'static str,
        /// None was.
        pub no_failures: &'static str,
        /// Leads that were won.
        pub successes: &'static str,
        /// None was.
        pub no_successes: &'static str,
        /// The reader's own plan and work.
        pub plan: &'static str,
        /// Next steps due.
        pub plan_due: Plural,
        /// Next steps of a week.
        pub plan_week: Plural,
        /// Leads to the day's work.
        pub plan_open: &'static str,
        /// The report.
        pub report: &'static str,
        /// The title within it.
        pub report_title: &'static str,
        /// What it is for.
        pub report_about: &'static str,
        /// A box: names of leads are in it.
        pub report_names: &'static str,
        /// A button.
        pub report_copy: &'static str,
        /// What was done.
        pub copied: &'static str,
        /// A button.
        pub report_save: &'static str,
        /// At its end.
        pub report_footer: &'static str,
        /// The columns by stage.
        pub columns: &'static str,
        /// How they are worked with.
        pub columns_about: &'static str,
        /// Leads that are not shown as cards.
        pub more: Plural,
        /// What was done: `{name}`, `{stage}`.
        pub moved: &'static str,
    }
}
