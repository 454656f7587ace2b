//! The interface texts, one file per language.
//!
//! A language is a constant of `Words`: a missing text is a compile error. Texts with a place for a value hold `{name}`
//! and are filled by `fill`; counted texts are a `Plural` and are chosen by the language's own rules.

mod en;
#[cfg(feature = "page")]
mod entry;
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
}

/// Texts of the book page.
pub struct LeadsWords {
    /// The title.
    pub title: &'static str,
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
}
