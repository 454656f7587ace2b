//! Traditional Chinese: texts of the persona.

use crate::words::{PersonaWords, Plural};

/// The texts.
pub(super) const TEXTS: PersonaWords = PersonaWords {
    title: "誰更常購買",
    about: "所勾選欄位的值與所有已結案線索的平均比較，附 95% 信賴區間。標為確定的值，即使考慮到同時查看了許多值，也不太可能只是巧合（Benjamini–Hochberg，錯誤發現率 5%）。同時出現不一定就是原因。",
    none: "沒有任何值確定不同於平均。有更多已結案的線索後，也許就能看出差異。",
    chart_label: "具有某個值的線索，成交比例是平均的幾倍",
    value: "值",
    lift: "平均的倍數",
    interval: "95% 信賴區間",
    counts: "成交",
    won_of: "{all} 筆中有 {won} 筆",
    from_to: "{low} 至 {high}",
    points: "分數",
    known: "「{field}」有值",
    blank: "「{field}」為空白",
    show_unsure: "也顯示不確定的值",
    custom: "評分規則只能判斷標準欄位。",
    choose: "納入人物誌：{value}",
    adopt: Plural::same("將 {n} 個值設為人物誌：新增契合度規則"),
    adopted: "契合度規則已生效，可在「評分」頁面查看。",
};
