//! Simplified Chinese: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "清洗",
    about: "进入线索库的关口：哪些线索有什么问题，各列里有哪些值，哪些行没有成为线索。",
    issues_title: "有问题的线索",
    mend: "全部更正",
    issues_hint: "点选一个问题即可查看相应的线索。无法识别的值会原样保留。",
    no_issues: "没有线索存在问题。",
    no_leads: "还没有线索。导入名单后，其中的问题会显示在这里。",
    without_issue: "没有任何问题",
    rejected_title: "被拒绝的行",
    rejected_rows: Plural::same("{n} 行被拒绝"),
    no_rejected: "没有行被拒绝。",
    loading: "正在读取……",
    export_rejected: "存为 CSV",
    row: "行号",
    column: "列",
    value: "值",
    reason: "原因",
    whole_row: "原始行内容",
    none: "—",
    show_more: "显示更多行",
};
