//! The screens, one hash route each: no path routing, because of static hosts, sub-folders and `file://`.

mod app;
mod app_page;
mod bulk_edit;
mod column_chooser;
mod context;
mod download;
mod filter_menu;
mod first_run;
mod frame;
mod icon;
mod import_button;
mod lead_field;
mod lead_filter;
mod lead_header;
mod lead_panel;
mod lead_row;
mod lead_story;
mod lead_table;
mod lead_window;
mod leads_page;
mod leads_view;
mod notice_line;
mod preferences;
mod rail;
mod restore_backup;
mod save_state;
mod score_sum;
mod search_box;
mod shortcuts;
mod sort_choice;
mod table_scroll;
mod top_bar;
mod window_drop;
mod workspace;

pub use app::App;
pub use context::{
    LocalFile, Notice, Page, change, give_files, go, provide_page, say, show_failure, show_leads, use_given_files,
    use_language, use_notice, use_overview, use_page, use_query, use_words,
};
pub use download::{download, save_file};
pub use icon::{Icon, Shape};
pub use restore_backup::RestoreBackup;
pub use workspace::{delete_sample, open_workspace, try_sample};
