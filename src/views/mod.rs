//! The screens, one hash route each: no path routing, because of static hosts, sub-folders and `file://`.

mod context;
mod download;

pub use context::{
    Notice, Page, change, go, provide_page, say, show_failure, show_leads, use_language, use_overview, use_page,
    use_query, use_words,
};
pub use download::{download, save_file};
