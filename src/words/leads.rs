//! Texts of the book page.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the book page.
    pub struct LeadsWords {
        /// The title.
        pub title: &'static str,
        /// The table's label.
        pub table_label: &'static str,
        /// `{n}`.
        pub of_all: &'static str,
        /// A button.
        pub filters: &'static str,
        /// A chip: `{name}`, `{values}`.
        pub filter_is: &'static str,
        /// A chip: `{text}`.
        pub filter_search: &'static str,
        /// A chip.
        pub filter_entry: &'static str,
        /// `{filter}`.
        pub filter_remove: &'static str,
        /// A button.
        pub filter_clear: &'static str,
        /// A filter.
        pub no_issue: &'static str,
        /// A blank value.
        pub blank: &'static str,
        /// A button.
        pub columns: &'static str,
        /// A button.
        pub columns_reset: &'static str,
        /// A button.
        pub export_csv: &'static str,
        /// What it does.
        pub export_csv_about: &'static str,
        /// A button.
        pub export_exact: &'static str,
        /// What it does.
        pub export_exact_about: &'static str,
        /// `{file}`.
        pub file_saved: &'static str,
        /// Cells made safe.
        pub cells_guarded: Plural,
        /// A tick.
        pub select_all: &'static str,
        /// A tick: `{lead}`.
        pub select_one: &'static str,
        /// A count.
        pub selected: Plural,
        /// A label.
        pub bulk_field: &'static str,
        /// A label.
        pub bulk_value: &'static str,
        /// A button.
        pub bulk_apply: &'static str,
        /// A button.
        pub bulk_clear: &'static str,
        /// `{field}`, `{leads}`.
        pub bulk_done: &'static str,
        /// An empty view.
        pub no_match: &'static str,
        /// What to do.
        pub no_match_about: &'static str,
        /// A button.
        pub show_all: &'static str,
        /// A label.
        pub sort_by: &'static str,
        /// A button.
        pub turn_order: &'static str,
        /// A lead with no name nor contact.
        pub unnamed: &'static str,
        /// The panel's label.
        pub panel: &'static str,
        /// A button.
        pub previous: &'static str,
        /// A button.
        pub next: &'static str,
        /// A button.
        pub close: &'static str,
        /// `{field}`, `{value}`.
        pub edit_field: &'static str,
        /// A button.
        pub save: &'static str,
        /// A button.
        pub cancel: &'static str,
        /// What to type.
        pub money_hint: &'static str,
        /// What to type.
        pub day_hint: &'static str,
        /// A button.
        pub show_blank: Plural,
        /// A button.
        pub hide_blank: &'static str,
        /// A heading.
        pub score_sum: &'static str,
        /// No rule gave points.
        pub score_none: &'static str,
        /// The last line of a sum.
        pub total: &'static str,
        /// A heading.
        pub origin: &'static str,
        /// `{file}`, `{rows}`.
        pub from_row: &'static str,
        /// `{file}`, `{rows}`.
        pub from_rows: &'static str,
        /// A label.
        pub lead_id: &'static str,
        /// A heading.
        pub story: &'static str,
        /// A tag.
        pub undone: &'static str,
        /// `{field}`, `{before}`, `{after}`.
        pub changed: &'static str,
        /// `{field}`, `{row}`.
        pub merged_taken: &'static str,
        /// A lead came again with a file: `{rows}`.
        pub came_again: &'static str,
        /// `{field}`, `{row}`, `{value}`.
        pub merged_left: &'static str,
    }
}
