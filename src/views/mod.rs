//! The screens, one hash route each: no path routing, because of static hosts, sub-folders and `file://`.

mod context;
mod download;
mod icon;

mod import_asks;
mod import_check;
mod import_desk;
mod import_drop;
mod import_mapping;
mod import_matching;
mod import_page;
mod import_preview;
mod import_progress;
mod import_read;
mod import_summary;

mod clean_page;
mod rejected_table;

mod history_page;

mod backup_card;
mod erase_card;
mod privacy_card;
mod settings_page;
mod storage_card;
mod workspace_card;

mod confirm_dialog;
mod file_size;
mod moment;

pub use context::{
    LocalFile, Notice, Page, change, give_files, go, provide_page, say, show_failure, show_leads, use_given_files,
    use_language, use_notice, use_overview, use_page, use_query, use_words,
};
pub use icon::{Icon, Shape};

pub use clean_page::CleanPage;
pub use confirm_dialog::ConfirmDialog;
pub use download::{download, save_file};
pub use file_size::file_size;
pub use history_page::HistoryPage;
pub use import_desk::{ImportDesk, ImportPhase, ReadChoice, provide_import, use_import};
pub use import_page::ImportPage;
pub use moment::{moment, moment_code};
pub use settings_page::SettingsPage;
