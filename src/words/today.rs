//! Texts of the day's work: next steps, new leads, what was done.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the day's work: next steps, new leads, what was done.
    pub struct TodayWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub about: &'static str,
        /// How many next steps are due.
        pub due: Plural,
        /// How many of them are overdue.
        pub overdue: Plural,
        /// How many new leads wait.
        pub fresh: Plural,
        /// No next step is due.
        pub nothing_due: &'static str,
        /// Neither due nor new leads are left.
        pub all_done: &'static str,
        /// There are no leads at all.
        pub no_leads: &'static str,
        /// The list, for screen readers.
        pub list: &'static str,
        /// The lead at hand, for screen readers.
        pub at_hand: &'static str,
        /// A heading in the list.
        pub group_due: &'static str,
        /// A heading in the list.
        pub group_fresh: &'static str,
        /// Of a line: `{day}`.
        pub overdue_since: &'static str,
        /// Of a line.
        pub due_today: &'static str,
        /// The buttons for what came of a call.
        pub result: &'static str,
        /// The buttons for the next step, and the heading in a lead's panel.
        pub next: &'static str,
        /// The label of what is to be done.
        pub next_note: &'static str,
        /// The label of the day.
        pub next_day: &'static str,
        /// A button: sets the next step.
        pub set: &'static str,
        /// A button.
        pub tomorrow: &'static str,
        /// A button.
        pub in_a_week: &'static str,
        /// A button.
        pub in_a_month: &'static str,
        /// A button: no next step any more.
        pub nothing_more: &'static str,
        /// The keys.
        pub keys: &'static str,
        /// What was done: `{name}`, `{day}`.
        pub planned: &'static str,
        /// What was done: `{name}`.
        pub planned_none: &'static str,
        /// The column and filter.
        pub column: &'static str,
        /// A filter: `{day}`.
        pub by_day: &'static str,
        /// A filter: no next step.
        pub without: &'static str,
        /// A button: shows them in the table.
        pub show_due: &'static str,
        /// A button: all next steps as a file.
        pub calendar: &'static str,
        /// What the file is for.
        pub calendar_about: &'static str,
        /// The heading of what was done today.
        pub done_title: &'static str,
        /// Calls today.
        pub done_calls: Plural,
        /// Of these, reached.
        pub done_reached: Plural,
        /// Next steps set today.
        pub done_planned: Plural,
        /// Leads moved to another stage today.
        pub done_moved: Plural,
        /// The picture of the days to come.
        pub week_title: &'static str,
        /// One of its days: `{day}`, `{steps}`.
        pub week_day: &'static str,
        /// A count of next steps.
        pub steps: Plural,
        /// What a next step is called when it has no note.
        pub default_note: &'static str,
        /// A journal entry: `{day}`.
        pub entry: &'static str,
        /// A journal entry.
        pub entry_none: &'static str,
        /// What an undo changes.
        pub undone: Plural,
    }
}
