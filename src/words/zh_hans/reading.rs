//! Simplified Chinese: texts about how a file is read.

use crate::words::ReadingWords;

/// The texts.
pub(super) const TEXTS: ReadingWords = ReadingWords {
    header: "列名所在行",
    automatic: "自动查找",
    header_found: "已找到：第 {n} 行",
    header_found_none: "已判断：没有列名",
    header_row: "第 {n} 行",
    header_none: "没有列名",
    above: "列名上方的内容，不属于名单：",
    quote: "单元格引号",
    quotes: ["双引号 \"", "单引号 '"],
    quote_none: "无",
    region: "无国家代码的号码",
    region_seen: "由号码判断；此工作区通常为{usual}。",
};
