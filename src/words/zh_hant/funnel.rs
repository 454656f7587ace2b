//! Traditional Chinese: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "漏斗",
    intro: "各階段有多少線索到達，又停在哪裡。選擇階段即可查看其中的線索。",
    channel_label: "管道",
    channel_all: "所有管道",
    filters_label: "只計算符合以下條件的線索",
    filter_search: "包含「{text}」",
    filter_remove: "移除篩選條件「{filter}」",
    show_all: "計算所有線索",
    leads: Plural::same("{n} 筆線索"),
    chart_label: "{leads}的漏斗",
    from_previous: "佔上一階段 {rate}",
    from_first: "佔第一階段 {rate}",
    counts: "{whole} 筆中有 {part} 筆",
    drop_off: Plural::same("{n} 筆未進入下一階段"),
    show_reached: "顯示到達「{stage}」階段的 {leads}",
    lost_title: "已流失",
    lost_show: "顯示已流失的 {leads}",
    won_title: "成交金額",
    won_text: "已成為客戶之線索的成交金額",
    won_none: "尚無已知金額",
    table_caption: "漏斗數據",
    column_stage: "階段",
    column_now: "目前線索數",
    column_reached: "到達數",
    column_previous: "佔上一階段比例",
    column_first: "佔第一階段比例",
    rate_none: "沒有線索到達上一階段",
    rate_first: "第一階段",
    none_title: "沒有符合這些條件的線索",
    empty_title: "漏斗是空的",
    empty_text: "匯入線索名單後，其中的階段就會構成漏斗。",
    empty_action: "匯入線索",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
