//! The screens, one hash route each: no path routing, because of static hosts, sub-folders and `file://`.

mod context;

pub use context::{
    Notice, Page, change, go, provide_page, say, show_failure, show_leads, use_language, use_overview, use_page,
    use_query, use_words,
};

mod chart_text;
mod figure_note;
mod funnel_chart;
mod funnel_filters;
mod funnel_page;
mod nothing_yet;
mod use_answer;
mod use_width;

pub use funnel_page::FunnelPage;
