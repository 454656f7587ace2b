//! Simplified Chinese: texts of the persona.

use crate::words::{PersonaWords, Plural};

/// The texts.
pub(super) const TEXTS: PersonaWords = PersonaWords {
    title: "哪些客户更常购买",
    about: "所选字段的值与全部已有结果的线索的平均相比，并附 95% 区间。标为确定的值即使考虑到同时查看了许多值，也不像是偶然（Benjamini–Hochberg，错误率 5%）。同时出现不一定是原因。",
    none: "没有哪个值肯定不同于平均。更多已有结果的线索也许能说明问题。",
    chart_label: "具有某个值的线索成交的频率是平均的多少倍",
    value: "值",
    lift: "平均的倍数",
    interval: "95% 区间",
    counts: "成交",
    won_of: "{all} 条中 {won} 条",
    from_to: "{low} 至 {high}",
    points: "分数",
    known: "{field}已填写",
    blank: "{field}为空",
    show_unsure: "也显示不确定的值",
    custom: "评分规则只能询问标准字段。",
    choose: "把{value}纳入理想客户画像",
    adopt: Plural::same("将这 {n} 个值设为理想客户画像：添加契合度规则"),
    adopted: "契合度规则已生效，可在评分页面查看。",
};
