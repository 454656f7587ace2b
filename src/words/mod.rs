//! The interface texts, one file per language.
//!
//! A language is a constant of `Words`: a missing text is a compile error. Texts with a place for a value hold `{name}`
//! and are filled by `fill`; counted texts are a `Plural` and are chosen by the language's own rules.

mod browser_family;
mod en;
#[cfg(feature = "page")]
mod entry;
#[cfg(feature = "page")]
mod failure;
#[cfg(feature = "page")]
mod format;
mod lead;
mod zh_hans;

pub use browser_family::BrowserFamily;
#[cfg(feature = "page")]
pub use format::lower_case;
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    ZhHans,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Language; 2] = [Language::En, Language::ZhHans];

    /// BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhHans => "zh-Hans",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::ZhHans => "简体中文",
        }
    }

    /// Its texts.
    pub fn words(self) -> &'static Words {
        match self {
            Language::En => &en::EN,
            Language::ZhHans => &zh_hans::ZH_HANS,
        }
    }

    /// The first language of the reader's list (BCP 47 tags, best first) that we speak.
    pub fn of_reader(tags: impl IntoIterator<Item = String>) -> Language {
        let known = |tag: &String| Language::ALL.into_iter().find(|language| tag.starts_with(&language.tag()[..2]));
        tags.into_iter().find_map(|tag| known(&tag)).unwrap_or_default()
    }
}

/// A counted text, one form a plural category (CLDR); languages without a category repeat `other`. `{n}` is the number.
pub struct Plural {
    /// As in "1 lead".
    pub one: &'static str,
    /// As in Czech "2 leady".
    pub few: &'static str,
    /// As in Czech "1,5 leadu".
    pub many: &'static str,
    /// As in "5 leads".
    pub other: &'static str,
}

/// Puts values in the places `{name}` of a text.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// All texts, by screen.
pub struct Words {
    /// Month names and the pattern of a day.
    pub calendar: CalendarWords,
    /// The lead's own words: fields, stages, channels, issues, reasons.
    pub lead: LeadWords,
    /// Frame: rail, top bar, save state, first run.
    pub frame: FrameWords,
    /// The book as a table, and one lead.
    pub leads: LeadsWords,
    /// A file's way in.
    pub import: ImportWords,
    /// The gate: issues, rejected rows.
    pub clean: CleanWords,
    /// Rules, grades.
    pub scoring: ScoringWords,
    /// What becomes of leads.
    pub funnel: FunnelWords,
    /// What leads cost.
    pub channels: ChannelsWords,
    /// The journal.
    pub history: HistoryWords,
    /// Workspace, backup, storage, privacy.
    pub settings: SettingsWords,
    /// Backup and restore.
    pub backup: BackupWords,
    /// How safely leads are kept: saved, evicted, backed up.
    pub keeping: KeepingWords,
    /// Erasing people for ever.
    pub erase: EraseWords,
    /// Damaged records and their repair.
    pub damage: DamageWords,
    /// What could not be done, and the way out.
    pub failure: FailureWords,
}

