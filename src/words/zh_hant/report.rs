//! Traditional Chinese: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "報告",
    intro: "把漏斗、管道和趨勢列印出來，或存成一個可以轉寄的檔案：沒有連結，不用帳號，也不會出現任何人的姓名。",
    open: "報告",
    parts: "包含的內容",
    print: "列印",
    save_html: "存為一個 HTML 檔案",
    made: "{book}，{day}",
    save_chart: "儲存此圖表",
    save_as: "存為 {format}",
};
