//! Texts of ways of counting, where leads went, parts side by side, comparison.

use crate::words::Plural;
use crate::words::texts::texts;

texts! {
    /// Texts of ways of counting, where leads went, parts side by side, comparison.
    pub struct PassageWords {
        /// Label of the choice of how leads are counted.
        pub way_label: &'static str,
        /// Ways of counting: ever, in order.
        pub ways: [&'static str; 2],
        /// What each way counts.
        pub way_hints: [&'static str; 2],
        /// Leads that came in on a higher rung.
        pub unseen: Plural,
        /// The first day of arrival.
        pub from: &'static str,
        /// The last day of arrival.
        pub until: &'static str,
        /// Which day counts as arrival.
        pub arrival_hint: &'static str,
        /// Label of the choice by what leads are told apart.
        pub split_label: &'static str,
        /// No split.
        pub split_none: &'static str,
        /// By what leads are told apart: channel, campaign, owner, grade, grade by talks, standing, week, month.
        pub splits: [&'static str; 8],
        /// Heading of the parts.
        pub parts_title: &'static str,
        /// Caption of their table.
        pub parts_caption: &'static str,
        /// Column.
        pub part: &'static str,
        /// Values that are together.
        pub others: Plural,
        /// Leads that came before the periods shown.
        pub earlier: &'static str,
        /// Leads that came after the periods shown.
        pub later: &'static str,
        /// Column: leads.
        pub leads: &'static str,
        /// Label of the choice of what is compared.
        pub compare_label: &'static str,
        /// What is compared: nothing, periods, parts.
        pub compares: [&'static str; 3],
        /// Caption of the comparison.
        pub compare_caption: &'static str,
        /// Column.
        pub difference: &'static str,
        /// Two figures differ.
        pub told_apart: &'static str,
        /// Two figures cannot be told apart.
        pub not_told: &'static str,
        /// Too few leads.
        pub too_few: &'static str,
        /// A 95% interval: `{low}`, `{high}`.
        pub interval: &'static str,
        /// Counts and interval: `{part}`, `{whole}`, `{interval}`.
        pub share_note: &'static str,
        /// Heading of those that did not go on.
        pub stops_title: &'static str,
        /// Where they are: still there, lost, back, ahead.
        pub stops: [&'static str; 4],
        /// Column: why they were lost.
        pub reasons: &'static str,
        /// Column: what deals are worth.
        pub value: &'static str,
        /// Column: time in the stage.
        pub stay: &'static str,
        /// The middle is not reached.
        pub stay_none: &'static str,
        /// Quartiles and counts: `{low}`, `{high}`, `{done}`, `{waiting}`, `{unknown}`.
        pub stay_note: &'static str,
        /// Days.
        pub days: Plural,
        /// The switch of the reference lines.
        pub references: &'static str,
        /// What the reference lines say, with their sources: legitimate, qualified.
        pub reference_texts: [&'static str; 2],
        /// A filter: `{from}`, `{to}`.
        pub filter_arrived: &'static str,
        /// A filter: `{stage}`.
        pub filter_in_order: &'static str,
        /// A filter: `{stage}`, `{where}`.
        pub filter_stopped: &'static str,
        /// A filter: `{stage}`, `{from}`, `{to}`.
        pub filter_between: &'static str,
        /// A filter: `{stage}`, `{days}`.
        pub filter_within: &'static str,
        /// A filter: `{stage}`.
        pub filter_lost_from: &'static str,
        /// A filter: `{from}`, `{to}`.
        pub filter_went: &'static str,
        /// A stage that the book did not see.
        pub not_seen: &'static str,
        /// In place of a stage: leads came in.
        pub came_in: &'static str,
        /// Handle of a count: `{n}`, `{what}`.
        pub show: &'static str,
    }
}