/// Days.
pub struct CalendarWords {
    /// Short month names, January first.
    pub months: [&'static str; 12],
    /// A day: `{day}`, `{month}` (name), `{year}`.
    pub day: &'static str,
    /// A moment: `{day}`, `{time}`.
    pub moment: &'static str,
}

/// The lead's own words.
pub struct LeadWords {
    /// The title.
    pub title: &'static str,
    /// Field names, in the order of `Field::ALL`.
    pub fields: [&'static str; 25],
    /// Stage names, in the order of `Stage::ALL`.
    pub stages: [&'static str; 7],
    /// Issue names, in the order of `IssueKind::ALL`.
    pub issues: [&'static str; 12],
    /// Names of the built-in channels, by code.
    pub channels: &'static [(&'static str, &'static str)],
    /// For leads without a channel.
    pub channel_none: &'static str,
    /// A row has neither contact nor identifier.
    pub reason_no_contact: &'static str,
    /// A row has more cells than the header.
    pub reason_too_many_cells: &'static str,
    /// Points.
    pub score: &'static str,
    /// The letter.
    pub grade: &'static str,
    /// Issues, as a column.
    pub issue: &'static str,
    /// The axis of a rule: matches the persona.
    pub fit: &'static str,
    /// The axis of a rule: has acted.
    pub engagement: &'static str,
    /// A rule's condition; `{field}`.
    pub known: &'static str,
    /// `{field}`.
    pub blank: &'static str,
    /// `{field}`, `{values}`.
    pub one_of: &'static str,
    /// `{field}`, `{values}`.
    pub contains: &'static str,
    /// `{field}`; the number is days.
    pub within_days: &'static str,
    /// Valid e-mail and phone.
    pub contact_complete: &'static str,
    /// `{stage}`.
    pub reached: &'static str,
    /// Between the values of a list.
    pub list_comma: &'static str,
    /// A journal entry; `{file}`.
    pub entry_imported: &'static str,
    /// `{field}`.
    pub entry_edited: &'static str,
    /// Spend records; `{file}`.
    pub entry_spend_file: &'static str,
    /// One spend record typed in.
    pub entry_spend: &'static str,
    /// A spend record taken back.
    pub entry_spend_removed: &'static str,
    /// Scoring rules changed.
    pub entry_rules: &'static str,
    /// Settings changed.
    pub entry_settings: &'static str,
    /// Leads were erased for ever.
    pub entry_erased: &'static str,
    /// `{entry}`.
    pub entry_undone: &'static str,
    /// `{entry}`.
    pub entry_redone: &'static str,
    /// A count of leads.
    pub leads: Plural,
}

/// Texts of the frame.
pub struct FrameWords {
    /// The title.
    pub title: &'static str,
    /// The document's title: `{page}`.
    pub title_of_page: &'static str,
    /// A link over the rail.
    pub skip: &'static str,
    /// The rail's label.
    pub pages: &'static str,
    /// Privacy in a few words.
    pub promise: &'static str,
    /// Privacy in two sentences.
    pub promise_long: &'static str,
    /// While the book is read.
    pub opening: &'static str,
    /// The book cannot be opened.
    pub open_failed: &'static str,
    /// The rest of the program did not arrive.
    pub rest_failed: &'static str,
    /// What that means.
    pub rest_failed_about: &'static str,
    /// A button.
    pub try_again: &'static str,
    /// Over the page while a file is held above it.
    pub drop_here: &'static str,
    /// The sample's label.
    pub sample_label: &'static str,
    /// What the sample is.
    pub sample_about: &'static str,
    /// A button.
    pub sample_leave: &'static str,
    /// A button.
    pub sample_delete: &'static str,
    /// `{n}`.
    pub damaged: Plural,
    /// A label.
    pub workspace: &'static str,
    /// The user's own leads.
    pub workspace_real: &'static str,
    /// The sample.
    pub workspace_sample: &'static str,
    /// The search box.
    pub search: &'static str,
    /// `{entry}`.
    pub undo: &'static str,
    /// `{entry}`.
    pub redo: &'static str,
    /// A switched-off button.
    pub undo_none: &'static str,
    /// A switched-off button.
    pub redo_none: &'static str,
    /// A button.
    pub undo_short: &'static str,
    /// The save state.
    pub saved: &'static str,
    /// The save state.
    pub saving: &'static str,
    /// The save state.
    pub not_saved: &'static str,
    /// `{why}`.
    pub not_saved_why: &'static str,
    /// Where saved data is.
    pub saved_where: &'static str,
    /// Another tab runs a newer version.
    pub outdated: &'static str,
    /// The worker stopped too often.
    pub stopped: &'static str,
    /// What can be done then.
    pub stopped_about: &'static str,
    /// A button.
    pub reload: &'static str,
    /// A label.
    pub language: &'static str,
    /// The theme button.
    pub theme_system: &'static str,
    /// The theme button.
    pub theme_light: &'static str,
    /// The theme button.
    pub theme_dark: &'static str,
    /// A button.
    pub import_file: &'static str,
    /// A button.
    pub dismiss: &'static str,
    /// A button.
    pub cancel: &'static str,
    /// The product in one sentence.
    pub what_this_is: &'static str,
    /// A second sentence.
    pub how_it_works: &'static str,
    /// A heading.
    pub begin_import: &'static str,
    /// What can be imported.
    pub begin_import_about: &'static str,
    /// The third way in.
    pub begin_paste: &'static str,
    /// A button.
    pub choose_file: &'static str,
    /// A heading.
    pub begin_sample: &'static str,
    /// What the sample is.
    pub begin_sample_about: &'static str,
    /// A button.
    pub try_sample: &'static str,
    /// A heading.
    pub begin_restore: &'static str,
    /// What restoring does.
    pub begin_restore_about: &'static str,
    /// A button.
    pub restore_choose: &'static str,
    /// A button while it works.
    pub restore_reading: &'static str,
    /// A dialog's title.
    pub restore_title: &'static str,
    /// `{when}`.
    pub restore_made: &'static str,
    /// `{leads}`, `{entries}`.
    pub restore_holds: &'static str,
    /// A count of journal entries.
    pub entries: Plural,
    /// `{leads}`.
    pub restore_replaces: &'static str,
    /// A button.
    pub restore_now: &'static str,
    /// What came of it.
    pub restored: &'static str,
}

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
    /// `{field}`, `{row}`, `{value}`.
    pub merged_left: &'static str,
}

/// Texts of the import page.
pub struct ImportWords {
    /// The title.
    pub title: &'static str,
    /// Before there is a file.
    pub promise: &'static str,
    /// While the head of a file is read.
    pub reading: &'static str,
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

/// Texts of the clean page.
pub struct CleanWords {
    /// The title.
    pub title: &'static str,
    /// What the page is for.
    pub about: &'static str,
    /// Leads with issues, by kind.
    pub issues_title: &'static str,
    /// What the buttons do.
    pub issues_hint: &'static str,
    /// All leads are clean.
    pub no_issues: &'static str,
    /// The book is empty.
    pub no_leads: &'static str,
    /// Leads without any issue.
    pub without_issue: &'static str,
    /// The rejected rows.
    pub rejected_title: &'static str,
    /// How many rejected rows.
    pub rejected_rows: Plural,
    /// No row was rejected.
    pub no_rejected: &'static str,
    /// Until the rows come.
    pub loading: &'static str,
    /// Saves the rejected rows.
    pub export_rejected: &'static str,
    /// Column: row in the file.
    pub row: &'static str,
    /// Column: column in the file.
    pub column: &'static str,
    /// Column: value as it stood.
    pub value: &'static str,
    /// Column: why.
    pub reason: &'static str,
    /// Column: all cells.
    pub whole_row: &'static str,
    /// The reason concerns the whole row, or the value was blank.
    pub none: &'static str,
    /// Shows further rows.
    pub show_more: &'static str,
}

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
    /// Values of a condition that are not shown.
    pub more_values: Plural,
    /// No leads to score.
    pub empty_title: &'static str,
    /// What would fill the page.
    pub empty_text: &'static str,
    /// Leads to the import.
    pub empty_action: &'static str,
}

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
    /// Several channels chosen.
    pub channel_several: &'static str,
    /// Heading of the filters in effect.
    pub filters_label: &'static str,
    /// A filter: `{field}` and `{values}`.
    pub filter: &'static str,
    /// A filter: `{text}` searched for.
    pub filter_search: &'static str,
    /// Name of the filter by grade.
    pub filter_grades: &'static str,
    /// Name of the filter by issue.
    pub filter_issues: &'static str,
    /// The filter: without issue.
    pub filter_no_issue: &'static str,
    /// The filter: of one import or change.
    pub filter_entry: &'static str,
    /// The blank value of a filter.
    pub filter_blank: &'static str,
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
    /// How lost leads are counted: `{stage}`.
    pub lost_text: &'static str,
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
}

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
    /// Leads to the import.
    pub empty_action: &'static str,
}

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
    pub groups: [&'static str; 8],
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

/// Texts of the dialog before an undo.
pub struct UndoPlanWords {
    /// The question: `{entry}`.
    pub undo_title: &'static str,
    /// The question: `{entry}`.
    pub redo_title: &'static str,
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

/// Texts of the dialog that erases people for ever.
pub struct EraseWords {
    /// A button.
    pub button: &'static str,
    /// The question before it.
    pub question: &'static str,
    /// `{leads}`.
    pub goes: &'static str,
    /// `{leads}`.
    pub and_more: &'static str,
    /// `{entries}`, `{rejected}`.
    pub with: &'static str,
    /// What cannot be helped.
    pub is_final: &'static str,
    /// Records are damaged.
    pub damaged: &'static str,
    /// A tick box.
    pub understood: &'static str,
    /// A button.
    pub confirm: &'static str,
    /// A button.
    pub cancel: &'static str,
    /// `{leads}`.
    pub done: &'static str,
}

/// Texts about damaged records.
pub struct DamageWords {
    /// The card.
    pub title: &'static str,
    /// What it means.
    pub about: &'static str,
    /// `{first}`, `{last}`, `{entry}`, `{when}`.
    pub leads: &'static str,
    /// `{entry}`, `{when}`.
    pub values: &'static str,
    /// How many.
    pub entries: Plural,
    /// `{changes}`, `{before}`, `{before_when}`, `{after}`, `{after_when}`.
    pub between: &'static str,
    /// `{changes}`, `{after}`, `{after_when}`.
    pub before: &'static str,
    /// `{changes}`, `{before}`, `{before_when}`.
    pub after: &'static str,
    /// `{changes}`.
    pub all: &'static str,
    /// A button.
    pub repair: &'static str,
    /// Instead of it.
    pub reading: &'static str,
    /// A button.
    pub export: &'static str,
    /// A button.
    pub show: &'static str,
    /// The dialog.
    pub question: &'static str,
    /// `{when}`.
    pub made: &'static str,
    /// A tag: it is in the backup.
    pub mends: &'static str,
    /// A tag: it is not.
    pub lacks: &'static str,
    /// No record is in it.
    pub none: &'static str,
    /// What does not change.
    pub stays: &'static str,
    /// A button.
    pub confirm: &'static str,
    /// A button.
    pub cancel: &'static str,
    /// All is mended.
    pub done: &'static str,
    /// `{n}`.
    pub done_partly: &'static str,
}

/// Texts of the settings page.
pub struct SettingsWords {
    /// The title.
    pub title: &'static str,
    /// On `file:`.
    pub sealed: &'static str,
    /// The card.
    pub workspace_title: &'static str,
    /// The user's own leads.
    pub workspace_real: &'static str,
    /// The sample.
    pub workspace_sample: &'static str,
    /// Region of phone numbers.
    pub region: &'static str,
    /// Its form.
    pub region_hint: &'static str,
    /// Currency of amounts.
    pub currency: &'static str,
    /// Its form.
    pub currency_hint: &'static str,
    /// A number that two equal books share.
    pub fingerprint: &'static str,
    /// What it is good for.
    pub fingerprint_about: &'static str,
    /// Saves the settings.
    pub save: &'static str,
    /// After that.
    pub workspace_saved: &'static str,
    /// The card.
    pub backup_title: &'static str,
    /// What a backup is.
    pub backup_about: &'static str,
    /// Saves a backup.
    pub backup_save: &'static str,
    /// The card.
    pub storage_title: &'static str,
    /// Where leads lie.
    pub storage_about: &'static str,
    /// A figure.
    pub storage_book: &'static str,
    /// A figure.
    pub storage_used: &'static str,
    /// A figure.
    pub storage_kept: &'static str,
    /// It did.
    pub yes: &'static str,
    /// It did not.
    pub no: &'static str,
    /// Asks for the promise.
    pub ask_to_keep: &'static str,
    /// When it is refused.
    pub not_kept_hint: &'static str,
    /// The card.
    pub privacy_title: &'static str,
    /// The promise.
    pub privacy_about: &'static str,
    /// A list.
    pub privacy_can: &'static str,
    /// What it can.
    pub privacy_can_list: [&'static str; 3],
    /// A list.
    pub privacy_cannot: &'static str,
    /// What it cannot.
    pub privacy_cannot_list: [&'static str; 3],
    /// A figure.
    pub requests_own: &'static str,
    /// A figure.
    pub requests_foreign: &'static str,
    /// A test for anyone.
    pub privacy_try: &'static str,
    /// The content security policy.
    pub policy_title: &'static str,
    /// There is none.
    pub policy_none: &'static str,
    /// The card.
    pub erase_title: &'static str,
    /// What it does.
    pub erase_about: &'static str,
    /// Asks first.
    pub erase: &'static str,
    /// The question.
    pub erase_question: &'static str,
    /// Before the list of counts.
    pub erase_goes: &'static str,
    /// Backup first.
    pub erase_advice: &'static str,
    /// Does it.
    pub erase_confirm: &'static str,
    /// After that.
    pub erased: &'static str,
    /// Leaves all as it is.
    pub cancel: &'static str,
}

/// Backup and restore.
pub struct BackupWords {
    /// A choice.
    pub encrypt: &'static str,
    /// A field.
    pub passphrase: &'static str,
    /// A field.
    pub passphrase_again: &'static str,
    /// Below the fields.
    pub passphrase_warning: &'static str,
    /// When the two are not the same.
    pub passphrases_differ: &'static str,
    /// Where the browser does not encrypt.
    pub no_encryption: &'static str,
    /// While it works.
    pub saving: &'static str,
    /// While it works.
    pub reading: &'static str,
    /// While it works.
    pub merging: &'static str,
    /// While it works.
    pub restoring: &'static str,
    /// `{share}`.
    pub share: &'static str,
    /// Gives it up.
    pub cancel: &'static str,
    /// A dialog.
    pub locked_title: &'static str,
    /// What to do.
    pub locked_about: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// `{version}`.
    pub made_by: &'static str,
    /// Of the file.
    pub was_encrypted: &'static str,
    /// A count.
    pub left_out: Plural,
    /// A heading.
    pub imports: &'static str,
    /// A heading.
    pub compared: &'static str,
    /// A count.
    pub only_here: Plural,
    /// A count.
    pub only_there: Plural,
    /// A count.
    pub different: Plural,
    /// A count.
    pub same: Plural,
    /// The journals.
    pub journal_same: &'static str,
    /// A count.
    pub journal_here: Plural,
    /// A count.
    pub journal_there: Plural,
    /// Before the two counts.
    pub journal_forked: &'static str,
    /// Nothing is shared.
    pub journal_apart: &'static str,
    /// A button.
    pub replace: &'static str,
    /// `{now}`, `{then}`.
    pub replace_smaller: &'static str,
    /// A button.
    pub replace_anyway: &'static str,
    /// A button.
    pub save_first: &'static str,
    /// A button.
    pub merge: &'static str,
    /// What merging does.
    pub merge_about: &'static str,
    /// A choice.
    pub merge_mode: &'static str,
    /// A way.
    pub merge_fill: &'static str,
    /// A way.
    pub merge_replace: &'static str,
    /// `{new}`, `{updated}`.
    pub merged: &'static str,
    /// Nothing was missing.
    pub merged_nothing: &'static str,
    /// A heading.
    pub automatic_title: &'static str,
    /// What it is.
    pub automatic_about: &'static str,
    /// Where there is none.
    pub automatic_missing: &'static str,
    /// A button.
    pub automatic_choose: &'static str,
    /// A button.
    pub automatic_other: &'static str,
    /// A button.
    pub automatic_stop: &'static str,
    /// A button.
    pub automatic_again: &'static str,
    /// `{file}`.
    pub automatic_into: &'static str,
    /// `{when}`.
    pub automatic_saved: &'static str,
    /// Not yet.
    pub automatic_never: &'static str,
    /// Until it is allowed.
    pub automatic_paused: &'static str,
    /// A button.
    pub automatic_allow: &'static str,
}

/// Texts on how safely leads are kept.
pub struct KeepingWords {
    /// What "saved" means.
    pub saved_means: &'static str,
    /// A figure.
    pub available: &'static str,
    /// The bar of what is used, for a screen reader.
    pub share_used: &'static str,
    /// When the browser may clear storage.
    pub eviction_title: &'static str,
    /// It promised not to.
    pub eviction_promised: &'static str,
    /// Chromium and its kin.
    pub eviction_chromium: &'static str,
    /// Safari, and every browser on iPhone and iPad.
    pub eviction_safari: &'static str,
    /// Firefox.
    pub eviction_firefox: &'static str,
    /// Any other.
    pub eviction_other: &'static str,
    /// Opened as a file, where all files share one store.
    pub eviction_file_shared: &'static str,
    /// Opened as a file, where each path has its store.
    pub eviction_file_path: &'static str,
    /// A reminder, of changes.
    pub due_changes: Plural,
    /// The same when there is no backup at all.
    pub due_changes_first: Plural,
    /// A reminder, of days.
    pub due_days: Plural,
    /// The same when there is no backup at all.
    pub due_days_first: Plural,
    /// Saves a backup.
    pub back_up_now: &'static str,
    /// That this one is not encrypted.
    pub in_clear: &'static str,
    /// Leads to the backup that is.
    pub with_passphrase: &'static str,
    /// Tomorrow again.
    pub later: &'static str,
    /// The latest change could not be saved.
    pub not_saved: &'static str,
    /// What is left to do.
    pub not_saved_advice: &'static str,
    /// Saves the leads as a list.
    pub export: &'static str,
    /// To the storage's figures.
    pub see_storage: &'static str,
}

/// Texts of failures.
pub struct FailureWords {
    /// The title.
    pub title: &'static str,
    /// `{cause}`.
    pub cause: &'static str,
    /// The file has nothing in it.
    pub file_empty: &'static str,
    /// A header and no row.
    pub file_header_only: &'static str,
    /// Not text.
    pub file_binary: &'static str,
    /// The browser could not read it.
    pub file_unreadable: &'static str,
    /// The file is gone.
    pub no_file: &'static str,
    /// Given up by the user.
    pub cancelled: &'static str,
    /// The disk or the share of it.
    pub storage_full: &'static str,
    /// The browser's storage.
    pub storage: &'static str,
    /// A newer database.
    pub newer_version: &'static str,
    /// Another tab.
    pub blocked: &'static str,
    /// Another tab was updated.
    pub outdated: &'static str,
    /// The browser deleted what was saved.
    pub vanished: &'static str,
    /// A lead that is no longer there.
    pub lead_gone: &'static str,
    /// The worker.
    pub worker_stopped: &'static str,
    /// Nothing to undo or redo.
    pub nothing_to_undo: &'static str,
    /// `{text}`, `{issue}`.
    pub value_invalid: &'static str,
    /// Not a backup.
    pub backup_none: &'static str,
    /// Ends early.
    pub backup_truncated: &'static str,
    /// A checksum is wrong.
    pub backup_damaged: &'static str,
    /// A newer version.
    pub backup_newer: &'static str,
    /// No passphrase.
    pub backup_passphrase_needed: &'static str,
    /// Another passphrase.
    pub backup_wrong_passphrase: &'static str,
    /// The browser does not encrypt here.
    pub backup_no_encryption: &'static str,
    /// Not over a full backup.
    pub backup_empty_book: &'static str,
    /// Not over a whole backup.
    pub backup_damaged_book: &'static str,
    /// The user must allow it.
    pub backup_not_allowed: &'static str,
}
