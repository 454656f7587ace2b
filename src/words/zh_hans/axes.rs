//! Simplified Chinese: texts of the two axes: matrix, limits, fading.

use crate::words::{AxesWords, Plural};

/// The texts.
pub(super) const TEXTS: AxesWords = AxesWords {
    title: "匹配度与参与度",
    about: "A1 最匹配且行动最多，C3 两者都最低。点击格子可查看其中的线索。",
    show: "显示 {leads}：{cell}",
    least_fit: "{letter} 的最低匹配分",
    least_engagement: "{number} 的最低参与分",
    limits: "上限与衰减",
    most_fit: "匹配度最高分",
    most_engagement: "参与度最高分",
    no_limit: "不限",
    half_life: "参与分减半的天数",
    half_life_hint: "从最近一次活动算起，没有则从首次联系算起；再过同样天数，只计四分之一。",
    does_not_fade: "不衰减",
    over_most: "超出该组上限的部分",
    faded: Plural::same("已衰减：最近活动在 {n} 天前"),
    off_scale: "超出分值范围",
    column: "匹配度 × 参与度",
    kept: "上限与衰减",
};
