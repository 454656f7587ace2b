//! The screens, one hash route each: no path routing, because of static hosts, sub-folders and `file://`.

mod context;

mod icon;

pub use context::{
    Notice, Page, change, go, provide_page, say, show_failure, show_leads, use_language, use_overview, use_page,
    use_query, use_words,
};

mod channel_chart;
mod channel_figure;
mod channel_table;
mod channels_page;
mod chart_text;
mod figure_note;
mod funnel_chart;
mod funnel_filters;
mod funnel_page;
mod grade_thresholds;
mod grade_tiles;
mod nothing_yet;
mod rule_draft;
mod rule_editor;
mod score_histogram;
mod score_rules;
mod scoring_page;
mod spend_file;
mod spend_form;
mod spend_list;
mod use_answer;
mod use_width;

pub use channels_page::ChannelsPage;
pub use funnel_page::FunnelPage;
pub use icon::{Icon, Shape};
pub use scoring_page::ScoringPage;
