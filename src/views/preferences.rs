//! What the reader prefers, kept in this browser: language, theme, columns, the workspace last open.
//!
//! Reading and writing may fail (storage switched off, `file://`): then the preference lasts as long as the page.

use crate::lead::{Field, FieldKey};
use crate::qualify::Side;
use crate::words::Language;
use crate::worker::protocol::Workspace;
use gloo_storage::{LocalStorage, Storage};

const LANGUAGE: &str = "leadbench.language";
const THEME: &str = "leadbench.theme";
const COLUMNS: &str = "leadbench.columns";
const WORKSPACE: &str = "leadbench.workspace";
const BACKUP_LATER: &str = "leadbench.backup-later";
const ASKED_TO_KEEP: &str = "leadbench.asked-to-keep";
const REMINDED: &str = "leadbench.reminded";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its stable name: what `data-theme` holds.
    pub fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a stable name.
    pub fn of_code(code: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }
}

/// A column of the lead table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LeadColumn {
    /// The letter.
    Grade,
    /// The points.
    Score,
    /// The cell of fit and engagement.
    Cell,
    /// The day of the next step.
    NextStep,
    /// What is wrong.
    Issues,
    /// Whether a side's definition takes the lead.
    Mark(Side),
    /// The chance that it is won.
    Chance,
    /// The grade by talks.
    TalkGrade,
    /// How it stands.
    Standing,
    /// The expected value.
    Worth,
    /// A standard field.
    Field(Field),
    /// A field of the user's own, by its name: its place differs from book to book.
    Custom(String),
}

impl LeadColumn {
    /// The stable name, as kept and in handles.
    pub fn code(&self) -> String {
        match self {
            LeadColumn::Grade => "grade".to_owned(),
            LeadColumn::Score => "score".to_owned(),
            LeadColumn::Cell => "cell".to_owned(),
            LeadColumn::NextStep => "next".to_owned(),
            LeadColumn::Issues => "issues".to_owned(),
            LeadColumn::Mark(side) => format!("mark:{}", side.code()),
            LeadColumn::Chance => "chance".to_owned(),
            LeadColumn::TalkGrade => "talk_grade".to_owned(),
            LeadColumn::Standing => "standing".to_owned(),
            LeadColumn::Worth => "worth".to_owned(),
            LeadColumn::Field(field) => field.code().to_owned(),
            LeadColumn::Custom(name) => format!("custom:{name}"),
        }
    }

    fn of_code(code: &str) -> Option<LeadColumn> {
        match code {
            "grade" => Some(LeadColumn::Grade),
            "score" => Some(LeadColumn::Score),
            "cell" => Some(LeadColumn::Cell),
            "next" => Some(LeadColumn::NextStep),
            "issues" => Some(LeadColumn::Issues),
            "chance" => Some(LeadColumn::Chance),
            "talk_grade" => Some(LeadColumn::TalkGrade),
            "standing" => Some(LeadColumn::Standing),
            "worth" => Some(LeadColumn::Worth),
            _ => match (code.strip_prefix("custom:"), code.strip_prefix("mark:")) {
                (Some(name), _) => Some(LeadColumn::Custom(name.to_owned())),
                (_, Some(side)) => Side::ALL.into_iter().find(|known| known.code() == side).map(LeadColumn::Mark),
                _ => Field::from_code(code).map(LeadColumn::Field),
            },
        }
    }

    /// Whether it shows how promising a lead is: worked out only where it is looked at.
    pub fn is_of_outlook(&self) -> bool {
        matches!(self, LeadColumn::Mark(_) | LeadColumn::TalkGrade | LeadColumn::Standing | LeadColumn::Worth)
    }

    /// The key by which the worker knows the column; `None` for the derived ones and for fields the book does not have.
    pub fn key(&self, custom_names: &[String]) -> Option<FieldKey> {
        match self {
            LeadColumn::Field(field) => Some(FieldKey::Standard(*field)),
            LeadColumn::Custom(name) => {
                custom_names.iter().position(|known| known == name).map(|place| FieldKey::Custom(place as u16))
            }
            _ => None,
        }
    }
}

/// The columns of a reader who has not chosen yet.
pub fn default_columns() -> Vec<LeadColumn> {
    let fields = [
        Field::Name,
        Field::Company,
        Field::Email,
        Field::Phone,
        Field::Stage,
        Field::Channel,
        Field::Country,
        Field::FirstContact,
        Field::Value,
        Field::Owner,
    ];
    let derived = [LeadColumn::Grade, LeadColumn::Score];
    derived.into_iter().chain(fields.map(LeadColumn::Field)).chain([LeadColumn::Issues]).collect()
}

/// The columns the reader chose.
pub fn load_columns() -> Vec<LeadColumn> {
    let codes = load(COLUMNS).unwrap_or_default();
    let columns: Vec<LeadColumn> = codes.lines().filter_map(LeadColumn::of_code).collect();
    if columns.is_empty() { default_columns() } else { columns }
}

/// Keeps the columns.
pub fn save_columns(columns: &[LeadColumn]) {
    let codes: Vec<String> = columns.iter().map(LeadColumn::code).collect();
    save(COLUMNS, &codes.join("\n"));
}

/// Forgets the columns of the user's own fields: their names come from erased files.
pub fn forget_custom_columns() {
    let mut columns = load_columns();
    columns.retain(|column| !matches!(column, LeadColumn::Custom(_)));
    save_columns(&columns);
}

/// Keeps the language; the start of the page reads it (`first_language.js`).
pub fn save_language(language: Language) {
    save(LANGUAGE, language.tag());
}

/// The theme the reader chose.
pub fn load_theme() -> Theme {
    load(THEME).map(|code| Theme::of_code(&code)).unwrap_or_default()
}

/// Keeps the theme.
pub fn save_theme(theme: Theme) {
    save(THEME, theme.code());
}

/// The workspace that was open when the page was last closed.
pub fn load_workspace() -> Workspace {
    match load(WORKSPACE).as_deref() {
        Some("sample") => Workspace::Sample,
        _ => Workspace::Real,
    }
}

/// Keeps the workspace.
pub fn save_workspace(workspace: Workspace) {
    let code = if workspace == Workspace::Sample { "sample" } else { "real" };
    save(WORKSPACE, code);
}

/// Whether the reader wants notices of what is due.
pub fn load_is_reminded() -> bool {
    load(REMINDED).is_some_and(|text| text == "true")
}

/// Keeps that.
pub fn save_is_reminded(is_reminded: bool) {
    save(REMINDED, if is_reminded { "true" } else { "false" });
}

/// Until when no reminder of a backup is wanted, in milliseconds since 1970.
pub fn load_backup_later() -> i64 {
    load(BACKUP_LATER).and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// Keeps until when no reminder of a backup is wanted.
pub fn save_backup_later(until_millis: i64) {
    save(BACKUP_LATER, &until_millis.to_string());
}

/// Whether the browser was asked to keep the storage.
pub fn has_asked_to_keep() -> bool {
    load(ASKED_TO_KEEP).is_some()
}

/// Keeps that the browser was asked to keep the storage.
pub fn save_asked_to_keep() {
    save(ASKED_TO_KEEP, "yes");
}

/// As text, without a format around it.
pub(super) fn load(name: &str) -> Option<String> {
    LocalStorage::raw().get_item(name).ok().flatten()
}

pub(super) fn save(name: &str, text: &str) {
    let _ = LocalStorage::raw().set_item(name, text);
}
