//! Texts of the journal.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the history page.
    pub struct HistoryWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub about: &'static str,
        /// Until the journal comes.
        pub loading: &'static str,
        /// Nothing happened yet.
        pub empty: &'static str,
        /// How many entries.
        pub entries: Plural,
        /// How many of all were asked for: `{shown}`, `{all}`.
        pub entries_of: &'static str,
        /// None of them was asked for.
        pub nothing_matches: &'static str,
        /// Mark of an undone entry.
        pub undone: &'static str,
        /// Mark of an undo or redo that a later one took the place of.
        pub overtaken: &'static str,
        /// Undoes the line.
        pub undo: &'static str,
        /// Undoes an undo.
        pub redo: &'static str,
        /// The same for a screen reader: `{entry}`.
        pub undo_of: &'static str,
        /// The same: `{entry}`.
        pub redo_of: &'static str,
        /// Where an entry was made.
        pub origin_here: &'static str,
        /// The same: `{tab}`.
        pub origin_tab: &'static str,
        /// The same: `{device}`, `{tab}`.
        pub origin_device: &'static str,
        /// What a tab and a device are.
        pub origin_about: &'static str,
        /// Shows further lines.
        pub show_more: &'static str,
        /// Names of the kinds, in the order of `EntryGroup::ALL`.
        pub groups: [&'static str; 11],
        /// The conditions.
        pub filters: &'static str,
        /// The menu of kinds.
        pub kinds: &'static str,
        /// The choice of a time.
        pub time: &'static str,
        /// Any time.
        pub all_time: &'static str,
        /// Since midnight.
        pub today: &'static str,
        /// A week.
        pub week: &'static str,
        /// A month.
        pub month: &'static str,
        /// From one day to another.
        pub between: &'static str,
        /// The first day.
        pub from_day: &'static str,
        /// The last day.
        pub to_day: &'static str,
        /// A chip: `{from}`, `{to}`.
        pub between_days: &'static str,
        /// A chip: `{day}`.
        pub since_day: &'static str,
        /// A chip: `{day}`.
        pub until_day: &'static str,
        /// The box that finds a lead.
        pub find_lead: &'static str,
        /// It finds none.
        pub no_lead_found: &'static str,
        /// A chip: `{lead}`.
        pub of_lead: &'static str,
        /// From the lead's panel to its lines here.
        pub show_of_lead: &'static str,
        /// The dialog of an undo.
        pub plan: UndoPlanWords,
    }
}

texts! {
    /// Texts of the dialog before an undo.
    pub struct UndoPlanWords {
        /// Until the plan comes.
        pub reading: &'static str,
        /// The entry is no longer in effect.
        pub gone: &'static str,
        /// `{values}`, `{leads}`.
        pub puts_back: &'static str,
        /// `{values}`, `{leads}`.
        pub puts_again: &'static str,
        /// How many values.
        pub values: Plural,
        /// In how many leads.
        pub in_leads: Plural,
        /// Leads that go out of sight.
        pub hides: Plural,
        /// Those of them that were changed since.
        pub hides_changed: Plural,
        /// Leads that come back.
        pub shows: Plural,
        /// Spend records that go.
        pub spend_goes: Plural,
        /// Spend records that come back.
        pub spend_comes: Plural,
        /// Rules and settings that go back.
        pub settings_back: Plural,
        /// None of all that.
        pub nothing: &'static str,
        /// What stays.
        pub kept: Plural,
        /// How many more than are listed.
        pub kept_more: Plural,
        /// A column.
        pub kept_where: &'static str,
        /// A column.
        pub kept_field: &'static str,
        /// A column.
        pub kept_now: &'static str,
        /// A column.
        pub kept_by: &'static str,
        /// In place of a lead.
        pub rule: &'static str,
        /// In place of a lead.
        pub thresholds: &'static str,
        /// In place of a lead.
        pub settings: &'static str,
        /// A rule that is switched off or gone.
        pub rule_off: &'static str,
    }
}
