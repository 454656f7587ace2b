//! Traditional Chinese: texts of the gate page.

use crate::words::{CleanWords, Plural};

/// The texts.
pub(super) const TEXTS: CleanWords = CleanWords {
    title: "清理",
    about: "哪些線索有什麼問題、各欄有哪些值，以及哪些列沒有成為線索。",
    issues_title: "有問題的線索",
    mend: "全部更正",
    issues_hint: "選擇一種問題，即可查看有此問題的線索。無法辨識的值會原樣保留。",
    no_issues: "沒有任何線索有問題。",
    no_leads: "還沒有線索。匯入名單後，其中的問題會顯示在這裡。",
    without_issue: "沒有任何問題",
    rejected_title: "拒收的列",
    rejected_rows: Plural::same("拒收 {n} 列"),
    no_rejected: "沒有拒收任何列。",
    loading: "正在讀取…",
    export_rejected: "儲存為 CSV",
    row: "列",
    column: "欄",
    value: "值",
    reason: "原因",
    whole_row: "原始的整列內容",
    none: "—",
    show_more: "顯示更多列",
};
