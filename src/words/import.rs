//! Texts of a file's way in.

use super::Plural;
use super::texts::texts;

texts! {
    /// Texts of the import page.
    pub struct ImportWords {
        /// The title.
        pub title: &'static str,
        /// Before there is a file.
        pub promise: &'static str,
        /// While the head of a file is read.
        pub reading: &'static str,
        /// While the sheets of a file are read.
        pub reading_sheets: &'static str,
        /// In the drop zone.
        pub drop_here: &'static str,
        /// The drop zone while a file is on the desk.
        pub choose_another: &'static str,
        /// What kind of files.
        pub drop_hint: &'static str,
        /// Opens the place to paste.
        pub paste_instead: &'static str,
        /// The place to paste.
        pub paste_label: &'static str,
        /// Takes typed text.
        pub paste_read: &'static str,
        /// The name of pasted text in the journal.
        pub pasted_name: &'static str,
        /// `{files}` wait for their turn.
        pub waiting: &'static str,
        /// Reads the file once more.
        pub read_again: &'static str,
        /// Takes a message away.
        pub dismiss: &'static str,
        /// Step one.
        pub step_read: &'static str,
        /// Step two.
        pub step_map: &'static str,
        /// Step three.
        pub step_check: &'static str,
        /// The encoding.
        pub encoding: &'static str,
        /// The encoding is sniffed.
        pub encoding_automatic: &'static str,
        /// The encoding is sniffed and is `{encoding}`.
        pub encoding_found: &'static str,
        /// The delimiter.
        pub delimiter: &'static str,
        /// `,`
        pub comma: &'static str,
        /// `;`
        pub semicolon: &'static str,
        /// Tab.
        pub tab: &'static str,
        /// `|`
        pub pipe: &'static str,
        /// Which sheet of the spreadsheet.
        pub sheet: &'static str,
        /// One sheet: `{name}`, `{rows}`.
        pub sheet_rows: &'static str,
        /// A sheet that the spreadsheet hides: `{name}`, `{rows}`.
        pub sheet_hidden: &'static str,
        /// A sheet without a name, such as the `{n}`th table of a web page.
        pub sheet_unnamed: &'static str,
        /// The rows of a sheet.
        pub sheet_row_count: Plural,
        /// Cells with an error, left blank.
        pub sheet_errors: Plural,
        /// The file is our own exact export.
        pub own_export: &'static str,
        /// Imports our own export.
        pub import_at_once: &'static str,
        /// Takes the file off the desk.
        pub not_this_file: &'static str,
        /// `{names}` occurred twice.
        pub repeated_headers: &'static str,
        /// What mapping is.
        pub map_hint: &'static str,
        /// The less common fields.
        pub more_fields: &'static str,
        /// No column has this field.
        pub not_in_file: &'static str,
        /// Beside a field whose column is better looked at.
        pub guessed: &'static str,
        /// Over the columns that hold two things.
        pub split_title: &'static str,
        /// Takes `{column}` apart into `{fields}`.
        pub split_into: &'static str,
        /// The columns are mapped as those of `{file}` were.
        pub known_layout: &'static str,
        /// Back to the guess.
        pub guess_anew: &'static str,
        /// `{columns}` become custom fields.
        pub kept_columns: &'static str,
        /// `{columns}` are derived columns of our own export.
        pub ignored_columns: &'static str,
        /// The currency of the value.
        pub target_currency: &'static str,
        /// The id in our own export.
        pub target_lead_id: &'static str,
        /// Over a column that is kept.
        pub target_custom: &'static str,
        /// Over a column that is not read.
        pub target_ignored: &'static str,
        /// What identifies a lead.
        pub same_lead: &'static str,
        /// Identity.
        pub same_external_id: &'static str,
        /// Identity.
        pub same_email: &'static str,
        /// Identity.
        pub same_phone: &'static str,
        /// What a row does to a stored lead.
        pub update_mode: &'static str,
        /// Update mode.
        pub mode_replace: &'static str,
        /// Update mode.
        pub mode_fill: &'static str,
        /// Update mode.
        pub mode_skip: &'static str,
        /// Constants.
        pub same_for_all: &'static str,
        /// When constants count.
        pub same_for_all_hint: &'static str,
        /// No constant stage.
        pub as_in_file: &'static str,
        /// The preview.
        pub first_rows: &'static str,
        /// Number of a row.
        pub row: &'static str,
        /// Until the first check comes.
        pub checking: &'static str,
        /// The first rows were checked.
        pub rows_looked_at: Plural,
        /// All rows were checked.
        pub all_rows: Plural,
        /// A count of the check.
        pub would_be_rejected: &'static str,
        /// A count of the check.
        pub known_leads: &'static str,
        /// A count of the check.
        pub would_be_duplicates: &'static str,
        /// The check found nothing.
        pub no_issue: &'static str,
        /// No row would become a lead.
        pub all_rejected: &'static str,
        /// Imports.
        pub run: &'static str,
        /// While the import runs.
        pub running: &'static str,
        /// Step of the import.
        pub progress_read: &'static str,
        /// Step of the import.
        pub progress_match: &'static str,
        /// Step of the import.
        pub progress_save: &'static str,
        /// Step of the import.
        pub progress_open: &'static str,
        /// How many rows.
        pub rows_read: Plural,
        /// How much of the step is done.
        pub step_share: &'static str,
        /// Gives the import up.
        pub cancel: &'static str,
        /// After the import of `{file}`.
        pub done: &'static str,
        /// It took `{time}`.
        pub took: &'static str,
        /// `{n}` milliseconds.
        pub millis: &'static str,
        /// `{n}` seconds.
        pub seconds: &'static str,
        /// Every row was known or rejected.
        pub nothing_new: &'static str,
        /// The import was undone.
        pub undone: &'static str,
        /// A count.
        pub new_count: &'static str,
        /// What it means.
        pub new_meaning: &'static str,
        /// A count.
        pub updated_count: &'static str,
        /// What it means.
        pub updated_meaning: &'static str,
        /// A count.
        pub duplicate_count: &'static str,
        /// What it means.
        pub duplicate_meaning: &'static str,
        /// A count.
        pub rejected_count: &'static str,
        /// What it means.
        pub rejected_meaning: &'static str,
        /// Leads with issues, by kind.
        pub issues_title: &'static str,
        /// Shows the leads of the import.
        pub show_leads: &'static str,
        /// Shows the rejected rows.
        pub show_rejected: &'static str,
        /// Saves the rejected rows.
        pub export_rejected: &'static str,
        /// `{file}` is the next that waits.
        pub next_file: &'static str,
        /// Clears the desk.
        pub another_file: &'static str,
        /// Takes the import back.
        pub undo: &'static str,
    }
}
