//! Traditional Chinese: texts of what tried scoring rules would change.

use crate::words::{Plural, WhatIfWords};

/// The texts.
pub(super) const TEXTS: WhatIfWords = WhatIfWords {
    moves_title: "哪些線索的等級會改變",
    moves_about: "依目前等級（列）和編輯後規則的等級（欄）統計的線索。",
    now: "目前",
    then: "編輯後",
    from_to: "{from} → {to}",
    show_all: Plural::same("顯示等級會改變的全部 {n} 筆線索"),
    filter: "等級會因編輯後的規則而改變",
    test_title: "以已結案的線索回測",
    test_about: "已結案的有 {leads}，其中 {won} 筆成交。如果當初依這些分數的順序跟進：",
    blind: Plural::same("這裡不計入 {n} 條規則：判斷階段或成交日期，等於已經知道線索的結果。"),
    no_test: "還無法回測：需要既有成交也有流失的線索。",
    few: "已結案的線索少於 30 筆時，這些數字多半只是巧合。",
    top: "如果只跟進最前面的",
    top_choice: "{share}：{leads}",
    order: "順序",
    by_score: "依此分數",
    received: "依收到的順序",
    precision: "其中的客戶",
    lift: "提升度",
    auc: "排序正確率",
    gain_title: "先跟進分數最高的線索，能找到多少客戶",
    references: "對照參考",
    reference_legitimate: "25%：真實有效的線索（Gleanster Research，轉引自行銷文章）",
    reference_qualified: "27%：移交給業務部門的線索中合格者（MarketingSherpa，轉引自行銷文章）",
    references_about: "這些是常被引用的其他公司線索數字，並非您線索的實際情況。",
    times: "{times} 倍",
};
