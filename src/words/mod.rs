//! The interface texts, one file per language.
//!
//! A language is a constant of `Words`: a missing text is a compile error. Texts with a place for a value hold `{name}`
//! and are filled by `fill`; counted texts are a `Plural` and are chosen by the language's own rules.

mod en;
#[cfg(feature = "page")]
mod entry;
#[cfg(feature = "page")]
mod failure;
#[cfg(feature = "page")]
mod format;
mod lead;
mod zh_hans;

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
    /// A row has no identifier where only updates were wanted.
    pub reason_no_identifier: &'static str,
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
    pub damaged: &'static str,
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
}

/// Texts of the clean page.
pub struct CleanWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the score page.
pub struct ScoringWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the funnel page.
pub struct FunnelWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the channels page.
pub struct ChannelsWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the history page.
pub struct HistoryWords {
    /// The title.
    pub title: &'static str,
}

/// Texts of the settings page.
pub struct SettingsWords {
    /// The title.
    pub title: &'static str,
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
}
