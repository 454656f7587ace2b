//! Simplified Chinese: texts of the report, and of saving a chart.

use crate::words::ReportWords;

/// The texts.
pub(super) const TEXTS: ReportWords = ReportWords {
    title: "报告",
    intro: "把漏斗、渠道和趋势打印出来，或存成一个可以转发的文件：没有链接，不用账号，也不出现任何人的姓名。",
    open: "报告",
    parts: "包含的内容",
    print: "打印",
    save_html: "存为一个 HTML 文件",
    made: "{book}，{day}",
    save_chart: "保存此图表",
    save_as: "存为 {format}",
};
