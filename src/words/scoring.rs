//! Texts of rules and grades.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the score page.
    pub struct ScoringWords {
        /// The title.
        pub title: &'static str,
        /// What the page is for.
        pub intro: &'static str,
        /// Heading of the grades.
        pub grades_title: &'static str,
        /// A grade by its `{letter}`.
        pub grade: &'static str,
        /// The least points of a grade: `{letter}`.
        pub grade_from: &'static str,
        /// Which leads get D: those below `{points}`.
        pub grade_below: &'static str,
        /// Handle of a grade's tile: `{leads}` and `{letter}`.
        pub grade_show: &'static str,
        /// Why a grade cannot be shown now.
        pub grade_unsaved: &'static str,
        /// Label of a threshold's number: `{letter}`.
        pub threshold_points: &'static str,
        /// Heading of the thresholds.
        pub thresholds_title: &'static str,
        /// Counted leads.
        pub leads: Plural,
        /// Heading of the histogram.
        pub histogram_title: &'static str,
        /// Column: range of scores.
        pub histogram_score: &'static str,
        /// A range of scores, `{from}` to `{to}`.
        pub histogram_range: &'static str,
        /// Column: leads.
        pub histogram_leads: &'static str,
        /// What opens the table of the histogram.
        pub histogram_table: &'static str,
        /// Leads whose grade differs from that in force.
        pub changed: Plural,
        /// No grade differs.
        pub changed_none: &'static str,
        /// The rules shown are those in force.
        pub in_force: &'static str,
        /// Puts the rules in force.
        pub save: &'static str,
        /// Goes back to the rules in force.
        pub discard: &'static str,
        /// The rules were put in force.
        pub saved: &'static str,
        /// Heading: fit.
        pub axis_fit: &'static str,
        /// What fit means.
        pub axis_fit_hint: &'static str,
        /// Heading: engagement.
        pub axis_engagement: &'static str,
        /// What engagement means.
        pub axis_engagement_hint: &'static str,
        /// No rule in this group.
        pub axis_empty: &'static str,
        /// Label of a rule's switch: `{rule}`.
        pub rule_use: &'static str,
        /// Label of a rule's points: `{rule}`.
        pub rule_points: &'static str,
        /// In place of a rule's count when it is switched off.
        pub rule_off: &'static str,
        /// Leads that a rule gives points to.
        pub rule_applies: Plural,
        /// Opens a rule's editor.
        pub rule_edit: &'static str,
        /// The same with the `{rule}`, for screen readers.
        pub rule_edit_label: &'static str,
        /// Closes a rule's editor.
        pub rule_done: &'static str,
        /// Removes a rule.
        pub rule_remove: &'static str,
        /// The same with the `{rule}`, for screen readers.
        pub rule_remove_label: &'static str,
        /// Adds a rule on fit.
        pub rule_add_fit: &'static str,
        /// Adds a rule on engagement.
        pub rule_add_engagement: &'static str,
        /// A rule without values finds nothing.
        pub rule_empty_values: &'static str,
        /// Label: what a rule asks.
        pub editor_kind: &'static str,
        /// Label: the field a rule asks of.
        pub editor_field: &'static str,
        /// Label: the values of a rule.
        pub editor_values: &'static str,
        /// Label: days of a rule.
        pub editor_days: &'static str,
        /// Label: times of a rule.
        pub editor_times: &'static str,
        /// Label: stage of a rule.
        pub editor_stage: &'static str,
        /// Choice of the editor.
        pub kind_known: &'static str,
        /// Choice of the editor.
        pub kind_blank: &'static str,
        /// Choice of the editor.
        pub kind_one_of: &'static str,
        /// Choice of the editor.
        pub kind_contains: &'static str,
        /// Choice of the editor.
        pub kind_within_days: &'static str,
        /// Choice of the editor.
        pub kind_contact_complete: &'static str,
        /// Choice of the editor.
        pub kind_reached: &'static str,
        /// Choice of the editor.
        pub kind_came_times: &'static str,
        /// Values of a condition that are not shown.
        pub more_values: Plural,
        /// No leads to score.
        pub empty_title: &'static str,
        /// What would fill the page.
        pub empty_text: &'static str,
        /// Leads to the import.
        pub empty_action: &'static str,
    }
}
