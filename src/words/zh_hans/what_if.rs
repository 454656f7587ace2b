//! Simplified Chinese: texts of what tried scoring rules would change.

use crate::words::{Plural, WhatIfWords};

/// The texts.
pub(super) const TEXTS: WhatIfWords = WhatIfWords {
    moves_title: "哪些线索等级改变",
    moves_about: "按当前等级（行）和修改后等级（列）统计的线索数。",
    now: "当前",
    then: "修改后",
    from_to: "{from} → {to}",
    show_all: Plural::same("查看全部 {n} 条等级改变的线索"),
    filter: "按修改后的规则等级会改变",
    test_title: "用已有结果的线索回测",
    test_about: "已有结果的线索共 {leads}，其中 {won} 条成交。如果当初按这些分数的顺序跟进：",
    blind: Plural::same("此处不计 {n} 条规则：它们询问阶段或成交日期，等于已经知道结果。"),
    no_test: "还不能回测：需要既有成交也有流失的线索。",
    few: "已有结果的线索不足 30 条时，这些数字多半出于偶然。",
    top: "如果只跟进最前面的",
    top_choice: "{share}：{leads}",
    order: "顺序",
    by_score: "按此评分",
    received: "按收到的先后",
    precision: "其中的客户",
    lift: "提升",
    auc: "排序正确",
    gain_title: "先跟进分数最高的线索，能找到多少客户",
    references: "供对照",
    reference_legitimate: "25%：被称为有效的线索比例（Gleanster Research，营销文章常引用）",
    reference_qualified: "27%：交给销售的线索中合格的比例（MarketingSherpa，营销文章常引用）",
    references_about: "这是常被引用的、关于其他公司线索的数字，不是关于您的线索的事实。",
    times: "{times} 倍",
};
