//! Simplified Chinese: texts of the funnel.

mod passage;
mod saved_views;
mod trends;

use crate::words::{FunnelWords, Plural};

/// The texts.
pub(super) const TEXTS: FunnelWords = FunnelWords {
    title: "漏斗",
    intro: "每个阶段有多少线索到达，又在哪里停下。点击阶段可查看其中的线索。",
    channel_label: "渠道",
    channel_all: "全部渠道",
    filters_label: "仅统计符合以下条件的线索",
    filter_search: "包含“{text}”",
    filter_remove: "移除筛选条件 {filter}",
    show_all: "统计全部线索",
    leads: Plural::same("{n} 条线索"),
    chart_label: "{leads}的漏斗",
    from_previous: "占上一阶段 {rate}",
    from_first: "占第一阶段 {rate}",
    counts: "{whole} 中的 {part}",
    drop_off: Plural::same("{n} 条未进入下一阶段"),
    show_reached: "查看到达“{stage}”阶段的{leads}",
    lost_title: "已流失",
    lost_show: "查看已流失的{leads}",
    won_title: "成交金额",
    won_text: "已成为客户的线索的成交金额",
    won_none: "尚无已知金额",
    table_caption: "漏斗数据",
    column_stage: "阶段",
    column_now: "当前线索数",
    column_reached: "到达数",
    column_previous: "占上一阶段",
    column_first: "占第一阶段",
    rate_none: "没有线索到达上一阶段",
    rate_first: "第一阶段",
    none_title: "没有符合这些条件的线索",
    empty_title: "漏斗是空的",
    empty_text: "导入线索列表，其中的阶段将构成漏斗。",
    empty_action: "导入线索",
    passage: passage::TEXTS,
    trends: trends::TEXTS,
    saved_views: saved_views::TEXTS,
};
